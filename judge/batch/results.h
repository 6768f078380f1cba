/* results.jsonl: what was found so far, one answer a line, written at its end and synced.
 *
 *   {"schema":1, "candidate", "problem", "language", "file", "source": hash,
 *    "problem_hash", "status": "graded" | "refused" | "lost", "message": text or null,
 *    "graded_as": candidate, "alone": bool, "first_verdict": code or null,
 *    "repeats": [{"verdict","score"}], "differs": bool,
 *    "report": as in docs/report.schema.json or null, "public_failure": object or null}
 *
 * A last line that is not whole was torn by a power cut or a full disk, and is cut off. Any other
 * line that is no JSON is an error. Of two lines about one answer, the later counts.
 *
 * Errors: ERR_INPUT for a file that is no such, ERR_FAULT. Who may call: judge/batch, judge/cli. */
#ifndef JUDGE_BATCH_RESULTS_H
#define JUDGE_BATCH_RESULTS_H

#include "judge/base/err.h"

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#define RESULTS_NAME "results.jsonl"

struct results {
    int fd;
    char *path;
    long length; /* Of what is whole. */
};

/* Opens the file for more, or makes it. @length: what results_read found whole; 0 for a new one.
 * What is behind it is cut off. */
int results_open(const char *path, long length, struct results *ret_results, struct err *err)
    __attribute__((warn_unused_result));
void results_close(struct results *results);

/* Appends a line and syncs it. When it fails, the file is as before. *@ret_offset is where the line
 * starts, *@ret_length without its end. */
int results_append(struct results *results, const json_t *line, long *ret_offset,
                   size_t *ret_length, struct err *err) __attribute__((warn_unused_result));

/* Calls @line for each whole line, @json borrowed. *@ret_length is where the whole lines end, and
 * *@ret_torn says that something was behind that. */
int results_read(const char *path,
                 int (*line)(void *data, json_t *json, long offset, size_t length, struct err *err),
                 void *data, long *ret_length, bool *ret_torn, struct err *err)
    __attribute__((warn_unused_result));

/* One line that is known to be there. @ret_json is a new reference. */
int results_line(FILE *file, long offset, size_t length, json_t **ret_json, struct err *err)
    __attribute__((warn_unused_result));

#endif
