/* Does memory grow with operations that leave the contents as large as they were?
 *
 * Pure functions of numbers. Who may call: judge/stage. */
#ifndef JUDGE_COMPLEXITY_LEAK_H
#define JUDGE_COMPLEXITY_LEAK_H

#include "judge/core/report.h"

#include <stddef.h>

#define LEAK_POINTS_MIN 4
#define LEAK_POINTS_MAX 16

struct leak {
    enum leak_verdict verdict;
    double bytes_per_operation; /* FOUND: what is lost. NONE: less than this may be. Else 0. */
    const char *note;           /* Static. UNSURE: why; else NULL. */
};

/* @points in rising order: operations done (n, each about twice the one before) and bytes then
 * (cost), each wrong by about @error_bytes, whatever its size. */
struct leak leak_judge(const struct cost_point *points, size_t count, double error_bytes);

#endif
