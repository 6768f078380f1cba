#include "judge/stage/shrink.h"

#include "judge/base/clock.h"
#include "judge/base/interrupt.h"
#include "judge/base/mem.h"
#include "judge/core/limits.h"
#include "judge/stage/compare.h"
#include "judge/stage/shrink_args.h"
#include "judge/stage/shrink_origins.h"
#include "judge/stage/shrink_trial.h"
#include "judge/stage/shrink_values.h"

#include <stdlib.h>
#include <string.h>

#define CALLS_SHOWN_MAX 60

struct shrinker {
    const struct problem *problem;
    struct trial trial;
    struct origins origins;
    /* The smallest that was found: a view of operations, whose arguments are somebody else's. */
    struct operation *operations;
    size_t count;
    struct origin from;
    struct owned {
        struct value *args; /* Of an operation, which were changed. */
    } * owned;
    size_t owned_count;
    struct value *args; /* Of all operations, with all that is in them; or NULL. */
    size_t arg_count;
};

/* A case of these, of the kind that the one at hand is of. */
static struct test_case case_of(const struct shrinker *shrinker, struct operation *operations,
                                size_t count)
{
    return (struct test_case){.operations = operations,
                              .operation_count = count,
                              .refers = shrinker->from.test->refers,
                              .has_expected = shrinker->from.test->has_expected};
}

/* How many of the @count operations that failed are needed for it. */
static size_t needed(const struct shrinker *shrinker, const struct failure *failure, size_t count)
{
    return trial_is_checked(&shrinker->trial) ? count : failure->operation + 1;
}

static bool fails(struct shrinker *shrinker, struct operation *operations, size_t count,
                  struct failure *ret_failure)
{
    const struct test_case test = case_of(shrinker, operations, count);

    return trial_fails(&shrinker->trial, &test, ret_failure);
}

/* The same for operations that no test has: the problem's own solution says what is right. */
static bool fails_anew(struct shrinker *shrinker, struct operation *operations, size_t count,
                       struct failure *ret_failure)
{
    const struct test_case test = case_of(shrinker, operations, count);

    return trial_fails_anew(&shrinker->trial, &test, ret_failure);
}

static bool is_over(const struct shrinker *shrinker)
{
    return trial_is_over(&shrinker->trial);
}

static void keep(struct shrinker *shrinker, const struct operation *operations, size_t count)
{
    /* They may be a part of what is kept. */
    struct operation *copy = mem_alloc(count * sizeof *copy);

    memcpy(copy, operations, count * sizeof *copy);
    free(shrinker->operations);
    shrinker->operations = copy;
    shrinker->count = count;
}

/* The first in the order of size that fails; half of the time is for this. */
static bool find_smallest(struct shrinker *shrinker)
{
    const uint64_t half_ns = clock_now_ns() + (shrinker->trial.end_ns - clock_now_ns()) / 2;
    struct failure failure = {0};
    bool found = false;

    for (size_t i = 0; i < shrinker->origins.count && !found && clock_now_ns() < half_ns; i++) {
        const struct test_case *test = shrinker->origins.items[i].test;

        shrinker->from = shrinker->origins.items[i];
        found = fails(shrinker, test->operations, test->operation_count, &failure);
        if (found)
            keep(shrinker, test->operations, needed(shrinker, &failure, test->operation_count));
    }
    failure_fini(&failure);
    return found;
}

/* Without @length operations from @first on. */
static bool try_without(struct shrinker *shrinker, size_t first, size_t length)
{
    struct operation *operations = mem_alloc(shrinker->count * sizeof *operations);
    struct failure failure = {0};
    size_t count = shrinker->count - length;
    bool failed;

    memcpy(operations, shrinker->operations, first * sizeof *operations);
    memcpy(operations + first, shrinker->operations + first + length,
           (count - first) * sizeof *operations);
    failed = fails_anew(shrinker, operations, count, &failure);
    if (failed)
        keep(shrinker, operations, needed(shrinker, &failure, count));
    failure_fini(&failure);
    free(operations);
    return failed;
}

/* The constructor stays. Single ones are tried until none can go. */
static void remove_operations(struct shrinker *shrinker)
{
    size_t length = shrinker->count / 2;
    bool again = true;

    while (again && shrinker->count > 2 && !is_over(shrinker)) {
        again = length > 1;
        for (size_t first = 1; first + length <= shrinker->count && !is_over(shrinker);) {
            if (try_without(shrinker, first, length))
                again = true;
            else
                first += length;
        }
        length = length > 1 ? length / 2 : 1;
    }
}

