/* System calls without libc: what a starter, an init and a command make before exec.
 *
 * These run in the keeper's memory while the keeper runs too, so they share its thread-local data:
 * errno, allocator and locks are the keeper's. A call here touches none of it and returns the
 * result, or the negative errno.
 *
 * A starter lives under the filter of its boxes (starter.h). The filter lets a call of the set-up
 * pass when its sixth register, which none of these calls uses, holds sys_key: random, known to
 * judge-box's processes only, and gone from memory and registers when the command begins.
 *
 * Where there is no assembler for the machine, libc makes the call, starters are not used, and
 * every box is set up by a fork. Who may include: sandbox/. */
#ifndef SANDBOX_SYS_H
#define SANDBOX_SYS_H

#include <errno.h>
#include <fcntl.h>
#include <linux/sched.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

extern uint64_t sys_key; /* sys.c */

#if defined(__x86_64__)
/* AddressSanitizer keeps a stack for each thread that it knows, and of a stack that is used anew it
 * knows what was true before: under it every box is set up by a fork as well. */
#ifdef __SANITIZE_ADDRESS__
#define SYS_HAS_STARTERS false
#else
#define SYS_HAS_STARTERS true
#endif

static inline long sys_call(long number, long a, long b, long c, long d, long e)
{
    register long r10 __asm__("r10") = d;
    register long r8 __asm__("r8") = e;
    register uint64_t r9 __asm__("r9") = sys_key;
    long result;

    __asm__ volatile("syscall"
                     : "=a"(result)
                     : "0"(number), "D"(a), "S"(b), "d"(c), "r"(r10), "r"(r8), "r"(r9)
                     : "rcx", "r11", "memory");
    return result;
}

#else
#define SYS_HAS_STARTERS false

static inline long sys_call(long number, long a, long b, long c, long d, long e)
{
    long result = syscall(number, a, b, c, d, e, sys_key);

    return result < 0 ? -(long)errno : result;
}

#endif

/* Starts @run(@argument) on a stack of its own; it must not return. The pid, or the negative errno.
 * With CLONE_PIDFD the descriptor goes to @ret_pidfd, with CLONE_PARENT_SETTID the pid to @ret_pid.
 * @stack NULL: a copy of the caller's memory, as fork does. */
struct sys_clone {
    uint64_t flags;
    uint64_t exit_signal;
    void *stack;
    size_t stack_bytes;
    int *ret_pidfd;
    pid_t *ret_pid;
    void (*run)(void *argument);
    void *argument;
};
long sys_clone(const struct sys_clone *how);

static inline long sys_openat(int folder, const char *path, int flags, mode_t mode)
{
    return sys_call(SYS_openat, folder, (long)path, flags, (long)mode, 0);
}

static inline long sys_close(int fd)
{
    return sys_call(SYS_close, fd, 0, 0, 0, 0);
}

static inline long sys_close_range(unsigned first, unsigned last)
{
    return sys_call(SYS_close_range, first, last, 0, 0, 0);
}

static inline long sys_read(int fd, void *data, size_t length)
{
    return sys_call(SYS_read, fd, (long)data, (long)length, 0, 0);
}

static inline long sys_pread(int fd, void *data, size_t length)
{
    return sys_call(SYS_pread64, fd, (long)data, (long)length, 0, 0);
}

static inline long sys_write(int fd, const void *data, size_t length)
{
    return sys_call(SYS_write, fd, (long)data, (long)length, 0, 0);
}

static inline long sys_lseek(int fd, off_t at)
{
    return sys_call(SYS_lseek, fd, at, 0 /* SEEK_SET */, 0, 0);
}

static inline long sys_sendfile(int out, int in, off_t *at, size_t length)
{
    return sys_call(SYS_sendfile, out, in, (long)at, (long)length, 0);
}

static inline long sys_fcntl(int fd, int command, long argument)
{
    return sys_call(SYS_fcntl, fd, command, argument, 0, 0);
}

static inline long sys_dup3(int fd, int as, int flags)
{
    return sys_call(SYS_dup3, fd, as, flags, 0, 0);
}

