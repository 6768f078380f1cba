#include "judge/stage/report_json.h"

#include "judge/core/version.h"

#define SCHEMA 1

static json_t *text_or_null(const char *text)
{
    return text != NULL ? json_string(text) : json_null();
}

/* What comes from candidates need not be UTF-8. */
static json_t *safe_text(const char *text)
{
    json_t *json = text != NULL ? json_string(text) : json_null();

    return json != NULL ? json : json_string("(not UTF-8)");
}

static json_t *whole(uint64_t number)
{
    return json_integer((json_int_t)number);
}

json_t *report_group_to_json(const struct group_report *group)
{
    json_t *json = json_object();

    json_object_set_new(json, "name", text_or_null(group->name));
    json_object_set_new(json, "visibility", json_string(group->sample ? "sample" : "hidden"));
    json_object_set_new(json, "verdict", json_string(verdict_code(group->verdict)));
    json_object_set_new(json, "skipped", json_boolean(group->skipped));
    json_object_set_new(json, "cases_total", whole(group->cases_total));
    json_object_set_new(json, "cases_passed", whole(group->cases_passed));
    json_object_set_new(json, "points", json_integer(group->points));
    json_object_set_new(json, "points_max", json_integer(group->points_max));
    json_object_set_new(json, "cpu_ns", whole(group->cpu_ns));
    json_object_set_new(json, "cases_timed", whole(group->cases_timed));
    json_object_set_new(json, "case_cpu_ns", whole(group->case_cpu_ns));
    json_object_set_new(json, "wall_ns", whole(group->wall_ns));
    json_object_set_new(json, "memory_peak_bytes", whole(group->memory_peak_bytes));
    return json;
}

static json_t *counterexample_json(const struct failure *failure)
{
    json_t *json;

    if (!failure->visible || failure->call == NULL)
        return json_null();
    json = json_object();
    json_object_set_new(json, "operation",
                        failure->has_operation ? whole(failure->operation) : json_null());
    json_object_set_new(json, "call", safe_text(failure->call));
    json_object_set_new(json, "expected", safe_text(failure->expected));
    json_object_set_new(json, "got", safe_text(failure->got));
    json_object_set_new(json, "before", safe_text(failure->history));
    return json;
}

static json_t *small_json(const struct failure *failure)
{
    const struct small_case *small = &failure->small;
    json_t *json;

    if (!failure->visible || small->operations == 0)
        return json_null();
    json = json_object();
    json_object_set_new(json, "group", safe_text(small->group));
    json_object_set_new(json, "case", whole(small->case_index));
    json_object_set_new(json, "operations", whole(small->operations));
    json_object_set_new(json, "operations_before", whole(small->operations_before));
    json_object_set_new(json, "calls", safe_text(small->calls));
    json_object_set_new(json, "reason", safe_text(small->reason));
    json_object_set_new(json, "expected", safe_text(small->expected));
    json_object_set_new(json, "got", safe_text(small->got));
    json_object_set_new(json, "note", safe_text(small->note));
    return json;
}

static json_t *failure_json(const struct failure *failure)
{
    json_t *json;

    if (failure->verdict == VERDICT_AC)
        return json_null();
    json = json_object();
    json_object_set_new(json, "group", safe_text(failure->group));
    json_object_set_new(json, "case", failure->has_case ? whole(failure->case_index) : json_null());
    json_object_set_new(json, "case_name", safe_text(failure->visible ? failure->case_name : NULL));
    json_object_set_new(json, "operation",
                        failure->has_operation ? whole(failure->operation) : json_null());
    json_object_set_new(json, "verdict", json_string(verdict_code(failure->verdict)));
    json_object_set_new(json, "reason", safe_text(failure->reason));
    json_object_set_new(json, "detail", safe_text(failure->visible ? failure->detail : NULL));
    json_object_set_new(json, "counterexample", counterexample_json(failure));
    json_object_set_new(json, "small", small_json(failure));
    json_object_set_new(json, "right_alone", json_boolean(failure->right_alone));
    return json;
}

static json_t *points_json(const struct growth_report *growth)
{
    json_t *points = json_array();

    for (size_t i = 0; i < growth->point_count; i++) {
        json_t *point = json_object();

        json_object_set_new(point, "n", whole(growth->points[i].n));
        json_object_set_new(point, "cost", json_real(growth->points[i].cost));
        json_object_set_new(point, "spread", json_real(growth->points[i].spread));
        json_object_set_new(point, "unit", json_string(growth->unit));
        json_array_append_new(points, point);
    }
    return points;
}

