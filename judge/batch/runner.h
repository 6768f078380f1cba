/* Grades what is missing of a batch, by whichever grader, and writes each result as it comes.
 *
 * Errors: ERR_INTR after Ctrl-C, ERR_INPUT when a problem was changed meanwhile, ERR_FAULT when the
 * grader does not work or a result can not be written. Whatever is returned, what was written
 * stays. Who may call: judge/cli. */
#ifndef JUDGE_BATCH_RUNNER_H
#define JUDGE_BATCH_RUNNER_H

#include "judge/batch/grader.h"

struct runner_options {
    const struct grader_kind *kind;
    struct grader *grader;
    /* Told a few times a second. */
    void (*progress)(void *data, const struct status *status);
    void *progress_data;
};

int runner_run(struct batch *batch, const struct runner_options *options, struct err *err)
    __attribute__((warn_unused_result));

#endif
