#include "judge/stage/shrink.h"

#include "judge/base/clock.h"
#include "judge/base/interrupt.h"
#include "judge/base/mem.h"
#include "judge/core/limits.h"
#include "judge/stage/checker.h"
#include "judge/stage/compare.h"
#include "judge/stage/generated.h"
#include "judge/stage/reference.h"
#include "judge/stage/run_driven.h"
#include "judge/stage/shrink_values.h"

#include <stdlib.h>
#include <string.h>

#define CALLS_SHOWN_MAX 60

/* A case of the problem, and where it is from. */
struct origin {
    const struct test_case *test;
    const struct group *group;
    size_t index;
    size_t size;
};

struct shrinker {
    const struct problem *problem;
    struct driven candidate;
    struct engine oracle_engine; /* A keeper has one box at a time. */
    struct submission oracle;
    struct file_set oracle_artifacts;
    struct driven oracle_driven;
    bool has_oracle;
    struct case_list *lists; /* One for each group. */
    struct origin *origins;
    size_t origin_count;
    struct least_values least;
    enum verdict verdict; /* That is to be seen again. */
    uint64_t end_ns;
    /* The smallest that was found: a view of operations, whose arguments are somebody else's. */
    struct operation *operations;
    size_t count;
    struct origin from;
    struct owned {
        struct value *args; /* Of an operation, which were changed. */
    } * owned;
    size_t owned_count;
};

static bool is_over(const struct shrinker *shrinker)
{
    return clock_now_ns() > shrinker->end_ns || interrupt_seen();
}

/* Does a checker say what is wrong? It sees a case as a whole. */
static bool is_checked(const struct shrinker *shrinker)
{
    return shrinker->problem->compare == COMPARE_CHECKER && shrinker->verdict == VERDICT_WA;
}

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
    return is_checked(shrinker) ? count : failure->operation + 1;
}

/* Does the candidate fail @operations in the same way? Faults of the judge count as no. */
static bool fails(struct shrinker *shrinker, struct operation *operations, size_t count,
                  struct failure *ret_failure)
{
    const struct test_case test = case_of(shrinker, operations, count);
    struct err ignored;
    bool failed;

    failure_fini(ret_failure);
    failed = driven_try(&shrinker->candidate, &test, ret_failure, &ignored) == 1;
    return failed && ret_failure->verdict == shrinker->verdict &&
           (ret_failure->has_operation || is_checked(shrinker));
}

/* Are the own solution's answers right? If not, the case is none of the problem's. */
static bool is_sound(struct shrinker *shrinker, struct operation *operations, size_t count,
                     const struct value *results)
{
    const struct test_case test = case_of(shrinker, operations, count);
    struct failure failure = {0};
    struct err ignored;
    bool sound;

    if (shrinker->problem->compare != COMPARE_CHECKER)
        return true;
    sound = checker_judge_values(shrinker->candidate.engine, shrinker->problem, &test, results,
                                 &failure, &ignored) == 0 &&
            failure.verdict == VERDICT_AC;
    failure_fini(&failure);
    return sound;
}

/* The same for operations that no test has: the problem's own solution says what is right. */
static bool fails_anew(struct shrinker *shrinker, struct operation *operations, size_t count,
                       struct failure *ret_failure)
{
    struct value *results = mem_alloc(count * sizeof *results);
    struct err ignored;
    bool failed = false;

    if (driven_ask(&shrinker->oracle_driven, operations, count, results, &ignored) == 0) {
        for (size_t i = 0; i < count; i++)
            operations[i].expected = results[i];
        failed = is_sound(shrinker, operations, count, results) &&
                 fails(shrinker, operations, count, ret_failure);
        for (size_t i = 0; i < count; i++)
            value_fini(&results[i]);
    }
    free(results);
    return failed;
}

static size_t size_of(const struct test_case *test)
{
    struct buf encoded = {0};
    size_t size = 0;

    for (size_t i = 0; i < test->operation_count; i++) {
        buf_clear(&encoded);
        for (size_t k = 0; k < test->operations[i].arg_count; k++)
            value_encode(&test->operations[i].args[k], &encoded);
        size += 1 + encoded.length;
    }
    buf_fini(&encoded);
    return size;
}

static int by_size(const void *a, const void *b)
{
    const struct origin *left = a, *right = b;

    return (left->size > right->size) - (left->size < right->size);
}

