#include "judge/complexity/fit_operation.h"

#include <assert.h>
#include <math.h>

/* With small sizes among them, so many points this close to a class say as much as large ones. */
#define SMALL_POINTS_MIN 7
#define SMALL_RESIDUAL_MAX 0.01
#define SMALL_RESIDUAL_MORE_MAX 0.02   /* One more size: from 2^4 to 2^11 log n grows threefold. */
#define SMALL_RIVAL 5.0                /* No other class comes near: … */
#define SMALL_RESIDUAL_CLEAR_MAX 0.015 /* … then a meter's noise is no matter. */
#define SMALL_DROPPED_MAX 2
/* Of a mean that follows no class, what is enough to leave the class open: */
#define MEAN_RISE_MIN 3.0 /* Its growth, … */
#define MEAN_DEAR_MIN 2.0 /* … and the largest over what is typical there. */

void fit_curve_load(const struct plan *plan, size_t curve, enum pattern_figure figure,
                    struct fit_curve *ret_curve)
{
    if (figure == FIGURE_AMORTISED)
        ret_curve->count = plan_fill_points(plan, ret_curve->points);
    else if (figure == FIGURE_WORST)
        ret_curve->count = plan_worst_points(plan, curve, ret_curve->points);
    else
        ret_curve->count = plan_points(plan, curve, ret_curve->points);
}

static bool is_enough(const struct fit *fit)
{
    double most =
        fit->points_used > SMALL_POINTS_MIN ? SMALL_RESIDUAL_MORE_MAX : SMALL_RESIDUAL_MAX;

    /* What stays where log n grows by half and more does not hang on how closely. */
    if (fit_settled(fit) && fit->high == CLASS_CONSTANT)
        most = INFINITY;
    if (fit->rival >= SMALL_RIVAL * fit->residual)
        most = fmax(most, SMALL_RESIDUAL_CLEAR_MAX);
    return fit->points_used >= SMALL_POINTS_MIN && fit->residual <= most;
}

/* Leaves log factors open where the points, however smooth, are no proof of one. The first ones,
 * where an interpreter is still finding its way, may be left out of a proof. */
static void doubt_small(const struct fit_curve *curve, int log2_min, struct fit_meter meter,
                        struct fit *fit)
{
    if (curve->count == 0 || curve->points[curve->count - fit->points_used].n >= 1ull << log2_min ||
        is_enough(fit))
        return;
    for (size_t first = 1; first <= SMALL_DROPPED_MAX && curve->count >= first + SMALL_POINTS_MIN;
         first++) {
        struct fit later = fit_points(curve->points + first, curve->count - first, meter);

        if (fit_settled(&later) && later.points_used + first == curve->count &&
            later.low >= fit->low && later.high <= fit->high && is_enough(&later)) {
            *fit = later;
            return;
        }
    }
    fit_open_log(fit, "only the smallest sizes were reached: too few to tell more");
}

/* A batch of the clock is thousands of calls. Those that add or remove change the size that they
 * are measured at, most of all the smallest ones, and growth is made to look smaller than it is. */
static void doubt_unsteady(const struct fit_curve *curve, struct fit *fit)
{
    if (!curve->unsteady || fit->high >= CLASS_LINEARITHMIC)
        return;
    fit->high = CLASS_LINEARITHMIC;
    fit->shape = FIT_SHAPE_OTHER;
    fit->note = "the calls of one batch change how much there is: counts would tell more";
}

/* What was made of each pattern of each operation. */
struct table {
    const struct fit_operation *operations;
    size_t count;
    struct fit (*fits)[PATTERN_PATTERNS_MAX];
};

static struct fit_known known_of(const struct table *table, size_t op, size_t pattern)
{
    const struct fit_curve *curve = &table->operations[op].curves[pattern];

    return (struct fit_known){&table->fits[op][pattern], curve->points, curve->count};
}

/* Many calls have less chance in them than a pattern's batches. */
static void bound_by_means(const struct table *table, size_t op, size_t pattern,
                           struct fit_meter meter)
{
    const struct fit_operation *operation = &table->operations[op];
    const struct fit_curve *curve = &operation->curves[pattern];
    struct fit *fit = &table->fits[op][pattern];

