/* Fitting exact counts.
 *
 * A family is a leading term with the lower-order terms that go with it. For each, non-negative
 * least squares on relative errors. A family explains the points when its residual is within twice
 * the noise and its leading term makes at least 30 % of the cost at the largest n. The best such
 * family is the answer if no other one comes within a factor of two of its residual; those that do
 * stay open. Families that no class of the contract has (n sqrt n, n log^2 n, …) compete as well,
 * so that they are refused instead of being rounded to a neighbour. First points are dropped only
 * when nothing explains all of them. */
#include "judge/complexity/fit_break.h"
#include "judge/complexity/fit_family.h"
#include "judge/complexity/fit_internal.h"

#include <assert.h>
#include <math.h>

#define SHARE_MIN 0.30
#define SHARE_SEEN 0.10   /* Below, a leading term is lost in the noise. */
#define MISFIT_FACTOR 2.0 /* Times the noise. */
#define RIVAL_FACTOR 2.0
#define RIVAL_FACTOR_UNEVEN 3.0 /* Where the best is off by more than a meter is. */
#define FLOOR_FACTOR 1.5
#define NESTED_FACTOR 1.1
#define STRIPPED_FACTOR 1.3
#define BETTER_FACTOR 1.5 /* Far better than the best: not by chance, however small the share. */
#define SHARE_FAINT 0.02
#define DROPPED_MAX 1   /* First points; with more dropped, nothing is said about log factors. */
#define FLOOR_SHARE 0.1 /* Of the noise: no meter is better than that. */
#define SPREAD_SHARE 0.5
#define UNEVEN_SHARE 0.3 /* Of the noise: points closer to a family than that are even. */
#define SPREAD_WILD 0.15
#define WILD_N_MIN 256
#define WILD_POINTS_MIN 2 /* At one size alone it was a collection of garbage. */
#define LOG_GROWTH_NONE 0.01
#define SLOPE_MARGIN 0.3
#define UNNAMED_STEP 0.5
#define BENDING_UP 0.1
#define SHARPEN_DROPPED_MAX 2
#define SHARPEN_POINTS_MIN 6
#define SHARPEN_SHARE 0.5    /* Of the residual of all points. */
#define EXACT_RESIDUAL 0.002 /* n log n is no closer than ten times that to n, on five points. */
#define EXACT_RIVAL 5.0
#define LONG_POINTS_MIN 7
#define LONG_RIVAL 5.0
#define LEVEL_POINTS_MIN 4
#define FLAT_DROPPED_MAX 3 /* The sizes below the smallest that was asked for. */

/* Opens the classes of @family as well. */
static void leave_open(struct fit *fit, const struct fit_family *family)
{
    if (family->low < fit->low)
        fit->low = family->low;
    if (family->high > fit->high)
        fit->high = family->high;
}

struct noise {
    double meter; /* Of a point, whatever is measured. */
    double floor; /* Of these points: see noise_floor. */
};

/* Does the family stay open beside the best one? Either it explains the points about as well; or it
 * is a faster one whose leading term is too small to decide, and it explains them no worse. Nested
 * families are told apart by that: with the true terms and nothing else, the larger family gives
 * its own leading term next to nothing. Where the best leaves nothing that a meter tells, a faint
 * term is no news. */
static bool is_rival(const struct fit_explanation *other, double best, struct noise noise,
                     bool above, bool stripped)
{
    double factor = best > noise.meter ? RIVAL_FACTOR_UNEVEN : RIVAL_FACTOR;

    if (stripped)
        return other->share >= SHARE_MIN && other->residual <= STRIPPED_FACTOR * best;
    if (other->share >= SHARE_MIN)
        return other->residual <= fmax(factor * best, FLOOR_FACTOR * noise.floor);
    if (!above)
        return false;
    return (other->share >= SHARE_SEEN &&
            other->residual <= fmax(NESTED_FACTOR * best, noise.floor)) ||
           (other->share >= SHARE_FAINT && best > noise.floor &&
            other->residual * BETTER_FACTOR <= best);
}

/* What the points say of their own noise: residuals below do not tell families apart. Beyond what a
 * meter has, it comes from the operations themselves, and their median evens half of it out. */
