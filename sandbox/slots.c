/* See slots.h. */
#include "sandbox/slots.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define FILE_NAME "slots"
#define PRESENCE_BYTE 0
#define QUEUE_BYTE 1
#define FIRST_SLOT_BYTE 2
#define SLOTS_MIN 8u
#define SLOTS_PER_CPU 4u
#define LOOK_MS 2        /* Between two looks of the first in the queue. */
#define LOOK_AROUND_S 60 /* Those behind it leave their place that often, for a signal lost. */
#define RING_AGAIN_S 1
#define OPEN_TRIES_MAX 1000 /* Each is lost only to a keeper that ends at this moment. */

unsigned slots_default(long cpu_count)
{
    unsigned wanted = cpu_count > 0 && cpu_count < (long)(SLOTS_MAX / SLOTS_PER_CPU)
                          ? SLOTS_PER_CPU * (unsigned)cpu_count
                          : SLOTS_MIN;

    return wanted > SLOTS_MIN ? wanted : SLOTS_MIN;
}

static int lock(const struct slots *slots, int command, short type, off_t byte, off_t count)
{
    struct flock range = {.l_type = type, .l_whence = SEEK_SET, .l_start = byte, .l_len = count};

    return fcntl(slots->fd, command, &range);
}

/* Gives up for good: what is not queued must not be called so. */
static void abandon(struct slots *slots, const char *what)
{
    snprintf(slots->why, sizeof(slots->why), "%s %s/%s: %s", what, slots->folder, FILE_NAME,
             strerror(errno));
    if (slots->fd >= 0)
        close(slots->fd);
    slots->fd = -1;
}

/* Root's own, or a folder that the system or we made for this user. In /tmp others may have been
 * there before us; check_folder finds out. */
static void choose_folder(struct slots *slots)
{
    uid_t uid = geteuid();
    struct stat status;
    char runtime[32];

    snprintf(runtime, sizeof(runtime), "/run/user/%u", (unsigned)uid);
    if (uid == 0)
        snprintf(slots->folder, sizeof(slots->folder), "/run/judge-box");
    else if (lstat(runtime, &status) == 0 && S_ISDIR(status.st_mode) && status.st_uid == uid)
        snprintf(slots->folder, sizeof(slots->folder), "%s/judge-box", runtime);
    else
        snprintf(slots->folder, sizeof(slots->folder), "/tmp/judge-box-%u", (unsigned)uid);
}

/* Is this ours alone? Whoever can open the file can hold up all boxes. */
static bool is_own(int fd, mode_t type, mode_t others)
{
    struct stat status;

    if (fstat(fd, &status) < 0)
        return false;
    if ((status.st_mode & S_IFMT) == type && status.st_uid == geteuid() &&
        (status.st_mode & others) == 0)
        return true;
    errno = EPERM;
    return false;
}

/* Opens the file, made where it is not there. -1 with errno; ENOENT: its folder was removed at this
 * moment. */
