// cheat: peak-sessions: WA: looks for the answer in every descriptor that it holds
#include <unistd.h>

int main() {
    char bytes[65536];
    for (int fd = 2; fd < 256; fd++) {
        ssize_t got = pread(fd, bytes, sizeof bytes, 0);
        if (got > 0) cout.write(bytes, got);
    }
    cout << "none" << endl;
}
