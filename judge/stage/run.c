/* Stage 3: every group of cases against the program, in boxes; compare.c decides what is right.
 *
 * All cases of a group run in one process, each on a fresh object. A case that fails ends the
 * group: a group's points need all its cases. A failure that says everything (the code does not
 * load, or broke the rules of the box) ends the run. */
#include "judge/stage/run.h"

#include "judge/base/clock.h"
#include "judge/base/mem.h"
#include "judge/core/limits.h"
#include "judge/stage/compare.h"
#include "judge/stage/run_stdin.h"
#include "judge/stage/session.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define HISTORY_CALLS_MAX 12

uint64_t run_scale(const struct language *language, uint64_t limit_ns)
{
    return (uint64_t)((double)limit_ns * language->time_factor);
}

/* A sleeper sleeps in every language; only a busy program needs more wall time in a slow one. */
uint64_t run_wall(const struct language *language, const struct problem_limits *limits)
{
    uint64_t busy_ns = 2 * run_scale(language, limits->cpu_ns);

    return busy_ns > limits->wall_ns ? busy_ns : limits->wall_ns;
}

/* How many operations from @first on go into one piece. */
static size_t piece_length(const struct test_case *test, size_t first)
{
    size_t count = 0;
    size_t bytes = 0;

    while (first + count < test->operation_count && count < PIECE_OPERATIONS_MAX) {
        struct buf encoded = {0};

        for (size_t i = 0; i < test->operations[first + count].arg_count; i++)
            value_encode(&test->operations[first + count].args[i], &encoded);
        bytes += encoded.length;
        buf_fini(&encoded);
        if (count > 0 && bytes > PIECE_BYTES_MAX)
            break;
        count++;
    }
    return count;
}

static char *format_history(const struct problem *problem, const struct test_case *test,
                            size_t operation)
{
    size_t first = operation > HISTORY_CALLS_MAX ? operation - HISTORY_CALLS_MAX : 0;
    struct buf text = {0};

    if (operation == 0)
        return NULL;
    if (first > 0)
        buf_printf(&text, "… %zu calls, ", first);
    for (size_t i = first; i < operation; i++) {
        char *call = format_call(problem, &test->operations[i]);

        buf_printf(&text, "%s%s", i > first ? ", " : "", call);
        free(call);
    }
    return buf_steal(&text);
}

static void name_operation(const struct problem *problem, const struct test_case *test,
                           size_t operation, struct failure *failure)
{
    if (test->operation_count == 0)
        return;
    if (operation >= test->operation_count)
        operation = test->operation_count - 1;
    failure->operation = operation;
    failure->has_operation = true;
    failure->call = format_call(problem, &test->operations[operation]);
    failure->history = format_history(problem, test, operation);
}

/* 0: all right; 1: failed, see @failure. */
static int run_case(struct session *session, const struct problem *problem,
                    const struct test_case *test, struct failure *failure, struct err *err)
{
    struct value results[PIECE_OPERATIONS_MAX];
    size_t count;

    for (size_t first = 0; first < test->operation_count; first += count) {
        int code;
        size_t wrong = SIZE_MAX;

        count = piece_length(test, first);
        code = session_calls(session, &test->operations[first], count, results, err);
        if (code == SESSION_FAILED) {
            size_t operation = 0;

            code = session_failure(session, failure, &operation, err);
            if (code != 0)
                return code;
            name_operation(problem, test, first + (operation < count ? operation : count - 1),
                           failure);
            return 1;
        }
        if (code != 0)
            return code;
        for (size_t i = 0; i < count; i++) {
            if (wrong == SIZE_MAX &&
                !compare_result(problem, &test->operations[first + i], &results[i], failure))
                wrong = i;
            value_fini(&results[i]);
        }
        if (wrong != SIZE_MAX) {
            name_operation(problem, test, first + wrong, failure);
            return 1;
        }
    }
    return 0;
}

static void locate(struct failure *failure, const struct group *group, const struct test_case *test,
                   size_t index)
{
    failure->group = mem_strdup(group->name);
    failure->visible = group->sample;
    failure->has_case = test != NULL;
    failure->case_index = index;
    failure->case_name = test != NULL && test->name != NULL ? mem_strdup(test->name) : NULL;
}

static int run_cases(struct session *session, const struct submission *submission,
                     const struct group *group, const struct case_list *cases,
                     struct group_report *group_report, struct failure *failure, struct err *err)
{
    const struct problem *problem = submission->problem;
    uint64_t cpu_ns = run_scale(submission->language, problem->limits.cpu_ns);
    uint64_t wall_ns = run_wall(submission->language, &problem->limits);

