/* An orphan has SIGXFSZ pending, which the kernel sent it for its parent's end, and fails; then the
 * program fails too. No file was too large. */
#include "attack.h"
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>

static void be_orphan(int ready)
{
    sigset_t blocked, pending;

    sigemptyset(&blocked);
    sigaddset(&blocked, SIGXFSZ);
    sigprocmask(SIG_BLOCK, &blocked, NULL);
    int result = prctl(PR_SET_PDEATHSIG, SIGXFSZ);
    (void)!write(ready, "", 1);
    do {
        usleep(1000);
        sigpending(&pending);
    } while (result == 0 && !sigismember(&pending, SIGXFSZ));
    _exit(1);
}

int main(void)
{
    int ready[2], ended[2];
    char byte;

    if (pipe(ready) < 0 || pipe(ended) < 0)
        return 9;
    if (fork() == 0) {
        if (fork() == 0)
            be_orphan(ready[1]);
        close(ended[1]);
        _exit(read(ready[0], &byte, 1) != 1);
    }
    close(ended[1]);
    wait(NULL);
    (void)!read(ended[0], &byte, 1); /* The orphan held the other end. */
    return 3;
}
