/* The empty answer that a candidate starts from, in a language's own naming. It is the template
 * that language.json names as "stub", filled from the problem's interface, behind what the problem
 * gives to answers, as a comment.
 *
 * Who may call: judge/cli, judge/api. */
#ifndef JUDGE_CATALOG_STUB_H
#define JUDGE_CATALOG_STUB_H

#include "judge/base/buf.h"
#include "judge/catalog/language.h"
#include "judge/catalog/problem.h"

/* Appends the stub to @out. ERR_INPUT when the language has none, has no words for a type of the
 * interface, or is one in which the problem is not offered. */
int stub_render(const struct problem *problem, const struct language *language, struct buf *out,
                struct err *err) __attribute__((warn_unused_result));

#endif
