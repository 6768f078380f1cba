/* judge problem export and import: a problem's folder as an archive, from one bank to another.
 *
 * The archive holds the folder, under its id, without hidden files; the same folder gives the same
 * bytes. What comes from elsewhere is not trusted: names that lead out of the archive, links,
 * devices and bombs are refused (judge/batch/input.h), and so is a problem that does not load. The
 * solutions and generators in it are programs, and run only in boxes, as everybody's do.
 *
 * Who may call: judge/cli. */
#ifndef JUDGE_AUTHOR_PACK_H
#define JUDGE_AUTHOR_PACK_H

#include "judge/base/buf.h"
#include "judge/base/err.h"
#include "judge/batch/input.h"
#include "judge/catalog/problem.h"

#include <stdbool.h>

extern const struct input_limits pack_limits;

/* Is there a format for @path's ending? */
bool pack_is_name(const char *path);
#define PACK_NAMES ".zip, .tar, .tar.gz or .tgz"

/* Adds the archive of @problem's folder to @out, in the format of @path's ending. ERR_INPUT for
 * what can not be packed: links, devices, more than pack_limits. */
int problem_pack(const struct problem *problem, const char *path, struct buf *out, struct err *err)
    __attribute__((warn_unused_result));

/* Lays the problem in the archive or folder @path into the folder @where under its own id, whole or
 * not at all. @replace: in the place of one that is there. The caller frees *@ret_id. */
int problem_unpack(const char *path, const char *where, bool replace, char **ret_id,
                   struct err *err) __attribute__((warn_unused_result));

#endif
