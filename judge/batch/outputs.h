/* What a batch leaves for people and other programs, made anew from results.jsonl each time:
 *
 *   DIR/summary.csv                  a line an answer, for a spreadsheet
 *   DIR/junit.xml                    a suite a problem, a case an answer
 *   DIR/gradescope/<candidate>.json  as Gradescope's results.json, in the view of a candidate
 *   DIR/gradescope/answers/N.json    the same for one answer, which has the number of its page
 *   DIR/report/                      pages for a browser: site.h
 *
 * Memory does not grow with the reports: they are read one by one.
 *
 * Errors: ERR_FAULT, ERR_INTR. Who may call: judge/cli. */
#ifndef JUDGE_BATCH_OUTPUTS_H
#define JUDGE_BATCH_OUTPUTS_H

#include "judge/base/buf.h"
#include "judge/batch/batch.h"

/* All of them. */
int outputs_write(const struct batch *batch, struct err *err) __attribute__((warn_unused_result));

/* The parts, each in a file of its own. */
void output_summary(const struct batch *batch, struct buf *out);
void output_junit(const struct batch *batch, struct buf *out);

/* The tests of one answer for Gradescope, appended to @tests. */
void output_gradescope_tests(const struct batch *batch, size_t answer, const json_t *line,
                             json_t *tests);
/* The whole of one candidate; takes @tests over. */
json_t *output_gradescope(int score, const char *rules, json_t *tests);

#endif
