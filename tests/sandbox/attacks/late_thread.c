/* The main thread ends first; another one ends the process a little later, with status 0. */
#include "attack.h"
#include <pthread.h>

static void *finish(void *unused)
{
    usleep(100000);
    done();
    exit(0);
    return unused;
}

int main(void)
{
    pthread_t thread;

    pthread_create(&thread, NULL, finish, NULL);
    pthread_exit(NULL);
}
