/* A child that asks for a signal at its parent's death, and then forks a writer: a process born
 * while the box is being killed. */
#include "attack.h"
#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>

static int fd;

static void on_signal(int number)
{
    (void)number;
    if (fork() != 0)
        return;
    setsid();
    for (;;) {
        (void)!write(fd, "x", 1);
        usleep(5000);
    }
}

int main(int argc, char **argv)
{
    int ready[2];
    char byte;

    fd = open(argc > 1 ? argv[1] : "pulse", O_WRONLY | O_CREAT | O_APPEND, 0666);
    if (fd < 0 || pipe(ready) < 0)
        return 1;
    (void)!write(fd, "x", 1);
    if (fork() == 0) {
        signal(SIGUSR1, on_signal);
        prctl(PR_SET_PDEATHSIG, SIGUSR1);
        (void)!write(ready[1], "x", 1);
        for (;;)
            pause();
    }
    (void)!read(ready[0], &byte, 1);
    return done();
}
