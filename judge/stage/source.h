/* What can be graded at all: a text in UTF-8 that is not empty and not too long.
 *
 * Who may call: judge/cli, judge/worker. */
#ifndef JUDGE_STAGE_SOURCE_H
#define JUDGE_STAGE_SOURCE_H

#include "judge/base/err.h"

#include <stddef.h>

/* ERR_INPUT, with @name in the message, when @source can not be graded. */
int source_check(const char *name, const char *source, size_t length, struct err *err)
    __attribute__((warn_unused_result));

/* Reads and checks a file. The caller frees @ret_source. Whatever keeps us from reading the file
 * that the user named is ERR_INPUT. */
int source_read(const char *path, char **ret_source, size_t *ret_length, struct err *err)
    __attribute__((warn_unused_result));

#endif
