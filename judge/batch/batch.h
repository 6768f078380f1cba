/* One batch: its settings, its plan, what is known of each answer, and where that is kept.
 *
 *   plan.h -> out_folder.h -> queue.h -> runner.h -> results.h -> outputs.h
 *
 * Errors: ERR_INPUT, ERR_FAULT, ERR_INTR. Who may call: judge/cli. */
#ifndef JUDGE_BATCH_BATCH_H
#define JUDGE_BATCH_BATCH_H

#include "judge/batch/bank.h"
#include "judge/batch/figures.h"
#include "judge/batch/out_folder.h"
#include "judge/batch/plan.h"
#include "judge/batch/results.h"
#include "judge/batch/status.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct batch_settings {
    bool complexity;
    bool samples;
    bool shrink;       /* Look for a small case that shows each failure. */
    const char *meter; /* "auto", … */
    unsigned repeat;
    int64_t seed; /* Of the numbers that are measured with; 0 is what is taken without one. */
};

#define BATCH_ID_LENGTH 20

struct batch {
    /* Random, and the same after --resume: what a daemon is asked for is known by it. */
    char id[BATCH_ID_LENGTH + 1];
    struct batch_settings settings;
    struct bank bank;
    struct plan plan;
    struct out_folder dir;
    struct results results;
    struct figures *figures; /* By answer. */
    bool torn;               /* The last line was cut off. */
    size_t strangers;        /* Results of answers that are not in the plan, or not so. */
};

/* record.c: batch.json. Written before the first grading, with an id of its own unless it has one;
 * compared when a batch goes on, which then has the id that it had. */
int batch_record(struct batch *batch, struct err *err) __attribute__((warn_unused_result));
int batch_check_record(struct batch *batch, struct err *err) __attribute__((warn_unused_result));
/* ERR_INPUT: results of two versions must not stand beside each other. */
int batch_problem_changed(const struct bank_problem *problem, struct err *err);
/* The plan as one JSON document: what --dry-run --json prints and batch.json holds. */
json_t *batch_plan_json(const struct batch *batch);

/* known.c: takes in what results.jsonl holds about answers of the plan (with @resume), and opens it
 * for more. */
int batch_open_results(struct batch *batch, bool resume, struct err *err)
    __attribute__((warn_unused_result));

/* The line about @answer is written, and its figures are kept. */
int batch_add_result(struct batch *batch, size_t answer, const json_t *line, struct err *err)
    __attribute__((warn_unused_result));

/* What is known, counted. */
void batch_count(const struct batch *batch, struct status *status);

void batch_fini(struct batch *batch);

#endif
