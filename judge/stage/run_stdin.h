/* Groups of stdin problems: one process a case, text in, text out. Who may call: run.c,
 * prober.c, generated.c. */
#ifndef JUDGE_STAGE_RUN_STDIN_H
#define JUDGE_STAGE_RUN_STDIN_H

#include "judge/base/buf.h"
#include "judge/catalog/problem.h"
#include "judge/stage/counter.h"
#include "judge/stage/engine.h"

int run_stdin_group(struct engine *engine, const struct submission *submission,
                    const struct file_set *artifacts, const struct group *group,
                    const struct case_list *cases, struct group_report *group_report,
                    struct failure *failure, struct err *err) __attribute__((warn_unused_result));

/* How to judge what a program printed. */
enum stdin_judge {
    STDIN_ANY,      /* Whatever it is, it is right. */
    STDIN_COMPARED, /* By the problem's mode, or word by word where that is a checker. */
    STDIN_CHECKED,  /* By the problem's checker. */
};

struct stdin_run {
    enum stdin_judge judge;
    uint64_t cpu_ns;
    uint64_t wall_ns;
    struct counter *counter; /* Counts its instructions; or NULL. */
    struct buf *output;      /* STDIN_ANY only: receives what it printed; or NULL. */
};

/* One run with the input of @test. 0 with @failure->verdict AC or the cause. @ret_cost may be NULL.
 */
int run_stdin_once(struct engine *engine, const struct submission *submission,
                   const struct file_set *artifacts, const struct test_case *test,
                   const struct stdin_run *run, struct failure *failure, struct box_meter *ret_cost,
                   struct err *err) __attribute__((warn_unused_result));

#endif
