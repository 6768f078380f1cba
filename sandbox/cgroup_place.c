/* See cgroup_place.h. */
#include "sandbox/cgroup_place.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

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

bool cgroup_write_number(int fd, uint64_t value)
{
    char text[32];
    const int length = snprintf(text, sizeof(text), "%llu", (unsigned long long)value);

    return pwrite(fd, text, (size_t)length, 0) == length;
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

ssize_t cgroup_read_text(int folder, const char *name, char *text, size_t size)
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

bool cgroup_has_word(const char *list, const char *item)
{
    static const char between[] = ", \n";
    size_t length = strlen(item);

    for (const char *at = list + strspn(list, between); *at != '\0';) {
        size_t word = strcspn(at, between);
        if (word == length && strncmp(at, item, length) == 0)
            return true;
        at += word;
        at += strspn(at, between);
    }
    return false;
}

/* Path of this process in the hierarchy: "9:memory:/path" (v1) or "0::/path" (v2). */
static bool own_path(const char *memberships, const char *controller, char *ret_path, size_t size)
{
    char line[4096];
    FILE *file = fopen(memberships, "re");
    bool found = false;

    while (file != NULL && !found && fgets(line, sizeof(line), file) != NULL) {
        char *list = strchr(line, ':');
        char *path = list ? strchr(list + 1, ':') : NULL;
        if (path == NULL)
            continue;
        *path++ = '\0';
        path[strcspn(path, "\n")] = '\0';
        found = controller ? cgroup_has_word(list + 1, controller) : list[1] == '\0';
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
    if (controller ? strcmp(type, "cgroup") != 0 || !cgroup_has_word(options, controller)
                   : strcmp(type, "cgroup2") != 0)
        return false;
    snprintf(root, size, "%s", mount_root);
    snprintf(point, size, "%s", mount_point);
    return true;
}

static bool find_mount(const char *mounts, const char *controller, char *root, char *point,
                       size_t size)
{
    char line[8192];
    FILE *file = fopen(mounts, "re");
    bool found = false;

    while (file != NULL && !found && fgets(line, sizeof(line), file) != NULL)
        found = parse_mount(line, controller, root, point, size);
    if (file != NULL)
        fclose(file);
    return found;
}

/* A process that was moved aside has its place where it was before. */
static void leave_callers(char *path)
{
    char *last = strrchr(path, '/');

    if (last != NULL && strcmp(last + 1, CGROUP_CALLERS) == 0)
        *last = '\0';
}

bool cgroup_place_find_from(const char *mounts, const char *memberships, const char *controller,
                            struct cgroup_place *ret_place)
{
    char path[2048], root[2048];
    const char *below = path;

    ret_place->version = 0;
    if (!find_mount(mounts, controller, root, ret_place->root, sizeof(ret_place->root)) ||
        !own_path(memberships, controller, path, sizeof(path)))
        return false;
    if (controller == NULL)
        leave_callers(path);
    ret_place->is_namespace_root = path[strspn(path, "/")] == '\0';
    /* In a container the mount may begin below the hierarchy's root. */
    size_t length = strcmp(root, "/") == 0 ? 0 : strlen(root);
    if (strncmp(path, root, length) == 0 && (path[length] == '/' || path[length] == '\0'))
        below = path + length;
    else if (length > 0)
        below = "";
    if (strstr(below, "..") != NULL)
        below = "";
    snprintf(ret_place->own, sizeof(ret_place->own), "%s%s", ret_place->root,
             strcmp(below, "/") == 0 ? "" : below);
    if (access(ret_place->own, F_OK) != 0)
        snprintf(ret_place->own, sizeof(ret_place->own), "%s", ret_place->root);
    ret_place->version = controller != NULL ? 1 : 2;
    return true;
}

bool cgroup_place_find(const char *controller, struct cgroup_place *ret_place)
{
    return cgroup_place_find_from("/proc/self/mountinfo", "/proc/self/cgroup", controller,
                                  ret_place);
}
