/* Files laid into the work folder before the command starts, and collected after all is dead.
 *
 * Collecting happens without any right but the box's own uid, in a tree that hostile code has made:
 * no link is followed, only regular files are opened, and never more than the bound is read. */
#include "sandbox/init.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <unistd.h>

#define PATH_BYTES 1024
#define LOOK_ENTRIES_MAX 20000u
#define LOOK_DEPTH_MAX 32u

/* Opens the folder that @path is in, below @root, without following a link; @ret_name is its last
 * part. Missing folders are made when @make. */
static int open_parent(int root, const char *path, bool make, const struct init_plan *plan,
                       const char **ret_name)
{
    char part[PATH_BYTES];
    int folder = fcntl(root, F_DUPFD_CLOEXEC, 3);

    while (folder >= 0) {
        size_t length = strcspn(path, "/");
        if (length == 0 || length >= sizeof(part) || (length <= 2 && strspn(path, ".") >= length))
            break;
        if (path[length] == '\0') {
            *ret_name = path;
            return folder;
        }
        memcpy(part, path, length);
        part[length] = '\0';
        if (make && mkdirat(folder, part, 0755) == 0 &&
            fchownat(folder, part, plan->uid, plan->gid, AT_SYMLINK_NOFOLLOW) < 0)
            break;
        int next = openat(folder, part, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
        int saved = errno;
        close(folder);
        errno = saved;
        folder = next;
        path += length + 1;
        if (folder < 0)
            return -1;
    }
    if (folder >= 0) {
        close(folder);
        errno = EINVAL;
    }
    return -1;
}

/* Copies at most @bytes_max from the start of @in to the start of @out. Returns the bytes, or -1.
 */
static int64_t copy(int in, int out, uint64_t bytes_max)
{
    off_t at = 0;

    while ((uint64_t)at < bytes_max) {
        uint64_t left = bytes_max - (uint64_t)at;
        off_t position = at;
        if (lseek(out, at, SEEK_SET) < 0 && errno != ESPIPE)
            return -1;
        ssize_t sent = sendfile(out, in, &position, left < (1u << 30) ? (size_t)left : 1u << 30);
        if (sent < 0 && errno == EINTR)
            continue;
        if (sent < 0)
            return -1;
        if (sent == 0)
            break;
        at += sent;
    }
    return at;
}

static int lay_one(struct init_state *state, const struct box_file *file)
{
    const struct init_plan *plan = state->plan;
    struct fault *fault = &state->fault;
    const char *name;
    int folder = open_parent(state->work_fd, file->path, true, plan, &name);

    if (folder < 0)
        return fault_set(fault, errno, "make the folder of %.200s", file->path);
    int fd = openat(folder, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    int result = 0;
    if (fd < 0 || copy(file->fd, fd, INT64_MAX) < 0 || fchown(fd, plan->uid, plan->gid) < 0 ||
        fchmod(fd, file->mode) < 0)
        result = fault_set(fault, errno, "lay the file %.200s", file->path);
    if (fd >= 0)
        close(fd);
    close(folder);
    close(file->fd);
    return result;
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

/* Looks through a folder and those in it; @left bounds the entries looked at in all. */
static bool find_at_limit(int folder, uint64_t bytes_max, unsigned depth, unsigned *left)
{
    DIR *listing = fdopendir(folder); /* Owns @folder from here on. */
    const struct dirent *entry;
    bool found = false;

    if (listing == NULL) {
        close(folder);
        return false;
    }
    while (!found && *left > 0 && (entry = readdir(listing)) != NULL) {
        struct stat status;
        (*left)--;
        if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0 ||
            fstatat(dirfd(listing), entry->d_name, &status, AT_SYMLINK_NOFOLLOW) < 0)
            continue;
        if (S_ISREG(status.st_mode)) {
            found = (uint64_t)status.st_size >= bytes_max;
        } else if (S_ISDIR(status.st_mode) && depth > 0) {
            int next = openat(dirfd(listing), entry->d_name,
                              O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
            found = next >= 0 && find_at_limit(next, bytes_max, depth - 1, left);
        }
    }
    closedir(listing);
    return found;
}

bool files_at_limit(const struct init_state *state)
{
    uint64_t bytes_max = state->plan->spec->limits.file_size_bytes;
    unsigned left = LOOK_ENTRIES_MAX;
    const char *const folders[] = {box_work_folder(state->plan->spec), "/tmp"};
    bool found = false;

    for (size_t i = 0; i < 2 && !found && bytes_max > 0; i++) {
        int folder = open(folders[i], O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        found = folder >= 0 && find_at_limit(folder, bytes_max, LOOK_DEPTH_MAX, &left);
    }
    return found;
}

static void collect_one(struct init_state *state, const struct box_file *file, uint32_t bit,
                        struct init_message *message)
{
    struct stat status;
    const char *name;
    int folder = open_parent(state->work_fd, file->path, false, state->plan, &name);

    if (folder < 0)
        return;
    if (fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) < 0 || !S_ISREG(status.st_mode)) {
        close(folder);
        return;
    }
    /* Nothing runs any more that could exchange the file between these two calls. */
    if ((status.st_mode & S_IRUSR) == 0)
        (void)fchmodat(folder, name, 0600, 0);
    int fd = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (fd >= 0 && fstat(fd, &status) == 0 && S_ISREG(status.st_mode)) {
        if ((uint64_t)status.st_size > file->bytes_max)
            message->too_large |= bit;
        else if (copy(fd, file->fd, file->bytes_max) == status.st_size)
            message->found |= bit;
        else
            (void)fault_set(&message->fault, errno, "collect the file %.200s", file->path);
    }
    if (fd >= 0)
        close(fd);
    close(folder);
}

void files_collect(struct init_state *state, struct init_message *message)
{
    const struct box_spec *spec = state->plan->spec;

    for (size_t i = 0; i < spec->file_out_count; i++)
        collect_one(state, &spec->files_out[i], (uint32_t)1 << i, message);
}
