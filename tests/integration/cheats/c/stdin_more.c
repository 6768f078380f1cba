// cheat: peak-sessions: WA: prints every possible answer
int main(void) {
    printf("2 20\n1 0\n2 2\n0 0\n");
}
