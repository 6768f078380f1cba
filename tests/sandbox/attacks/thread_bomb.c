/* Starts threads without end, each of which waits. */
#include "attack.h"
#include <pthread.h>

static void *wait_forever(void *unused)
{
    pause();
    return unused;
}

int main(void)
{
    pthread_t thread;

    for (;;)
        pthread_create(&thread, NULL, wait_forever, NULL);
}
