/* One judge makes what the cache has not yet, and the others wait for it.
 *
 * It only saves work: a folder of the cache appears whole whoever makes it (cache_folder.h). So
 * what stands in the way of a lock, such as a file system that has none, is no error: one goes on
 * without it. The kernel takes it from who dies. Who may call: prepare.c. */
#ifndef JUDGE_STAGE_CACHE_LOCK_H
#define JUDGE_STAGE_CACHE_LOCK_H

#include "judge/base/err.h"

#include <stdbool.h>
#include <stdint.h>

struct cache_lock {
    int fd; /* -1: held by nobody, or by somebody whom we have waited for long enough. */
    char *path;
};

/* For @folder, which is to come. @on_wait (or NULL) is called once, before it waits, which is for
 * @patience_ns at most. Afterwards the folder may be there. 0, or ERR_INTR without a lock. */
int cache_lock_take(const char *folder, uint64_t patience_ns, void (*on_wait)(void *data),
                    void *data, struct cache_lock *ret_lock, struct err *err)
    __attribute__((warn_unused_result));
void cache_lock_drop(struct cache_lock *lock);

#endif
