/* Where cgroup hierarchies are mounted and where this process is in them; small file helpers.
 * Who may include: cgroup*.c. */
#ifndef SANDBOX_CGROUP_PLACE_H
#define SANDBOX_CGROUP_PLACE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct cgroup_place {
    int version;     /* 0: not mounted. */
    char root[2048]; /* Mount point. */
    char own[4096];  /* Folder of this process below it. */
};

/* Fills the place of the v1 hierarchy with @controller, or else that of v2 when it has it. */
void cgroup_place_find(const char *controller, struct cgroup_place *ret_place);

/* A name for the slot of this process; and whether a folder has the name of a slot whose keeper is
 * dead. Keepers of other pid namespaces can not be told from dead ones: their slots are let alone,
 * or one that was just made and not entered yet would be gone. */
void cgroup_slot_name(char *ret_name, size_t size);
bool cgroup_slot_is_dead(const char *name);

/* One small file in a folder. The readers return 0 and the writer false on failure. */
bool cgroup_write(int folder, const char *name, const char *text);
bool cgroup_write_number(int folder, const char *name, uint64_t value);
uint64_t cgroup_read_number(int fd);
/* The number after @key in an open file of "key number" lines; false when it is not there. */
bool cgroup_read_key(int fd, const char *key, uint64_t *ret_value);

#endif
