/* A test of each class against what chance can do, for what the rules of fit_counts.c leave open.
 *
 * Points know their standard errors: batches of one object differ, and objects of one size do. So
 * each family of terms has a sum of squared errors, in standard errors; not that of its best fit,
 * but of the best one in which the leading term makes a good part of the largest cost, since with
 * next to nothing of n log n in it that family explains every line. A class is settled when its
 * family explains the points, and the sum of each family of another class is larger by more than
 * chance brings about (a test of likelihood ratios). Where even the best is off by more than
 * chance, what it is off by takes the place of chance (an F test). */
#include "judge/complexity/fit_family.h"
#include "judge/complexity/fit_internal.h"

#include <math.h>

#define POINTS_MIN 7
#define SHARE_MIN 0.30         /* Of the leading term, at the largest n; … */
#define SHARE_MIN_UNNAMED 0.50 /* … where it is next to like that of a class. */
#define APART 12.0             /* The square of three and a half standard errors. */
#define MISFIT_MAX 25.0        /* Squared errors for each degree of freedom. */
#define TERMS_USUAL 3.0        /* That a family uses up. */

/* The least sum of squared errors, in standard errors. */
static double misfit_of(const struct fit_family *family, const struct cost_point *points,
                        size_t count)
{
    const struct cost_point *last = &points[count - 1];
    double share = family->low == family->high ? SHARE_MIN : SHARE_MIN_UNNAMED;
    double targets[NNLS_POINTS_MAX], coefficients[NNLS_TERMS_MAX], residual;
    double lead = share * last->cost / fit_term_value(family->terms[0], (double)last->n, 0);
    struct nnls problem = {.point_count = count, .targets = targets};
    size_t used = 0;

    while (problem.term_count < NNLS_TERMS_MAX && family->terms[problem.term_count] != TERM_NONE) {
        size_t j = problem.term_count++;

        for (size_t i = 0; i < count; i++)
            problem.columns[j][i] = fit_term_value(family->terms[j], (double)points[i].n, 0) /
                                    (points[i].cost * points[i].chance);
    }
    for (size_t i = 0; i < count; i++)
        targets[i] = 1 / points[i].chance - lead * problem.columns[0][i];
    residual = nnls_solve(&problem, coefficients);
    for (size_t j = 0; j < problem.term_count; j++)
        used += coefficients[j] > 0;
    return residual * residual * (double)(count > used ? count - used : count);
}

/* Sizes that do not double are small ones, close to each other: log n is much like a constant
 * there, and what an interpreter collects now and then much like log n. */
static bool knows_chance(const struct cost_point *points, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (!(points[i].chance > 0) || (i > 0 && points[i].n != 2 * points[i - 1].n))
            return false;
    return count >= POINTS_MIN;
}

static bool is_named(const struct fit_family *family, enum complexity_class class)
{
    return family->low == class && family->high == class;
}

/* The least misfit of the families that are of @class, or of all others. */
static double least(const double *misfits, enum complexity_class class, bool others)
{
    double least = INFINITY;

    for (size_t i = 0; i < FIT_FAMILY_COUNT; i++)
        if (is_named(&fit_families[i], class) != others)
            least = fmin(least, misfits[i]);
    return least;
}

static double mean_chance(const struct cost_point *points, size_t count)
{
    double sum = 0;

    for (size_t i = 0; i < count; i++)
        sum += points[i].chance / (double)count;
    return sum;
}

void fit_settle_by_chance(struct fit *fit, const struct cost_point *points, size_t count)
{
    double misfits[FIT_FAMILY_COUNT], freedom = (double)count - TERMS_USUAL;

    if (fit_settled(fit) || !knows_chance(points, count))
        return;
    for (size_t i = 0; i < FIT_FAMILY_COUNT; i++)
        misfits[i] =
            fit_families[i].stripped ? INFINITY : misfit_of(&fit_families[i], points, count);
    for (int i = (int)fit->low; i <= (int)fit->high; i++) {
        enum complexity_class class = (enum complexity_class)i;
        double misfit = least(misfits, class, false) / freedom;
        double rival = least(misfits, class, true) / freedom;

        if (misfit > MISFIT_MAX || rival * freedom < misfit * freedom + APART * fmax(1, misfit))
            continue;
        fit->low = fit->high = class;
        fit->residual = sqrt(misfit) * mean_chance(points, count);
        fit->rival = sqrt(rival) * mean_chance(points, count);
        fit->confidence = 1 - misfit / rival / 2;
        fit->points_used = count;
        fit->note = NULL;
        return;
    }
}
