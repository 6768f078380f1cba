/* Tries to become or to make another process, where a policy allows threads only: "fork", "vfork",
 * "clone", "spawn" (posix_spawn), "exec" (execve once more), "execat"; "thread" is what is allowed.
 */
#define _GNU_SOURCE
#include "attack.h"
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>

static char *const nothing[] = {NULL};

static void *run_thread(void *cell)
{
    *(int *)cell = 7;
    return NULL;
}

static int try_thread(void)
{
    pthread_t thread;
    int cell = 0;

    if (pthread_create(&thread, NULL, run_thread, &cell) != 0)
        return 2;
    pthread_join(thread, NULL);
    return cell == 7 ? done() : 3;
}

int main(int argc, char **argv)
{
    const char *way = argc > 1 ? argv[1] : "fork";
    char *const command[] = {argv[0], "thread", NULL};
    pid_t pid = -1;

    if (strcmp(way, "thread") == 0)
        return try_thread();
    if (strcmp(way, "fork") == 0)
        pid = (pid_t)syscall(SYS_fork);
    else if (strcmp(way, "vfork") == 0)
        pid = (pid_t)syscall(SYS_vfork);
    else if (strcmp(way, "clone") == 0)
        pid = (pid_t)syscall(SYS_clone, SIGCHLD, NULL, NULL, NULL, NULL);
    else if (strcmp(way, "spawn") == 0)
        (void)!posix_spawn(&pid, argv[0], NULL, NULL, command, nothing);
    else if (strcmp(way, "execat") == 0)
        syscall(SYS_execveat, AT_FDCWD, argv[0], command, nothing, 0);
    else
        execve(argv[0], command, nothing);
    if (pid == 0)
        _exit(0);
    printf("ESCAPED: %s gave %d\n", way, (int)pid);
    return 1;
}
