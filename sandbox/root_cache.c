/* See root_cache.h. */
#include "sandbox/root_cache.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#define ROOTS_MAX 4

struct identity {
    dev_t device;
    ino_t inode;
};

struct root {
    int fd;                   /* Of the mount namespace, or -1. */
    char *key;                /* What the root was built from. */
    struct identity *sources; /* Of each bind, when it was built. */
    size_t source_count;
};

struct root_cache {
    int host_fd; /* The keeper's own mount namespace. */
    struct root roots[ROOTS_MAX];
    size_t next; /* The one to give up for a new one. */
};

static void root_fini(struct root *root)
{
    if (root->fd >= 0)
        close(root->fd);
    free(root->key);
    free(root->sources);
    *root = (struct root){.fd = -1};
}

/* Does coming back to the host's mount namespace lead to the same root? In a chroot it does not;
 * then the old root is entered again, and nothing is kept. */
static bool returns_to_root(int host_fd)
{
    int root_fd = open("/", O_PATH | O_DIRECTORY | O_CLOEXEC);
    int folder_fd = open(".", O_PATH | O_DIRECTORY | O_CLOEXEC);
    struct stat before, after;
    bool same = false;

    if (root_fd >= 0 && folder_fd >= 0 && fstat(root_fd, &before) == 0 &&
        setns(host_fd, CLONE_NEWNS) == 0) {
        same = stat("/", &after) == 0 && before.st_dev == after.st_dev &&
               before.st_ino == after.st_ino;
        /* A keeper that can not get back would look for everything in the wrong tree. */
        if (!same && (fchdir(root_fd) < 0 || chroot(".") < 0))
            abort();
        if (fchdir(folder_fd) < 0 && chdir("/") < 0)
            abort();
    }
    if (root_fd >= 0)
        close(root_fd);
    if (folder_fd >= 0)
        close(folder_fd);
    return same;
}

struct root_cache *root_cache_create(void)
{
    struct root_cache *cache = calloc(1, sizeof(*cache));

    if (cache == NULL)
        return NULL;
    for (size_t i = 0; i < ROOTS_MAX; i++)
        cache->roots[i].fd = -1;
    cache->host_fd = open("/proc/self/ns/mnt", O_RDONLY | O_CLOEXEC);
    if (cache->host_fd >= 0 && returns_to_root(cache->host_fd))
        return cache;
    root_cache_destroy(cache);
    return NULL;
}

void root_cache_destroy(struct root_cache *cache)
{
    if (cache == NULL)
        return;
    for (size_t i = 0; i < ROOTS_MAX; i++)
        root_fini(&cache->roots[i]);
    if (cache->host_fd >= 0)
        close(cache->host_fd);
    free(cache);
}

static char *make_key(const struct box_spec *spec)
{
    char *text = NULL;
    size_t size = 0;
    FILE *stream = open_memstream(&text, &size);

    if (stream == NULL)
        return NULL;
    fprintf(stream, "%s\n%d\n", box_work_folder(spec), spec->proc);
    for (size_t i = 0; i < spec->bind_count; i++)
        fprintf(stream, "%zu:%s:%s:%d\n", strlen(spec->binds[i].source), spec->binds[i].source,
                spec->binds[i].destination, spec->binds[i].writable);
    if (fclose(stream) != 0) {
        free(text);
        return NULL;
    }
    return text;
}

static struct identity *identify(const struct box_spec *spec)
{
    struct identity *sources = calloc(spec->bind_count + 1, sizeof(*sources));

    for (size_t i = 0; sources != NULL && i < spec->bind_count; i++) {
        struct stat status;
        if (stat(spec->binds[i].source, &status) < 0) {
            free(sources);
            return NULL;
        }
        sources[i] = (struct identity){status.st_dev, status.st_ino};
    }
    return sources;
}

/* Binds below the folders that are mounted last would be covered by them. */
static bool can_share(const struct box_spec *spec)
{
    const char *const covered[] = {box_work_folder(spec), "/tmp", "/proc"};

    for (size_t i = 0; i < spec->bind_count; i++) {
        for (size_t k = 0; k < sizeof(covered) / sizeof(*covered); k++) {
            size_t length = strlen(covered[k]);
            if (strncmp(spec->binds[i].destination, covered[k], length) == 0)
                return false;
        }
    }
    return true;
}

/* The helper: builds, says so with one byte, and stays until its namespace has been taken. */
__attribute__((noreturn)) static void build(const struct init_plan *plan, int talk)
{
    struct init_state state = {.plan = plan, .work_fd = -1, .oom_fd = -1, .ruleset_fd = -1};
    char byte = 1;

    if (prctl(PR_SET_PDEATHSIG, SIGKILL) < 0 || mounts_build_root(&state) < 0)
        _exit(1);
    if (write(talk, &byte, 1) == 1)
        (void)!read(talk, &byte, 1);
    _exit(0);
}

static int build_root(const struct init_plan *plan)
{
    int pair[2], fd = -1;
    char byte, path[64];

    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) < 0)
        return -1;
    pid_t helper = (pid_t)syscall(SYS_clone, CLONE_NEWNS | SIGCHLD, NULL, NULL, NULL, 0);
    if (helper == 0) {
        close(pair[0]);
        build(plan, pair[1]);
    }
    close(pair[1]);
    if (helper > 0 && read(pair[0], &byte, 1) == 1) {
        snprintf(path, sizeof(path), "/proc/%d/ns/mnt", (int)helper);
        fd = open(path, O_RDONLY | O_CLOEXEC);
    }
    close(pair[0]);
    while (helper > 0 && waitpid(helper, NULL, 0) < 0 && errno == EINTR) {
    }
    return fd;
}

static struct root *find(struct root_cache *cache, const char *key, const struct identity *sources,
                         size_t count)
{
    for (size_t i = 0; i < ROOTS_MAX; i++) {
        struct root *root = &cache->roots[i];
        if (root->fd < 0 || strcmp(root->key, key) != 0)
            continue;
        bool same = root->source_count == count;
        for (size_t k = 0; same && k < count; k++)
            same = root->sources[k].device == sources[k].device &&
                   root->sources[k].inode == sources[k].inode;
        if (same)
            return root;
        root_fini(root); /* A source was replaced: this root shows the old one. */
    }
    return NULL;
}

bool root_cache_enter(struct keeper *keeper, const struct box_spec *spec,
                      const struct init_plan *plan)
{
    struct root_cache *cache = keeper->roots;

    if (cache == NULL || !can_share(spec))
        return false;
    char *key = make_key(spec);
    struct identity *sources = identify(spec);
    struct root *root =
        key != NULL && sources != NULL ? find(cache, key, sources, spec->bind_count) : NULL;
    if (root == NULL && key != NULL && sources != NULL) {
        int fd = build_root(plan);
        if (fd >= 0) {
            root = &cache->roots[cache->next++ % ROOTS_MAX];
            root_fini(root);
            *root = (struct root){fd, key, sources, spec->bind_count};
            key = NULL;
            sources = NULL;
        }
    }
    free(key);
    free(sources);
    return root != NULL && setns(root->fd, CLONE_NEWNS) == 0;
}

bool root_cache_leave(struct keeper *keeper)
{
    return setns(keeper->roots->host_fd, CLONE_NEWNS) == 0;
}
