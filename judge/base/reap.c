#include "judge/base/reap.h"

#include "judge/base/clock.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#define MS_NS 1000000ull

/* False: its time is over. A kernel without such descriptors knows no end of patience. */
static bool await_end(pid_t pid, int patience_ms)
{
    uint64_t end_ns = clock_now_ns() + (uint64_t)patience_ms * MS_NS;
    struct pollfd ended = {.fd = (int)syscall(SYS_pidfd_open, pid, 0), .events = POLLIN};
    int found;

    if (ended.fd < 0)
        return true;
    do {
        uint64_t now_ns = clock_now_ns();

        found = poll(&ended, 1, now_ns < end_ns ? (int)((end_ns - now_ns) / MS_NS) + 1 : 0);
    } while (found < 0 && errno == EINTR);
    close(ended.fd);
    return found != 0;
}

int reap(pid_t pid, int patience_ms)
{
    int status = 0;

    if (patience_ms != REAP_FOR_EVER && !await_end(pid, patience_ms))
        (void)kill(pid, SIGKILL);
    while (waitpid(pid, &status, 0) < 0 && errno == EINTR) {
    }
    return status;
}
