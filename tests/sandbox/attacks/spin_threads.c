/* Burns CPU time in four threads; with "leaderless", after the main thread has ended. */
#include "attack.h"
#include <pthread.h>

static void *burn(void *unused)
{
    spin();
    return unused;
}

int main(int argc, char **argv)
{
    pthread_t threads[4];

    (void)argv;
    for (int i = 0; i < 4; i++)
        pthread_create(&threads[i], NULL, burn, NULL);
    if (argc > 1)
        pthread_exit(NULL);
    pthread_join(threads[0], NULL);
    return 0;
}
