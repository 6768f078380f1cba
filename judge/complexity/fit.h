/* From points (n, cost) to a class of growth, or to the classes that the points leave open.
 *
 * The degree comes first, then the log factor. What cannot be separated stays open: a fit has a
 * lowest and a highest class, and is settled only when they are the same. docs/complexity.md and
 * the heads of fit_counts.c and fit_clock.c say by which rules.
 *
 * Pure functions of numbers. Who may call: judge/stage, judge/complexity. */
#ifndef JUDGE_COMPLEXITY_FIT_H
#define JUDGE_COMPLEXITY_FIT_H

#include "judge/base/buf.h"
#include "judge/complexity/class.h"
#include "judge/complexity/meter.h"
#include "judge/core/report.h"

#include <stdbool.h>
#include <stddef.h>

#define FIT_POINTS_MIN 5
#define FIT_POINTS_MAX 32
#define FIT_SPAN_MIN 16.0      /* Largest n over smallest, … */
#define FIT_STEEP_SPAN_MIN 5.0 /* … which is enough of a curve that outgrows n^3. */

/* What the fit knows of the meter. */
struct fit_meter {
    enum meter_kind kind;
    double noise; /* Relative, of one point. */
    double knee;  /* Counts: values from here on cost the runtime more (CPython keeps small integers
                     ready), so that what goes over n of them bends there; 0: nowhere. */
    double constant_units; /* Counts: what an operation of constant work takes at most, by far. */
    double cache_units; /* Clock: by how much an operation of constant work may rise from n = 256 to
                           n = 4096 because its data leave the first-level cache. */
};

#define FIT_CONSTANT_UNITS 60000.0 /* A hundred lines of an interpreted program. */
#define FIT_CACHE_NS 20.0          /* C, C++: small entries. */
#define FIT_CACHE_NS_MANAGED 40.0  /* Python, JavaScript: an entry is several objects. */

/* The noise of meter.h, and FIT_CACHE_NS: a caller that knows the language sets what fits it. */
struct fit_meter fit_meter_default(enum meter_kind kind);

/* Clock only: what is left open because of caches, and may be settled by other patterns. */
enum fit_shape {
    FIT_SHAPE_OTHER,
    FIT_SHAPE_FLAT,   /* Does not rise: O(1) beyond doubt. */
    FIT_SHAPE_CACHED, /* Rises as caches make it rise: O(1) if another pattern shows that the work
                         itself stays, see fit_combine. */
    FIT_SHAPE_UNEVEN, /* Of some degree, but steps of the caches hide whether with a log factor. */
};

struct fit {
    enum complexity_class low;  /* The data exclude all below … */
    enum complexity_class high; /* … and all above. */
    double confidence; /* 0 to 1: that the class is in low to high; 0 when nothing was excluded. */
    double slope;      /* Exponent over the whole ladder: log cost over log n, robust. */
    double residual;   /* Of the family chosen: of counts relative, of memory in deviations. */
    double rival;      /* The least residual among the families refused; 0 when there is none. */
    double log_growth; /* Per doubling of cost / n^degree, relative. */
    double cost_last;  /* At the largest n. */
    enum fit_shape shape;
    bool drifts;        /* Each call makes the next one dearer: no other curve bounds that. */
    bool hides;         /* A constant may hide growth: no other curve bounds that either. */
    size_t points_used; /* After dropping the first ones. */
    const char *note;   /* Static: why it is not settled; NULL when it is. */
};

bool fit_settled(const struct fit *fit);

/* "O(1)", or "O(1) or O(log n)", or "O(n) to O(n^2)", or "unknown", appended to @out. */
void fit_format(const struct fit *fit, struct buf *out);

/* @points in rising order of n, costs >= 0; at most FIT_POINTS_MAX. Never fails: too few points
 * leave everything open. */
struct fit fit_points(const struct cost_point *points, size_t count, struct fit_meter meter);

/* By how much a figure of memory may be off: standard deviations that add up. */
struct space_error {
    double bytes; /* Whatever its size. */
    double share; /* Of it. */
};

/* The same for memory in bytes. */
struct fit fit_space(const struct cost_point *points, size_t count, struct space_error error);

/* Leaves a log factor open on both sides, for points that cannot tell. */
void fit_open_log(struct fit *fit, const char *note);

/* One curve and what was made of it. */
struct fit_known {
    const struct fit *fit;
    const struct cost_point *points;
    size_t count;
};

/* Counts: what does not grow faster than another curve is of no higher class. Lowers the classes of
 * @fit to that of @by where the ratio of their costs stays. */
void fit_bound(struct fit *fit, const struct cost_point *points, size_t count,
               const struct fit_known *by);

/* Counts: is @of a small part of @by, and the smaller the larger n is? Then an operation that has
 * both costs what @by costs, even if @of has a log factor more: at n = 2^17 that would have to grow
 * eight times as large before it counts. */
bool fit_is_dwarfed(const struct fit_known *of, const struct fit_known *by);

/* The operation that has these patterns: as slow as the slowest of them. *@ret_worst is the index
 * of that one. @count >= 1. */
struct fit fit_combine(const struct fit *fits, size_t count, enum meter_kind kind,
                       size_t *ret_worst);

#endif
