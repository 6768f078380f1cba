/* Has exactly N processes at once, itself included, and says so; or N threads with "threads". */
#include "attack.h"
#include <pthread.h>
#include <signal.h>
#include <sys/wait.h>

static void *wait_forever(void *unused)
{
    pause();
    return unused;
}

static int start_thread(void)
{
    pthread_attr_t attr;
    pthread_t thread;

    pthread_attr_init(&attr);
    pthread_attr_setstacksize(&attr, 64 << 10);
    return pthread_create(&thread, &attr, wait_forever, NULL);
}

static int start_process(void)
{
    pid_t pid = fork();

    if (pid == 0) {
        pause();
        _exit(0);
    }
    return pid < 0 ? -1 : 0;
}

int main(int argc, char **argv)
{
    size_t wanted = argument(argc, argv, 1, 2);
    int threads = argc > 2 && strcmp(argv[2], "threads") == 0;
    size_t count = 1;

    while (count < wanted && (threads ? start_thread() : start_process()) == 0)
        count++;
    printf("count %zu\n", count);
    return done();
}
