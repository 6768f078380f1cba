#include "judge/stage/shrink_trial.h"

#include "judge/base/clock.h"
#include "judge/base/interrupt.h"
#include "judge/base/mem.h"
#include "judge/base/printable.h"
#include "judge/core/limits.h"
#include "judge/stage/checker.h"

#include <stdlib.h>
#include <string.h>

void trial_init(struct trial *trial, struct engine *engine, const struct submission *submission,
                const struct file_set *artifacts, enum verdict verdict)
{
    const double factor = submission->language->machine_factor;
    const uint64_t time_ns = (uint64_t)((double)SHRINK_TIME_NS * factor);

    *trial = (struct trial){
        .problem = submission->problem,
        .candidate = {.engine = engine, .submission = submission, .artifacts = artifacts},
        .verdict = verdict,
        .oracle_engine = {.paths = engine->paths, .cgroups = engine->cgroups, .unqueued = true},
        .time_ns = time_ns,
        .end_ns = clock_now_ns() + time_ns,
        .tries_left = SHRINK_TRIES_MAX,
    };
}

void trial_fini(struct trial *trial)
{
    driven_close(&trial->candidate);
    driven_close(&trial->oracle_driven);
    engine_fini(&trial->oracle_engine);
    file_set_fini(&trial->oracle_artifacts);
    reference_solution_fini(&trial->solution);
    free(trial->ruled);
    free(trial->note);
}

bool trial_is_over(const struct trial *trial)
{
    return trial->stopped || trial->tries_left == 0 || clock_now_ns() > trial->end_ns ||
           interrupt_seen();
}

void trial_extend(struct trial *trial)
{
    const uint64_t half_ns = clock_now_ns() + trial->time_ns / 2;

    if (trial->end_ns < half_ns)
        trial->end_ns = half_ns;
}

bool trial_is_checked(const struct trial *trial)
{
    return trial->problem->compare == COMPARE_CHECKER && trial->verdict == VERDICT_WA;
}

bool trial_fails(struct trial *trial, const struct test_case *test, struct failure *ret_failure)
{
    struct err ignored;
    bool failed;

    failure_fini(ret_failure);
    failed = driven_try(&trial->candidate, test, ret_failure, &ignored) == 1;
    return failed && ret_failure->verdict == trial->verdict &&
           (ret_failure->has_operation || trial_is_checked(trial));
}

/* Are the own solution's answers right? If not, the case is none of the problem's. */
static bool is_sound(struct trial *trial, const struct test_case *test, const struct value *results)
{
    struct failure failure = {0};
    struct err ignored;
    bool sound;

    if (trial->problem->compare != COMPARE_CHECKER)
        return true;
    sound = checker_judge_values(trial->candidate.engine, trial->problem, test, results, &failure,
                                 &ignored) == 0 &&
            failure.verdict == VERDICT_AC;
    failure_fini(&failure);
    return sound;
}

/* The last line of what a validator said: of a traceback it is the one that says what happened. */
static char *last_line(const char *text)
{
    size_t end = text != NULL ? strlen(text) : 0, begin;
    struct buf line = {0};

    while (end > 0 && text[end - 1] == '\n')
        end--;
    for (begin = end; begin > 0 && text[begin - 1] != '\n';)
        begin--;
    if (end > 0)
        printable_add(&line, text + begin, end - begin, REASON_BYTES_MAX);
    return buf_steal(&line);
}

/* What a validator, or the judge of it, says: one line, which the caller frees. */
static char *explain(const struct failure *failure)
{
    char *line = last_line(failure->detail), *said = line;

    if (failure->verdict == VERDICT_IE) {
        said = mem_printf("%s%s%s", failure->reason, line[0] != '\0' ? ": " : "", line);
        free(line);
    }
    return said;
}

/* Has the validator say what @test is; its own fault ends everything. */
static enum verdict validate(struct trial *trial, const struct test_case *test, char **ret_said)
{
    struct test_case bare = *test;
    struct failure failure = {0};
    struct err err;
    enum verdict verdict = VERDICT_IE;

