/* Is a figure to be believed? What was counted inside the measured operations is held against what
 * was spent outside of them, and against the CPU time that the kernel saw.
 *
 * The candidate's code shares a process with the driver and an address space with the counter. It
 * may put its work where nothing is measured (while answers are encoded, in a thread that goes on
 * afterwards), or write to the count itself. Either shows here, since the totals are taken outside.
 * Nor is it what a function costs when an answer is kept and given again: the batch that asked for
 * the first time shows that.
 *
 * Pure functions of numbers. Who may call: judge/stage. */
#ifndef JUDGE_COMPLEXITY_WATCH_H
#define JUDGE_COMPLEXITY_WATCH_H

#include "judge/complexity/fit.h"
#include "judge/complexity/meter.h"
#include "judge/complexity/samples.h"

#include <stdbool.h>

#define WATCH_SAMPLES_MAX SAMPLES_OBJECT_MAX

/* One batch. */
struct watch_sample {
    double inside; /* In the meter's unit, what a batch of nothing costs taken off. */
    double
        outside; /* The same meter, from the answer before to READY and from DONE to the answer. */
    double nothing; /* What was taken off, in parts of what constant work may take. */
    /* Of what is outside, from DONE to the answer: in parts of what constant work may take, for
     * each operation and for every ten bytes of the answer. */
    double encoding;
    double cpu_ns; /* Of the kernel, inside. */
    double operations;
};

/* The batches of one curve at one size. Zeroed memory is an empty cell. */
struct watch_cell {
    uint64_t n;
    struct watch_sample samples[WATCH_SAMPLES_MAX];
    size_t count;
    /* Of a function: the inside of the first batch at this size, kept or not, and its operations;
     * 0: it was not noted. */
    double first, first_operations;
};

void watch_add(struct watch_cell *cell, uint64_t n, const struct watch_sample *sample);

/* The first one of a cell is noted, later ones are not. */
void watch_first(struct watch_cell *cell, double inside, double operations);

/* @cells in rising order of n, empty ones are skipped. @sized: arguments grow with n, and so does
 * the honest work of decoding them. NULL when the figures may be believed, or a static text that
 * says why not. */
const char *watch_judge(const struct watch_cell *cells, size_t count, enum meter_kind kind,
                        bool sized);

#endif
