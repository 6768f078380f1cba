/* A grader's archive: whatever it is, names lead nowhere, texts are whole, limits hold. */
#include "judge/base/file.h"
#include "judge/base/printable.h"
#include "judge/batch/input.h"
#include "judge/batch/name.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static const struct input_limits limits = {
    .entries_max = 1000,
    .file_bytes_max = 4096,
    .total_bytes_max = 1u << 20,
    .ratio_max = 200,
    .ratio_from_bytes = 64u << 10,
    .too_long = "too long",
};

struct seen {
    size_t entries;
    uint64_t bytes;
};

static void must(bool holds)
{
    if (!holds)
        abort();
}

static void check_text(const char *text)
{
    size_t bad;

    must(printable_check_utf8(text, strlen(text), &bad));
}

static bool wants(void *data, const char *name)
{
    (void)data;
    return strlen(name) % 2 == 0;
}

static int take_file(void *data, const char *name, const char *bytes, size_t length,
                     struct err *err)
{
    struct seen *seen = data;

    (void)err;
    check_text(name);
    must(name[0] != '\0' && name_is_inner(name) && !name_is_hidden(name));
    must(strlen(name) <= NAME_BYTES_MAX && length <= limits.file_bytes_max);
    must((bytes != NULL) == wants(NULL, name) && (bytes != NULL || length == 0));
    must(bytes == NULL || bytes[length] == '\0');
    seen->entries++;
    seen->bytes += length;
    return 0;
}

static void skip(void *data, const char *name, const char *why)
{
    struct seen *seen = data;

    check_text(name);
    check_text(why);
    seen->entries++;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t length);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t length)
{
    struct seen seen = {0};
    const struct input_visitor visitor = {&seen, wants, take_file, skip};
    struct err err = {0};
    char path[40];
    int fd = memfd_create("archive", MFD_CLOEXEC), code;

    must(fd >= 0 && write(fd, data, length) == (ssize_t)length);
    snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
    code = input_walk_archive(path, &limits, &visitor, &err);
    must(code == 0 || code == ERR_INPUT);
    must(seen.entries <= limits.entries_max && seen.bytes <= limits.total_bytes_max);
    if (code != 0)
        check_text(err.message);
    close(fd);
    return 0;
}