    bare.has_expected = false;
    if (checker_validate(&trial->oracle_engine, trial->ruled, &bare, &failure, &err) == 0) {
        verdict = failure.verdict;
        if (verdict != VERDICT_AC)
            *ret_said = explain(&failure);
    } else if (!interrupt_seen()) {
        *ret_said = mem_strdup(err.message);
    }
    failure_fini(&failure);
    return verdict;
}

static void stop(struct trial *trial, const char *what, const char *said)
{
    trial->stopped = true;
    if (trial->note == NULL && said != NULL)
        trial->note = mem_printf("not shortened%s: %s", what, said);
}

/* Does the validator accept @test? It does where there is none; and what is asked about once more
 * after it was stopped, it had accepted before. */
static bool is_valid(struct trial *trial, const struct test_case *test)
{
    char *said = NULL;
    enum verdict verdict;

    if (trial->ruled == NULL || trial->stopped)
        return true;
    verdict = validate(trial, test, &said);
    if (verdict == VERDICT_IE)
        stop(trial, " any further", said);
    free(said);
    return verdict == VERDICT_AC;
}

/* Of the candidate's language where there is one, and else the first. */
static bool find_solution(struct trial *trial)
{
    const struct submission *submission = trial->candidate.submission;
    struct err ignored;

    trial->oracle =
        (struct submission){.problem = submission->problem, .language = submission->language};
    if (!reference_source(submission, &trial->solution.source, &trial->solution.length)) {
        if (reference_first(trial->candidate.engine, trial->problem, &trial->solution, &ignored) !=
            0)
            return false;
        trial->oracle.language = trial->solution.language;
    }
    trial->oracle.source = trial->solution.source;
    trial->oracle.source_length = trial->solution.length;
    return true;
}

static bool compile_solution(struct trial *trial)
{
    struct report *report = mem_alloc(sizeof *report);
    struct err ignored;
    bool compiled;

    report->compile_ok = true;
    compiled = stage_compile(&trial->oracle_engine, &trial->oracle, report,
                             &trial->oracle_artifacts, &ignored) == 0 &&
               report->compile_ok;
    report_destroy(report);
    return compiled;
}

/* The validator, and its word about a case that must be right. */
static bool begin_rules(struct trial *trial, const struct test_case *test)
{
    char *said = NULL, *program;
    enum verdict verdict;

    if (trial->problem->validator.file == NULL)
        return true;
    trial->ruled = mem_alloc(sizeof *trial->ruled);
    *trial->ruled = *trial->problem;
    if (trial->ruled->validator.cpu_ns > SHRINK_VALIDATOR_CPU_NS)
        trial->ruled->validator.cpu_ns = SHRINK_VALIDATOR_CPU_NS;
    verdict = validate(trial, test, &said);
    if (verdict == VERDICT_IE) {
        stop(trial, "", said);
    } else if (verdict != VERDICT_AC) {
        program = mem_printf("the validator rejects a case of the problem: %s", said);
        stop(trial, "", program);
        free(program);
    }
    free(said);
    return verdict == VERDICT_AC;
}

bool trial_begin(struct trial *trial, const struct test_case *test)
{
    const uint64_t begun_ns = clock_now_ns();
    bool ready = begin_rules(trial, test) && find_solution(trial) && compile_solution(trial);

    trial->oracle_driven = (struct driven){.engine = &trial->oracle_engine,
                                           .submission = &trial->oracle,
                                           .artifacts = &trial->oracle_artifacts};
    trial->end_ns += clock_now_ns() - begun_ns;
    return ready;
}

bool trial_fails_anew(struct trial *trial, const struct test_case *test,
                      struct failure *ret_failure)
{
    struct value *results;
    struct err ignored;
    bool failed = false;

    if (trial->tries_left > 0)
        trial->tries_left--;
    if (!is_valid(trial, test))
        return false;
    results = mem_alloc(test->operation_count * sizeof *results);
    if (driven_ask(&trial->oracle_driven, test->operations, test->operation_count, results, NULL,
                   &ignored) == 0) {
        for (size_t i = 0; i < test->operation_count; i++)
            test->operations[i].expected = results[i];
        failed = is_sound(trial, test, results) && trial_fails(trial, test, ret_failure);
        for (size_t i = 0; i < test->operation_count; i++)
            value_fini(&results[i]);
    }
    free(results);
    return failed;
}
