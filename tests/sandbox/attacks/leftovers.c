/* "leave" leaves something behind in every place that may outlive a run; "find" looks for it. */
#define _GNU_SOURCE
#include "attack.h"
#include <fcntl.h>
#include <mqueue.h>
#include <stddef.h>
#include <sys/ipc.h>
#include <sys/mman.h>
#include <sys/sem.h>
#include <sys/shm.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

enum { KEY = 0x6a756467 };

static const char *const paths[] = {"left-behind",          "/work/left-behind",
                                    "/tmp/left-behind",     "/var/tmp/left-behind",
                                    "/dev/shm/left-behind", "/left-behind"};

static void each_file(int find)
{
    for (size_t i = 0; i < sizeof(paths) / sizeof(paths[0]); i++) {
        int fd = open(paths[i], find ? O_RDONLY : O_WRONLY | O_CREAT, 0666);

        if (fd >= 0 && find)
            escaped(paths[i]);
        if (fd >= 0 && write(fd, "x", 1) == 1)
            printf("left %s\n", paths[i]);
    }
    fflush(stdout);
}

static int use_shm(int find)
{
    return shmget(KEY, 4096, find ? 0666 : IPC_CREAT | 0666);
}

static int use_sem(int find)
{
    return semget(KEY, 1, find ? 0666 : IPC_CREAT | 0666);
}

static int use_queue(int find)
{
    return mq_open("/left-behind", find ? O_RDONLY : O_RDWR | O_CREAT, 0666, NULL);
}

static int use_socket(int find)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX, .sun_path = "\0left-behind"};
    socklen_t size = offsetof(struct sockaddr_un, sun_path) + 12;
    int fd = socket(AF_UNIX, SOCK_STREAM, 0);

    if (fd < 0)
        return fd;
    if (find)
        return connect(fd, (struct sockaddr *)&address, size);
    if (bind(fd, (struct sockaddr *)&address, size) < 0 || listen(fd, 1) < 0)
        return -1;
    if (fork() == 0) {
        setsid();
        pause();
    }
    return 0;
}

int main(int argc, char **argv)
{
    static int (*const uses[])(int find) = {use_shm, use_sem, use_queue, use_socket};
    static const char *const names[] = {"shm", "sem", "queue", "socket"};
    int find = argc > 1 && strcmp(argv[1], "find") == 0;
    const char *only = argc > 2 ? argv[2] : "files";

    if (strcmp(only, "files") == 0)
        each_file(find);
    for (size_t i = 0; i < sizeof(uses) / sizeof(uses[0]); i++) {
        if (strcmp(only, names[i]) != 0)
            continue;
        if (uses[i](find) < 0)
            refused(names[i]);
        else if (find)
            escaped(names[i]);
    }
    return done();
}
