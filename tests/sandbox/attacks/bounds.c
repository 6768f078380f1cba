/* Goes up to a limit and says how far it came: bounds WHAT AMOUNT.
 *
 *   mlock     bytes locked at once                    queue    POSIX message queues opened
 *   disk      bytes written to files of 1 MB in all   keys     keys added
 *   inodes    empty files made                        pipe     bytes a pipe takes unread
 *   stack     bytes of stack touched                  socket   bytes a socket pair takes unread
 *
 * It prints "WHAT NUMBER", and the error where it was stopped, and fails in that case. */
#define _GNU_SOURCE
#include "attack.h"
#include <fcntl.h>
#include <mqueue.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/syscall.h>

#define FILE_BYTES ((size_t)1 << 20)

static char block[4096];

static size_t lock(size_t bytes)
{
    void *memory = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

    return mlock(memory, bytes) == 0 ? bytes : 0;
}

static size_t fill_disk(size_t bytes)
{
    size_t written = 0;
    char name[32];

    while (written < bytes) {
        snprintf(name, sizeof(name), "file%zu", written / FILE_BYTES);
        int fd = open(name, O_WRONLY | O_CREAT | O_APPEND, 0600);
        size_t left = bytes - written;
        ssize_t count = write(fd, block, left < sizeof(block) ? left : sizeof(block));
        if (count <= 0)
            break;
        close(fd);
        written += (size_t)count;
    }
    return written;
}

static size_t make_files(size_t count)
{
    char name[32];

    for (size_t i = 0; i < count; i++) {
        snprintf(name, sizeof(name), "f%zu", i);
        int fd = open(name, O_WRONLY | O_CREAT | O_EXCL, 0600);
        if (fd < 0)
            return i;
        close(fd);
    }
    return count;
}

/* Each frame is touched before the next is made; past the limit there is no coming back. */
static size_t use_stack(size_t bytes)
{
    volatile char frame[4096];

    frame[0] = frame[4095] = 0;
    if (bytes > sizeof(frame))
        (void)use_stack(bytes - sizeof(frame));
    return bytes + (size_t)frame[0];
}

static size_t open_queues(size_t count)
{
    char name[32];

    for (size_t i = 0; i < count; i++) {
        snprintf(name, sizeof(name), "/bounds%zu", i);
        if (mq_open(name, O_RDWR | O_CREAT, 0600, NULL) < 0)
            return i;
    }
    return count;
}

static size_t add_keys(size_t count)
{
    char name[32];

    for (size_t i = 0; i < count; i++) {
        snprintf(name, sizeof(name), "bounds%zu", i);
        if (syscall(SYS_add_key, "user", name, block, sizeof(block), -3) < 0)
            return i;
    }
    return count;
}

static size_t fill(const int *pair, size_t bytes)
{
    size_t written = 0;
    ssize_t count;

    fcntl(pair[1], F_SETFL, O_NONBLOCK);
    while (written < bytes && (count = write(pair[1], block, sizeof(block))) > 0)
        written += (size_t)count;
    return written;
}

static size_t fill_pipe(size_t bytes)
{
    int pair[2];

    if (pipe(pair) < 0)
        return 0;
    (void)!fcntl(pair[1], F_SETPIPE_SZ, (int)bytes); /* More than allowed changes nothing. */
    return fill(pair, bytes);
}

static size_t fill_socket(size_t bytes)
{
    int pair[2], size = (int)bytes;

    if (socketpair(AF_UNIX, SOCK_STREAM, 0, pair) < 0)
        return 0;
    (void)setsockopt(pair[1], SOL_SOCKET, SO_SNDBUF, &size, sizeof(size));
    (void)setsockopt(pair[1], SOL_SOCKET, SO_SNDBUFFORCE, &size, sizeof(size));
    return fill(pair, bytes);
}

int main(int argc, char **argv)
{
    static const struct {
        const char *name;
        size_t (*use)(size_t amount);
    } kinds[] = {
        {"mlock", lock},      {"disk", fill_disk},     {"inodes", make_files},
        {"stack", use_stack}, {"queue", open_queues},  {"keys", add_keys},
        {"pipe", fill_pipe},  {"socket", fill_socket},
    };
    size_t amount = argument(argc, argv, 2, 0);

    for (size_t i = 0; argc > 2 && i < sizeof(kinds) / sizeof(*kinds); i++) {
        if (strcmp(kinds[i].name, argv[1]) != 0)
            continue;
        errno = 0;
        size_t reached = kinds[i].use(amount);
        printf("%s %zu %s\n", argv[1], reached,
               reached < amount ? strerrorname_np(errno) : "- all of it");
        fflush(stdout);
        return reached < amount;
    }
    return 2;
}
