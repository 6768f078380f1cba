/* The content of language.json into a struct language, whose id and folder are known. The caller
 * destroys the language when it fails.
 *
 * Errors: ERR_INPUT. Who may call: judge/catalog/language.c. */
#ifndef JUDGE_CATALOG_LANGUAGE_READ_H
#define JUDGE_CATALOG_LANGUAGE_READ_H

#include "judge/base/json_check.h"
#include "judge/catalog/language.h"

/* The words that argv elements may hold in braces; NULL-terminated. */
extern const char *const language_words_known[];

int language_read(const struct json_at *root, struct language *language, struct err *err)
    __attribute__((warn_unused_result));

/* Checks that @at names a file in the language's @folder, and borrows the name. It may be a link to
 * another language's: several may share one driver. */
int language_read_file(const struct json_at *at, const char *folder, const char **ret_name,
                       struct err *err) __attribute__((warn_unused_result));

/* prepare, compile and run: a step with what is particular to each. */
int language_read_steps(const struct json_at *root, struct language *language, struct err *err)
    __attribute__((warn_unused_result));

/* Milliseconds under @key, if it is there. */
int language_read_time(const struct json_at *step, const char *key, uint64_t *time_ns,
                       struct err *err) __attribute__((warn_unused_result));

/* What measuring must know of the language. */
int language_read_meter(const struct json_at *root, struct language *language, struct err *err)
    __attribute__((warn_unused_result));

/* A list of texts whose braces hold known words only. */
int language_read_argv(const struct json_at *at, char ***ret_argv, struct err *err)
    __attribute__((warn_unused_result));

/* {"K": "V"} as "K=V"; an empty vector when there is none. */
int language_read_env(const struct json_at *at, char ***ret_env, struct err *err)
    __attribute__((warn_unused_result));

/* Names below the work folder, at most LANGUAGE_FILES_MAX; an empty vector when there are none.
 * With
 * @folder they must exist there. */
int language_read_names(const struct json_at *at, const char *folder, char ***ret_names,
                        struct err *err) __attribute__((warn_unused_result));

#endif
