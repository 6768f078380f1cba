/* Grades what is missing of a batch, in a pool of workers, and writes each result as it comes.
 *
 * Errors: ERR_INTR after Ctrl-C, ERR_INPUT when a problem was changed meanwhile, ERR_FAULT when no
 * worker starts or a result can not be written. Whatever is returned, what was written stays.
 * Who may call: judge/cli. */
#ifndef JUDGE_BATCH_RUNNER_H
#define JUDGE_BATCH_RUNNER_H

#include "judge/batch/batch.h"

struct runner_options {
    const char *program; /* The judge itself. */
    bool cgroups;
    unsigned jobs; /* Workers. */
    /* Told a few times a second. */
    void (*progress)(void *data, const struct status *status);
    void *progress_data;
};

int runner_run(struct batch *batch, const struct runner_options *options, struct err *err)
    __attribute__((warn_unused_result));

#endif
