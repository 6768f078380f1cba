/* Where cgroup hierarchies are mounted and where this process is in them; small file helpers.
 * Who may include: cgroup*.c. */
#ifndef SANDBOX_CGROUP_PLACE_H
#define SANDBOX_CGROUP_PLACE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/* v2: the leaf below a delegated cgroup that its earlier processes were moved to (cgroup_tree.h).
 */
#define CGROUP_CALLERS "judge-callers"

struct cgroup_place {
    int version;            /* 0: not mounted. */
    bool is_namespace_root; /* As far as this process can see, it is at the top. */
    char root[2048];        /* Mount point. */
    char own[4096];         /* Folder of this process below it. */
};

/* Fills the place of the v1 hierarchy with @controller, or with NULL that of v2. False: there is
 * none, and ret_place->version is 0. */
bool cgroup_place_find(const char *controller, struct cgroup_place *ret_place);
/* The same from files like /proc/self/mountinfo and /proc/self/cgroup. */
bool cgroup_place_find_from(const char *mounts, const char *memberships, const char *controller,
                            struct cgroup_place *ret_place);

/* One small file, in a folder or open. The writers return false on failure, the readers 0 or -1. */
bool cgroup_write(int folder, const char *name, const char *text);
bool cgroup_write_number(int fd, uint64_t value);
uint64_t cgroup_read_number(int fd);
ssize_t cgroup_read_text(int folder, const char *name, char *text, size_t size);
/* The number after @key in an open file of "key number" lines; false when it is not there. */
bool cgroup_read_key(int fd, const char *key, uint64_t *ret_value);
/* True when @item is one of the words of @list, which commas, spaces or newlines part. */
bool cgroup_has_word(const char *list, const char *item);

#endif
