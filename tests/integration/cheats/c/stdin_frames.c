// cheat: peak-sessions: WA: speaks the protocol of the other kinds
#include <unistd.h>

int main(void) {
    write(3, "J\1\x81\0\1\0\0\0\1", 9);
    write(4, "\0\0\0\0", 4);
}
