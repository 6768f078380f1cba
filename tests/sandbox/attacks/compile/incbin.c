/* Has the assembler put a host file into the program. */
#if __has_include(OLD)
__asm__(".incbin \"" OLD "\"");
#else
__asm__(".incbin \"/etc/shadow\"");
#endif
int main(void)
{
    return 0;
}
