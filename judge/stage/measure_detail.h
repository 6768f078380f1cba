/* What a report says of an operation beside its class: the three figures, the curve, and where the
 * measurement ended because the program failed. It changes no verdict.
 *
 * Who may call: measure.c, measure_space.c; the constant, judge/author. */
#ifndef JUDGE_STAGE_MEASURE_DETAIL_H
#define JUDGE_STAGE_MEASURE_DETAIL_H

#include "judge/catalog/language.h"
#include "judge/complexity/fit.h"
#include "judge/complexity/meter.h"
#include "judge/complexity/pattern.h"
#include "judge/complexity/plan.h"
#include "judge/core/report.h"

/* How the reason ends of an operation that was not measured because another one failed. */
#define MEASURE_ENDED "which ended the measuring"

struct measure_detail {
    const struct pattern_set *set;
    const struct plan *plan;
    const struct plan_curve *curves;
    size_t curve_count;
    const struct growth_stop *stops; /* One for each operation. */
};

/* @growth has its points and pattern already. */
void measure_detail_add(const struct measure_detail *detail, size_t operation,
                        const struct fit *fit, struct growth_report *growth);

/* The curve through the points, where something is known of its class. */
void measure_detail_curve(const struct fit *fit, struct growth_report *growth);

/* Where @stop was is said in the note too, unless that says more already. */
void measure_detail_stop(const struct growth_stop *stop, struct growth_report *growth);

/* Remembers @failed for the operation of @step (all of them: nothing could be filled), and for the
 * others that they were ended by it. */
void measure_stops_record(struct growth_stop *stops, const struct pattern_set *set,
                          const struct plan_step *step, const struct growth_stop *failed);

/* How far costs of this meter are believed in this language. */
struct fit_meter measure_fit_meter(const struct language *language, enum meter_id id);

#endif
