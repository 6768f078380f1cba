/* A zip or tar archive as input, read entry by entry and never unpacked onto the disk. */
#include "judge/base/buf.h"
#include "judge/base/file.h"
#include "judge/base/interrupt.h"
#include "judge/base/mem.h"
#include "judge/base/printable.h"
#include "judge/batch/input.h"
#include "judge/batch/name.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define READ_BYTES 65536
#define SHOWN_BYTES_MAX 200

struct walk {
    struct archive *archive;
    const char *shown; /* As the user named it. */
    const struct input_limits *limits;
    const struct input_visitor *visitor;
    uint64_t packed_bytes; /* Length of the archive. */
    uint64_t total_bytes;  /* Unpacked so far. */
    size_t entries;
};

/* Those filters that libarchive has inside: others would start programs of the host. */
static int set_formats(struct archive *archive)
{
    static int (*const wanted[])(struct archive *) = {
        archive_read_support_format_zip,  archive_read_support_format_tar,
        archive_read_support_filter_gzip, archive_read_support_filter_bzip2,
        archive_read_support_filter_xz,   archive_read_support_filter_lzma,
        archive_read_support_filter_zstd,
    };

    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++)
        if (wanted[i](archive) != ARCHIVE_OK)
            return -1;
    return 0;
}

static int damaged(const struct walk *walk, struct err *err)
{
    const char *what = archive_error_string(walk->archive);
    struct buf safe = {0};

    if (what == NULL)
        what = "no more is known";
    printable_add(&safe, what, strlen(what), SHOWN_BYTES_MAX); /* It may quote a name. */
    err_write(err, ERR_INPUT, "%s: no zip or tar archive, or a damaged one (%s)", walk->shown,
              buf_text(&safe));
    buf_fini(&safe);
    return ERR_INPUT;
}

static int count_bytes(struct walk *walk, uint64_t bytes, struct err *err)
{
    const struct input_limits *limits = walk->limits;

    walk->total_bytes += bytes;
    if (walk->total_bytes > limits->total_bytes_max)
        return err_set(err, ERR_INPUT, "%s: unpacks to more than %llu MiB", walk->shown,
                       (unsigned long long)(limits->total_bytes_max >> 20));
    if (walk->total_bytes > limits->ratio_from_bytes &&
        walk->total_bytes / limits->ratio_max > walk->packed_bytes)
        return err_set(err, ERR_INPUT,
                       "%s: unpacks to more than %llu times its length, as a bomb does",
                       walk->shown, (unsigned long long)limits->ratio_max);
    return interrupt_check(err);
}

enum content { CONTENT_WHOLE, CONTENT_TOO_LONG, CONTENT_UNREADABLE };

/* Reads the entry to its end, so that every byte is counted; keeps it when @data is given. Holes
 * of sparse files arrive as zeros, and count. */
static int read_entry(struct walk *walk, struct buf *data, enum content *ret_content,
                      struct err *err)
{
    char block[READ_BYTES];
    int code = 0;

    *ret_content = CONTENT_WHOLE;
    while (code == 0) {
        la_ssize_t got = archive_read_data(walk->archive, block, sizeof block);

        if (got == ARCHIVE_RETRY)
            continue;
        if (got == ARCHIVE_FATAL)
            return damaged(walk, err);
        if (got < 0) {
            *ret_content = CONTENT_UNREADABLE;
            break;
        }
        if (got == 0)
            break;
        code = count_bytes(walk, (uint64_t)got, err);
        if (data == NULL || *ret_content != CONTENT_WHOLE)
            continue;
        if (data->length + (size_t)got > walk->limits->file_bytes_max)
            *ret_content = CONTENT_TOO_LONG;
        else
            buf_add(data, block, (size_t)got);
    }
    return code;
}

static bool is_encrypted(struct archive_entry *entry)
{
    return archive_entry_is_data_encrypted(entry) != 0;
}

static int visit_file(struct walk *walk, struct archive_entry *entry, const char *name,
                      struct err *err)
{
    const struct input_visitor *visitor = walk->visitor;
    bool wanted = visitor->wants(visitor->data, name);
    enum content content;
    struct buf data = {0};
    int code;

