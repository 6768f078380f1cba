#include "judge/stage/cache_lock.h"

#include "judge/base/clock.h"
#include "judge/base/interrupt.h"
#include "judge/base/mem.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/file.h>
#include <time.h>
#include <unistd.h>

static const struct timespec look_again = {.tv_nsec = 20000000};

int cache_lock_take(const char *folder, uint64_t patience_ns, void (*on_wait)(void *data),
                    void *data, struct cache_lock *ret_lock, struct err *err)
{
    uint64_t end_ns = clock_now_ns() + patience_ns;
    struct cache_lock lock = {.path = mem_printf("%s.lock", folder)};
    int code = 0;

    lock.fd = open(lock.path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    while (lock.fd >= 0 && code == 0 && flock(lock.fd, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK || clock_now_ns() > end_ns) {
            close(lock.fd);
            lock.fd = -1;
            break;
        }
        if (on_wait != NULL)
            on_wait(data);
        on_wait = NULL;
        nanosleep(&look_again, NULL);
        code = interrupt_check(err);
    }
    if (code == 0) {
        *ret_lock = lock;
        return 0;
    }
    close(lock.fd);
    free(lock.path);
    return code;
}

/* Who waits for the file that has lost its name gets it, finds the folder, or makes it: if beside
 * another who came later, that costs time and no more. */
void cache_lock_drop(struct cache_lock *lock)
{
    if (lock->fd >= 0) {
        (void)unlink(lock->path);
        close(lock->fd);
    }
    free(lock->path);
    *lock = (struct cache_lock){.fd = -1};
}
