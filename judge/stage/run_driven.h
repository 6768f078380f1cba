/* Groups of class and function problems: cases through a driver, in one process for as long as all
 * goes well. Who may call: run.c, shrink.c. */
#ifndef JUDGE_STAGE_RUN_DRIVEN_H
#define JUDGE_STAGE_RUN_DRIVEN_H

#include "judge/stage/session.h"

struct driven {
    struct engine *engine;
    const struct submission *submission;
    const struct file_set *artifacts;
    struct session session; /* While @open. */
    bool open;
    bool knows_hidden; /* The process was given cases of a hidden group. */
};

/* Fills @group_report, and @failure when a case failed; the process is then gone. Memory is the
 * peak of the process up to the end of the group. @output (may be NULL) receives what the program
 * printed when a sample group failed; the caller frees it. */
int driven_run_group(struct driven *driven, const struct group *group,
                     const struct case_list *cases, struct group_report *group_report,
                     struct failure *failure, char **output, struct err *err)
    __attribute__((warn_unused_result));

/* One case by itself, in the process that is there or a new one: 0 it is right, 1 it fails. */
int driven_try(struct driven *driven, const struct test_case *test, struct failure *failure,
               struct err *err) __attribute__((warn_unused_result));

/* What the program answers, whatever is expected: 0 with @count @results, which the caller owns; 1
 * when it fails, with the reason in @ret_why, which may be NULL. */
int driven_ask(struct driven *driven, const struct operation *operations, size_t count,
               struct value *results, char **ret_why, struct err *err)
    __attribute__((warn_unused_result));

/* Ends the process if there is one. */
void driven_close(struct driven *driven);

#endif
