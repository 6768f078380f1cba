/* What a problem, a driver or a source consists of, as a hash (BLAKE2b, in hexadecimal), and a
 * quick look whether a folder may have changed since.
 *
 * Errors: ERR_INPUT for folders that are out of bounds, ERR_FAULT. Who may call: judge/stage,
 * judge/batch, judge/api, judge/cli. */
#ifndef JUDGE_CATALOG_CONTENT_HASH_H
#define JUDGE_CATALOG_CONTENT_HASH_H

#include "judge/base/err.h"

#include <stddef.h>

#define CONTENT_HASH_LENGTH 64 /* Digits of content_hash. */

/* Over the names and contents of the files below @folder, hidden ones left out, as an editor's
 * leavings are not the problem. The caller frees it. */
int folder_hash(const char *folder, char **ret_hash, struct err *err)
    __attribute__((warn_unused_result));

/* The same over names, lengths, numbers and times of change: as long as it stays the same, so does
 * the other. Cheap enough to be asked for around each grading. */
int folder_stamp(const char *folder, char **ret_stamp, struct err *err)
    __attribute__((warn_unused_result));

/* Of a text, such as a source. */
void content_hash(const void *data, size_t length, char ret_hash[CONTENT_HASH_LENGTH + 1]);

#endif
