#include "judge/complexity/watch.h"

#include "judge/complexity/fit_internal.h"

#include <math.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#define POINTS_MIN 4 /* Fewer make no curve, and no verdict either. */
#define EXPONENT_MARGIN 0.3
/* Times what is inside: less does not change what an operation costs … */
#define SHARE_MIN 1.0
/* … unless what is inside was made larger to hide it. Where nothing is passed that grows, a driver
 * adds nothing to a batch: instructions for each of n. Where something is, it adds as much for each
 * of n at any size: times that. */
#define GROWTH_MIN 0.5
#define SIZED_GROWTH_MIN 4.0
/* An emulated instruction takes 0.3 to 1 ns, and one that misses all caches about 100; the kernel's
 * work and the switches to and from the driver come on top. */
#define CPU_NS_PER_INSTRUCTION 60.0
#define CPU_SLACK_NS 500000.0
#define LAST_STEPS 3
#define LAST_N_MIN 8192
#define LAST_FACTOR 1.6
/* What the first call takes beyond the others, in theirs, at each of the last sizes: honest answers
 * take a fiftieth. */
#define FIRST_MIN 1.0
#define NOTHING_MAX 2.0       /* Compiled answers take a twentieth, node all but one, … */
#define NOTHING_RISE_MAX 0.02 /* … and all of them the same at each size to a tenth of that. */
#define ENCODING_MAX 1.0      /* Node takes two fifths, compiled drivers a fifteenth. */

enum part { PART_INSIDE, PART_OUTSIDE, PART_NOTHING, PART_ENCODING };

void watch_add(struct watch_cell *cell, uint64_t n, const struct watch_sample *sample)
{
    cell->n = n;
    if (cell->count < WATCH_SAMPLES_MAX)
        cell->samples[cell->count++] = *sample;
}

void watch_first(struct watch_cell *cell, double inside, double operations)
{
    if (cell->first_operations > 0)
        return;
    cell->first = inside;
    cell->first_operations = operations;
}

static double part_of(const struct watch_sample *sample, enum part part)
{
    return part == PART_INSIDE    ? sample->inside
           : part == PART_OUTSIDE ? sample->outside
           : part == PART_NOTHING ? sample->nothing
                                  : sample->encoding;
}

static double median_of(const struct watch_cell *cell, enum part part)
{
    double values[WATCH_SAMPLES_MAX];

    for (size_t i = 0; i < cell->count; i++)
        values[i] = part_of(&cell->samples[i], part);
    return fit_median(values, cell->count);
}

/* The exponent over the larger half of the sizes: what begins to grow late is seen as well. */
static double exponent_of(const struct cost_point *points, size_t count)
{
    size_t half = count / 2 > 3 ? count / 2 : 3;

    return fmax(fit_exponent(points, count), fit_exponent(points + count - half, half));
}

/* What a busy machine adds to CPU time, it adds to some batches; of a forged count all are too
 * long. */
static double quarter_of_cpu(const struct watch_cell *cell)
{
    double values[WATCH_SAMPLES_MAX];

    for (size_t i = 0; i < cell->count; i++)
        values[i] = cell->samples[i].cpu_ns;
    fit_sort(values, cell->count);
    return values[(cell->count - 1) / 4];
}

static bool counts_fit_time(const struct watch_cell *cell)
{
    return quarter_of_cpu(cell) <=
           CPU_SLACK_NS + CPU_NS_PER_INSTRUCTION * median_of(cell, PART_INSIDE);
}

/* More than what any driver does, however small it is beside what is inside? */
static bool grows_by_itself(const struct cost_point *outside, size_t count, enum meter_kind kind,
                            bool sized)
{
    const struct cost_point *first = &outside[0], *last = &outside[count - 1];
    double steps = (double)last->n / (double)first->n;

    if (kind != METER_COUNTS)
        return false;
    if (sized)
        return last->cost > SIZED_GROWTH_MIN * steps * first->cost;
    return last->cost - first->cost > GROWTH_MIN * (double)(last->n - first->n);
}

/* A constant that is burnt outside as well hides growth from an exponent, but not from the last
 * sizes: what each of them adds is twice what the one before it did. Batches are as long as they
 * get there, so honest drivers add next to nothing. */
