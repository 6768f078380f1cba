/* The command of tools/bench box: nothing at all, so that only the start and the end are timed. */
int main(void)
{
    return 0;
}
