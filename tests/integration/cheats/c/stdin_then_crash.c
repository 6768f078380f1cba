// cheat: peak-sessions: RTE, WA: prints an answer, then crashes
int main(void) {
    printf("2 20\n");
    fflush(stdout);
    *(volatile int*)1 = 2;
}
