/* Folders with all that is below them. Who may call: everything in judge/. */
#ifndef JUDGE_BASE_FILE_TREE_H
#define JUDGE_BASE_FILE_TREE_H

#include "judge/base/err.h"

#define FILE_TREE_DEPTH_MAX 8

/* Makes the folder @to a copy of @from. Hidden entries are left out, links are followed, and what
 * is neither file nor folder is not copied. What was made stays behind on an error. ERR_INPUT for
 * what the user can mend, ERR_FAULT otherwise (a full disk). */
int file_tree_copy(const char *from, const char *to, struct err *err)
    __attribute__((warn_unused_result));

/* As much of it as can be; links are not followed. */
void file_tree_remove(const char *folder);

#endif
