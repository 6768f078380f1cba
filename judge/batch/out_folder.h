/* The folder that a batch writes to (--out): its lock, the sources, and what was asked for.
 *
 *   DIR/lock           held while a batch runs there
 *   DIR/batch.json     the settings and the plan, with the hash of each problem
 *   DIR/sources/HASH   each source once
 *   DIR/results.jsonl  results.h
 *
 * Errors: ERR_INPUT for what the user can mend, ERR_FAULT. Who may call: judge/batch, judge/cli. */
#ifndef JUDGE_BATCH_OUT_FOLDER_H
#define JUDGE_BATCH_OUT_FOLDER_H

#include "judge/base/err.h"

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>

struct out_folder {
    char *folder; /* Absolute. */
    int lock_fd;
    bool made; /* It was not there before. */
};

/* Makes the folder if need be, for its owner alone (hidden cases are in it), and locks it. Without
 * @resume it must not hold results. */
int out_folder_open(const char *folder, bool resume, struct out_folder *ret_dir, struct err *err)
    __attribute__((warn_unused_result));
void out_folder_close(struct out_folder *dir);

/* Takes the folder away again if it was made for nothing: a mistake in the input leaves no trace.
 */
void out_folder_discard(const struct out_folder *dir);

bool out_folder_has_results(const struct out_folder *dir);

/* DIR/@name; the caller frees it. */
char *out_folder_path(const struct out_folder *dir, const char *name);
char *out_folder_source_path(const struct out_folder *dir, const char *hash);

/* plan.h's keep, with a struct out_folder as @data. */
int out_folder_keep_source(void *data, const char *hash, const char *bytes, size_t length,
                           struct err *err) __attribute__((warn_unused_result));

/* Puts the text in place of DIR/@name, whole or not at all. */
int out_folder_write(const struct out_folder *dir, const char *name, const char *text,
                     size_t length, struct err *err) __attribute__((warn_unused_result));

/* The same without waiting for the disk, for what can be made again. A reader may see a half. */
int out_folder_write_quick(const struct out_folder *dir, const char *name, const char *text,
                           size_t length, struct err *err) __attribute__((warn_unused_result));

/* Makes the folder DIR/@name unless it is there. */
int out_folder_make_folder(const struct out_folder *dir, const char *name, struct err *err)
    __attribute__((warn_unused_result));

#endif
