/* Results that are known already because the same source was graded for somebody else.
 *
 * Who may call: judge/cli. */
#ifndef JUDGE_BATCH_COPIES_H
#define JUDGE_BATCH_COPIES_H

#include "judge/batch/batch.h"

/* Writes the lines of answers that are missing although an equal one is settled: a batch that was
 * killed between the lines of one grading goes on as if it had not been. */
int copies_write(struct batch *batch, struct err *err) __attribute__((warn_unused_result));

#endif
