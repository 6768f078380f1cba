/* What a problem gives to its answers: a file for each language in given/.
 *
 * Who may call: judge/catalog, judge/stage. */
#ifndef JUDGE_CATALOG_GIVEN_H
#define JUDGE_CATALOG_GIVEN_H

#include "judge/catalog/language.h"
#include "judge/catalog/problem.h"

/* The path of that file, which the caller frees; NULL when @problem gives nothing. ERR_INPUT when
 * it does, but not in @language: no answer could be right. */
int given_find(const struct problem *problem, const struct language *language, char **ret_path,
               struct err *err) __attribute__((warn_unused_result));

#endif
