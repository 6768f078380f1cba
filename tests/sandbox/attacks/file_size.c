/* Writes one file of exactly so many bytes. Ways: "signal" dies by the kernel's SIGXFSZ, "fail",
 * "block" and "wide" silence the signal and exit with 1 on the failed write, "sparse" writes one
 * byte at the end, "sparse-block" so with the signal blocked, "sparse-send" when it has sent itself
 * the blocked signal before, "lower" like "sparse" after it has set a lower limit by itself,
 * "truncate" and "allocate" ask for the size without writing. */
#define _GNU_SOURCE
#include "attack.h"
#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/syscall.h>

static int write_all(int fd, size_t size)
{
    static char block[4096];

    while (size > 0) {
        ssize_t count = write(fd, block, size < sizeof(block) ? size : sizeof(block));

        if (count <= 0)
            return -1;
        size -= (size_t)count;
    }
    return 0;
}

/* The kernel's SIGXFSZ is ignored, blocked, or ignored by a call whose argument has bits that the
 * kernel does not look at and a filter may. */
static void silence(const char *way)
{
    struct {
        void (*handler)(int);
        unsigned long flags, restorer, mask;
    } ignore = {SIG_IGN, 0, 0, 0};
    sigset_t set;

    sigemptyset(&set);
    sigaddset(&set, SIGXFSZ);
    if (strcmp(way, "fail") == 0)
        signal(SIGXFSZ, SIG_IGN);
    if (strcmp(way, "block") == 0 || strncmp(way, "sparse-", 7) == 0)
        sigprocmask(SIG_BLOCK, &set, NULL);
    if (strcmp(way, "wide") == 0)
        syscall(SYS_rt_sigaction, 0x100000000L | SIGXFSZ, &ignore, NULL, 8);
}

int main(int argc, char **argv)
{
    size_t size = argument(argc, argv, 1, 1);
    const char *way = argc > 2 ? argv[2] : "signal";
    const struct rlimit low = {4096, 4096};
    int fd = open("big", O_RDWR | O_CREAT, 0666);
    int result;

    if (fd < 0)
        return 2;
    silence(way);
    if (strcmp(way, "lower") == 0)
        setrlimit(RLIMIT_FSIZE, &low);
    if (strcmp(way, "sparse-send") == 0)
        raise(SIGXFSZ);
    if (strncmp(way, "sparse", 6) == 0 || strcmp(way, "lower") == 0)
        result = pwrite(fd, "x", 1, (off_t)size - 1) == 1 ? 0 : -1;
    else if (strcmp(way, "truncate") == 0)
        result = ftruncate(fd, (off_t)size);
    else if (strcmp(way, "allocate") == 0)
        result = fallocate(fd, 0, 0, (off_t)size);
    else
        result = write_all(fd, size);
    if (result < 0) {
        refused("write");
        return 1;
    }
    return done();
}
