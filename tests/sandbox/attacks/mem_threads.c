/* Many threads that together pass the limit while none of them does alone. */
#include "attack.h"
#include <pthread.h>

enum { THREADS = 8 };

static size_t piece_bytes;

static void *eat_piece(void *unused)
{
    touch_memory(piece_bytes);
    pause();
    return unused;
}

int main(int argc, char **argv)
{
    pthread_t threads[THREADS];

    piece_bytes = argument(argc, argv, 1, 16 << 20);
    for (int i = 0; i < THREADS; i++)
        pthread_create(&threads[i], NULL, eat_piece, NULL);
    pthread_join(threads[0], NULL);
    return done();
}
