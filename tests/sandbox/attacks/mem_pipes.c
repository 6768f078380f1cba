/* Keeps bytes in the buffers of pipes, enlarged as far as allowed, in several processes. With
 * "sockets", in the buffers of socket pairs. Its argument is how many bytes are too many. */
#define _GNU_SOURCE
#include "attack.h"
#include <fcntl.h>
#include <stdatomic.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>

static atomic_size_t *total;
static int use_sockets;
static char block[65536];

static int make_pair(int *pair)
{
    int result = use_sockets ? socketpair(AF_UNIX, SOCK_STREAM, 0, pair) : pipe(pair);

    if (result == 0 && !use_sockets)
        (void)!fcntl(pair[1], F_SETPIPE_SZ, 1 << 20);
    return result;
}

static void fill_pairs(void)
{
    int pair[2];

    while (make_pair(pair) == 0) {
        ssize_t count;

        fcntl(pair[1], F_SETFL, O_NONBLOCK);
        while ((count = write(pair[1], block, sizeof(block))) > 0)
            atomic_fetch_add(total, (size_t)count);
    }
}

int main(int argc, char **argv)
{
    size_t limit_bytes = argument(argc, argv, 1, 64 << 20);

    use_sockets = argc > 2 && strcmp(argv[2], "sockets") == 0;
    total = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    for (int i = 0; i < 14; i++) {
        if (fork() == 0) {
            fill_pairs();
            pause();
        }
    }
    usleep(700000);
    printf("kept %zu\n", (size_t)*total);
    if (*total > limit_bytes)
        escaped("kept more bytes in buffers than its memory limit");
    return done();
}
