#include "judge/stage/reference_file.h"

#include "judge/base/mem.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define POINTS_MAX 32

static json_t *growths_format(const struct growth_report *growths, size_t count)
{
    json_t *json = json_object();

    for (size_t i = 0; i < count; i++) {
        const struct growth_report *growth = &growths[i];
        json_t *points = json_array();

        for (size_t k = 0; k < growth->point_count; k++)
            json_array_append_new(points, json_pack("[I, f]", (json_int_t)growth->points[k].n,
                                                    growth->points[k].cost));
        json_object_set_new(json, growth->name,
                            json_pack("{s:s, s:s*, s:s*, s:o}", "unit", growth->unit, "class",
                                      growth->measured, "pattern", growth->pattern, "points",
                                      points));
    }
    return json;
}

json_t *reference_file_format(const struct report *from)
{
    return json_pack("{s:o, s:o}", "time", growths_format(from->time, from->time_count), "space",
                     growths_format(from->space, from->space_count));
}

/* 0 points when one of them is no point. */
static struct cost_series points_parse(const json_t *points)
{
    struct cost_series series = {.count = json_array_size(points)};

    if (series.count == 0 || series.count > POINTS_MAX)
        return (struct cost_series){.count = 0};
    series.points = mem_alloc(series.count * sizeof *series.points);
    for (size_t i = 0; i < series.count; i++) {
        const json_t *point = json_array_get(points, i);
        json_int_t n = json_integer_value(json_array_get(point, 0));
        double cost = json_number_value(json_array_get(point, 1));

        if (n < 1 || !isfinite(cost) || cost < 0) {
            free(series.points);
            return (struct cost_series){.count = 0};
        }
        series.points[i] = (struct cost_point){.n = (uint64_t)n, .cost = cost};
    }
    return series;
}

static char *copy_text(const json_t *json, const char *key)
{
    const char *text = json_string_value(json_object_get(json, key));

    return text != NULL ? mem_strdup(text) : NULL;
}

static size_t growths_apply(const json_t *json, struct growth_report *growths, size_t count)
{
    size_t applied = 0;

    for (size_t i = 0; i < count; i++) {
        const json_t *row = json_object_get(json, growths[i].name);
        const char *unit = json_string_value(json_object_get(row, "unit"));
        struct growth_reference *reference = &growths[i].reference;

        if (unit == NULL || strcmp(unit, growths[i].unit) != 0)
            continue;
        reference->points = points_parse(json_object_get(row, "points"));
        if (reference->points.count == 0)
            continue;
        reference->measured = copy_text(row, "class");
        reference->pattern = copy_text(row, "pattern");
        applied++;
    }
    return applied;
}

size_t reference_file_apply(const json_t *json, struct report *report)
{
    return growths_apply(json_object_get(json, "time"), report->time, report->time_count) +
           growths_apply(json_object_get(json, "space"), report->space, report->space_count);
}
