// cheat: peak-sessions: OLE, RTE, WA: makes its output a terabyte of nothing
#include <unistd.h>

int main(void) {
    printf("2 20\n");
    fflush(stdout);
    ftruncate(1, 1ll << 40);
}
