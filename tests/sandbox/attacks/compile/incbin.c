/* Has the assembler put a host file into the program. */
__asm__(".incbin \"/etc/shadow\"");
int main(void)
{
    return 0;
}
