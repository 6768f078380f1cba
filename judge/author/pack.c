#include "judge/author/pack.h"

#include "judge/base/mem.h"
#include "judge/batch/name.h"

#include <archive.h>
#include <archive_entry.h>
#include <stdlib.h>
#include <string.h>

const struct input_limits pack_limits = {
    .entries_max = 10000,
    .file_bytes_max = 64ull << 20,
    .total_bytes_max = 512ull << 20,
    .ratio_max = 200,
    .ratio_from_bytes = 64ull << 20,
    .too_long = "longer than 64 MiB",
};

static const struct {
    const char *ending;
    int (*format)(struct archive *archive);
    int (*filter)(struct archive *archive);
} formats[] = {
    {".zip", archive_write_set_format_zip, archive_write_add_filter_none},
    {".tar", archive_write_set_format_pax_restricted, archive_write_add_filter_none},
    {".tar.gz", archive_write_set_format_pax_restricted, archive_write_add_filter_gzip},
    {".tgz", archive_write_set_format_pax_restricted, archive_write_add_filter_gzip},
};

#define FORMAT_COUNT (sizeof formats / sizeof *formats)

static size_t format_of(const char *path)
{
    size_t length = strlen(path), i = 0;

    for (; i < FORMAT_COUNT; i++) {
        size_t ending = strlen(formats[i].ending);
        if (length > ending && strcmp(path + length - ending, formats[i].ending) == 0)
            break;
    }
    return i;
}

bool pack_is_name(const char *path)
{
    return format_of(path) < FORMAT_COUNT;
}

struct packing {
    struct archive *archive;
    const struct problem *problem;
    char *refused; /* The first that can not be packed, and why. */
};

static int failed(const struct packing *packing, struct err *err)
{
    const char *why = archive_error_string(packing->archive);

    return err_set(err, ERR_FAULT, "libarchive: %s", why != NULL ? why : "no more is known");
}

static bool wants(void *data, const char *name)
{
    (void)data;
    (void)name;
    return true;
}

/* Time and owner say nothing of a problem. */
static int add_file(void *data, const char *name, const char *bytes, size_t length, struct err *err)
{
    struct packing *packing = data;
    struct archive_entry *entry = archive_entry_new();
    char *path = mem_printf("%s/%s", packing->problem->id, name);
    int code = 0;

    archive_entry_set_pathname_utf8(entry, path);
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    archive_entry_set_mtime(entry, 0, 0);
    archive_entry_set_size(entry, (la_int64_t)length);
    if (archive_write_header(packing->archive, entry) != ARCHIVE_OK ||
        archive_write_data(packing->archive, bytes, length) != (la_ssize_t)length)
        code = failed(packing, err);
    archive_entry_free(entry);
    free(path);
    return code;
}

static void note_refused(void *data, const char *name, const char *why)
{
    struct packing *packing = data;

    if (packing->refused == NULL && !name_is_hidden(name))
        packing->refused = mem_printf("%s: %s", name, why);
}

static la_ssize_t take(struct archive *archive, void *data, const void *bytes, size_t length)
{
    (void)archive;
    buf_add(data, bytes, length);
    return (la_ssize_t)length;
}

static int begin(struct packing *packing, const char *path, struct buf *out, struct err *err)
{
    const size_t format = format_of(path);
    struct archive *archive = packing->archive;

    if (format == FORMAT_COUNT)
        return err_set(err, ERR_INPUT, "%s: name it %s", path, PACK_NAMES);
    if (formats[format].format(archive) != ARCHIVE_OK ||
        formats[format].filter(archive) != ARCHIVE_OK)
        return failed(packing, err);
    /* Only gzip has the option: it would write the time. */
    (void)archive_write_set_filter_option(archive, "gzip", "timestamp", NULL);
    if (archive_write_set_bytes_in_last_block(archive, 1) != ARCHIVE_OK ||
        archive_write_open(archive, out, NULL, take, NULL) != ARCHIVE_OK)
        return failed(packing, err);
    return 0;
}

int problem_pack(const struct problem *problem, const char *path, struct buf *out, struct err *err)
{
    struct packing packing = {.archive = archive_write_new(), .problem = problem};
    const struct input_visitor visitor = {&packing, wants, add_file, note_refused};
    int code = begin(&packing, path, out, err);

    if (code == 0)
        code = input_walk_folder(problem->folder, &pack_limits, &visitor, err);
    if (code == 0 && packing.refused != NULL)
        code = err_set(err, ERR_INPUT, "%s/%s; it can not be packed", problem->id, packing.refused);
    if (code == 0 && archive_write_close(packing.archive) != ARCHIVE_OK)
        code = failed(&packing, err);
    archive_write_free(packing.archive);
    free(packing.refused);
    return code;
}
