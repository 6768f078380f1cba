/* What one pattern cost at one size, batch by batch, and the point that is made of it.
 *
 * Batches are measured on an object. Further objects, with other keys, even out what is chance in
 * one of them: the shape of a random tree, the lengths of a table's chains.
 *
 * Plain data, zeroed at first. Costs are per operation, in the meter's unit. Who may call:
 * judge/complexity; judge/stage to write them down. */
#ifndef JUDGE_COMPLEXITY_SAMPLES_H
#define JUDGE_COMPLEXITY_SAMPLES_H

#include "judge/complexity/meter.h"
#include "judge/core/report.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define SAMPLES_OBJECTS_MAX 5
#define SAMPLES_OBJECT_MAX 48 /* Batches of one object. */
#define SAMPLES_MAX ((size_t)SAMPLES_OBJECTS_MAX * SAMPLES_OBJECT_MAX)

struct samples {
    double costs[SAMPLES_MAX]; /* In the order of the batches. */
    size_t count;
    size_t begins[SAMPLES_OBJECTS_MAX]; /* Where the batches of each object begin. */
    size_t object_count;
    bool shared; /* The first object had been used by other patterns. */
    bool whole;  /* However few: each is of many steps of the operation. */
};

/* Those that follow are of another object. */
void samples_begin_object(struct samples *samples);

/* More than SAMPLES_OBJECT_MAX of one object are dropped. */
void samples_add(struct samples *samples, double cost);

/* How many there are of the object that was begun last. */
size_t samples_of_object(const struct samples *samples);

/* How many an object must have, to count. */
size_t samples_least(const struct samples *samples);

/* One point, of one sample or more: of each object the mean of the middle half of its batches, or
 * the median of few, and the mean of that over the objects; of times the lower quartile, since what
 * disturbs them only ever adds. Spread is half the distance of the quartiles over the median; the
 * error is how far the point may be off, in the same measure: less with more batches. Counts that
 * rise from batch to batch (entries that are only marked as deleted, a scan that begins where the
 * one before ended) are taken back to the first one, and the rise is the point's drift. */
struct cost_point samples_point(const struct samples *samples, enum meter_kind meter, uint64_t n);

/* Are there batches on an object that no other pattern has used? */
bool samples_have_own(const struct samples *samples);

/* Of a size whose object all patterns shared, until the pattern had objects of its own: what these
 * cost over what that one did. 0 where there are not both, or where the shared one's batches are
 * not alike. */
double samples_own_over_shared(const struct samples *samples, enum meter_kind meter);

/* What objects of one size differ by, over all sizes of a curve: zeroed at first. */
struct samples_chance {
    double squares; /* Of relative deviations from the mean of a size. */
    size_t freedom;
};

void samples_add_chance(const struct samples *samples, enum meter_kind meter,
                        struct samples_chance *chance);

/* How far the point may be off by that, relative, as a standard error: more where fewer objects
 * were measured. 0 where too few were to tell. */
double samples_error_by(const struct samples *samples, const struct samples_chance *chance);

/* Of the object that was begun last: how far the mean of its batches may be off, relative, as a
 * standard error; 0 where they rise or fall one after the other, of which more tell nothing. One
 * sample or more. */
double samples_error(const struct samples *samples);

/* The dearest batch. */
double samples_worst(const struct samples *samples);

#endif
