// cheat: peak-sessions: WA, SV: seals its output and writes into its input
#define _GNU_SOURCE
#include <fcntl.h>
#include <unistd.h>

int main(void) {
    fcntl(1, 1033, 15);
    pwrite(0, "0\n", 2, 0);
    ftruncate(0, 2);
    return 0;
}
