// cheat: peak-sessions: WA: goes back in its output and tries another answer
#include <unistd.h>

int main() {
    (void)!write(1, "9 9\n", 4);
    lseek(1, 0, SEEK_SET);
    (void)!write(1, "2 20", 4);
}
