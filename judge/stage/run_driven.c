#include "judge/stage/run_driven.h"

#include "judge/base/mem.h"
#include "judge/core/limits.h"
#include "judge/stage/run.h"
#include "judge/stage/run_case.h"
#include "judge/stage/score.h"
#include "judge/stage/session_wire.h"

#include <stdlib.h>

/* As run_case, from the new object on. */
static int begin_and_run(struct session *session, const struct submission *submission,
                         const struct test_case *test, uint32_t number, bool ahead,
                         struct failure *failure, struct err *err)
{
    const struct problem_limits *limits = &submission->problem->limits;
    int code = session_case(session, number, run_scale(submission->language, limits->cpu_ns),
                            run_wall(submission->language, limits), err);
    size_t operation;

    if (code == 0)
        return run_case(session, submission->problem, test, ahead, failure, err);
    if (code == SESSION_FAILED) {
        code = session_failure(session, failure, &operation, err);
        code = code == 0 ? 1 : code;
    }
    return code;
}

/* From case *@next on, to the end or to the first that fails; *@next is then behind it. */
static int run_cases(struct session *session, const struct submission *submission,
                     const struct group *group, const struct case_list *cases, size_t *next,
                     struct group_report *group_report, struct failure *failure, struct err *err)
{
    /* Else the session goes on after a wrong answer. */
    bool ahead = !group->sample && !submission->problem->scoring.each_case;

    while (*next < cases->count) {
        size_t index = (*next)++;
        const struct test_case *test = &cases->cases[index];
        int code = begin_and_run(session, submission, test, (uint32_t)index, ahead, failure, err);

        if (code != 0) {
            if (code > 0)
                run_locate(failure, group, test, index);
            return code < 0 ? code : 0;
        }
        group_report->cases_passed++;
    }
    return 0;
}

/* What the process has cost so far, or at its end. */
static int read_cost(struct session *session, struct box_meter *ret_cost, struct err *err)
{
    int code = session->channel.running ? session_meter(session, ret_cost, err) : SESSION_FAILED;

    if (code == SESSION_FAILED)
        *ret_cost =
            (struct box_meter){.cpu_ns = session->channel.result.cpu_ns,
                               .wall_ns = session->channel.result.wall_ns,
                               .memory_peak_bytes = session->channel.result.memory_peak_bytes};
    return code < 0 ? code : 0;
}

static void add_cost(const struct box_meter *before, const struct box_meter *after,
                     struct group_report *group_report)
{
    group_report->cpu_ns += after->cpu_ns > before->cpu_ns ? after->cpu_ns - before->cpu_ns : 0;
    group_report->case_cpu_ns = group_report->cpu_ns; /* Cases are not told apart. */
    group_report->wall_ns +=
        after->wall_ns > before->wall_ns ? after->wall_ns - before->wall_ns : 0;
    if (after->memory_peak_bytes > group_report->memory_peak_bytes)
        group_report->memory_peak_bytes = after->memory_peak_bytes;
}

/* 0 with the session open; 1 with @failure when the candidate's code does not load. */
static int open_session(struct driven *driven, struct failure *failure, struct err *err)
{
    const struct problem_limits *limits = &driven->submission->problem->limits;
    size_t operation;
    int code;

    if (driven->open)
        return 0;
    driven->open = true;
    driven->knows_hidden = false;
    code = session_open(&driven->session, driven->engine, driven->submission, driven->artifacts,
                        limits->memory_bytes, limits->output_bytes, err);
    if (code != SESSION_FAILED)
        return code;
    code = session_failure(&driven->session, failure, &operation, err);
    return code < 0 ? code : 1;
}

void driven_close(struct driven *driven)
{
    if (!driven->open)
        return;
    session_close(&driven->session);
    box_result_fini(&driven->session.channel.result);
    driven->open = false;
}

