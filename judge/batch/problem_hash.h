/* What a problem consists of, as a hash, and a quick look whether it may have changed since.
 *
 * Errors: ERR_INPUT for folders that are out of bounds, ERR_FAULT. Who may call: judge/batch. */
#ifndef JUDGE_BATCH_PROBLEM_HASH_H
#define JUDGE_BATCH_PROBLEM_HASH_H

#include "judge/base/err.h"

/* Over the names and contents of the files below @folder, hidden ones left out, as an editor's
 * leavings are not the problem. Hexadecimal, the caller frees it. */
int problem_hash(const char *folder, char **ret_hash, struct err *err)
    __attribute__((warn_unused_result));

/* The same over names, lengths, numbers and times of change: as long as it stays the same, so does
 * the other. Cheap enough to be asked for around each grading. */
int problem_stamp(const char *folder, char **ret_stamp, struct err *err)
    __attribute__((warn_unused_result));

#endif
