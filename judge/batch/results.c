#include "judge/batch/results.h"

#include "judge/base/file.h"
#include "judge/base/json_check.h"
#include "judge/base/mem.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Keeps the name of the file too, once: the folder is synced. */
static int sync_folder(const char *path)
{
    char *folder = mem_strndup(path, (size_t)(strrchr(path, '/') - path));
    int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    int failed = fd < 0 || fsync(fd) != 0 ? errno : 0;

    if (fd >= 0)
        close(fd);
    free(folder);
    return failed;
}

int results_open(const char *path, long length, struct results *ret_results, struct err *err)
{
    struct results results = {.length = length};
    int failed = 0;

    results.fd = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0644);
    if (results.fd < 0)
        return file_error(path, errno, err);
    if (ftruncate(results.fd, length) != 0 || lseek(results.fd, length, SEEK_SET) < 0 ||
        fsync(results.fd) != 0)
        failed = errno;
    if (failed == 0)
        failed = sync_folder(path);
    if (failed != 0) {
        close(results.fd);
        return err_errno(err, failed, "%s", file_shown(path));
    }
    results.path = mem_strdup(path);
    *ret_results = results;
    return 0;
}

void results_close(struct results *results)
{
    if (results->path != NULL)
        close(results->fd);
    free(results->path);
    *results = (struct results){.fd = -1};
}

int results_append(struct results *results, const json_t *line, long *ret_offset,
                   size_t *ret_length, struct err *err)
{
    char *text = json_dumps(line, JSON_COMPACT);
    size_t length;
    int failed;

    if (text == NULL)
        return err_set(err, ERR_FAULT, "a result can not be written as JSON");
    length = strlen(text);
    text[length] = '\n'; /* In place of the NUL: one write for the line and its end. */
    failed = file_write_all(results->fd, text, length + 1);
    if (failed == 0 && fdatasync(results->fd) != 0)
        failed = errno;
    free(text);
    if (failed != 0) {
        (void)!ftruncate(results->fd, results->length);
        (void)lseek(results->fd, results->length, SEEK_SET);
        return err_errno(err, failed, "%s", file_shown(results->path));
    }
    *ret_offset = results->length;
    *ret_length = length;
    results->length += (long)length + 1;
    return 0;
}

struct reading {
    const char *path;
    FILE *file;
    long offset; /* Of the line. */
    size_t number;
    char *line;
    size_t capacity;
};

/* One line. *@ret_bytes 0: the end, or a last line that is not whole (*@ret_torn). */
static int next_line(struct reading *reading, size_t *ret_bytes, bool *ret_torn, struct err *err)
{
    ssize_t bytes = getline(&reading->line, &reading->capacity, reading->file);

    *ret_bytes = 0;
    if (bytes < 0 && ferror(reading->file) != 0)
        return err_errno(err, errno, "%s", file_shown(reading->path));
    if (bytes <= 0)
        return 0;
    reading->number++;
    *ret_torn = reading->line[bytes - 1] != '\n';
    if (!*ret_torn)
        *ret_bytes = (size_t)bytes;
    return 0;
}

static bool is_last(FILE *file)
{
    int next = getc(file);

    if (next != EOF)
        ungetc(next, file);
    return next == EOF;
}

static int take_line(struct reading *reading, size_t bytes, bool *ret_torn, json_t **ret_json,
                     struct err *err)
{
    char *place = mem_printf("%s:%zu", file_shown(reading->path), reading->number);
    int code = json_parse(place, true, reading->line, bytes - 1, ret_json, err);

    free(place);
    if (code != 0 && is_last(reading->file)) {
        *ret_torn = true; /* Blocks of it were written out of order. */
        *ret_json = NULL;
        *err = (struct err){.code = 0};
        return 0;
    }
    return code;
}

static int read_lines(struct reading *reading,
                      int (*line)(void *, json_t *, long, size_t, struct err *), void *data,
                      bool *ret_torn, struct err *err)
{
    for (;;) {
        json_t *json = NULL;
        size_t bytes;
        int code = next_line(reading, &bytes, ret_torn, err);

        if (code == 0 && bytes > 0)
            code = take_line(reading, bytes, ret_torn, &json, err);
        if (code == 0 && json != NULL)
            code = line(data, json, reading->offset, bytes - 1, err);
        if (code != 0 || json == NULL) {
            json_decref(json);
            return code;
        }
        json_decref(json);
        reading->offset += (long)bytes;
    }
}

int results_read(const char *path,
                 int (*line)(void *data, json_t *json, long offset, size_t length, struct err *err),
                 void *data, long *ret_length, bool *ret_torn, struct err *err)
{
    struct reading reading = {.path = path, .file = fopen(path, "re")};
    int code;

    if (reading.file == NULL)
        return file_error(path, errno, err);
    *ret_torn = false;
    code = read_lines(&reading, line, data, ret_torn, err);
    *ret_length = reading.offset;
    free(reading.line);
    fclose(reading.file);
    return code;
}

int results_line(FILE *file, long offset, size_t length, json_t **ret_json, struct err *err)
{
    char *text = mem_alloc(length + 1);
    int code;

    if (fseek(file, offset, SEEK_SET) != 0 || fread(text, 1, length, file) != length)
        code = err_set(err, ERR_FAULT, RESULTS_NAME ": a line that was there is gone");
    else
        code = json_parse(RESULTS_NAME, true, text, length, ret_json, err);
    free(text);
    return code;
}
