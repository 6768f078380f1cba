/* Grading by a daemon: the units of a batch as submissions, some at a time. Equal sources are one
 * submission; the Idempotency-Key of each is made of what it is about, so that a batch that goes on
 * after kill -9 finds the submissions that it made before.
 *
 * Who may call: judge/cli. */
#ifndef JUDGE_CLI_REMOTE_GRADER_H
#define JUDGE_CLI_REMOTE_GRADER_H

#include "judge/batch/grader.h"

#define REMOTE_JOBS 16u      /* Submissions at a time, unless it is said. */
#define REMOTE_JOBS_MAX 128u /* A daemon takes some hundred connections from one address. */

struct remote_options {
    const char *server;
    const char *token; /* Or NULL. */
    unsigned jobs;
};

/* What @options point to is borrowed until the batch is over. */
struct grader *remote_grader_create(const struct remote_options *options);
void remote_grader_destroy(struct grader *grader); /* Accepts NULL. */
extern const struct grader_kind remote_grader;

/* remote_bank.c: the problems and languages of the daemon. */
int remote_bank_open(const struct remote_options *options, struct bank *ret_bank, struct err *err)
    __attribute__((warn_unused_result));

#endif