/* Arguments that may be changed; what they point to may not. They live as long as @shrinker. */
static void own_arguments(struct shrinker *shrinker, struct operation *operations, size_t count)
{
    shrinker->owned =
        mem_grow(shrinker->owned, shrinker->owned_count + count, sizeof *shrinker->owned);
    for (size_t i = 0; i < count; i++) {
        struct value *args = mem_alloc((operations[i].arg_count + 1) * sizeof *args);

        for (size_t k = 0; k < operations[i].arg_count; k++)
            args[k] = operations[i].args[k];
        operations[i].args = args;
        shrinker->owned[shrinker->owned_count++] = (struct owned){args};
    }
}

/* One name after the other, since what needs its capacity does not need its large values. */
static bool shrink_numbers(struct shrinker *shrinker)
{
    bool any = false;

    for (size_t i = 0; i < shrinker->origins.least.count && !is_over(shrinker); i++) {
        struct operation *operations = mem_alloc(shrinker->count * sizeof *operations);
        size_t count = shrinker->count;
        struct failure failure = {0};

        memcpy(operations, shrinker->operations, count * sizeof *operations);
        own_arguments(shrinker, operations, count);
        if (shrink_values(shrinker->problem, &shrinker->origins.least, i, operations, count) &&
            fails_anew(shrinker, operations, count, &failure)) {
            keep(shrinker, operations, needed(shrinker, &failure, count));
            any = true;
        }
        failure_fini(&failure);
        free(operations);
    }
    return any;
}

/* The operations with arguments that lie in @args one after the other; the caller frees them. */
static struct operation *with_arguments(const struct shrinker *shrinker, struct value *args)
{
    struct operation *operations = mem_alloc(shrinker->count * sizeof *operations);

    memcpy(operations, shrinker->operations, shrinker->count * sizeof *operations);
    for (size_t i = 0; i < shrinker->count; i++) {
        operations[i].args = args;
        args += operations[i].arg_count;
    }
    return operations;
}

static bool is_taken(void *data, struct value *args)
{
    struct shrinker *shrinker = data;
    struct operation *operations = with_arguments(shrinker, args);
    struct failure failure = {0};
    bool failed = fails_anew(shrinker, operations, shrinker->count, &failure);

    failure_fini(&failure);
    free(operations);
    return failed;
}

static bool arguments_over(void *data)
{
    const struct shrinker *shrinker = data;

    return is_over(shrinker);
}

static void free_arguments(struct shrinker *shrinker)
{
    for (size_t i = 0; i < shrinker->arg_count; i++)
        value_fini(&shrinker->args[i]);
    free(shrinker->args);
}

/* Those of all operations together, as if they were one call's. */
static void shrink_arguments(struct shrinker *shrinker)
{
    struct args_shrinker arguments = {
        .is_taken = is_taken, .is_over = arguments_over, .data = shrinker};
    struct param *params = NULL;
    struct value *borrowed = NULL, *args;
    struct operation *operations;
    struct failure failure = {0};

    for (size_t i = 0; i < shrinker->count; i++) {
        const struct operation *operation = &shrinker->operations[i];
        const struct method *method = &shrinker->problem->methods[operation->method];

        params = mem_grow(params, arguments.count + operation->arg_count + 1, sizeof *params);
        borrowed = mem_grow(borrowed, arguments.count + operation->arg_count + 1, sizeof *borrowed);
        for (size_t k = 0; k < operation->arg_count; k++) {
            params[arguments.count] = method->params[k];
            borrowed[arguments.count++] = operation->args[k];
        }
    }
    arguments.params = params;
    args = args_copy(&arguments, borrowed);
    (void)shrink_args(&arguments, args);
    operations = with_arguments(shrinker, args);
    /* An operation before the last may fail now. */
    if (fails_anew(shrinker, operations, shrinker->count, &failure))
        keep(shrinker, operations, needed(shrinker, &failure, shrinker->count));
    else
        keep(shrinker, operations, shrinker->count);
    failure_fini(&failure);
    free(operations);
    free(borrowed);
    free(params);
    free_arguments(shrinker);
    shrinker->args = args;
    shrinker->arg_count = arguments.count;
}

