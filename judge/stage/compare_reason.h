/* What a candidate is told of a result that is not what it must be: of its type, and of what is
 * wrong with nodes, but nothing of values. Pure. Who may call: compare.c. */
#ifndef JUDGE_STAGE_COMPARE_REASON_H
#define JUDGE_STAGE_COMPARE_REASON_H

#include "judge/catalog/problem.h"

/* "get returned a wrong value" for a result of the right type. The caller frees it. */
char *compare_reason(const struct method *method, const struct value *got);

#endif
