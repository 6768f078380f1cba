/* What a grader was given: a folder or an archive, walked file by file.
 *
 * Nothing is ever written under a name that stands in it. Links, devices, pipes, hidden files and
 * names that lead elsewhere are passed over with a word why. An archive that is damaged, or larger
 * than the limits, is refused as a whole: what of it would be graded?
 *
 * Errors: ERR_INPUT, ERR_FAULT, ERR_INTR. Who may call: judge/batch, judge/author. */
#ifndef JUDGE_BATCH_INPUT_H
#define JUDGE_BATCH_INPUT_H

#include "judge/base/err.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct input_limits {
    size_t entries_max;       /* Files, folders and all else. */
    uint64_t file_bytes_max;  /* Of a file whose content is asked for. */
    uint64_t total_bytes_max; /* Unpacked, whether asked for or not. */
    uint64_t ratio_max;       /* Unpacked over packed, once ratio_from_bytes are unpacked. */
    uint64_t ratio_from_bytes;
    const char *too_long; /* What is said of a file past file_bytes_max. */
};

extern const struct input_limits input_limits;

struct input_visitor {
    void *data;
    /* Is the content of this file wanted? */
    bool (*wants)(void *data, const char *name);
    /* A file: @name is UTF-8 and an inner path, all borrowed. @bytes is NULL unless wanted, and has
     * a NUL behind it. */
    int (*file)(void *data, const char *name, const char *bytes, size_t length, struct err *err);
    /* What is passed over, and why. */
    void (*skip)(void *data, const char *name, const char *why);
};

/* Folder or archive: what @path is decides. */
int input_walk(const char *path, const struct input_limits *limits,
               const struct input_visitor *visitor, struct err *err)
    __attribute__((warn_unused_result));

/* The two kinds. */
int input_walk_folder(const char *path, const struct input_limits *limits,
                      const struct input_visitor *visitor, struct err *err)
    __attribute__((warn_unused_result));
int input_walk_archive(const char *path, const struct input_limits *limits,
                       const struct input_visitor *visitor, struct err *err)
    __attribute__((warn_unused_result));

#endif
