/* Files of `judge box` that go into the work folder and come out of it; see cmd_box.h. */
#include "judge/cli/cmd_box.h"

#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/stage/files.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

/* "a/b" and not "/a", "a//b" or "../b": names a place in the work folder, whoever made it. */
static bool is_inside(const char *path)
{
    size_t length;

    for (;; path += length + 1) {
        length = strcspn(path, "/");
        if (length == 0 || (length <= 2 && strspn(path, ".") >= length))
            return false;
        if (path[length] == '\0')
            return true;
    }
}

/* "FIRST[:SECOND]", where SECOND is the last name of FIRST unless given. */
static void split(const char *text, char **ret_first, char **ret_second)
{
    const char *colon = strchr(text, ':');
    const char *slash;

    *ret_first = colon != NULL ? mem_strndup(text, (size_t)(colon - text)) : mem_strdup(text);
    slash = strrchr(*ret_first, '/');
    *ret_second = mem_strdup(colon != NULL ? colon + 1 : slash != NULL ? slash + 1 : *ret_first);
}

/* Takes over @host and @path. */
static int add(const char *option, char *host, char *path, struct box_file **files, size_t *count,
               char **hosts, struct err *err)
{
    int result = 0;

    if (host[0] == '\0')
        result = err_set(err, ERR_INPUT, "--%s: no file is named", option);
    else if (!is_inside(path))
        result = err_set(err, ERR_INPUT,
                         "--%s: \"%s\" is no path in the work folder, such as a.txt or "
                         "folder/a.txt",
                         option, path);
    else if (*count == BOX_FILES_MAX)
        result = err_set(err, ERR_INPUT, "--%s: at most %d files", option, BOX_FILES_MAX);
    if (result < 0) {
        free(host);
        free(path);
        return result;
    }
    *files = mem_grow(*files, *count + 1, sizeof(**files));
    hosts[*count] = host;
    (*files)[(*count)++] = (struct box_file){.path = path, .fd = -1};
    return 0;
}

int box_file_in_parse(const char *text, struct box_options *options, struct err *err)
{
    char *host, *path;

    split(text, &host, &path);
    return add("file-in", host, path, &options->spec.files_in, &options->spec.file_in_count,
               options->file_in_hosts, err);
}

int box_file_out_parse(const char *text, struct box_options *options, struct err *err)
{
    char *host, *path;

    split(text, &path, &host);
    return add("file-out", host, path, &options->spec.files_out, &options->spec.file_out_count,
               options->file_out_hosts, err);
}

static int open_in(const char *host, struct box_file *file, struct err *err)
{
    struct stat status;

    /* Does not wait for the other end of a pipe. */
    file->fd = open(host, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (file->fd < 0 || fstat(file->fd, &status) < 0)
        return err_set(err, ERR_INPUT, "--file-in: %s: %s", host, strerror(errno));
    if (!S_ISREG(status.st_mode))
        return err_set(err, ERR_INPUT, "--file-in: %s: not a file", host);
    file->mode = status.st_mode & 0777;
    return 0;
}

int box_files_open(struct box_options *options, struct err *err)
{
    struct box_spec *spec = &options->spec;
    int result = 0;

    for (size_t i = 0; i < spec->file_in_count && result == 0; i++)
        result = open_in(options->file_in_hosts[i], &spec->files_in[i], err);
    for (size_t i = 0; i < spec->file_out_count && result == 0; i++) {
        struct box_file *file = &spec->files_out[i];
        file->bytes_max = spec->limits.file_size_bytes;
        file->fd = memory_file(file->path, err);
        result = file->fd < 0 ? file->fd : file_check_replace(options->file_out_hosts[i], err);
        if (result < 0)
            result = err_prefix(err, "--file-out");
    }
    return result;
}

static int save(int fd, const char *host, struct err *err)
{
    struct stat status;

    if (fstat(fd, &status) < 0)
        return err_errno(err, errno, "%s", host);
    if (status.st_size == 0)
        return file_replace(host, "", 0, err);
    size_t length = (size_t)status.st_size;
    void *data = mmap(NULL, length, PROT_READ, MAP_PRIVATE, fd, 0);
    if (data == MAP_FAILED)
        return err_errno(err, errno, "%s", host);
    int result = file_replace(host, data, length, err);
    munmap(data, length);
    return result;
}

int box_files_save(const struct box_options *options, const struct box_result *result,
                   struct err *err)
{
    const struct box_spec *spec = &options->spec;
    int code = 0;

    for (size_t i = 0; i < spec->file_out_count && code == 0; i++) {
        const struct box_file *file = &spec->files_out[i];
        if ((result->files_out_found >> i & 1) != 0)
            code = save(file->fd, options->file_out_hosts[i], err);
        else
            fprintf(stderr, "judge box: --file-out: the command left no file %s\n", file->path);
    }
    return code;
}

static void finish(const struct box_file *files, size_t count, char **hosts)
{
    for (size_t i = 0; i < count; i++) {
        free(hosts[i]);
        if (files[i].fd >= 0)
            close(files[i].fd);
    }
}

void box_files_fini(struct box_options *options)
{
    finish(options->spec.files_in, options->spec.file_in_count, options->file_in_hosts);
    finish(options->spec.files_out, options->spec.file_out_count, options->file_out_hosts);
}
