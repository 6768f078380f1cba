/* What judge problem check found, as JUnit XML: a suite for each problem, a case for each solution
 * and one for the folder. Pure. */
#ifndef JUDGE_CLI_JUNIT_H
#define JUDGE_CLI_JUNIT_H

#include "judge/base/buf.h"

#include <jansson.h>

/* @problems as judge/author/check.h describes them. */
void junit_format(const json_t *problems, struct buf *out);

#endif