static json_t *series_json(const struct cost_series *series)
{
    json_t *points = json_array();

    for (size_t i = 0; i < series->count; i++)
        json_array_append_new(points, json_pack("{s:I, s:f}", "n", (json_int_t)series->points[i].n,
                                                "cost", series->points[i].cost));
    return points;
}

static json_t *figures_json(const struct growth_report *growth)
{
    json_t *json;

    if (growth->figure == NULL)
        return json_null();
    json = json_object();
    json_object_set_new(json, "typical", series_json(&growth->typical));
    json_object_set_new(json, "amortised", series_json(&growth->amortised));
    json_object_set_new(json, "worst", series_json(&growth->worst));
    return json;
}

static json_t *fit_json(const struct growth_curve *curve)
{
    json_t *json, *terms;

    if (curve->class == NULL)
        return json_null();
    json = json_object();
    terms = json_array();
    for (size_t i = 0; i < curve->term_count; i++)
        json_array_append_new(terms, json_pack("{s:s, s:f}", "function", curve->terms[i].class,
                                               "coefficient", curve->terms[i].coefficient));
    json_object_set_new(json, "class", json_string(curve->class));
    json_object_set_new(json, "terms", terms);
    json_object_set_new(json, "residual", json_real(curve->residual));
    return json;
}

static json_t *stopped_json(const struct growth_stop *stop)
{
    json_t *json;

    if (stop->n == 0)
        return json_null();
    json = json_object();
    json_object_set_new(json, "n", whole(stop->n));
    json_object_set_new(json, "verdict", json_string(verdict_code(stop->verdict)));
    json_object_set_new(json, "reason", safe_text(stop->reason));
    json_object_set_new(json, "recursion", json_boolean(stop->recursion));
    return json;
}

static json_t *reference_json(const struct growth_reference *reference)
{
    json_t *json;

    if (reference->points.count == 0)
        return json_null();
    json = json_object();
    json_object_set_new(json, "class", text_or_null(reference->measured));
    json_object_set_new(json, "pattern", text_or_null(reference->pattern));
    json_object_set_new(json, "points", series_json(&reference->points));
    return json;
}

static json_t *growth_json(const struct growth_report *growth)
{
    json_t *json = json_object();

    json_object_set_new(json, "class", text_or_null(growth->measured));
    json_object_set_new(json, "variable", text_or_null(growth->variable));
    json_object_set_new(json, "expected", text_or_null(growth->expected));
    json_object_set_new(json, "verdict", json_string(complexity_verdict_name(growth->verdict)));
    json_object_set_new(json, "confidence", json_real(growth->confidence));
    json_object_set_new(json, "pattern", text_or_null(growth->pattern));
    json_object_set_new(json, "note", safe_text(growth->note));
    json_object_set_new(json, "points", points_json(growth));
    json_object_set_new(json, "figure", text_or_null(growth->figure));
    json_object_set_new(json, "figures", figures_json(growth));
    json_object_set_new(json, "fit", fit_json(&growth->curve));
    json_object_set_new(json, "stopped", stopped_json(&growth->stop));
    json_object_set_new(json, "reference", reference_json(&growth->reference));
    return json;
}

static json_t *leak_json(const struct leak_report *leak)
{
    json_t *json;

    if (!leak->measured)
        return json_null();
    json = json_object();
    json_object_set_new(json, "verdict", json_string(leak_verdict_name(leak->verdict)));
    json_object_set_new(json, "bytes_per_operation",
                        leak->verdict != LEAK_UNSURE ? json_real(leak->bytes_per_operation)
                                                     : json_null());
    json_object_set_new(json, "points", series_json(&leak->points));
    json_object_set_new(json, "note", safe_text(leak->note));
    return json;
}

static json_t *complexity_json(const struct report *report)
{
    json_t *json, *time, *space;

    json = json_object();
    time = json_object();
    space = json_object();
    json_object_set_new(json, "meter", text_or_null(report->meter));
    json_object_set_new(json, "note", safe_text(report->complexity_note));
    json_object_set_new(json, "noise",
                        report->meter_noise > 0 ? json_real(report->meter_noise) : json_null());
    json_object_set_new(json, "reference", text_or_null(report->reference));
    for (size_t i = 0; i < report->time_count; i++)
        json_object_set_new(time, report->time[i].name, growth_json(&report->time[i]));
    for (size_t i = 0; i < report->space_count; i++)
        json_object_set_new(space, report->space[i].name, growth_json(&report->space[i]));
    json_object_set_new(json, "time", time);
    json_object_set_new(json, "space", space);
    json_object_set_new(json, "leak", leak_json(&report->leak));
    return json;
}

