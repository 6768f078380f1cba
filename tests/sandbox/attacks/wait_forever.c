/* Ways of waiting for good: "sleep", "deadlock", "fifo", "pipe", "stdin", "stop", "futex". */
#define _GNU_SOURCE
#include "attack.h"
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <sys/stat.h>

static void way_sleep(void)
{
    sleep(3600);
}

static void way_deadlock(void)
{
    static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;

    pthread_mutex_lock(&mutex);
    pthread_mutex_lock(&mutex);
}

static void way_fifo(void)
{
    if (mkfifo("fifo", 0600) < 0)
        refused("mkfifo");
    else
        (void)!open("fifo", O_RDONLY);
}

static void way_pipe(void)
{
    char byte;
    int pair[2];

    if (pipe(pair) == 0)
        (void)!read(pair[0], &byte, 1);
}

static void way_stdin(void)
{
    char byte;

    while (read(0, &byte, 1) > 0) {
    }
}

static void way_stop(void)
{
    raise(SIGSTOP);
}

static void way_masked(void)
{
    sigset_t all;

    sigfillset(&all);
    sigprocmask(SIG_BLOCK, &all, NULL);
    for (;;)
        poll(NULL, 0, -1);
}

static const struct {
    const char *name;
    void (*run)(void);
} ways[] = {
    {"sleep", way_sleep}, {"deadlock", way_deadlock}, {"fifo", way_fifo},     {"pipe", way_pipe},
    {"stdin", way_stdin}, {"stop", way_stop},         {"masked", way_masked},
};

int main(int argc, char **argv)
{
    for (size_t i = 0; argc > 1 && i < sizeof(ways) / sizeof(ways[0]); i++) {
        if (strcmp(argv[1], ways[i].name) == 0)
            ways[i].run();
    }
    return done();
}