/* Of a class: names keep their order first, which says more than the least numbers do. */
static void shrink_calls(struct shrinker *shrinker)
{
    size_t before;

    do
        remove_operations(shrinker);
    while (shrink_numbers(shrinker));
    do {
        before = shrinker->count;
        if (shrinker->problem->validator.file != NULL)
            shrink_arguments(shrinker);
        remove_operations(shrinker);
    } while (shrinker->count < before);
}

static char *format_calls(const struct shrinker *shrinker)
{
    struct buf text = {0};
    size_t left_out = shrinker->count > CALLS_SHOWN_MAX ? shrinker->count - CALLS_SHOWN_MAX : 0;

    for (size_t i = 0; i < shrinker->count; i++) {
        if (i == 1 && left_out > 0) {
            buf_printf(&text, ", … %zu calls", left_out);
            i += left_out;
        }
        char *call = format_call(shrinker->problem, &shrinker->operations[i]);
        buf_printf(&text, "%s%s", i > 0 ? ", " : "", call);
        free(call);
    }
    return buf_steal(&text);
}

/* Does it fail in a process that has seen nothing else? What comes of it there is shown. */
static bool conclude(struct shrinker *shrinker, bool is_new, struct report *report)
{
    struct small_case *small = &report->failure.small;
    struct failure failure = {0};
    bool failed;

    driven_close(&shrinker->trial.candidate);
    failed = is_new ? fails_anew(shrinker, shrinker->operations, shrinker->count, &failure)
                    : fails(shrinker, shrinker->operations, shrinker->count, &failure);
    if (failed) {
        small_case_fini(small);
        *small = (struct small_case){
            .operations = shrinker->count,
            .operations_before = shrinker->from.test->operation_count,
            .group = mem_strdup(shrinker->from.group->name),
            .case_index = shrinker->from.index,
            .calls = format_calls(shrinker),
            .reason = mem_strdup(trial_is_checked(&shrinker->trial) && failure.detail != NULL
                                     ? failure.detail
                                     : failure.reason),
            .expected = failure.expected != NULL ? mem_strdup(failure.expected) : NULL,
            .got = failure.got != NULL ? mem_strdup(failure.got) : NULL,
        };
    }
    failure_fini(&failure);
    return failed;
}

static void shrinker_fini(struct shrinker *shrinker)
{
    trial_fini(&shrinker->trial);
    free_arguments(shrinker);
    for (size_t i = 0; i < shrinker->owned_count; i++)
        free(shrinker->owned[i].args);
    free(shrinker->owned);
    free(shrinker->operations);
    origins_fini(&shrinker->origins);
}

static bool can_be_shrunk(const struct submission *submission, const struct failure *failure)
{
    return submission->problem->kind != PROBLEM_STDIN && failure->has_case &&
           (failure->verdict == VERDICT_WA || failure->verdict == VERDICT_RTE);
}

/* What can be made of the case that was found. */
static void make_smaller(struct shrinker *shrinker, struct report *report)
{
    bool is_function = shrinker->problem->kind == PROBLEM_FUNCTION;

    if (shrinker->from.test->refers || (is_function && shrinker->problem->validator.file == NULL))
        return;
    trial_extend(&shrinker->trial);
    if (trial_begin(&shrinker->trial, shrinker->from.test)) {
        if (is_function)
            shrink_arguments(shrinker);
        else
            shrink_calls(shrinker);
        (void)conclude(shrinker, true, report);
    }
    if (shrinker->trial.note != NULL)
        report->failure.small.note = mem_strdup(shrinker->trial.note);
}

int shrink_failure(struct engine *engine, const struct submission *submission,
                   const struct file_set *artifacts, struct report *report, struct err *err)
{
    struct shrinker shrinker = {.problem = submission->problem};
    struct err ignored;

    if (!submission->shrink || !can_be_shrunk(submission, &report->failure))
        return 0;
    trial_init(&shrinker.trial, engine, submission, artifacts, report->failure.verdict);
    engine_progress(engine, "looking for a small case that fails");
    if (origins_load(&shrinker.origins, engine, submission->problem, &ignored) == 0 &&
        find_smallest(&shrinker)) {
        /* As it is, and then what can be made of it. */
        report->failure.right_alone = !conclude(&shrinker, false, report) && !interrupt_seen();
        if (!report->failure.right_alone)
            make_smaller(&shrinker, report);
    }
    shrinker_fini(&shrinker);
    return interrupt_seen() ? interrupt_check(err) : 0;
}
