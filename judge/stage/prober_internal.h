/* What the parts of a prober share. Who may call: judge/stage/prober*.c,
 * and measure.c for whole programs. */
#ifndef JUDGE_STAGE_PROBER_INTERNAL_H
#define JUDGE_STAGE_PROBER_INTERNAL_H

#include "judge/stage/prober.h"

/* The session failed: asks it why. PROBER_FAILED, or an error. */
int prober_explain(struct prober *prober, uint64_t n, struct err *err)
    __attribute__((warn_unused_result));

/* Runs @calls as one piece; @cost NULL runs them without phases. */
int prober_run_calls(struct prober *prober, const struct pattern_call *calls, size_t count,
                     uint64_t n, struct box_meter *cost, struct err *err)
    __attribute__((warn_unused_result));

/* A process with the candidate's code loaded, if there is none. */
int prober_open(struct prober *prober, uint64_t n, struct err *err)
    __attribute__((warn_unused_result));

/* Fresh limits, and no object. */
int prober_begin_case(struct prober *prober, uint64_t n, struct err *err)
    __attribute__((warn_unused_result));

/* What the candidate's program did wrong at @n. PROBER_FAILED. */
int prober_note_failure(struct prober *prober, uint64_t n, const struct failure *failure);

struct probe prober_probe_of(const struct prober *prober, const struct box_meter *cost,
                             size_t operations);

/* One run of a stdin program, by a driver that runs it as often as asked in one process. */
bool prober_runs_again(const struct prober *prober);
int prober_run_again(struct prober *prober, const struct plan_step *step, struct probe *ret_probe,
                     struct err *err) __attribute__((warn_unused_result));

/* A program that shares its process with earlier runs could keep what they found. So one run, that
 * of @step, is made once more by itself and without the emulator: does it take longer than
 * @counted instructions can? */
int prober_check_alone(struct prober *prober, const struct plan_step *step, double counted,
                       bool *ret_feigned, struct err *err) __attribute__((warn_unused_result));

int prober_read_meter(struct prober *prober, uint64_t n, struct box_meter *ret_meter,
                      struct err *err) __attribute__((warn_unused_result));

/* What the box has taken before there is an object. As a call of the session. */
int prober_note_base(struct prober *prober, struct err *err) __attribute__((warn_unused_result));

void prober_free_calls(struct pattern_call *calls, size_t count);

#endif
