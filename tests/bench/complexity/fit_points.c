/* Reads what a driver printed (pattern, n, operations, ns; tab-separated) on stdin and says what
 * the clock's fit makes of it: one line a pattern, one an operation ("get", "put": the first word
 * of a pattern). Argument: log2 of the largest size to look at. */
#include "judge/complexity/fit.h"
#include "judge/complexity/plan.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PATTERNS_MAX 16
#define REPEATS_MAX 64

struct curve {
    char name[64];
    struct cost_point points[FIT_POINTS_MAX];
    double costs[FIT_POINTS_MAX][REPEATS_MAX];
    size_t repeats[FIT_POINTS_MAX];
    size_t count;
};

static struct curve curves[PATTERNS_MAX];
static size_t curve_count;

static void add(const char *name, unsigned long long n, double cost)
{
    struct curve *curve = NULL;
    size_t at = 0;

    for (size_t i = 0; i < curve_count; i++)
        if (strcmp(curves[i].name, name) == 0)
            curve = &curves[i];
    if (curve == NULL && curve_count < PATTERNS_MAX) {
        curve = &curves[curve_count++];
        snprintf(curve->name, sizeof curve->name, "%s", name);
    }
    if (curve == NULL)
        return;
    while (at < curve->count && curve->points[at].n != n)
        at++;
    if (at == curve->count) {
        if (at == FIT_POINTS_MAX)
            return;
        curve->points[curve->count++].n = n;
    }
    if (curve->repeats[at] < REPEATS_MAX)
        curve->costs[at][curve->repeats[at]++] = cost;
}

static void show(const char *name, const struct fit *fit)
{
    struct buf text = {0};

    fit_format(fit, &text);
    printf("  %-14s %-24s slope %5.2f  confidence %.2f  shape %d\n", name, buf_text(&text),
           fit->slope, fit->confidence, (int)fit->shape);
    buf_fini(&text);
}

static void fit_operation(const char *operation, double cache_ns)
{
    struct fit_meter meter = fit_meter_default(METER_CLOCK);
    struct fit fits[PATTERNS_MAX], all;
    size_t count = 0, worst;

    meter.cache_units = cache_ns;
    for (size_t i = 0; i < curve_count; i++) {
        struct curve *curve = &curves[i];

        if (strncmp(curve->name, operation, strlen(operation)) != 0)
            continue;
        for (size_t j = 0; j < curve->count; j++)
            curve->points[j] =
                plan_summarise(METER_CLOCK, curve->points[j].n, curve->costs[j], curve->repeats[j]);
        fits[count] = fit_points(curve->points, curve->count, meter);
        show(curve->name, &fits[count++]);
    }
    if (count == 0)
        return;
    all = fit_combine(fits, count, METER_CLOCK, &worst);
    show(operation, &all);
}

int main(int argc, char **argv)
{
    unsigned long long n_max = 1ull << (argc > 1 ? atoi(argv[1]) : 14);
    double cache_ns = argc > 2 ? atof(argv[2]) : FIT_CACHE_NS;
    char line[256], name[64];
    unsigned long long n;
    long operations;
    double cost_ns;

    while (fgets(line, sizeof line, stdin) != NULL) {
        if (sscanf(line, "%63[^\t]\t%llu\t%ld\t%lf", name, &n, &operations, &cost_ns) != 4 ||
            operations < 1)
            return 2;
        if (n >= 256 && n <= n_max)
            add(name, n, cost_ns / (double)operations);
    }
    fit_operation("get", cache_ns);
    fit_operation("put", cache_ns);
    return 0;
}