static json_t *claims_json(const struct report *report)
{
    json_t *claims = json_object();

    for (size_t i = 0; i < report->claim_count; i++) {
        const struct claim_report *claim = &report->claims[i];
        json_t *json = json_object();

        json_object_set_new(json, "claimed", text_or_null(claim->claimed));
        json_object_set_new(json, "measured", text_or_null(claim->measured));
        json_object_set_new(json, "verdict", json_string(claim_verdict_name(claim->verdict)));
        json_object_set_new(claims, claim->name, json);
    }
    return claims;
}

static json_t *timings_json(const struct report *report)
{
    json_t *json = json_object();

    json_object_set_new(json, "compile_ns", whole(report->timings.compile_ns));
    json_object_set_new(json, "run_ns", whole(report->timings.run_ns));
    json_object_set_new(json, "measure_ns", whole(report->timings.measure_ns));
    json_object_set_new(json, "reference_ns", whole(report->timings.reference_ns));
    json_object_set_new(json, "total_ns", whole(report->timings.total_ns));
    return json;
}

static json_t *limits_json(const struct provenance *provenance)
{
    json_t *json = json_object();

    json_object_set_new(json, "cpu_ns", whole(provenance->cpu_ns));
    json_object_set_new(json, "wall_ns", whole(provenance->wall_ns));
    json_object_set_new(json, "memory_bytes", whole(provenance->memory_bytes));
    json_object_set_new(json, "output_bytes", whole(provenance->output_bytes));
    return json;
}

static json_t *provenance_json(const struct provenance *provenance)
{
    json_t *json, *asked;

    if (provenance->source_hash == NULL)
        return json_null();
    json = json_object();
    asked = json_object();
    json_object_set_new(json, "judge", json_string(judge_version()));
    json_object_set_new(json, "problem", text_or_null(provenance->problem_hash));
    json_object_set_new(json, "source", json_string(provenance->source_hash));
    json_object_set_new(json, "driver", text_or_null(provenance->driver_hash));
    json_object_set_new(json, "toolchain", safe_text(provenance->toolchain));
    json_object_set_new(json, "limits", limits_json(provenance));
    json_object_set_new(json, "seed", whole(provenance->seed));
    json_object_set_new(asked, "samples", json_boolean(provenance->samples));
    json_object_set_new(asked, "complexity", json_boolean(provenance->complexity));
    json_object_set_new(asked, "stop_early", json_boolean(provenance->stop_early));
    json_object_set_new(asked, "meter", text_or_null(provenance->meter));
    json_object_set_new(asked, "claims", safe_text(provenance->claims));
    json_object_set_new(json, "asked", asked);
    return json;
}

json_t *report_to_json(const struct report *report)
{
    json_t *json = json_object();
    json_t *compile = json_object();
    json_t *groups = json_array();

    json_object_set_new(json, "schema", json_integer(SCHEMA));
    json_object_set_new(json, "id", text_or_null(report->id));
    json_object_set_new(json, "problem", text_or_null(report->problem));
    json_object_set_new(json, "language", text_or_null(report->language));
    json_object_set_new(json, "verdict", json_string(verdict_code(report->verdict)));
    json_object_set_new(json, "score", json_integer(report->score));
    json_object_set_new(json, "score_rule", text_or_null(report->score_rule));
    json_object_set_new(compile, "ok", json_boolean(report->compile_ok));
    json_object_set_new(compile, "log", safe_text(report->compile_log));
    json_object_set_new(compile, "cpu_ns", whole(report->compile_cpu_ns));
    json_object_set_new(compile, "cached", json_boolean(report->compile_cached));
    json_object_set_new(json, "compile", compile);
    for (size_t i = 0; i < report->group_count; i++)
        json_array_append_new(groups, report_group_to_json(&report->groups[i]));
    json_object_set_new(json, "groups", groups);
    json_object_set_new(json, "failure", failure_json(&report->failure));
    json_object_set_new(json, "output", safe_text(report->output));
    json_object_set_new(json, "complexity", complexity_json(report));
    json_object_set_new(json, "claims", claims_json(report));
    json_object_set_new(json, "timings", timings_json(report));
    json_object_set_new(json, "provenance", provenance_json(&report->provenance));
    return json;
}
