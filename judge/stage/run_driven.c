#include "judge/stage/run_driven.h"

#include "judge/base/mem.h"
#include "judge/core/limits.h"
#include "judge/stage/answers.h"
#include "judge/stage/checker.h"
#include "judge/stage/compare.h"
#include "judge/stage/run.h"
#include "judge/stage/score.h"

#include <stdlib.h>

#define HISTORY_CALLS_MAX 12

/* How many of the @available operations go into one piece, and what they take on the wire. */
static size_t piece_length(const struct operation *operations, size_t available, size_t *ret_bytes)
{
    size_t count = 0;

    *ret_bytes = 0;
    while (count < available && count < PIECE_OPERATIONS_MAX) {
        struct buf encoded = {0};
        size_t bytes;

        for (size_t i = 0; i < operations[count].arg_count; i++)
            value_encode(&operations[count].args[i], &encoded);
        bytes = encoded.length;
        buf_fini(&encoded);
        if (count > 0 && *ret_bytes + bytes > PIECE_BYTES_MAX)
            break;
        *ret_bytes += bytes;
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

/* The same where arguments may be answers, which then show as what they were. */
static void name_answered(const struct problem *problem, const struct test_case *test,
                          const struct answers *answers, size_t operation, struct failure *failure)
{
    struct test_case filled = *test;

    if (!test->refers) {
        name_operation(problem, test, operation, failure);
        return;
    }
    if (operation < filled.operation_count)
        filled.operation_count = operation + 1;
    filled.operations = mem_alloc(filled.operation_count * sizeof *filled.operations);
    answers_fill(answers, test->operations, filled.operation_count, filled.operations);
    name_operation(problem, &filled, operation, failure);
    answers_unfill(test->operations, filled.operation_count, filled.operations);
    free(filled.operations);
}

/* Is the result right, as far as it can be said now? What a checker is to see is kept. */
static bool take_result(const struct problem *problem, const struct operation *operation,
                        struct value *result, struct answers *answers, struct failure *failure)
{
    if (problem->compare != COMPARE_CHECKER)
        return compare_result(problem, operation, result, failure);
    if (problem->methods[operation->method].returns.base == TYPE_VOID)
        value_fini(result); /* A driver may send anything in its place. */
    if (!compare_type(problem, operation, result, failure))
        return false;
    if (answers_take(answers, result))
        return true;
    failure->verdict = VERDICT_OLE;
    failure->reason = mem_printf("the answers of one case take more than the limit of %u bytes",
                                 CHECKED_ANSWERS_BYTES_MAX);
    return false;
}

/* One piece, with all its arguments. 0: all right so far; 1: failed, at @ret_operation of it. */
static int run_piece(struct session *session, const struct problem *problem,
                     const struct operation *operations, size_t count, struct answers *answers,
                     struct failure *failure, size_t *ret_operation, struct err *err)
{
    struct value results[PIECE_OPERATIONS_MAX];
    size_t wrong = SIZE_MAX;
    int code = session_calls(session, operations, count, results, err);

    if (code == SESSION_FAILED) {
        *ret_operation = 0;
        code = session_failure(session, failure, ret_operation, err);
        if (*ret_operation >= count)
            *ret_operation = count - 1;
        return code != 0 ? code : 1;
    }
    if (code != 0)
        return code;
    for (size_t i = 0; i < count; i++) {
        if (wrong == SIZE_MAX &&
            !take_result(problem, &operations[i], &results[i], answers, failure))
            wrong = i;
        value_fini(&results[i]);
    }
    *ret_operation = wrong;
    return wrong != SIZE_MAX;
}

/* The next piece of @test, from operation @first on; @ret_count is how many it has. */
static int run_next(struct session *session, const struct problem *problem,
                    const struct test_case *test, size_t first, struct answers *answers,
                    size_t *ret_count, struct failure *failure, struct err *err)
{
    struct operation filled[PIECE_OPERATIONS_MAX];
    const struct operation *operations = &test->operations[first];
    size_t available = test->operation_count - first, bytes, wrong = 0;
    size_t filled_count = 0;
    int code = 0;

    if (test->refers) {
        filled_count = available < PIECE_OPERATIONS_MAX ? available : PIECE_OPERATIONS_MAX;
        filled_count = answers_independent(operations, first, filled_count);
        answers_fill(answers, operations, filled_count, filled);
        available = filled_count;
    }
    *ret_count = piece_length(test->refers ? filled : operations, available, &bytes);
    if (test->refers && bytes > PIECE_BYTES_MAX) {
        failure->verdict = VERDICT_OLE;
        failure->reason = mem_printf(
            "an answer is too long to be asked about: the limit is %u bytes", PIECE_BYTES_MAX);
        code = 1;
    } else {
        code = run_piece(session, problem, test->refers ? filled : operations, *ret_count, answers,
                         failure, &wrong, err);
    }
    answers_unfill(operations, filled_count, filled);
    if (code == 1)
        name_answered(problem, test, answers, first + wrong, failure);
    return code;
}

/* All is answered; what a checker says of it. */
static int ask_checker(struct session *session, const struct problem *problem,
                       const struct test_case *test, const struct answers *answers,
                       struct failure *failure, struct err *err)
{
    size_t at = test->operation_count - 1;
    bool named;
    int code = session_rest(session, err);

    if (code == 0)
        code = checker_judge_values(session->engine, problem, test, answers->items, failure, err);
    if (code != 0 || failure->verdict == VERDICT_AC)
        return code;
    named = failure->has_operation || problem->kind == PROBLEM_FUNCTION;
    at = failure->has_operation ? failure->operation : at;
    name_answered(problem, test, answers, at, failure);
    failure->has_operation = named;
    if (named && test->has_expected)
        failure->expected = format_value(&test->operations[at].expected);
    if (named)
        failure->got = format_value(&answers->items[at]);
    return 1;
}

/* 0: all right; 1: failed, see @failure. */
static int run_case(struct session *session, const struct problem *problem,
                    const struct test_case *test, struct failure *failure, struct err *err)
{
    struct answers answers = {0};
    size_t count;
    int code = 0;

    for (size_t first = 0; code == 0 && first < test->operation_count; first += count)
        code = run_next(session, problem, test, first, &answers, &count, failure, err);
    if (code == 0 && problem->compare == COMPARE_CHECKER)
        code = ask_checker(session, problem, test, &answers, failure, err);
    answers_fini(&answers);
    return code;
}

/* As run_case, from the new object on. */
static int begin_and_run(struct session *session, const struct submission *submission,
                         const struct test_case *test, uint32_t number, struct failure *failure,
                         struct err *err)
{
    const struct problem_limits *limits = &submission->problem->limits;
    int code = session_case(session, number, run_scale(submission->language, limits->cpu_ns),
                            run_wall(submission->language, limits), err);
    size_t operation;

    if (code == 0)
        return run_case(session, submission->problem, test, failure, err);
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
    while (*next < cases->count) {
        size_t index = (*next)++;
        const struct test_case *test = &cases->cases[index];
        int code = begin_and_run(session, submission, test, (uint32_t)index, failure, err);

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
        code = begin_and_run(&driven->session, driven->submission, test, 0, failure, err);
    /* After a wrong answer the program waits for the next case as after a right one. */
    if (code < 0 || (code > 0 && failure->verdict != VERDICT_WA))
        driven_close(driven);
    return code;
}

int driven_ask(struct driven *driven, const struct operation *operations, size_t count,
               struct value *results, struct err *err)
{
    const struct submission *submission = driven->submission;
    const struct problem_limits *limits = &submission->problem->limits;
    struct failure failure = {0};
    size_t done = 0, length, bytes;
    int code = open_session(driven, &failure, err);

    if (code == 0)
        code = session_case(&driven->session, 0, run_scale(submission->language, limits->cpu_ns),
                            run_wall(submission->language, limits), err);
    for (; code == 0 && done < count; done += code == 0 ? length : 0) {
        length = piece_length(operations + done, count - done, &bytes);
        code = session_calls(&driven->session, operations + done, length, results + done, err);
    }
    if (code != 0) {
        for (size_t i = 0; i < done; i++)
            value_fini(&results[i]);
        driven_close(driven);
    }
    failure_fini(&failure);
    return code;
}