static double noise_floor(const struct cost_point *points, size_t count, double noise)
{
    double spreads[FIT_POINTS_MAX], spread;

    for (size_t i = 0; i < count; i++)
        spreads[i] = points[i].error;
    spread = fit_median(spreads, count);
    if (spread > noise)
        return noise + SPREAD_SHARE * (spread - noise);
    return fmax(spread, FLOOR_SHARE * noise);
}

static void choose(struct fit *fit, const struct fit_explanation *found, size_t best,
                   struct noise noise)
{
    double rival = INFINITY;

    fit->low = fit_families[best].low;
    fit->high = fit_families[best].high;
    fit->residual = found[best].residual;
    for (size_t i = 0; i < FIT_FAMILY_COUNT; i++) {
        if (i == best)
            continue;
        if (is_rival(&found[i], found[best].residual, noise, i > best, fit_families[i].stripped))
            leave_open(fit, &fit_families[i]);
        else if (found[i].share >= SHARE_MIN && fit_families[i].low != fit_families[best].low)
            rival = fmin(rival, found[i].residual);
    }
    fit->rival = isfinite(rival) ? rival : 0;
    fit->confidence = 1;
    if (isfinite(rival) && rival > 0)
        fit->confidence = 1 - fmin(fmax(fit->residual, noise.floor) / rival, 1) / 2;
    if (fit->low != fit->high)
        fit->note = "two classes explain the counts about as well, or one between the listed ones";
}

/* The exponent of the second half, which shows growth that begins late. */
static double tail_exponent(const struct cost_point *points, size_t count)
{
    size_t tail = count / 2 > 3 ? count / 2 : 3;

    return fit_exponent(points + count - tail, tail);
}

/* The median of the steps of the second half: a search that changes its ways at some size makes a
 * step down there, which the slope over all takes for slow growth. */
static double usual_exponent(const struct cost_point *points, size_t count)
{
    double steps[FIT_POINTS_MAX];
    size_t tail = count / 2 > 3 ? count / 2 : 3, found = 0;

    for (size_t i = count - tail; i + 1 < count; i++)
        steps[found++] = fit_exponent(points + i, 2);
    return fit_median(steps, found);
}

/* What the slope alone allows. From above: a class half a degree (what the contract does not name,
 * n sqrt n and its kin) beyond the steepest slope is out, with all that grow faster; a log factor,
 * which adds less to the exponent than the margin, stays. */
static void bracket(struct fit *fit, double low, double high)
{
    enum complexity_class other;

    fit_bracket(fit, low, high, SLOPE_MARGIN);
    for (int i = 0; i < CLASS_EXPONENTIAL; i++) {
        enum complexity_class class = (enum complexity_class)i;

        if (class_log_power(class) != 0 ||
            class_halves(class) / 2.0 + UNNAMED_STEP <= high + SLOPE_MARGIN)
            continue;
        if (class_from_powers(class_halves(class), 1, &other) == 0)
            class = other;
        if (class < fit->high)
            fit->high = class;
        return;
    }
}

static void refuse(struct fit *fit, const struct cost_point *points, size_t count)
{
    double tail = tail_exponent(points, count);
    double steepest = fmax(fmax(fit->slope, tail), usual_exponent(points, count));

    /* Still bending up: what hides behind a constant has not shown all of its slope. */
    if (tail > fit->slope + BENDING_UP)
        steepest += UNNAMED_STEP;
    bracket(fit, fmin(fit->slope, tail), steepest);
    fit->confidence = 0.5;
    fit->note = "no class explains the counts within their noise";
}

/* Growth per doubling of cost / n^degree. */
static double log_growth(const struct cost_point *points, size_t count, enum complexity_class of)
{
    if (of == CLASS_EXPONENTIAL)
        return 0;
    return exp2(fit_exponent(points, count) - class_halves(of) / 2.0) - 1;
}

/* Do the points follow one class so closely, and no other, that few of them prove a log factor? */
static bool is_exact(const struct fit *fit)
{
    return fit_settled(fit) && fit->residual <= EXACT_RESIDUAL &&
           (fit->rival == 0 || fit->rival >= EXACT_RIVAL * EXACT_RESIDUAL);
}

/* Do so many points follow one class within the noise, and no other by far, that those left out
 * before them are no matter? */
static bool is_long(const struct fit *fit, struct fit_meter meter)
{
    return fit_settled(fit) && fit->points_used >= LONG_POINTS_MIN &&
           fit->residual <= meter.noise &&
           (fit->rival == 0 || fit->rival >= LONG_RIVAL * fit->residual);
}

