#include "judge/stage/run_case.h"

#include "judge/base/mem.h"
#include "judge/core/limits.h"
#include "judge/stage/answers.h"
#include "judge/stage/checker.h"
#include "judge/stage/compare.h"
#include "judge/stage/session_wire.h"

#include <stdlib.h>

#define HISTORY_CALLS_MAX 12

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

/* Operations that the program is asked at once. */
struct piece {
    size_t first; /* Of the case. */
    size_t count;
    struct operation filled[PIECE_OPERATIONS_MAX]; /* With answers for arguments. */
    size_t filled_count;
    struct value results[PIECE_OPERATIONS_MAX];
    size_t result_count; /* Of those that are not looked at yet. */
};

struct running {
    struct session *session;
    const struct problem *problem;
    const struct test_case *test;
    struct answers answers;
    struct failure *failure;
};

static const struct operation *operations_of(const struct running *running,
                                             const struct piece *piece)
{
    return piece->filled_count > 0 ? piece->filled : &running->test->operations[piece->first];
}

static void piece_fini(const struct running *running, struct piece *piece)
{
    for (size_t i = 0; i < piece->result_count; i++)
        value_fini(&piece->results[i]);
    answers_unfill(&running->test->operations[piece->first], piece->filled_count, piece->filled);
    piece->filled_count = piece->result_count = 0;
}

/* The next piece, from operation @first on. 0, or 1 where it can't be asked. */
static int encode(struct running *running, size_t first, struct piece *piece)
{
    const struct operation *operations = &running->test->operations[first];
    size_t available = running->test->operation_count - first;

    piece->first = first;
    if (available > PIECE_OPERATIONS_MAX)
        available = PIECE_OPERATIONS_MAX;
    if (running->test->refers) {
        available = answers_independent(operations, first, available);
        answers_fill(&running->answers, operations, available, piece->filled);
        piece->filled_count = available;
    }
    piece->count = session_encode_piece(running->session, operations_of(running, piece), available,
                                        PIECE_BYTES_MAX, 0);
    if (!running->test->refers || running->session->calls_bytes <= PIECE_BYTES_MAX)
        return 0;
    running->failure->verdict = VERDICT_OLE;
    running->failure->reason = mem_printf(
        "an answer is too long to be asked about: the limit is %u bytes", PIECE_BYTES_MAX);
    name_answered(running->problem, running->test, &running->answers, first, running->failure);
    return 1;
}

static int receive(struct running *running, struct piece *piece, struct err *err)
{
    int code = session_receive_results(running->session, piece->count, piece->results, err);

    piece->result_count = code == 0 ? piece->count : 0;
    return code;
}

/* 0: all right so far; 1: a wrong one. */
static int look(struct running *running, struct piece *piece)
{
    const struct operation *operations = operations_of(running, piece);

    for (size_t i = 0; i < piece->result_count; i++) {
        if (!take_result(running->problem, &operations[i], &piece->results[i], &running->answers,
                         running->failure)) {
            name_answered(running->problem, running->test, &running->answers, piece->first + i,
                          running->failure);
            return 1;
        }
    }
    return 0;
}

/* @code, with the failure told: what was wrong in an answer is by now, what the program failed by
 * while it had @piece is not. */
static int explain(struct running *running, const struct piece *piece, int code, struct err *err)
{
    size_t operation = 0;

    if (code != SESSION_FAILED || running->failure->verdict != VERDICT_AC)
        return code;
    code = session_failure(running->session, running->failure, &operation, err);
    if (code != 0)
        return code;
    if (operation >= piece->count)
        operation = piece->count - 1;
    name_answered(running->problem, running->test, &running->answers, piece->first + operation,
                  running->failure);
    return 1;
}

/* A piece after the other; each is looked at before the next is asked, so that a program that fails
 * is where its failure is. */
static int run_in_turn(struct running *running, struct err *err)
{
    struct piece piece = {0};
    int code = 0;

    while (code == 0 && piece.first + piece.count < running->test->operation_count) {
        code = encode(running, piece.first + piece.count, &piece);
        if (code == 0)
            code = session_send_piece(running->session, err);
        if (code == 0)
            code = receive(running, &piece, err);
        if (code == 0)
            code = look(running, &piece);
        code = explain(running, &piece, code, err);
        piece_fini(running, &piece);
    }
    return code;
}

/* The same with less waiting: a piece is encoded while the program has the one before, and looked
 * at while it has the one after. It is never asked two at once, so it sees no further. */
static int run_ahead(struct running *running, struct err *err)
{
    struct piece pieces[2] = {0};
    struct piece *piece = &pieces[0], *next = &pieces[1];
    size_t count = running->test->operation_count;
    int code = encode(running, 0, piece);

    if (code == 0)
        code = session_send_piece(running->session, err);
    while (code == 0) {
        bool more = piece->first + piece->count < count;
        int sent = 0;

        if (more)
            code = encode(running, piece->first + piece->count, next);
        if (code == 0)
            code = receive(running, piece, err);
        if (code == 0 && more)
            sent = session_send_piece(running->session, err);
        if (code == 0)
            code = look(running, piece);
        if (code != 0 || !more)
            break;
        piece_fini(running, piece);
        code = sent;
        piece = next;
        next = piece == &pieces[0] ? &pieces[1] : &pieces[0];
    }
    code = explain(running, piece, code, err);
    piece_fini(running, piece);
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

int run_case(struct session *session, const struct problem *problem, const struct test_case *test,
             bool ahead, struct failure *failure, struct err *err)
{
    struct running running = {
        .session = session, .problem = problem, .test = test, .failure = failure};
    int code = test->operation_count == 0 ? 0
               : ahead && !test->refers   ? run_ahead(&running, err)
                                          : run_in_turn(&running, err);

    if (code == 0 && problem->compare == COMPARE_CHECKER)
        code = ask_checker(session, problem, test, &running.answers, failure, err);
    answers_fini(&running.answers);
    return code;
}