    for (size_t j = 0; j < operation->mean_count; j++) {
        const struct fit_curve *mean = &operation->curves[operation->count + j];
        struct fit settled;

        if (fit_settled(fit) || fit->drifts || fit->hides || mean->count < FIT_POINTS_MIN)
            continue;
        settled = fit_points(mean->points, mean->count, meter);
        doubt_small(mean, operation->log2_min, meter, &settled);
        if (fit_settled(&settled))
            fit_bound(fit, curve->points, curve->count,
                      &(struct fit_known){&settled, mean->points, mean->count});
    }
}

/* An open pattern is held against those of its operation whose class is settled. Other operations
 * are no help: n and n log log n behind constants may stay side by side by chance. */
static void bound_pattern(const struct table *table, size_t op, size_t pattern,
                          struct fit_meter meter)
{
    const struct fit_curve *curve = &table->operations[op].curves[pattern];
    struct fit *fit = &table->fits[op][pattern];

    for (size_t j = 0; j < table->operations[op].count; j++) {
        struct fit_known by = known_of(table, op, j);

        if (!fit_settled(fit) && !fit->drifts && !fit->hides && fit_settled(by.fit))
            fit_bound(fit, curve->points, curve->count, &by);
    }
    bound_by_means(table, op, pattern, meter);
}

/* Is the pattern nothing beside a settled one of the same operation? */
static bool is_dwarfed(const struct table *table, size_t op, size_t pattern)
{
    struct fit_known of = known_of(table, op, pattern);

    if (fit_settled(of.fit) || of.fit->drifts || of.fit->hides)
        return false;
    for (size_t j = 0; j < table->operations[op].count; j++) {
        struct fit_known by = known_of(table, op, j);

        if (fit_settled(by.fit) && by.fit->high >= of.fit->low && fit_is_dwarfed(&of, &by))
            return true;
    }
    return false;
}

/* What the dearest pattern costs at @n; 0 where none was measured there. */
static double typical_at(const struct fit_operation *operation, uint64_t n)
{
    double most = 0;

    for (size_t i = 0; i < operation->count; i++)
        for (size_t j = 0; j < operation->curves[i].count; j++)
            if (operation->curves[i].points[j].n == n)
                most = fmax(most, operation->curves[i].points[j].cost);
    return most;
}

/* The mean over what is typical, at the largest size of both; 0 where they have none in common. */
static double above_typical(const struct fit_operation *operation, const struct fit_curve *mean)
{
    for (size_t i = mean->count; i-- > 0;) {
        double typical = typical_at(operation, mean->points[i].n);

        if (typical > 0)
            return mean->points[i].cost / typical;
    }
    return 0;
}

/* Do the calls, taken together, grow faster than typical ones? Then some are dear, too rare to be
 * typical, and not too rare to matter: a table that grows by the same number of places each time is
 * copied for ever. Arrays that double, and what is put in order once, show no growth here. */
static bool mean_grows_faster(const struct fit_operation *operation, const struct fit_curve *curve,
                              struct fit_meter meter, struct fit *fit)
{
    double above = above_typical(operation, curve);
    struct fit mean;

    if (curve->count < FIT_POINTS_MIN || above < 1)
        return false;
    mean = fit_points(curve->points, curve->count, meter);
    doubt_small(curve, operation->log2_min, meter, &mean);
    if (mean.low > fit->high) {
        *fit = mean;
        return true;
    }
    if (fit_settled(&mean) || mean.high <= fit->high || above < MEAN_DEAR_MIN ||
        curve->points[curve->count - 1].cost < MEAN_RISE_MIN * curve->points[0].cost)
        return false;
    fit->high = mean.high;
    fit->note = "some calls are rare and dear; whether they get rarer with n is not clear";
    return true;
}

/* Holds the patterns of an operation against its means. */
static void hold_against_means(const struct fit_operation *operation, struct fit_meter meter,
                               struct fit *fit, size_t *worst)
{
    for (size_t i = operation->count; i < operation->count + operation->mean_count; i++)
        if (mean_grows_faster(operation, &operation->curves[i], meter, fit))
            *worst = i;
}