/* Growth of cost / n^degree by more than 1 % per doubling may be a log factor even where the fit
 * does without one. */
static void doubt_log_factor(struct fit *fit)
{
    enum complexity_class other;

    /* The growth is that over the lowest class: of a range it says nothing of the highest. */
    if (fit->log_growth <= LOG_GROWTH_NONE || class_log_power(fit->high) != 0 ||
        class_halves(fit->low) != class_halves(fit->high) ||
        class_from_powers(class_halves(fit->high), 1, &other) != 0)
        return;
    fit->high = other;
    fit->note = "the counts grow a little faster than without a log factor";
}

/* Batches that differ wildly from each other (a list that reorders itself) make a curve whose bends
 * mean nothing: its slope alone is believed. */
static void doubt_wild(struct fit *fit, const struct cost_point *points, size_t count)
{
    double tail = tail_exponent(points, count);
    struct fit wide = *fit;
    size_t wild = 0;

    /* At the smallest sizes there are few operations in a batch. */
    for (size_t i = 2; i < count; i++)
        wild += points[i].n >= WILD_N_MIN && points[i].spread >= SPREAD_WILD;
    if (wild < WILD_POINTS_MIN)
        return;
    bracket(&wide, fmin(fit->slope, tail), fmax(fit->slope, tail));
    if (wide.low < fit->low)
        fit->low = wide.low;
    if (wide.high > fit->high)
        fit->high = wide.high;
    fit->note = "the batches of a size differ too much from each other to name one class";
}

static bool try_all(struct fit *fit, const struct cost_point *points, size_t count,
                    struct fit_meter meter)
{
    double noise = meter.noise;
    struct fit_explanation found[FIT_FAMILY_COUNT];
    double floor = noise_floor(points, count, noise);
    size_t best = FIT_FAMILY_COUNT;

    for (size_t i = 0; i < FIT_FAMILY_COUNT; i++) {
        found[i] = (struct fit_explanation){.residual = INFINITY};
        if (fit_family_is_bent(&fit_families[i]) &&
            !fit_family_bends(&fit_families[i], (double)points[0].n, meter.knee))
            continue;
        found[i] = fit_family_explain(&fit_families[i], points, count, meter.knee);
        if (found[i].share >= SHARE_MIN &&
            (best == FIT_FAMILY_COUNT || found[i].residual < found[best].residual))
            best = i;
    }
    if (best == FIT_FAMILY_COUNT || found[best].residual > MISFIT_FACTOR * fmax(noise, floor))
        return false;
    choose(fit, found, best, (struct noise){noise, floor});
    fit->points_used = count;
    fit->log_growth = log_growth(points, count, fit->low);
    if (!fit_family_is_bent(&fit_families[best]) && !is_exact(fit))
        doubt_log_factor(fit);
    if (floor >= noise && found[best].residual >= UNEVEN_SHARE * noise &&
        class_halves(fit->high) >= class_halves(CLASS_LINEAR))
        fit_open_log(fit,
                     "the batches of a size differ too much from each other to tell a log factor");
    doubt_wild(fit, points, count);
    return true;
}

/* The shapes that are beyond doubt without a family, with some first points left out where need be.
 */
static bool fit_is_trend(struct fit *fit, const struct cost_point *points, size_t count)
{
    typedef bool test(struct fit *, const struct cost_point *, size_t);
    static const struct {
        test *is;
        size_t dropped_max;
    } tests[] = {{fit_is_flat, FLAT_DROPPED_MAX}, {fit_never_rises, 0},
                 {fit_is_power, DROPPED_MAX},     {fit_is_log, DROPPED_MAX},
                 {fit_adds_evenly, DROPPED_MAX},  {fit_is_exponential, 0}};

    for (size_t i = 0; i < sizeof tests / sizeof tests[0]; i++)
        for (size_t first = 0;
             first <= tests[i].dropped_max && count - first >= FIT_FLAT_POINTS_MIN; first++)
            if (fit_spans_enough(points + first, count - first) &&
                tests[i].is(fit, points + first, count - first))
                return true;
    return false;
}

/* Some first points, where a program is still finding its way, may blur what all others say much
 * more clearly: without them one class of those that @fit leaves open explains the rest. */