    for (size_t i = 0; i < cases->count; i++) {
        const struct test_case *test = &cases->cases[i];
        int code = session_case(session, (uint32_t)i, cpu_ns, wall_ns, err);

        if (code == SESSION_FAILED) {
            size_t operation;

            code = session_failure(session, failure, &operation, err);
            code = code == 0 ? 1 : code;
        } else if (code == 0) {
            code = run_case(session, problem, test, failure, err);
        }
        if (code != 0) {
            if (code > 0)
                locate(failure, group, test, i);
            return code < 0 ? code : 0;
        }
        group_report->cases_passed++;
    }
    return 0;
}

static int run_driven_group(struct engine *engine, const struct submission *submission,
                            const struct file_set *artifacts, const struct group *group,
                            const struct case_list *cases, struct group_report *group_report,
                            struct failure *failure, char **output, struct err *err)
{
    const struct problem *problem = submission->problem;
    struct session session;
    int code = session_open(&session, engine, submission, artifacts, problem->limits.memory_bytes,
                            problem->limits.output_bytes, err);

    if (code == SESSION_FAILED) {
        size_t operation;

        code = session_failure(&session, failure, &operation, err);
        if (code == 0)
            locate(failure, group, NULL, 0);
    } else if (code == 0) {
        code = run_cases(&session, submission, group, cases, group_report, failure, err);
    }
    if (code == 0 && group->sample && output != NULL)
        *output = memory_file_tail(session.stdout_fd, STDERR_KEPT_BYTES_MAX);
    session_close(&session);
    group_report->cpu_ns = session.used_cpu_ns;
    group_report->wall_ns = session.used_wall_ns;
    group_report->memory_peak_bytes = session.result.memory_peak_bytes;
    box_result_fini(&session.result);
    return code;
}

static int run_group_once(struct engine *engine, const struct submission *submission,
                          const struct file_set *artifacts, const struct group *group,
                          const struct case_list *cases, struct group_report *group_report,
                          struct failure *failure, char **output, struct err *err)
{
    group_report->cases_passed = 0;
    if (submission->problem->kind == PROBLEM_STDIN)
        return run_stdin_group(engine, submission, artifacts, group, cases, group_report, failure,
                               err);
    return run_driven_group(engine, submission, artifacts, group, cases, group_report, failure,
                            output, err);
}

/* A fault of the box is retried with a new keeper before it is the judge's error. */
static int run_group(struct engine *engine, const struct submission *submission,
                     const struct file_set *artifacts, const struct group *group,
                     struct group_report *group_report, struct failure *failure, char **output,
                     struct err *err)
{
    struct case_list cases;
    int code = group_load(submission->problem, group, &cases, err);

    if (code != 0)
        return code;
    group_report->cases_total = cases.count;
    for (int tries = 0; tries <= BOX_RETRIES_MAX; tries++) {
        failure_fini(failure);
        code = run_group_once(engine, submission, artifacts, group, &cases, group_report, failure,
                              output, err);
        if (code != ERR_FAULT)
            break;
        engine_drop_keeper(engine);
    }
    case_list_fini(&cases);
    if (code != 0)
        return err_prefix(err, "group %s", group->name);
    group_report->verdict = failure->verdict;
    group_report->points = failure->verdict == VERDICT_AC ? group->points : 0;
    return 0;
}

/* Nothing that follows could change the answer. */
static bool settles_everything(const struct failure *failure)
{
    switch (failure->verdict) {
    case VERDICT_SV:
    case VERDICT_CE:
    case VERDICT_IE:
        return true;
    default:
        return failure->verdict != VERDICT_AC && !failure->has_case;
    }
}

static void finish(const struct submission *submission, struct report *report)
{
    int points = 0;
    int points_max = 0;

    for (size_t i = 0; i < report->group_count; i++) {
        points += report->groups[i].points;
        points_max += report->groups[i].points_max;
    }
    report->verdict = report->failure.verdict;
    if (report->verdict == VERDICT_AC)
        report->score = 100;
    else if (submission->samples_only || points_max == 0)
        report->score = 0;
    else
        report->score = points * 100 / points_max < 100 ? points * 100 / points_max : 99;
    if (report->verdict == VERDICT_SV || report->verdict == VERDICT_CE)
        report->score = 0;
    if (submission->reveal)
        report->failure.visible = true;
}

int stage_run(struct engine *engine, const struct submission *submission,
              const struct file_set *artifacts, struct report *report, struct err *err)
{
    const struct problem *problem = submission->problem;
    uint64_t start_ns = clock_now_ns();
    bool settled = false;
    int code = 0;

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
        code = run_group(engine, submission, artifacts, group, group_report, &failure,
                         report->output == NULL ? &report->output : NULL, err);
        settled = settles_everything(&failure);
        if (failure.verdict == VERDICT_CE) {
            report->compile_ok = false;
            free(report->compile_log);
            report->compile_log = mem_strdup(failure.reason);
        }
        if (report->failure.verdict == VERDICT_AC)
            report->failure = failure; /* The first one is reported. */
        else
            failure_fini(&failure);
    }
    finish(submission, report);
    report->timings.run_ns = clock_now_ns() - start_ns;
    return code != 0 ? err_prefix(err, "run") : 0;
}
