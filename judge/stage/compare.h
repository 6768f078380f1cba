/* Stage 4: is what came back what must come back? Decided here, outside the box, by exact type and
 * value. Pure: no I/O. Who may call: judge/stage. */
#ifndef JUDGE_STAGE_COMPARE_H
#define JUDGE_STAGE_COMPARE_H

#include "judge/catalog/problem.h"
#include "judge/core/report.h"

/* Is the result of one call of the type that it must have? On no, returns false and fills verdict
 * (WA), reason and got of @failure. All that is decided here where a checker does the rest. */
bool compare_type(const struct problem *problem, const struct operation *operation,
                  const struct value *got, struct failure *failure);

/* Compares the result of one call, exactly where the problem has a checker: what the patterns of
 * complexity say they expect is all there is. On a difference returns false and fills verdict (WA),
 * reason, expected and got of @failure. */
bool compare_result(const struct problem *problem, const struct operation *operation,
                    const struct value *got, struct failure *failure);

/* Compares what a stdin program printed; word by word where the problem has a checker, as above. */
bool compare_output(enum compare_mode mode, double tolerance, const char *expected,
                    size_t expected_length, const char *got, size_t got_length,
                    struct failure *failure);

/* JSON text, cut to a bound. The caller frees it. */
char *format_value(const struct value *value);

/* "get(1)", cut to a bound. The caller frees it. */
char *format_call(const struct problem *problem, const struct operation *operation);

#endif
