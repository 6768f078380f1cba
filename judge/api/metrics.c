#include "judge/api/metrics.h"

#include "judge/base/mem.h"

#include <inttypes.h>
#include <stdlib.h>

#define LABELS_MAX 2000 /* Pairs of problem, language and verdict that are told apart. */

static const double bounds_s[METRICS_BUCKETS] = {0.01, 0.025, 0.05, 0.1, 0.25, 0.5,
                                                 1,    2.5,   5,    10,  30,   120};

static const char *const stage_names[STAGE_COUNT] = {
    [STAGE_QUEUED] = "queued",   [STAGE_COMPILE] = "compile", [STAGE_RUN] = "run",
    [STAGE_MEASURE] = "measure", [STAGE_TOTAL] = "total",
};

/* A count together with the text of its labels. */
struct labelled {
    uint64_t count;
    char *labels;
};

static void free_labelled(void *data, void *value)
{
    struct labelled *labelled = value;

    (void)data;
    free(labelled->labels);
    free(labelled);
}

void metrics_fini(struct metrics *metrics)
{
    map_each(&metrics->verdicts, free_labelled, NULL);
    map_fini(&metrics->verdicts);
}

void metrics_stage_ms(struct metrics *metrics, enum metrics_stage stage, double ms)
{
    struct histogram *histogram = &metrics->stages[stage];
    size_t bucket = 0;

    while (bucket < METRICS_BUCKETS && ms / 1000 > bounds_s[bucket])
        bucket++;
    histogram->buckets[bucket]++;
    histogram->count++;
    histogram->sum_s += ms / 1000;
}

/* Takes @labels over. */
static void count_up(struct map *map, char *labels)
{
    struct labelled *labelled = map_get(map, labels);

    if (labelled == NULL && map->count < LABELS_MAX) {
        labelled = mem_alloc(sizeof *labelled);
        labelled->labels = mem_strdup(labels);
        map_put(map, labels, labelled);
    }
    if (labelled != NULL)
        labelled->count++;
    free(labels);
}

void metrics_verdict(struct metrics *metrics, const char *problem, const char *language,
                     const char *verdict)
{
    count_up(&metrics->verdicts, mem_printf("problem=\"%s\",language=\"%s\",verdict=\"%s\"",
                                            problem, language, verdict));
}

void metrics_response(struct metrics *metrics, unsigned status)
{
    if (status < METRICS_STATUS_COUNT)
        metrics->responses[status]++;
}

struct series {
    struct buf *out;
    const char *name;
};

static void add_labelled(void *data, void *value)
{
    const struct series *series = data;
    const struct labelled *labelled = value;

    buf_printf(series->out, "judge_%s{%s} %" PRIu64 "\n", series->name, labelled->labels,
               labelled->count);
}

static void add_map(const struct map *map, const char *name, const char *help, struct buf *out)
{
    struct series series = {out, name};

    buf_printf(out, "# HELP judge_%s %s\n# TYPE judge_%s counter\n", name, help, name);
    map_each(map, add_labelled, &series);
}

static void add_responses(const struct metrics *metrics, struct buf *out)
{
    buf_add_text(out, "# HELP judge_http_responses_total Answers to requests.\n"
                      "# TYPE judge_http_responses_total counter\n");
    for (unsigned status = 0; status < METRICS_STATUS_COUNT; status++) {
        if (metrics->responses[status] > 0)
            buf_printf(out, "judge_http_responses_total{status=\"%u\"} %" PRIu64 "\n", status,
                       metrics->responses[status]);
    }
}

static void add_histogram(const struct histogram *histogram, const char *stage, struct buf *out)
{
    uint64_t sum = 0;

    for (size_t i = 0; i < METRICS_BUCKETS; i++) {
        sum += histogram->buckets[i];
        buf_printf(out, "judge_stage_seconds_bucket{stage=\"%s\",le=\"%g\"} %" PRIu64 "\n", stage,
                   bounds_s[i], sum);
    }
    buf_printf(out,
               "judge_stage_seconds_bucket{stage=\"%s\",le=\"+Inf\"} %" PRIu64 "\n"
               "judge_stage_seconds_sum{stage=\"%s\"} %.6f\n"
               "judge_stage_seconds_count{stage=\"%s\"} %" PRIu64 "\n",
               stage, histogram->count, stage, histogram->sum_s, stage, histogram->count);
}

static void add_gauge(const struct metrics_gauge *gauge, struct buf *out)
{
    buf_printf(out, "# HELP judge_%s %s\n# TYPE judge_%s %s\njudge_%s %.17g\n", gauge->name,
               gauge->help, gauge->name, gauge->type, gauge->name, gauge->value);
}

void metrics_format(const struct metrics *metrics, const struct metrics_gauge *gauges,
                    size_t gauge_count, struct buf *out)
{
    const struct metrics_gauge own[] = {
        {"faults_total", "Judge errors, retried or final.", (double)metrics->faults, "counter"},
        {"lost_total", "Workers that died with a submission.", (double)metrics->lost, "counter"},
        {"connections_refused_total", "Connections beyond a bound.",
         (double)metrics->connections_refused, "counter"},
        {"round_refusals_total", "Submissions that their round did not let in.",
         (double)metrics->round_refusals, "counter"},
    };

    for (size_t i = 0; i < gauge_count; i++)
        add_gauge(&gauges[i], out);
    for (size_t i = 0; i < sizeof own / sizeof *own; i++)
        add_gauge(&own[i], out);
    buf_add_text(out, "# HELP judge_stage_seconds Wall time that submissions spent in each stage.\n"
                      "# TYPE judge_stage_seconds histogram\n");
    for (int i = 0; i < STAGE_COUNT; i++)
        add_histogram(&metrics->stages[i], stage_names[i], out);
    add_map(&metrics->verdicts, "verdicts_total", "Submissions that were graded.", out);
    add_responses(metrics, out);
}