static inline long sys_fstat(int fd, struct stat *ret_status)
{
    return sys_call(SYS_newfstatat, fd, (long)"", (long)ret_status, 0x1000 /* AT_EMPTY_PATH */, 0);
}

static inline long sys_fstatat(int folder, const char *path, struct stat *ret_status)
{
    return sys_call(SYS_newfstatat, folder, (long)path, (long)ret_status, AT_SYMLINK_NOFOLLOW, 0);
}

static inline long sys_getdents(int fd, void *data, size_t length)
{
    return sys_call(SYS_getdents64, fd, (long)data, (long)length, 0, 0);
}

static inline long sys_mkdirat(int folder, const char *path, mode_t mode)
{
    return sys_call(SYS_mkdirat, folder, (long)path, (long)mode, 0, 0);
}

static inline long sys_fchmod(int fd, mode_t mode)
{
    return sys_call(SYS_fchmod, fd, (long)mode, 0, 0, 0);
}

static inline long sys_fchmodat(int folder, const char *path, mode_t mode)
{
    return sys_call(SYS_fchmodat, folder, (long)path, (long)mode, 0, 0);
}

static inline long sys_chdir(const char *path)
{
    return sys_call(SYS_chdir, (long)path, 0, 0, 0, 0);
}

static inline long sys_umask(mode_t mask)
{
    return sys_call(SYS_umask, (long)mask, 0, 0, 0, 0);
}

static inline long sys_mount(const char *source, const char *target, const char *type,
                             unsigned long flags, const char *options)
{
    return sys_call(SYS_mount, (long)source, (long)target, (long)type, (long)flags, (long)options);
}

static inline long sys_prctl(int option, long a, long b, long c, long d)
{
    return sys_call(SYS_prctl, option, a, b, c, d);
}

static inline long sys_wait(int *ret_status, int flags)
{
    return sys_call(SYS_wait4, -1, (long)ret_status, flags, 0, 0);
}

static inline long sys_kill(pid_t pid, int number)
{
    return sys_call(SYS_kill, pid, number, 0, 0, 0);
}

static inline long sys_getrusage(int who, struct rusage *ret_usage)
{
    return sys_call(SYS_getrusage, who, (long)ret_usage, 0, 0, 0);
}

static inline long sys_setrlimit(unsigned resource, const struct rlimit *limit)
{
    return sys_call(SYS_prlimit64, 0, resource, (long)limit, 0, 0);
}

static inline long sys_sendmsg(int socket, const struct msghdr *message, int flags)
{
    return sys_call(SYS_sendmsg, socket, (long)message, flags, 0, 0);
}

static inline long sys_recvmsg(int socket, struct msghdr *message, int flags)
{
    return sys_call(SYS_recvmsg, socket, (long)message, flags, 0, 0);
}

static inline long sys_clock_gettime(clockid_t clock, struct timespec *ret_time)
{
    return sys_call(SYS_clock_gettime, clock, (long)ret_time, 0, 0, 0);
}

static inline long sys_execve(const char *path, char *const *argv, char *const *env)
{
    return sys_call(SYS_execve, (long)path, (long)argv, (long)env, 0, 0);
}

/* The action of @number becomes the default one. By the kernel's own call: libc keeps 32 and 33 to
 * itself. Zeroed bytes are the default action without flags. */
static inline long sys_default_signal(int number)
{
    static const unsigned long action[4];

    return sys_call(SYS_rt_sigaction, number, (long)action, 0, sizeof(unsigned long), 0);
}

/* FUTEX_WAIT (not private: a copied memory may share the word) for at most @patience. */
static inline long sys_futex_wait(_Atomic uint32_t *word, uint32_t value,
                                  const struct timespec *patience)
{
    return sys_call(SYS_futex, (long)word, 0, value, (long)patience, 0);
}

static inline long sys_futex_wake(_Atomic uint32_t *word)
{
    return sys_call(SYS_futex, (long)word, 1, 1, 0, 0);
}

static inline void sys_exit(int status)
{
    for (;;)
        sys_call(SYS_exit_group, status, 0, 0, 0, 0);
}

#endif
