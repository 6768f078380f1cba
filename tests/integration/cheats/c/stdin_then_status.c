// cheat: peak-sessions: RTE, WA: prints the first sample's answer, then ends with status 3
int main(void) {
    printf("2 20\n");
    return 3;
}
