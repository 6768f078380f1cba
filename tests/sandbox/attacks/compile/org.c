/* A program with a hole of terabytes in it. */
__asm__(".data\n.org 1 << 42\n.byte 1");
int main(void)
{
    return 0;
}
