/* A list of answers that the grader wrote, as CSV with a head or as JSON Lines:
 *
 *   candidate,problem,language,file
 *   jane,two-sum,python,answers/jane.py
 *
 * "problem" may be left out when --problem names it, "language" when the file's ending does; other
 * columns are passed over. Files are found from the list's own folder. What is wrong in it is an
 * error with its line: a list is written on purpose.
 *
 * Errors: ERR_INPUT. Who may call: judge/batch. */
#ifndef JUDGE_BATCH_MANIFEST_H
#define JUDGE_BATCH_MANIFEST_H

#include "judge/base/err.h"

#include <stdbool.h>
#include <stddef.h>

#define MANIFEST_BYTES_MAX (64u << 20)
#define MANIFEST_ROWS_MAX 200000u
#define MANIFEST_TEXT_MAX 1024

struct manifest_row {
    char *candidate;
    char *problem;  /* NULL: not said. */
    char *language; /* NULL: not said. */
    char *file;
    size_t line;
};

struct manifest {
    struct manifest_row *rows;
    size_t count;
};

/* Is @path one, by its ending? */
bool manifest_is(const char *path);

/* @path only for its ending and for messages. */
int manifest_parse(const char *path, const char *text, size_t length, struct manifest *ret_manifest,
                   struct err *err) __attribute__((warn_unused_result));
void manifest_fini(struct manifest *manifest);

#endif