    if (is_encrypted(entry)) {
        visitor->skip(visitor->data, name, "encrypted");
        return 0;
    }
    code = read_entry(walk, wanted ? &data : NULL, &content, err);
    if (code == 0 && content == CONTENT_TOO_LONG)
        visitor->skip(visitor->data, name, walk->limits->too_long);
    else if (code == 0 && content == CONTENT_UNREADABLE)
        visitor->skip(visitor->data, name, "its content is damaged");
    else if (code == 0)
        code =
            visitor->file(visitor->data, name, wanted ? buf_text(&data) : NULL, data.length, err);
    buf_fini(&data);
    return code;
}

/* Why the entry is passed over; NULL: it is a file to look at. */
static const char *why_not(struct archive_entry *entry, const char *name)
{
    if (archive_entry_hardlink(entry) != NULL || archive_entry_filetype(entry) == AE_IFLNK)
        return "a link";
    if (!name_is_inner(name))
        return "its name leads out of the archive";
    if (strlen(name) > NAME_BYTES_MAX)
        return "its name is too long";
    if (archive_entry_filetype(entry) != AE_IFREG)
        return "a device, pipe or socket";
    return name_is_hidden(name) ? "a hidden file" : NULL;
}

static char *entry_name(struct archive_entry *entry)
{
    const char *raw = archive_entry_pathname_utf8(entry);
    char *name;

    if (raw == NULL)
        raw = archive_entry_pathname(entry);
    if (raw == NULL)
        raw = "";
    name = name_to_utf8(raw, strnlen(raw, 2 * (size_t)NAME_BYTES_MAX));
    name_tidy(name);
    return name;
}

static int visit(struct walk *walk, struct archive_entry *entry, struct err *err)
{
    const struct input_visitor *visitor = walk->visitor;
    const char *why;
    enum content content;
    char *name;
    int code = 0;

    if (++walk->entries > walk->limits->entries_max)
        return err_set(err, ERR_INPUT, "%s: more than %zu entries", walk->shown,
                       walk->limits->entries_max);
    if (archive_entry_filetype(entry) == AE_IFDIR)
        return 0;
    name = entry_name(entry);
    why = why_not(entry, name);
    if (why == NULL) {
        code = visit_file(walk, entry, name, err);
    } else {
        visitor->skip(visitor->data, name, why);
        code = read_entry(walk, NULL, &content, err);
    }
    free(name);
    return code;
}

static int walk_entries(struct walk *walk, struct err *err)
{
    struct archive_entry *entry;
    int code = 0;

    while (code == 0) {
        int got = archive_read_next_header(walk->archive, &entry);

        if (got == ARCHIVE_EOF)
            return 0;
        if (got == ARCHIVE_RETRY)
            continue;
        if (got < ARCHIVE_WARN)
            return damaged(walk, err);
        code = visit(walk, entry, err);
        if (code == 0)
            code = interrupt_check(err);
    }
    return code;
}

/* libarchive turns names into the locale's letters on the way; the process itself is in C. */
static int walk_in_utf8(struct walk *walk, struct err *err)
{
    locale_t utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
    locale_t before = utf8 != (locale_t)0 ? uselocale(utf8) : (locale_t)0;
    int code = walk_entries(walk, err);

    if (utf8 != (locale_t)0) {
        uselocale(before);
        freelocale(utf8);
    }
    return code;
}

int input_walk_archive(const char *path, const struct input_limits *limits,
                       const struct input_visitor *visitor, struct err *err)
{
    struct walk walk = {.shown = file_shown(path), .limits = limits, .visitor = visitor};
    struct stat status;
    int code;

    if (stat(path, &status) != 0)
        return file_error(path, errno, err);
    walk.packed_bytes = (uint64_t)status.st_size;
    walk.archive = archive_read_new();
    if (walk.archive == NULL || set_formats(walk.archive) != 0)
        code = err_set(err, ERR_FAULT, "libarchive does not start");
    else if (archive_read_open_filename(walk.archive, path, READ_BYTES) != ARCHIVE_OK)
        code = damaged(&walk, err);
    else
        code = walk_in_utf8(&walk, err);
    if (walk.archive != NULL)
        archive_read_free(walk.archive);
    return code;
}
