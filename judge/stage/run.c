/* Stage 3: every group of cases against the program, in boxes; compare.c decides what is right.
 *
 * All cases of a group run in one process, each on a fresh object. A case that fails ends the
 * group where its points need all its cases; where each case has its share, the others run too. A
 * failure that says everything (the code does not load, or broke the rules of the box) ends the
 * run. */
#include "judge/stage/run.h"

#include "judge/base/clock.h"
#include "judge/base/mem.h"
#include "judge/core/limits.h"
#include "judge/stage/generated.h"
#include "judge/stage/run_driven.h"
#include "judge/stage/run_stdin.h"
#include "judge/stage/score.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

uint64_t run_scale(const struct language *language, uint64_t limit_ns)
{
    return (uint64_t)((double)limit_ns * language->time_factor);
}

/* A sleeper sleeps in every language; only a busy program needs more wall time in a slow one. */
uint64_t run_wall(const struct language *language, const struct problem_limits *limits)
{
    uint64_t busy_ns = 2 * run_scale(language, limits->cpu_ns);
    uint64_t wall_ns = (uint64_t)((double)limits->wall_ns * language->machine_factor);

    return busy_ns > wall_ns ? busy_ns : wall_ns;
}

uint64_t run_stack(const struct language *language, uint64_t memory_bytes)
{
    uint64_t stack = language->stack_bytes;
    struct rlimit own;

    if (stack > memory_bytes / 2)
        stack = memory_bytes / 2;
    /* RLIM_INFINITY is the largest number there is. */
    if (getrlimit(RLIMIT_STACK, &own) == 0 && stack > own.rlim_max)
        stack = own.rlim_max;
    return stack;
}

void run_locate(struct failure *failure, const struct group *group, const struct test_case *test,
                size_t index)
{
    failure->group = mem_strdup(group->name);
    failure->visible = group->sample && failure->verdict != VERDICT_IE;
    failure->has_case = test != NULL;
    failure->case_index = index;
    failure->case_name = test != NULL && test->name != NULL ? mem_strdup(test->name) : NULL;
}

static int run_group_once(struct driven *driven, const struct group *group,
                          const struct case_list *cases, struct group_report *group_report,
                          struct failure *failure, char **output, struct err *err)
{
    group_report->cases_passed = group_report->cases_timed = group_report->cases_ended = 0;
    group_report->cpu_ns = group_report->case_cpu_ns = group_report->wall_ns = 0;
    group_report->memory_peak_bytes = 0;
    if (driven->submission->problem->kind == PROBLEM_STDIN)
        return run_stdin_group(driven->engine, driven->submission, driven->artifacts, group, cases,
                               group_report, failure, err);
    return driven_run_group(driven, group, cases, group_report, failure, output, err);
}

static int load_group(const struct engine *engine, const struct problem *problem,
                      const struct group *group, struct cases_ahead *ahead,
                      struct case_list *ret_cases, struct err *err)
{
    int code;

    if (cases_ahead_take(ahead, (size_t)(group - problem->groups), ret_cases, &code, err))
        return code;
    return generated_load(engine, problem, group, ret_cases, err);
}

/* A fault of the box is retried with a new keeper before it is the judge's error. */
static int run_group(struct driven *driven, const struct group *group, struct cases_ahead *ahead,
                     struct group_report *group_report, struct failure *failure, char **output,
                     struct err *err)
{
    struct case_list cases;
    int code = load_group(driven->engine, driven->submission->problem, group, ahead, &cases, err);

    if (code != 0)
        return code;
    group_report->cases_total = cases.count;
    for (int tries = 0; tries <= BOX_RETRIES_MAX; tries++) {
        failure_fini(failure);
        code = run_group_once(driven, group, &cases, group_report, failure, output, err);
        if (code != ERR_FAULT)
            break;
        driven_close(driven);
        engine_drop_keeper(driven->engine);
    }
    case_list_fini(&cases);
    if (code != 0)
        return err_prefix(err, "group %s", group->name);
    group_report->verdict = failure->verdict;
    group_report->points = score_points(driven->submission->problem, group_report);
    return 0;
}

/* Nothing that follows could change the answer. */
static bool settles_everything(const struct failure *failure)
{
    return score_is_settled(failure->verdict) ||
           (failure->verdict != VERDICT_AC && !failure->has_case);
}

static void finish(const struct submission *submission, struct report *report)
{
    report->verdict = report->failure.verdict;
    score_groups(submission, report);
    if (submission->reveal)
        report->failure.visible = true;
}

int stage_run(struct engine *engine, const struct submission *submission,
              const struct file_set *artifacts, struct cases_ahead *ahead, struct report *report,
              struct err *err)
{
    const struct problem *problem = submission->problem;
    struct driven driven = {.engine = engine, .submission = submission, .artifacts = artifacts};
    uint64_t start_ns = clock_now_ns();
    bool settled = false;
    int waited = 0;
    int code = generated_prepare(engine, problem, err);

    report->groups = mem_alloc(problem->group_count * sizeof *report->groups);
    for (size_t i = 0; i < problem->group_count && code == 0; i++) {
        const struct group *group = &problem->groups[i];
        struct group_report *group_report;
        struct failure failure = {0};

        if (submission->samples_only && !group->sample)
            continue;
        group_report = &report->groups[report->group_count++];
        group_report->name = mem_strdup(group->name);
        group_report->sample = group->sample;
        group_report->points_max = group->points;
        group_report->skipped = settled;
        group_report->verdict = report->failure.verdict;
        if (settled)
            continue;
        engine_progress(engine, "running group %s", group->name);
        code = run_group(&driven, group, ahead, group_report, &failure,
                         report->output == NULL ? &report->output : NULL, err);
        /* Sleepers would make everybody wait for each group in turn. */
        waited += failure.waited;
        settled = settles_everything(&failure) || waited == WALL_FAILURES_MAX ||
                  (submission->stop_early && failure.verdict != VERDICT_AC);
        if (failure.verdict == VERDICT_CE) {
            report->compile_ok = false;
            free(report->compile_log);
            report->compile_log = mem_strdup(failure.reason);
        }
        if (report->failure.verdict == VERDICT_AC)
            report->failure = failure; /* The first one is reported. */
        else
            failure_fini(&failure);
        engine_reach(engine, ENGINE_GROUP, report);
    }
    driven_close(&driven);
    finish(submission, report);
    report->timings.run_ns = clock_now_ns() - start_ns;
    return code != 0 ? err_prefix(err, "run") : 0;
}
