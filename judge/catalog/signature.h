/* What a template knows of a problem: its interface in one language's words, as JSON.
 *
 * Names come in every casing (name, lower_first, upper_first, snake, camel, pascal); types come
 * with the snippets of language.json "types", each rendered with the parameter's own names in
 * reach. docs/authors.md and harness/README.md describe the keys for people who add a language.
 *
 * Who may call: judge/stage, judge/author, judge/cli. */
#ifndef JUDGE_CATALOG_SIGNATURE_H
#define JUDGE_CATALOG_SIGNATURE_H

#include "judge/catalog/language.h"
#include "judge/catalog/problem.h"

/* A new reference in @ret_context. ERR_INPUT when the language has no words for a type. */
int signature_context(const struct problem *problem, const struct language *language,
                      json_t **ret_context, struct err *err) __attribute__((warn_unused_result));

/* Adds @name, an identifier, to @object in every casing, as above. */
void signature_name_add(json_t *object, const char *name);

#endif
