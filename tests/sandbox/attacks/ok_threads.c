/* An honest program: threads, children, pipes, files, time and random numbers. */
#define _GNU_SOURCE
#include "attack.h"
#include <fcntl.h>
#include <pthread.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>

static void *work(void *sum)
{
    __atomic_fetch_add((int *)sum, 1, __ATOMIC_SEQ_CST);
    return NULL;
}

int main(void)
{
    pthread_t threads[4];
    struct timespec now;
    char random[16];
    int sum = 0, status = 0;
    FILE *file;

    for (int i = 0; i < 4; i++)
        pthread_create(&threads[i], NULL, work, &sum);
    for (int i = 0; i < 4; i++)
        pthread_join(threads[i], NULL);
    if (fork() == 0)
        _exit(4);
    wait(&status);
    mkdir("folder", 0755);
    file = fopen("folder/file", "w");
    if (file == NULL || fprintf(file, "text") != 4 || fclose(file) != 0)
        return 1;
    if (rename("folder/file", "moved") < 0 || unlink("moved") < 0 || rmdir("folder") < 0)
        return 2;
    if (clock_gettime(CLOCK_MONOTONIC, &now) < 0 || getrandom(random, 16, 0) != 16)
        return 3;
    return sum == 4 && WEXITSTATUS(status) == 4 ? done() : 4;
}