static bool ends_linear(const struct cost_point *outside, size_t count)
{
    const struct cost_point *last = &outside[count - 1];
    double steps[LAST_STEPS];

    if (count <= LAST_STEPS || last->n < LAST_N_MIN)
        return false;
    for (size_t i = 0; i < LAST_STEPS; i++)
        steps[i] = last[-(ptrdiff_t)i].cost - last[-(ptrdiff_t)i - 1].cost;
    for (size_t i = 1; i < LAST_STEPS; i++)
        if (steps[i] <= 0 || steps[i - 1] < LAST_FACTOR * steps[i])
            return false;
    return steps[0] > GROWTH_MIN * (double)(last->n - last[-1].n);
}

/* A batch of nothing is a few frames, whatever the driver: else somebody makes it dear, so that
 * much is taken off. */
static bool is_nothing_dear(const struct watch_cell *cell)
{
    return median_of(cell, PART_NOTHING) > NOTHING_MAX;
}

/* What the first call took beyond one of those that count, in parts of that; 0: not known. */
static double first_beyond(const struct watch_cell *cell)
{
    double least = INFINITY;

    for (size_t i = 0; i < cell->count; i++)
        if (cell->samples[i].operations > 0)
            least = fmin(least, cell->samples[i].inside / cell->samples[i].operations);
    if (cell->first_operations <= 0 || !isfinite(least))
        return 0;
    return (cell->first - cell->first_operations * least) / fmax(least, 1);
}

/* Calls that ask what was asked before are answered faster: the answers are kept. An interpreter
 * that finds its way takes more for its first calls as well, but not again at each size. */
static bool keeps_answers(const struct watch_cell *cells, size_t count)
{
    size_t found = 0;

    for (size_t i = count; i-- > 0 && found < LAST_STEPS;) {
        if (cells[i].count == 0)
            continue;
        if (first_beyond(&cells[i]) < FIRST_MIN)
            return false;
        found++;
    }
    return found == LAST_STEPS;
}

/* It is taken off at each size, so where it rises, so much growth of what is inside is gone. */
static bool does_nothing_rise(const struct watch_cell *cells, size_t count)
{
    double least = INFINITY;

    for (size_t i = 0; i < count; i++) {
        double nothing;

        if (cells[i].count == 0)
            continue;
        nothing = median_of(&cells[i], PART_NOTHING);
        if (nothing > least + NOTHING_RISE_MAX)
            return true;
        least = fmin(least, nothing);
    }
    return false;
}

const char *watch_judge(const struct watch_cell *cells, size_t count, enum meter_kind kind,
                        bool sized)
{
    struct cost_point inside[FIT_POINTS_MAX], outside[FIT_POINTS_MAX];
    double exponent;
    size_t points = 0;

    for (size_t i = 0; i < count && points < FIT_POINTS_MAX; i++) {
        if (cells[i].count == 0)
            continue;
        if (kind == METER_COUNTS && !counts_fit_time(&cells[i]))
            return "the counts do not fit the CPU time that the kernel saw: void";
        if (kind == METER_COUNTS && is_nothing_dear(&cells[i]))
            return "a batch of nothing costs more than it can: void";
        if (kind == METER_COUNTS && median_of(&cells[i], PART_ENCODING) > ENCODING_MAX)
            return "work is done while answers are encoded: void";
        inside[points] = (struct cost_point){.n = cells[i].n,
                                             .cost = fmax(median_of(&cells[i], PART_INSIDE), 1)};
        outside[points] = (struct cost_point){.n = cells[i].n,
                                              .cost = fmax(median_of(&cells[i], PART_OUTSIDE), 1)};
        points++;
    }
    if (points < POINTS_MIN)
        return NULL;
    if (kind == METER_COUNTS && does_nothing_rise(cells, count))
        return "a batch of nothing costs more at larger sizes: void";
    if (kind == METER_COUNTS && keeps_answers(cells, count))
        return "the first call at a size takes much longer than the same one again: void";
    if (outside[points - 1].cost < SHARE_MIN * inside[points - 1].cost &&
        !grows_by_itself(outside, points, kind, sized))
        return NULL;
    exponent = exponent_of(outside, points);
    if (kind == METER_COUNTS && !sized && ends_linear(outside, points))
        exponent = fmax(exponent, 1);
    if (exponent > fmax(exponent_of(inside, points), sized ? 1 : 0) + EXPONENT_MARGIN)
        return "work is done outside the measured operations: void";
    return NULL;
}
