/* A gigabyte of initialised data. */
char huge[1L << 30] = {1};
int main(void)
{
    return huge[0];
}