/* One process, from case *@next on to the first that fails. */
static int run_stretch(struct driven *driven, const struct group *group,
                       const struct case_list *cases, size_t *next,
                       struct group_report *group_report, struct failure *failure, char **output,
                       struct err *err)
{
    const struct problem_scoring *scoring = &driven->submission->problem->scoring;
    struct box_meter before = {0}, after = {0};
    int code = open_session(driven, failure, err);
    bool waits;

    if (code > 0)
        run_locate(failure, group, NULL, 0);
    driven->knows_hidden |= !group->sample;
    if (code == 0)
        code = read_cost(&driven->session, &before, err);
    if (code == 0)
        code = run_cases(&driven->session, driven->submission, group, cases, next, group_report,
                         failure, err);
    if (code >= 0 && failure->verdict != VERDICT_AC && group->sample && output != NULL) {
        session_quit(&driven->session);
        free(*output);
        *output = memory_file_tail(driven->session.stdout_fd, STDERR_KEPT_BYTES_MAX);
    }
    if (code >= 0)
        code = read_cost(&driven->session, &after, err);
    add_cost(&before, &after, group_report);
    /* After a wrong answer the program waits for the next case as after a right one. */
    waits = failure->verdict == VERDICT_WA && scoring->each_case && !group->sample;
    if (code != 0 || (failure->verdict != VERDICT_AC && !waits))
        driven_close(driven);
    return code;
}

int driven_run_group(struct driven *driven, const struct group *group,
                     const struct case_list *cases, struct group_report *group_report,
                     struct failure *failure, char **output, struct err *err)
{
    const struct problem *problem = driven->submission->problem;
    size_t next = 0;
    bool goes_on;
    int code;

    /* All that a program gives back for a sample is shown, and it must not have seen more. */
    if (group->sample && driven->knows_hidden)
        driven_close(driven);
    do {
        struct failure found = {0};

        code = run_stretch(driven, group, cases, &next, group_report, &found, output, err);
        goes_on = code == 0 && found.verdict != VERDICT_AC &&
                  score_goes_on(problem, &found, group_report) && next < cases->count;
        score_note(failure, &found);
    } while (goes_on);
    return code;
}

int driven_try(struct driven *driven, const struct test_case *test, struct failure *failure,
               struct err *err)
{
    int code = open_session(driven, failure, err);

    if (code == 0)
        code = begin_and_run(&driven->session, driven->submission, test, 0, false, failure, err);
    /* After a wrong answer the program waits for the next case as after a right one. */
    if (code < 0 || (code > 0 && failure->verdict != VERDICT_WA))
        driven_close(driven);
    return code;
}

int driven_ask(struct driven *driven, const struct operation *operations, size_t count,
               struct value *results, char **ret_why, struct err *err)
{
    const struct submission *submission = driven->submission;
    const struct problem_limits *limits = &submission->problem->limits;
    struct failure failure = {0};
    size_t done = 0, length, operation;
    int code = open_session(driven, &failure, err);

    if (code == 0)
        code = session_case(&driven->session, 0, run_scale(submission->language, limits->cpu_ns),
                            run_wall(submission->language, limits), err);
    for (; code == 0 && done < count; done += code == 0 ? length : 0) {
        length = count - done < PIECE_OPERATIONS_MAX ? count - done : PIECE_OPERATIONS_MAX;
        length =
            session_encode_piece(&driven->session, operations + done, length, PIECE_BYTES_MAX, 0);
        code = session_send_piece(&driven->session, err);
        if (code == 0)
            code = session_receive_results(&driven->session, length, results + done, err);
    }
    if (code != 0) {
        for (size_t i = 0; i < done; i++)
            value_fini(&results[i]);
        if (code == SESSION_FAILED && ret_why != NULL && failure.reason == NULL &&
            session_failure(&driven->session, &failure, &operation, err) < 0)
            code = err->code;
        if (failure.reason != NULL && ret_why != NULL)
            *ret_why = mem_strdup(failure.reason);
        driven_close(driven);
    }
    failure_fini(&failure);
    return code;
}
