/* Has the assembler repeat itself. */
__asm__(".rept 1000000\n.rept 1000000\n.byte 1\n.endr\n.endr");
int main(void)
{
    return 0;
}
