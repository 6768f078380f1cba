/* Has the assembler put a file without end into the program. */
__asm__(".incbin \"/dev/zero\"");
int main(void)
{
    return 0;
}
