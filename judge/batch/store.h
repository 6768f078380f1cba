/* The folder that a batch writes to (--out): its lock, the sources, and what was asked for.
 *
 *   DIR/lock           held while a batch runs there
 *   DIR/batch.json     the settings and the plan, with the hash of each problem
 *   DIR/sources/HASH   each source once
 *   DIR/results.jsonl  results.h
 *
 * Errors: ERR_INPUT for what the user can mend, ERR_FAULT. Who may call: judge/batch, judge/cli. */
#ifndef JUDGE_BATCH_STORE_H
#define JUDGE_BATCH_STORE_H

#include "judge/base/err.h"

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>

struct store {
    char *folder; /* Absolute. */
    int lock_fd;
};

/* Makes the folder if need be, for its owner alone (hidden cases are in it), and locks it. Without
 * @resume it must not hold results. */
int store_open(const char *folder, bool resume, struct store *ret_store, struct err *err)
    __attribute__((warn_unused_result));
void store_close(struct store *store);

bool store_has_results(const struct store *store);

/* DIR/@name; the caller frees it. */
char *store_path(const struct store *store, const char *name);
char *store_source_path(const struct store *store, const char *hash);

/* plan.h's keep, with the store as data. */
int store_keep_source(void *store, const char *hash, const char *bytes, size_t length,
                      struct err *err) __attribute__((warn_unused_result));

/* Puts the text in place of DIR/@name, whole or not at all. */
int store_write(const struct store *store, const char *name, const char *text, size_t length,
                struct err *err) __attribute__((warn_unused_result));

/* The same without waiting for the disk, for what can be made again. A reader may see a half. */
int store_write_quick(const struct store *store, const char *name, const char *text, size_t length,
                      struct err *err) __attribute__((warn_unused_result));

/* Makes the folder DIR/@name unless it is there. */
int store_make_folder(const struct store *store, const char *name, struct err *err)
    __attribute__((warn_unused_result));

#endif
