/* See cgroup_place.h. */
#include "sandbox/cgroup_place.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#define SLOT_PREFIX "judge-"

bool cgroup_write(int folder, const char *name, const char *text)
{
    int fd = openat(folder, name, O_WRONLY | O_CLOEXEC);
    ssize_t written = fd < 0 ? -1 : write(fd, text, strlen(text));
    int saved = errno;

    if (fd >= 0)
        close(fd);
    errno = saved;
    return written >= 0;
}

bool cgroup_write_number(int folder, const char *name, uint64_t value)
{
    char text[32];

    snprintf(text, sizeof(text), "%llu", (unsigned long long)value);
    return cgroup_write(folder, name, text);
}

uint64_t cgroup_read_number(int fd)
{
    char text[64];
    ssize_t got = pread(fd, text, sizeof(text) - 1, 0);

    if (got <= 0)
        return 0;
    text[got] = '\0';
    return strtoull(text, NULL, 10);
}

static ssize_t read_text(int folder, const char *name, char *text, size_t size)
{
    int fd = openat(folder, name, O_RDONLY | O_CLOEXEC);
    ssize_t got = fd < 0 ? -1 : read(fd, text, size - 1);

    if (fd >= 0)
        close(fd);
    text[got > 0 ? got : 0] = '\0';
    return got;
}

bool cgroup_read_key(int fd, const char *key, uint64_t *ret_value)
{
    char text[1024];
    size_t length = strlen(key);
    ssize_t got = pread(fd, text, sizeof(text) - 1, 0);

    if (got <= 0)
        return false;
    text[got] = '\0';
    for (const char *line = text; line != NULL; line = strchr(line, '\n')) {
        line += *line == '\n';
        if (strncmp(line, key, length) == 0 && line[length] == ' ') {
            *ret_value = strtoull(line + length, NULL, 10);
            return true;
        }
    }
    return false;
}

/* True when @item is one of the comma-separated words of @list. */
static bool has_word(const char *list, const char *item)
{
    size_t length = strlen(item);

    for (const char *at = list; *at != '\0'; at += strcspn(at, ",")) {
        at += *at == ',';
        if (strcspn(at, ",\n ") == length && strncmp(at, item, length) == 0)
            return true;
    }
    return false;
}

/* Path of this process in the hierarchy: "9:memory:/path" (v1) or "0::/path" (v2). */
static bool own_path(const char *controller, char *ret_path, size_t size)
{
    char line[4096];
    FILE *file = fopen("/proc/self/cgroup", "re");
    bool found = false;

    while (file != NULL && !found && fgets(line, sizeof(line), file) != NULL) {
        char *list = strchr(line, ':');
        char *path = list ? strchr(list + 1, ':') : NULL;
        if (path == NULL)
            continue;
        *path++ = '\0';
        path[strcspn(path, "\n")] = '\0';
        found = controller ? has_word(list + 1, controller) : list[1] == '\0';
        if (found)
            snprintf(ret_path, size, "%s", path);
    }
    if (file != NULL)
        fclose(file);
    return found;
}

/* One line of mountinfo: "id parent dev root mountpoint options… - type source superoptions". */
static bool parse_mount(char *line, const char *controller, char *root, char *point, size_t size)
{
    char *tail = strstr(line, " - ");
    char type[64], source[256], options[1024];
    char mount_root[2048], mount_point[2048];

    if (tail == NULL || sscanf(tail + 3, "%63s %255s %1023s", type, source, options) != 3 ||
        sscanf(line, "%*s %*s %*s %2047s %2047s", mount_root, mount_point) != 2)
        return false;
    if (controller ? strcmp(type, "cgroup") != 0 || !has_word(options, controller)
                   : strcmp(type, "cgroup2") != 0)
        return false;
    snprintf(root, size, "%s", mount_root);
    snprintf(point, size, "%s", mount_point);
    return true;
}

static bool find_mount(const char *controller, char *root, char *point, size_t size)
{
    char line[8192];
    FILE *file = fopen("/proc/self/mountinfo", "re");
    bool found = false;

    while (file != NULL && !found && fgets(line, sizeof(line), file) != NULL)
        found = parse_mount(line, controller, root, point, size);
    if (file != NULL)
        fclose(file);
    return found;
}

static bool find_in(const char *controller, int version, struct cgroup_place *place)
{
    char path[2048], root[2048];
    const char *below = path;

    if (!find_mount(version == 1 ? controller : NULL, root, place->root, sizeof(place->root)) ||
        !own_path(version == 1 ? controller : NULL, path, sizeof(path)))
        return false;
    /* In a container the mount may begin below the hierarchy's root. */
    size_t length = strcmp(root, "/") == 0 ? 0 : strlen(root);
    if (strncmp(path, root, length) == 0 && (path[length] == '/' || path[length] == '\0'))
        below = path + length;
    else if (length > 0)
        below = "";
    if (strstr(below, "..") != NULL)
        below = "";
    snprintf(place->own, sizeof(place->own), "%s%s", place->root, below);
    if (access(place->own, F_OK) != 0)
        snprintf(place->own, sizeof(place->own), "%s", place->root);
    place->version = version;
    return true;
}

void cgroup_place_find(const char *controller, struct cgroup_place *ret_place)
{
    char path[4200], list[512] = "";

    ret_place->version = 0;
    if (find_in(controller, 1, ret_place) || !find_in(controller, 2, ret_place))
        return;
    snprintf(path, sizeof(path), "%s/cgroup.controllers", ret_place->root);
    if (read_text(AT_FDCWD, path, list, sizeof(list)) < 0)
        list[0] = '\0';
    for (char *at = list; *at != '\0'; at++)
        *at = *at == ' ' ? ',' : *at;
    if (!has_word(list, controller) && strcmp(controller, "cpuacct") != 0)
        ret_place->version = 0;
}

/* 0 where it can not be known. */
static unsigned long pid_namespace(void)
{
    struct stat status;

    return stat("/proc/self/ns/pid", &status) == 0 ? (unsigned long)status.st_ino : 0;
}

/* judge-<pid>-<pid namespace>-<random> */
void cgroup_slot_name(char *ret_name, size_t size)
{
    unsigned number = 0;

    (void)!getrandom(&number, sizeof(number), 0);
    snprintf(ret_name, size, SLOT_PREFIX "%ld-%lx-%08x", (long)getpid(), pid_namespace(), number);
}

bool cgroup_slot_is_dead(const char *name)
{
    char *end;

    if (strncmp(name, SLOT_PREFIX, strlen(SLOT_PREFIX)) != 0)
        return false;
    long pid = strtol(name + strlen(SLOT_PREFIX), &end, 10);
    if (*end != '-' || strtoul(end + 1, &end, 16) != pid_namespace() || *end != '-')
        return false;
    return pid > 1 && kill((pid_t)pid, 0) < 0 && errno == ESRCH;
}