static int load_cases(struct shrinker *shrinker, struct err *err)
{
    const struct problem *problem = shrinker->problem;
    int code = 0;

    shrinker->lists = mem_alloc(problem->group_count * sizeof *shrinker->lists);
    for (size_t i = 0; i < problem->group_count && code == 0; i++) {
        struct case_list *list = &shrinker->lists[i];

        code = generated_load(shrinker->candidate.engine, problem, &problem->groups[i], list, err);
        for (size_t k = 0; code == 0 && k < list->count; k++) {
            shrinker->origins =
                mem_grow(shrinker->origins, shrinker->origin_count + 1, sizeof *shrinker->origins);
            shrinker->origins[shrinker->origin_count++] =
                (struct origin){&list->cases[k], &problem->groups[i], k, size_of(&list->cases[k])};
            least_values_add(&shrinker->least, problem, &list->cases[k]);
        }
    }
    if (shrinker->origin_count > 0)
        qsort(shrinker->origins, shrinker->origin_count, sizeof *shrinker->origins, by_size);
    return code;
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
    const uint64_t half_ns = clock_now_ns() + (shrinker->end_ns - clock_now_ns()) / 2;
    struct failure failure = {0};
    bool found = false;

    for (size_t i = 0; i < shrinker->origin_count && !found && clock_now_ns() < half_ns; i++) {
        const struct test_case *test = shrinker->origins[i].test;

        shrinker->from = shrinker->origins[i];
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

    for (size_t i = 0; i < shrinker->least.count && !is_over(shrinker); i++) {
        struct operation *operations = mem_alloc(shrinker->count * sizeof *operations);
        size_t count = shrinker->count;
        struct failure failure = {0};

        memcpy(operations, shrinker->operations, count * sizeof *operations);
        own_arguments(shrinker, operations, count);
        if (shrink_values(shrinker->problem, &shrinker->least, i, operations, count) &&
            fails_anew(shrinker, operations, count, &failure)) {
            keep(shrinker, operations, needed(shrinker, &failure, count));
            any = true;
        }
        failure_fini(&failure);
        free(operations);
    }
    return any;
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

    driven_close(&shrinker->candidate);
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
            .reason = mem_strdup(is_checked(shrinker) && failure.detail != NULL ? failure.detail
                                                                                : failure.reason),
            .expected = failure.expected != NULL ? mem_strdup(failure.expected) : NULL,
            .got = failure.got != NULL ? mem_strdup(failure.got) : NULL,
        };
    }
    failure_fini(&failure);
    return failed;
}

/* False: there is no solution in this language, or it does not compile. */
static bool start_oracle(struct shrinker *shrinker, const struct submission *submission)
{
    const struct engine *engine = shrinker->candidate.engine;
    struct report *report = mem_alloc(sizeof *report);
    struct err ignored;
    bool started;

    shrinker->oracle =
        (struct submission){.problem = submission->problem, .language = submission->language};
    shrinker->oracle_engine =
        (struct engine){.paths = engine->paths, .cgroups = engine->cgroups, .unqueued = true};
    report->compile_ok = true;
    started = reference_source(submission, (char **)&shrinker->oracle.source,
                               &shrinker->oracle.source_length) &&
              stage_compile(&shrinker->oracle_engine, &shrinker->oracle, report,
                            &shrinker->oracle_artifacts, &ignored) == 0 &&
              report->compile_ok;
    report_destroy(report);
    shrinker->oracle_driven = (struct driven){.engine = &shrinker->oracle_engine,
                                              .submission = &shrinker->oracle,
                                              .artifacts = &shrinker->oracle_artifacts};
    return started;
}

static void shrinker_fini(struct shrinker *shrinker)
{
    driven_close(&shrinker->candidate);
    driven_close(&shrinker->oracle_driven);
    engine_fini(&shrinker->oracle_engine);
    file_set_fini(&shrinker->oracle_artifacts);
    free((char *)shrinker->oracle.source);
    for (size_t i = 0; i < shrinker->owned_count; i++)
        free(shrinker->owned[i].args);
    free(shrinker->owned);
    free(shrinker->operations);
    free(shrinker->origins);
    for (size_t i = 0; shrinker->lists != NULL && i < shrinker->problem->group_count; i++)
        case_list_fini(&shrinker->lists[i]);
    free(shrinker->lists);
}

static bool can_be_shrunk(const struct submission *submission, const struct failure *failure)
{
    return submission->problem->kind != PROBLEM_STDIN && failure->has_case &&
           (failure->verdict == VERDICT_WA || failure->verdict == VERDICT_RTE);
}

int shrink_failure(struct engine *engine, const struct submission *submission,
                   const struct file_set *artifacts, struct report *report, struct err *err)
{
    struct shrinker shrinker = {
        .problem = submission->problem,
        .candidate = {.engine = engine, .submission = submission, .artifacts = artifacts},
        .verdict = report->failure.verdict,
        .end_ns = clock_now_ns() + SHRINK_TIME_NS,
    };
    struct err ignored;

    if (!submission->shrink || !can_be_shrunk(submission, &report->failure))
        return 0;
    engine_progress(engine, "looking for a small case that fails");
    if (load_cases(&shrinker, &ignored) == 0 && find_smallest(&shrinker)) {
        /* As it is, and then what can be made of it. */
        report->failure.right_alone = !conclude(&shrinker, false, report) && !interrupt_seen();
        if (!report->failure.right_alone && submission->problem->kind == PROBLEM_CLASS &&
            !shrinker.from.test->refers && start_oracle(&shrinker, submission)) {
            do
                remove_operations(&shrinker);
            while (shrink_numbers(&shrinker));
            (void)conclude(&shrinker, true, report);
        }
    }
    shrinker_fini(&shrinker);
    return interrupt_seen() ? interrupt_check(err) : 0;
}