static int open_file(const char *folder_name)
{
    int folder, fd;

    if (mkdir(folder_name, 0700) < 0 && errno != EEXIST)
        return -1;
    folder = open(folder_name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (folder < 0)
        return -1;
    fd = is_own(folder, S_IFDIR, 077)
             ? openat(folder, FILE_NAME, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600)
             : -1;
    if (fd >= 0 && !is_own(fd, S_IFREG, 077)) {
        close(fd);
        fd = -1;
        errno = EPERM;
    }
    int saved = errno;
    close(folder);
    errno = saved;
    return fd;
}

/* Was it removed between our open and our lock? */
static bool is_gone(int fd)
{
    struct stat status;

    return fstat(fd, &status) == 0 && status.st_nlink == 0;
}

void slots_open(struct slots *slots, unsigned count)
{
    *slots = (struct slots){.fd = -1, .count = count < SLOTS_MAX ? count : SLOTS_MAX};
    if (count == 0)
        return;
    choose_folder(slots);
    slots->preferred = (unsigned)getpid() % slots->count;
    for (unsigned i = 0; i < OPEN_TRIES_MAX; i++) {
        slots->fd = open_file(slots->folder);
        if (slots->fd < 0 && errno == ENOENT)
            continue;
        if (slots->fd < 0)
            break;
        bool present = lock(slots, F_SETLK, F_RDLCK, PRESENCE_BYTE, 1) == 0;
        if (present && !is_gone(slots->fd))
            return;
        if (!present && errno != EAGAIN && errno != EACCES)
            break;
        close(slots->fd);
        slots->fd = -1;
    }
    abandon(slots, "open");
}

void slots_close(struct slots *slots)
{
    char path[sizeof(slots->folder) + sizeof(FILE_NAME) + 1];

    if (slots->fd < 0)
        return;
    slots_give(slots);
    if (lock(slots, F_SETLK, F_WRLCK, PRESENCE_BYTE, 1) == 0 && !is_gone(slots->fd)) {
        snprintf(path, sizeof(path), "%s/%s", slots->folder, FILE_NAME);
        unlink(path);
        rmdir(slots->folder);
    }
    close(slots->fd);
    slots->fd = -1;
}

/* True when @byte is now ours, and when there is no lock to be had at all. */
static bool take(struct slots *slots, off_t byte)
{
    if (lock(slots, F_SETLK, F_WRLCK, byte, 1) == 0)
        return true;
    if (errno != EAGAIN && errno != EACCES)
        abandon(slots, "lock");
    return slots->fd < 0;
}

static bool somebody_waits(const struct slots *slots)
{
    struct flock range = {
        .l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = QUEUE_BYTE, .l_len = 1};

    return fcntl(slots->fd, F_GETLK, &range) == 0 && range.l_type != F_UNLCK;
}

bool slots_try(struct slots *slots)
{
    if (slots->fd < 0)
        return true;
    return !somebody_waits(slots) && take(slots, FIRST_SLOT_BYTE + (off_t)slots->preferred);
}

static bool take_any(struct slots *slots)
{
    for (unsigned i = 0; i < slots->count; i++) {
        unsigned number = (slots->preferred + i) % slots->count;
        if (!take(slots, FIRST_SLOT_BYTE + (off_t)number))
            continue;
        slots->preferred = number;
        return true;
    }
    return false;
}

/* A signal that comes between our last look and the wait is lost on the wait, so it rings again. */
static void on_ring(int number)
{
    (void)number;
    (void)alarm(RING_AGAIN_S);
}

/* Makes @control send SIGIO when there is something to read, or no longer so. */
static void ring_for(int control, bool on)
{
    int flags = fcntl(control, F_GETFL);

    if (flags < 0 || fcntl(control, F_SETOWN, getpid()) < 0)
        return;
    (void)fcntl(control, F_SETFL, on ? flags | O_ASYNC : flags & ~O_ASYNC);
}

/* Waits in the kernel until the queue byte is ours. Signals end that early: SIGTERM, SIGIO for the
 * control socket, and SIGALRM. After the last lines no signal is under way any more: what the
 * kernel has for a process is delivered when a system call of it returns. */
static void await_turn(struct slots *slots, int control)
{
    struct sigaction ring = {.sa_handler = on_ring};
    struct pollfd ready = {.fd = control, .events = POLLIN};

    if (sigaction(SIGIO, &ring, NULL) < 0 || sigaction(SIGALRM, &ring, NULL) < 0) {
        abandon(slots, "prepare to wait for");
        return;
    }
    (void)alarm(LOOK_AROUND_S);
    ring_for(control, true);
    if (poll(&ready, 1, 0) == 0) {
        slots->is_first = lock(slots, F_SETLKW, F_WRLCK, QUEUE_BYTE, 1) == 0;
        if (!slots->is_first && errno != EINTR)
            abandon(slots, "wait for");
    }
    ring_for(control, false);
    (void)alarm(0);
    (void)signal(SIGIO, SIG_DFL);
    (void)signal(SIGALRM, SIG_DFL);
}

bool slots_wait(struct slots *slots, int control)
{
    struct pollfd ready = {.fd = control, .events = POLLIN};

    if (!slots->is_first && slots->fd >= 0)
        await_turn(slots, control);
    if (slots->fd < 0)
        return true;
    while (slots->is_first) {
        if (take_any(slots)) {
            slots->is_first = false;
            if (slots->fd >= 0)
                (void)lock(slots, F_SETLK, F_UNLCK, QUEUE_BYTE, 1);
            return true;
        }
        if (poll(&ready, 1, LOOK_MS) != 0)
            break;
    }
    return false;
}

void slots_give(struct slots *slots)
{
    if (slots->fd >= 0)
        (void)lock(slots, F_SETLK, F_UNLCK, QUEUE_BYTE, 0); /* To the end: all but presence. */
    slots->is_first = false;
}