static void judge(const struct table *table, size_t op, struct fit_meter meter, struct fit *ret_fit,
                  size_t *ret_worst)
{
    struct fit kept[PATTERN_PATTERNS_MAX];
    size_t places[PATTERN_PATTERNS_MAX], count = 0, worst;

    for (size_t i = 0; i < table->operations[op].count; i++)
        if (meter.kind != METER_COUNTS || !is_dwarfed(table, op, i)) {
            kept[count] = table->fits[op][i];
            places[count++] = i;
        }
    *ret_fit = fit_combine(kept, count, meter.kind, &worst);
    *ret_worst = places[worst];
    if (meter.kind == METER_COUNTS)
        hold_against_means(&table->operations[op], meter, ret_fit, ret_worst);
    if (table->operations[op].doubt != NULL)
        *ret_fit = (struct fit){
            .low = CLASS_CONSTANT, .high = CLASS_EXPONENTIAL, .note = table->operations[op].doubt};
}

/* Calls that each made the next one dearer may go on doing so, or have come to an end (an index
 * that passed 256 in CPython): n/2 of them tell. */
static void bound_drift(const struct fit_operation *operation, size_t pattern,
                        struct fit_meter meter, struct fit *fit)
{
    for (size_t j = operation->count; j < operation->count + operation->mean_count; j++) {
        const struct fit_curve *mean = &operation->curves[j];
        struct fit_curve level = operation->curves[pattern];
        struct fit bound;

        if (!fit->drifts || mean->mean_of != pattern + 1 || mean->count < FIT_POINTS_MIN)
            continue;
        bound = fit_points(mean->points, mean->count, meter);
        doubt_small(mean, operation->log2_min, meter, &bound);
        if (bound.high >= CLASS_LINEAR) {
            fit->note = "each call makes the next one dearer, as far as was measured: what was "
                        "deleted may still be walked past";
            continue;
        }
        for (size_t i = 0; i < level.count; i++)
            level.points[i].drift = 0;
        *fit = fit_points(level.points, level.count, meter);
        doubt_small(&level, operation->log2_min, meter, fit);
        if (bound.high > fit->high) {
            fit->high = bound.high;
            fit->note = "calls make the next ones dearer, at first";
        }
    }
}

static void fit_patterns(const struct fit_operation *operation, struct fit_meter meter,
                         struct fit *ret_fits)
{
    for (size_t i = 0; i < operation->count; i++) {
        const struct fit_curve *curve = &operation->curves[i];

        ret_fits[i] = fit_points(curve->points, curve->count, meter);
        doubt_small(curve, operation->log2_min, meter, &ret_fits[i]);
        bound_drift(operation, i, meter, &ret_fits[i]);
        if (meter.kind == METER_CLOCK)
            doubt_unsteady(curve, &ret_fits[i]);
    }
}

static void fit_table(const struct table *table, struct fit_meter meter)
{
    assert(table->count <= PATTERN_OPERATIONS_MAX);
    for (size_t op = 0; op < table->count; op++) {
        const struct fit_operation *of = &table->operations[op];

        assert(of->count >= 1 && of->count <= PATTERN_PATTERNS_MAX);
        fit_patterns(of, meter, table->fits[op]);
    }
    for (size_t op = 0; meter.kind == METER_COUNTS && op < table->count; op++)
        for (size_t i = 0; i < table->operations[op].count; i++)
            bound_pattern(table, op, i, meter);
}

void fit_operations(const struct fit_operation *operations, size_t count, struct fit_meter meter,
                    struct fit *ret_fits, size_t *ret_worst)
{
    struct fit fits[PATTERN_OPERATIONS_MAX][PATTERN_PATTERNS_MAX];
    const struct table table = {operations, count, fits};

    fit_table(&table, meter);
    for (size_t op = 0; op < count; op++)
        judge(&table, op, meter, &ret_fits[op], &ret_worst[op]);
}

void fit_open_patterns(const struct fit_operation *operations, size_t count, struct fit_meter meter,
                       bool (*ret_open)[PATTERN_PATTERNS_MAX])
{
    struct fit fits[PATTERN_OPERATIONS_MAX][PATTERN_PATTERNS_MAX];
    const struct table table = {operations, count, fits};

    fit_table(&table, meter);
    for (size_t op = 0; op < count; op++) {
        struct fit whole;
        size_t worst;

        judge(&table, op, meter, &whole, &worst);
        for (size_t i = 0; i < operations[op].count; i++)
            ret_open[op][i] = operations[op].doubt == NULL && !fit_settled(&whole) &&
                              !fit_settled(&fits[op][i]) && fits[op][i].high > whole.low &&
                              !fits[op][i].hides && !is_dwarfed(&table, op, i);
    }
}
