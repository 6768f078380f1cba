// cheat: peak-sessions: TLE: prints the first sample's answer, then sleeps
#include <unistd.h>

int main(void) {
    printf("2 20\n");
    fflush(stdout);
    sleep(1000);
}
