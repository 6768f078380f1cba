/* Stands in for judge/stage/box_client.c in tests: a box is a child process that runs a script of
 * the test, and its result is what the test says. Nothing here keeps a limit or the time. */
#ifndef TESTS_UNIT_STAGE_FAKE_KEEPER_H
#define TESTS_UNIT_STAGE_FAKE_KEEPER_H

#include "judge/stage/box_client.h"

struct fake_box {
    /* Runs in the child. @wire is the driver's end, or -1 when the spec has no descriptors. The box
     * ends when it returns. */
    void (*script)(int wire, const struct box_spec *spec);
    enum box_verdict verdict; /* BOX_OK becomes BOX_RTE when @exit_status is not 0. */
    bool limit_wall;
    uint64_t cpu_ns;
    int exit_status;
    const char *reason;
    bool lost; /* The keeper dies with its box: instead of a result there is ERR_FAULT. */
};

/* The next boxes to be run, in order. Borrowed. */
void fake_keeper_plan(const struct fake_box *planned, size_t count);

/* How many boxes have been run since fake_keeper_plan. */
size_t fake_keeper_runs(void);

/* Each figure of the meter is this much more than the one before. */
void fake_keeper_meter_step(int64_t step_ns);

/* Does no keeper come to life that was begun? */
void fake_keeper_refuse(bool refuses);

/* How many were begun. */
size_t fake_keepers_begun(void);

#endif
