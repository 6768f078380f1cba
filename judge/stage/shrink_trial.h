/* One case after another, tried on a program that failed: is it a case of the problem, what would
 * be right, and does the program fail it in the same way?
 *
 * The problem's validator says whether a case keeps to its rules, where there is one; one of the
 * problem's own solutions, in a box too, says what is right, and a checker must accept that.
 * Validator, solution and program each keep their process from one case to the next.
 *
 * What is tried is counted, and time passes: both end it. The time that compilers take is not in
 * it. Who may call: shrink.c. */
#ifndef JUDGE_STAGE_SHRINK_TRIAL_H
#define JUDGE_STAGE_SHRINK_TRIAL_H

#include "judge/stage/reference.h"
#include "judge/stage/run_driven.h"

struct trial {
    const struct problem *problem;
    struct driven candidate;
    enum verdict verdict;        /* That is to be seen again. */
    struct problem *ruled;       /* The problem, with a validator that has less time. */
    struct engine oracle_engine; /* A keeper has one box at a time. */
    struct submission oracle;
    struct reference_solution solution;
    struct file_set oracle_artifacts;
    struct driven oracle_driven;
    uint64_t time_ns; /* All of it, for this machine. */
    uint64_t end_ns;
    size_t tries_left;
    bool stopped; /* The validator is at fault. */
    char *note;   /* What its fault is; owned. */
};

void trial_init(struct trial *trial, struct engine *engine, const struct submission *submission,
                const struct file_set *artifacts, enum verdict verdict);
void trial_fini(struct trial *trial);

/* Is there no more time, or was it stopped? */
bool trial_is_over(const struct trial *trial);

/* Leaves half of the time at least, whatever has passed: a machine may be slow. */
void trial_extend(struct trial *trial);

/* Does a checker say what is wrong? It sees a case as a whole. */
bool trial_is_checked(const struct trial *trial);

/* Does the program fail @test in the same way? Faults of the judge count as no. */
bool trial_fails(struct trial *trial, const struct test_case *test, struct failure *ret_failure);

/* Makes it ready for cases that no test has, such as @test is one: its validator must accept that.
 * False: there is no solution that can be asked, or the validator is at fault. */
bool trial_begin(struct trial *trial, const struct test_case *test);

/* The same as trial_fails for such a case; what its operations expect is not looked at, and is
 * undefined after. After trial_begin. */
bool trial_fails_anew(struct trial *trial, const struct test_case *test,
                      struct failure *ret_failure);

#endif
