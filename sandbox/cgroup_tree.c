/* See cgroup_tree.h. */
#include "sandbox/cgroup_tree.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <time.h>
#include <unistd.h>

#define MOVE_TRIES_MAX 16 /* Processes may be born while others are moved. */
#define LOCK_TRIES_MAX 200
#define LOCK_MOMENT_NS 10000000L

/* CPU time is counted in every cgroup of v2, with no controller. */
static const char *const controllers[CGROUP_PART_COUNT] = {
    [CGROUP_MEMORY] = "memory",
    [CGROUP_PIDS] = "pids",
};

static unsigned controllers_in(int folder, const char *file)
{
    char text[512];
    unsigned found = 0;

    if (cgroup_read_text(folder, file, text, sizeof(text)) < 0)
        return 0;
    for (unsigned part = 0; part < CGROUP_PART_COUNT; part++) {
        if (controllers[part] != NULL && cgroup_has_word(text, controllers[part]))
            found |= 1u << part;
    }
    return found;
}

static bool is_marked(int folder, const char *attribute)
{
    char value[8];
    ssize_t got = fgetxattr(folder, attribute, value, sizeof(value));

    return got == 1 && value[0] == '1';
}

static bool is_root_of_all(int above)
{
    return faccessat(above, "cgroup.type", F_OK, 0) != 0;
}

/* Was this cgroup handed to us, to be arranged as we like? systemd marks what it delegates, but not
 * below a user's own manager: there, and where an administrator has given a folder away, that it is
 * the user's says it. A container sees its own as the root, though it is not. */
static bool is_given(int above, bool is_namespace_root)
{
    struct stat own;

    if (is_marked(above, "user.delegate") || is_marked(above, "trusted.delegate"))
        return true;
    if (is_namespace_root)
        return !is_root_of_all(above);
    return geteuid() != 0 && fstat(above, &own) == 0 && own.st_uid == geteuid();
}

/* Moves every process of @above into a leaf. False when none could be moved. */
static bool move_callers(int above)
{
    char line[32];
    bool moved = false;
    int fd, leaf;

    if (mkdirat(above, CGROUP_CALLERS, 0755) < 0 && errno != EEXIST)
        return false;
    leaf = openat(above, CGROUP_CALLERS, O_PATH | O_DIRECTORY | O_CLOEXEC);
    fd = openat(above, "cgroup.procs", O_RDONLY | O_CLOEXEC);
    FILE *list = fd >= 0 ? fdopen(fd, "r") : NULL;
    if (list == NULL && fd >= 0)
        close(fd);
    while (leaf >= 0 && list != NULL && fgets(line, sizeof(line), list) != NULL) {
        /* 0 is a process that this pid namespace does not see: to write it would move ourselves. */
        if (strtol(line, NULL, 10) > 0)
            moved |= cgroup_write(leaf, "cgroup.procs", line);
    }
    if (list != NULL)
        fclose(list);
    if (leaf >= 0)
        close(leaf);
    return moved;
}

static bool holds_processes(int above)
{
    char first[32];

    return cgroup_read_text(above, "cgroup.procs", first, sizeof(first)) > 0;
}

/* Returns those of @wanted that the children of @above have in the end. Both at once: pids alone
 * is let through where processes are, and makes of the folder one that only threads can be in. */
static unsigned hand_down(int above, unsigned wanted, bool may_move)
{
    const unsigned possible = wanted & controllers_in(above, "cgroup.controllers");

    for (unsigned i = 0; i < MOVE_TRIES_MAX; i++) {
        unsigned missing = possible & ~controllers_in(above, "cgroup.subtree_control");
        char text[64] = "";

        if (missing == 0 || (!is_root_of_all(above) && holds_processes(above) &&
                             (!may_move || !move_callers(above))))
            break;
        for (unsigned part = 0; part < CGROUP_PART_COUNT; part++) {
            if ((missing & 1u << part) != 0 && controllers[part] != NULL)
                snprintf(text + strlen(text), sizeof(text) - strlen(text), "+%s ",
                         controllers[part]);
        }
        if (!cgroup_write(above, "cgroup.subtree_control", text) && errno != EBUSY)
            break;
    }
    return wanted & controllers_in(above, "cgroup.subtree_control");
}

/* Keepers that start together must not move each other out of their slots again. Whoever holds the
 * lock for too long is not waited for: then only what is there already can be had. */
static bool lock(int above)
{
    const struct timespec moment = {.tv_nsec = LOCK_MOMENT_NS};

    for (unsigned i = 0; i < LOCK_TRIES_MAX; i++) {
        if (flock(above, LOCK_EX | LOCK_NB) == 0)
            return true;
        nanosleep(&moment, NULL);
    }
    return false;
}

/* Below @parent, if its children have all of @least. */
static unsigned enter_below(const char *parent, bool is_namespace_root, const char *name,
                            unsigned wanted, unsigned least, struct cgroup_seat *ret_seat)
{
    int above = open(parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    unsigned have = 0;

    if (above < 0)
        return 0;
    if (faccessat(above, ".", W_OK, 0) == 0 && faccessat(above, "cgroup.procs", W_OK, 0) == 0) {
        bool may_move = lock(above) && is_given(above, is_namespace_root);
        have = (wanted & 1u << CGROUP_CPU) | hand_down(above, wanted, may_move);
        if ((have & least) != least || !cgroup_seat_enter(parent, name, ret_seat))
            have = 0;
        flock(above, LOCK_UN);
    }
    close(above);
    return have;
}

unsigned cgroup_tree_enter(const struct cgroup_place *place, const char *name, unsigned wanted,
                           struct cgroup_seat *ret_seat)
{
    const unsigned leasts[] = {wanted, wanted & 1u << CGROUP_MEMORY, 0};
    const bool at_root = strcmp(place->own, place->root) == 0;
    unsigned have = 0;

    for (size_t i = 0; i < sizeof(leasts) / sizeof(*leasts) && have == 0; i++) {
        have = enter_below(place->own, place->is_namespace_root, name, wanted, leasts[i], ret_seat);
        if (have == 0 && !at_root)
            have = enter_below(place->root, false, name, wanted, leasts[i], ret_seat);
    }
    return have;
}
