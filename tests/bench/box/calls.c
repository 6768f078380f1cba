/* The command of the part calls: system calls and little else.
 *
 *   calls ROUNDS CALLS_PER_ROUND [FILTER_FD]
 *
 * Every call is made by its number, past libc. With FILTER_FD the process first installs the
 * seccomp filter that the descriptor holds. Prints a line for each kind of call: its name and the
 * CPU time that one took in picoseconds, which is the median of the rounds. */
#include <errno.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/futex.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#define ROUNDS_MAX 1000
#define FILTER_BYTES_MAX 32768
#define PAGE 4096

static char buffer[PAGE];
static int null_fd, zero_fd, file_fd, pipe_fds[2];

static void do_getpid(void)
{
    syscall(SYS_getpid);
}

static void do_clock(void)
{
    struct timespec now;

    syscall(SYS_clock_gettime, CLOCK_MONOTONIC, &now);
}

static void do_read(void)
{
    syscall(SYS_read, zero_fd, buffer, 64);
}

static void do_write(void)
{
    syscall(SYS_write, null_fd, buffer, 64);
}

static void do_pipe(void)
{
    syscall(SYS_write, pipe_fds[1], buffer, 64);
    syscall(SYS_read, pipe_fds[0], buffer, 64);
}

static void do_file(void)
{
    syscall(SYS_pwrite64, file_fd, buffer, PAGE, 0);
    syscall(SYS_pread64, file_fd, buffer, PAGE, 0);
}

static void do_map(void)
{
    long at = syscall(SYS_mmap, NULL, 16 * PAGE, PROT_READ | PROT_WRITE,
                      MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

    syscall(SYS_munmap, at, 16 * PAGE);
}

static void do_touch(void)
{
    long at =
        syscall(SYS_mmap, NULL, PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

    *(volatile char *)at = 1;
    syscall(SYS_munmap, at, PAGE);
}

static void do_futex(void)
{
    static uint32_t word;

    syscall(SYS_futex, &word, FUTEX_WAKE_PRIVATE, 1, NULL, NULL, 0);
}

static void do_open(void)
{
    long fd = syscall(SYS_openat, AT_FDCWD, "/dev/null", O_RDONLY | O_CLOEXEC, 0);

    syscall(SYS_close, fd);
}

static void do_open_file(void)
{
    long fd = syscall(SYS_openat, AT_FDCWD, "calls.data", O_RDONLY | O_CLOEXEC, 0);

    syscall(SYS_close, fd);
}

static void do_fcntl(void)
{
    syscall(SYS_fcntl, null_fd, F_GETFL);
}

static void do_sigaction(void)
{
    unsigned long action[4];

    syscall(SYS_rt_sigaction, SIGUSR1, NULL, action, 8);
}

static void do_ioctl(void)
{
    int count;

    syscall(SYS_ioctl, pipe_fds[0], FIONREAD, &count);
}

static void do_prctl(void)
{
    char name[16];

    syscall(SYS_prctl, PR_GET_NAME, name, 0, 0, 0);
}

static void do_tgkill(void)
{
    syscall(SYS_tgkill, 0x7fffffff, 0x7fffffff, 0);
}

/* What a program with a lot of small input and output does; the rest of the table is its parts, and
 * then the calls whose arguments the policy looks at. */
static void do_mix(void)
{
    do_getpid();
    do_clock();
    do_read();
    do_write();
    do_pipe();
    do_map();
    do_futex();
    do_open();
}

static const struct {
    const char *name;
    void (*run)(void);
} kinds[] = {
    {"mix", do_mix},
    {"getpid", do_getpid},
    {"clock_gettime", do_clock},
    {"read", do_read},
    {"write", do_write},
    {"write, read (pipe)", do_pipe},
    {"pwrite64, pread64 (file)", do_file},
    {"mmap, munmap", do_map},
    {"mmap, touch, munmap", do_touch},
    {"futex", do_futex},
    {"openat, close (device)", do_open},
    {"openat, close (file)", do_open_file},
    {"fcntl", do_fcntl},
    {"rt_sigaction", do_sigaction},
    {"ioctl", do_ioctl},
    {"prctl", do_prctl},
    {"tgkill", do_tgkill},
};

#define KINDS (sizeof(kinds) / sizeof(*kinds))

static void fail(const char *what)
{
    perror(what);
    exit(1);
}

static void open_all(void)
{
    null_fd = open("/dev/null", O_WRONLY | O_CLOEXEC);
    zero_fd = open("/dev/zero", O_RDONLY | O_CLOEXEC);
    file_fd = open("calls.data", O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (null_fd < 0 || zero_fd < 0 || file_fd < 0 || pipe2(pipe_fds, O_CLOEXEC) < 0)
        fail("open");
}

static void install(int fd)
{
    static struct sock_filter filter[FILTER_BYTES_MAX / sizeof(struct sock_filter)];
    ssize_t got = read(fd, filter, sizeof(filter));
    struct sock_fprog program = {.len = (unsigned short)((size_t)got / sizeof(*filter)),
                                 .filter = filter};

    if (got <= 0 || prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) < 0 ||
        syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &program) < 0)
        fail("filter");
}

/* Not the process's clock, which goes by ticks where CPU time is limited. */
static uint64_t own_cpu_ns(void)
{
    struct timespec now;

    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return 1000000000ull * (uint64_t)now.tv_sec + (uint64_t)now.tv_nsec;
}

static int compare(const void *a, const void *b)
{
    uint64_t left = *(const uint64_t *)a, right = *(const uint64_t *)b;

    return (left > right) - (left < right);
}

int main(int argc, char **argv)
{
    static uint64_t times[KINDS][ROUNDS_MAX];
    size_t rounds = argc > 2 ? strtoul(argv[1], NULL, 10) : 0;
    size_t calls = argc > 2 ? strtoul(argv[2], NULL, 10) : 0;

    if (rounds < 1 || rounds > ROUNDS_MAX || calls < 1)
        return 2;
    open_all();
    if (argc > 3)
        install((int)strtol(argv[3], NULL, 10));
    for (size_t round = 0; round < rounds; round++) {
        for (size_t kind = 0; kind < KINDS; kind++) {
            uint64_t begin = own_cpu_ns();
            for (size_t i = 0; i < calls; i++)
                kinds[kind].run();
            times[kind][round] = (own_cpu_ns() - begin) * 1000 / calls;
        }
    }
    for (size_t kind = 0; kind < KINDS; kind++) {
        qsort(times[kind], rounds, sizeof(**times), compare);
        printf("call\t%s\t%llu\n", kinds[kind].name, (unsigned long long)times[kind][rounds / 2]);
    }
    return 0;
}
