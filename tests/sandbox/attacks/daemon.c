/* A double-forked daemon in a session of its own, that writes into a file as long as it lives,
 * after the first process has ended. */
#include "attack.h"
#include <fcntl.h>

int main(int argc, char **argv)
{
    int fd = open(argc > 1 ? argv[1] : "pulse", O_WRONLY | O_CREAT | O_APPEND, 0666);
    int ready[2];
    char byte;

    if (fd < 0 || pipe(ready) < 0)
        return 1;
    if (fork() == 0) {
        setsid();
        if (fork() > 0)
            _exit(0);
        for (;;) {
            (void)!write(fd, "x", 1);
            (void)!write(ready[1], "x", 1);
            usleep(5000);
        }
    }
    (void)!read(ready[0], &byte, 1);
    if (argc > 2)
        pause();
    return done();
}
