/* Whole files: into memory, with a limit, and onto the disk, whole or not at all.
 *
 * Who may call: judge/catalog, judge/stage, judge/cli. */
#ifndef JUDGE_BASE_FILE_H
#define JUDGE_BASE_FILE_H

#include "judge/base/err.h"

#include <stddef.h>

/* Reads the regular file @path of at most @length_max bytes. The caller frees @ret_data, which has
 * a NUL behind its @ret_length bytes.
 * ERR_INPUT when there is no such file, it may not be read, is no regular file (a pipe is not
 * waited for) or is too long; ERR_FAULT when reading fails. Every message starts with the path. */
int file_read(const char *path, size_t length_max, char **ret_data, size_t *ret_length,
              struct err *err) __attribute__((warn_unused_result));

/* Puts @data in the place of the regular file @path, or makes it: readers see the old or the new
 * content. A link is followed; a device or pipe is written to. When it fails, what was there stays.
 * ERR_INPUT for what the user can mend, ERR_FAULT otherwise (a full disk). */
int file_replace(const char *path, const void *data, size_t length, struct err *err)
    __attribute__((warn_unused_result));

/* Writes all of @data to @fd. 0 or the errno. */
int file_write_all(int fd, const void *data, size_t length) __attribute__((warn_unused_result));

/* Makes the folder @to a copy of @from and all below it. Hidden entries are left out, links are
 * followed, and what is neither file nor folder is not copied. What was made stays behind on an
 * error: ERR_INPUT for what the user can mend, ERR_FAULT otherwise (a full disk). */
#define FILE_COPY_DEPTH_MAX 8
int file_copy_tree(const char *from, const char *to, struct err *err)
    __attribute__((warn_unused_result));

/* Would file_replace find a place for @path? Asked before work whose result is to go there. */
int file_check_replace(const char *path, struct err *err) __attribute__((warn_unused_result));

/* Removes @path with all that is in it; follows no link. What can not be removed stays. */
void file_remove_tree(const char *path);

/* As err_errno for a path that a user named: what the user can mend is ERR_INPUT. */
int file_error(const char *path, int errnum, struct err *err);

/* The end of @path that is enough to find it from the current folder. Borrowed from @path. */
const char *file_shown(const char *path);

/* How many bytes of @text are a byte order mark in front, which some editors for Windows write. */
size_t file_mark_bytes(const char *text, size_t length);

#endif