static void sharpen(struct fit *fit, const struct cost_point *points, size_t count,
                    struct fit_meter meter)
{
    for (size_t first = 1; first <= SHARPEN_DROPPED_MAX && count >= first + SHARPEN_POINTS_MIN;
         first++) {
        struct fit later = {.slope = fit->slope, .cost_last = fit->cost_last};

        if (!try_all(&later, points + first, count - first, meter) || !fit_settled(&later) ||
            later.low < fit->low || later.high > fit->high ||
            later.residual > SHARPEN_SHARE * fit->residual)
            continue;
        later.note = NULL;
        *fit = later;
        return;
    }
}

static void decide(const struct cost_point *points, size_t count, struct fit_meter meter,
                   struct fit *fit)
{
    bool found = false;

    if (fit_is_trend(fit, points, count))
        return;
    for (size_t first = 0; count - first >= FIT_POINTS_MIN; first++) {
        struct fit suffix = {.slope = fit->slope, .cost_last = fit->cost_last};

        if (!fit_spans_enough(points + first, count - first))
            break;
        if (!try_all(&suffix, points + first, count - first, meter))
            continue;
        if (found && !(is_exact(&suffix) && suffix.low >= fit->low && suffix.high <= fit->high))
            continue;
        *fit = suffix;
        if (!found && !fit_settled(fit))
            sharpen(fit, points + first, count - first, meter);
        if (first <= DROPPED_MAX || is_exact(&suffix) || is_long(&suffix, meter))
            return;
        fit_open_log(fit, "only the larger sizes follow one class: too few to tell a log factor");
        found = true;
    }
    if (!found)
        refuse(fit, points, count);
}

/* Do four points and more stay, up to the last one? What the smaller ones are is no matter. */
static bool ends_level(const struct cost_point *points, size_t count)
{
    for (size_t first = 0; first + LEVEL_POINTS_MIN <= count; first++)
        if (fit_is_level(points + first, count - first))
            return true;
    return false;
}

/* What beyond doubt is no growth but for the last point, or a logarithm's, is not outgrown on the
 * word of that one: a table that grows once, or an allocator that changes its ways, makes such a
 * step. */
static void doubt_last(struct fit *fit, const struct cost_point *points, size_t count)
{
    struct fit before = {.low = CLASS_CONSTANT, .high = CLASS_CONSTANT};

    if (class_halves(fit->low) == 0)
        return;
    if (count - 1 < FIT_FLAT_POINTS_MIN || !fit_is_trend(&before, points, count - 1) ||
        class_halves(before.high) > 0) {
        if (!ends_level(points, count - 1))
            return;
        before.low = CLASS_CONSTANT;
    }
    fit->low = before.low;
    fit->note = "only the largest size is dearer than the others let expect";
}

/* Settles a log factor that nothing but a large constant leaves open. */
static void settle_by_steps(struct fit *fit, const struct cost_point *points, size_t count)
{
    if (fit_settled(fit) || class_halves(fit->low) == 0 || class_log_power(fit->low) != 0 ||
        class_halves(fit->low) != class_halves(fit->high) ||
        !fit_adds_power(fit->low, points, count))
        return;
    fit->high = fit->low;
    fit->note = NULL;
}

/* A constant, however large, hides no growth that shows in each step. */
static void doubt_steps(struct fit *fit, const struct cost_point *points, size_t count)
{
    static const enum complexity_class hidden[] = {CLASS_LINEAR, CLASS_QUADRATIC};

    for (size_t i = 0; i < sizeof hidden / sizeof *hidden; i++)
        if (fit->high < hidden[i] && fit_steps_grow(points, count, class_halves(hidden[i]) / 2.0)) {
            fit->high = hidden[i];
            fit->note = "little beside what is constant, but each doubling adds as many times more";
        }
}

void fit_counts(const struct cost_point *points, size_t count, struct fit_meter meter,
                struct fit *fit)
{
    assert(count >= FIT_POINTS_MIN && meter.noise > 0);
    decide(points, count, meter, fit);
    settle_by_steps(fit, points, count);
    fit_settle_by_break(fit, points, count);
    fit_settle_by_chance(fit, points, count);
    doubt_last(fit, points, count);
    doubt_steps(fit, points, count);
    fit_doubt_hidden(fit, points, count, meter);
}
