// cheat: peak-sessions: WA: prints bytes that are no text, and terminal escapes
int main(void) {
    for (int i = 0; i < 256; i++) putchar(i == ' ' || (i >= 9 && i <= 13) ? 1 : i);
    printf("\n\033[2J\033]0;title\007\xff\xfe\xc3");
}
