/* What problem.json and language.json have in common: names, files of the folder, patterns.
 *
 * Errors: ERR_INPUT for what the author can mend, ERR_FAULT when the machine could not read.
 * Who may call: judge/catalog, judge/author. */
#ifndef JUDGE_CATALOG_CHECK_H
#define JUDGE_CATALOG_CHECK_H

#include "judge/base/err.h"
#include "judge/base/json_check.h"

#include <stdbool.h>

#define CHECK_ID_LENGTH_MAX 64
#define CHECK_IDENTIFIER_LENGTH_MAX 64

/* ^[a-z0-9][a-z0-9-]{0,63}$ */
bool check_is_id(const char *text);

/* A path below a folder: not absolute, no empty part, no "." and no "..". */
bool check_is_inner_path(const char *path);

/* Texts of these forms; borrowed from the JSON. */
int check_get_id(const struct json_at *at, const char **ret_id, struct err *err)
    __attribute__((warn_unused_result));
int check_get_identifier(const struct json_at *at, const char **ret_name, struct err *err)
    __attribute__((warn_unused_result));
int check_get_inner_path(const struct json_at *at, const char **ret_path, struct err *err)
    __attribute__((warn_unused_result));

/* A pattern that pcre2 compiles. */
int check_get_pattern(const struct json_at *at, const char **ret_pattern, struct err *err)
    __attribute__((warn_unused_result));

/* The regular file that the text names inside @folder, an absolute path without symbolic links, as
 * is @border: @folder itself or one around it, out of which no symbolic link may lead. The caller
 * frees @ret_path. */
int check_get_file(const struct json_at *at, const char *folder, const char *border,
                   char **ret_path, struct err *err) __attribute__((warn_unused_result));

/* Is "schema" the 1 that we know, and "id" the name of the folder? */
int check_head(const struct json_at *root, const char *folder, const char **ret_id, struct err *err)
    __attribute__((warn_unused_result));

/* Names of the folders in @folder that hold a file @file, sorted, NULL-terminated. The caller frees
 * them with json_texts_free. */
int check_list_folders(const char *folder, const char *file, char ***ret_names, struct err *err)
    __attribute__((warn_unused_result));

#endif
