/* Files laid into the work folder before the command starts, and collected after all is dead.
 *
 * Collecting happens without any right but the box's own uid, in a tree that hostile code has made:
 * no link is followed, only regular files are opened, and never more than the bound is read. */
#include "sandbox/init.h"
#include "sandbox/sys.h"

#include <string.h>

#define PATH_BYTES 1024
#define LOOK_ENTRIES_MAX 20000u
#define LOOK_DEPTH_MAX 32u

struct entry { /* struct linux_dirent64 */
    uint64_t inode;
    int64_t next;
    unsigned short length;
    unsigned char type;
    char name[];
};

/* Opens the folder that @path is in, below @root, without following a link; @ret_name is its last
 * part. Missing folders are made when @make. The descriptor, or the negative errno. */
static int open_parent(int root, const char *path, bool make, const char **ret_name)
{
    char part[PATH_BYTES];
    int folder = (int)sys_fcntl(root, F_DUPFD_CLOEXEC, 3);

    while (folder >= 0) {
        size_t length = strcspn(path, "/");
        long next = -EINVAL;
        if (length != 0 && length < sizeof(part) && (length > 2 || strspn(path, ".") < length)) {
            if (path[length] == '\0') {
                *ret_name = path;
                return folder;
            }
            memcpy(part, path, length);
            part[length] = '\0';
            next = make ? sys_mkdirat(folder, part, 0755) : -EEXIST;
            if (next == 0 || next == -EEXIST)
                next = sys_openat(folder, part, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC, 0);
        }
        sys_close(folder);
        folder = (int)next;
        path += length + 1;
    }
    return folder;
}

/* Copies at most @bytes_max from the start of @in to the start of @out. The bytes, or the negative
 * errno. */
static int64_t copy(int in, int out, uint64_t bytes_max)
{
    off_t at = 0;

    while ((uint64_t)at < bytes_max) {
        uint64_t left = bytes_max - (uint64_t)at;
        off_t position = at;
        long result = sys_lseek(out, at);
        if (result < 0 && result != -ESPIPE)
            return result;
        long sent = sys_sendfile(out, in, &position, left < (1u << 30) ? (size_t)left : 1u << 30);
        if (sent == -EINTR)
            continue;
        if (sent < 0)
            return sent;
        if (sent == 0)
            break;
        at += sent;
    }
    return at;
}

static int lay_one(struct init_state *state, const struct box_file *file)
{
    struct fault *fault = &state->fault;
    const char *name;
    int folder = open_parent(state->work_fd, file->path, true, &name);

    if (folder < 0)
        return fault_set(fault, -folder, "make the folder of %.200s", file->path);
    int fd =
        (int)sys_openat(folder, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    long result = fd < 0 ? fd : copy(file->fd, fd, INT64_MAX);
    if (result >= 0)
        result = sys_fchmod(fd, file->mode);
    if (fd >= 0)
        sys_close(fd);
    sys_close(folder);
    sys_close(file->fd);
    return result < 0 ? fault_set(fault, (int)-result, "lay the file %.200s", file->path) : 0;
}

int files_lay(struct init_state *state)
{
    const struct box_spec *spec = state->plan->spec;

    for (size_t i = 0; i < spec->file_in_count; i++) {
        if (lay_one(state, &spec->files_in[i]) < 0)
            return -1;
    }
    return 0;
}

static bool find_at_limit(int folder, uint64_t bytes_max, unsigned depth, unsigned *left);

static bool is_at_limit(int folder, const char *name, uint64_t bytes_max, unsigned depth,
                        unsigned *left)
{
    struct stat status = {.st_mode = 0};

    if (strcmp(name, ".") == 0 || strcmp(name, "..") == 0 || sys_fstatat(folder, name, &status) < 0)
        return false;
    if (S_ISREG(status.st_mode))
        return (uint64_t)status.st_size >= bytes_max;
    if (!S_ISDIR(status.st_mode) || depth == 0)
        return false;
    long next = sys_openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC, 0);
    bool found = next >= 0 && find_at_limit((int)next, bytes_max, depth - 1, left);
    if (next >= 0)
        sys_close((int)next);
    return found;
}

/* Looks through a folder and those in it; @left bounds the entries looked at in all. */
static bool find_at_limit(int folder, uint64_t bytes_max, unsigned depth, unsigned *left)
{
    union {
        char bytes[1024];
        struct entry align;
    } listing = {.bytes = ""};
    long got;

    while ((got = sys_getdents(folder, listing.bytes, sizeof(listing.bytes))) > 0) {
        const struct entry *entry;
        for (long at = 0; at < got; at += entry->length) {
            entry = (const struct entry *)(listing.bytes + at);
            if (*left == 0)
                return false;
            (*left)--;
            if (is_at_limit(folder, entry->name, bytes_max, depth, left))
                return true;
        }
    }
    return false;
}

bool files_at_limit(const struct init_state *state)
{
    const uint64_t bytes_max = state->plan->spec->limits.file_size_bytes;
    unsigned left = LOOK_ENTRIES_MAX;
    long folder = bytes_max == 0 ? -1
                                 : sys_openat(AT_FDCWD, box_work_folder(state->plan->spec),
                                              O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
    bool found = folder >= 0 && find_at_limit((int)folder, bytes_max, LOOK_DEPTH_MAX, &left);

    if (folder >= 0)
        sys_close((int)folder);
    return found;
}

/* Nothing runs any more that could exchange the file between these calls. */
static int open_collected(int folder, const char *name, struct stat *status)
{
    if (sys_fstatat(folder, name, status) < 0 || !S_ISREG(status->st_mode))
        return -1;
    if ((status->st_mode & S_IRUSR) == 0)
        (void)sys_fchmodat(folder, name, 0600);
    int fd =
        (int)sys_openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC, 0);
    if (fd >= 0 && sys_fstat(fd, status) == 0 && S_ISREG(status->st_mode))
        return fd;
    if (fd >= 0)
        sys_close(fd);
    return -1;
}

static void collect_one(struct init_state *state, size_t index, struct init_message *message)
{
    const struct box_file *file = &state->plan->spec->files_out[index];
    const uint32_t bit = (uint32_t)1 << index;
    struct stat status = {.st_mode = 0};
    const char *name;
    int folder = open_parent(state->work_fd, file->path, false, &name);
    int fd = folder < 0 ? -1 : open_collected(folder, name, &status);

    if (fd >= 0 && (uint64_t)status.st_size > file->bytes_max)
        message->too_large |= bit;
    else if (fd >= 0) {
        int64_t copied = copy(fd, state->files_out[index], file->bytes_max);
        if (copied == status.st_size)
            message->found |= bit;
        else
            (void)fault_set(&message->fault, copied < 0 ? (int)-copied : EIO,
                            "collect the file %.200s", file->path);
    }
    if (fd >= 0)
        sys_close(fd);
    if (folder >= 0)
        sys_close(folder);
}

void files_collect(struct init_state *state, struct init_message *message)
{
    for (size_t i = 0; i < state->plan->spec->file_out_count; i++)
        collect_one(state, i, message);
}
