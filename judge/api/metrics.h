/* What the daemon counts, and its text for Prometheus. Counts are since the start.
 *
 * Who may call: judge/api; one thread. */
#ifndef JUDGE_API_METRICS_H
#define JUDGE_API_METRICS_H

#include "judge/base/buf.h"
#include "judge/base/map.h"

#include <stddef.h>
#include <stdint.h>

enum metrics_stage {
    STAGE_QUEUED,
    STAGE_COMPILE,
    STAGE_RUN,
    STAGE_MEASURE,
    STAGE_TOTAL,
    STAGE_COUNT
};

#define METRICS_BUCKETS 12
#define METRICS_STATUS_COUNT 600 /* Statuses of HTTP are below. */

struct histogram {
    uint64_t buckets[METRICS_BUCKETS + 1]; /* Not cumulative; the last one is what is beyond. */
    uint64_t count;
    double sum_s;
};

struct metrics {
    struct histogram stages[STAGE_COUNT];
    struct map verdicts;                      /* Labels → uint64_t * */
    uint64_t responses[METRICS_STATUS_COUNT]; /* By status. */
    uint64_t faults;                          /* Judge errors, retried or not. */
    uint64_t lost;                            /* Workers that died with a job. */
    uint64_t connections_refused;
    uint64_t round_refusals; /* Submissions that their round did not let in. */
};

void metrics_fini(struct metrics *metrics);

void metrics_stage_ms(struct metrics *metrics, enum metrics_stage stage, double ms);
void metrics_verdict(struct metrics *metrics, const char *problem, const char *language,
                     const char *verdict);
void metrics_response(struct metrics *metrics, unsigned status);

/* What is so now, told by others. */
struct metrics_gauge {
    const char *name; /* Without the prefix. */
    const char *help;
    double value;
    const char *type; /* "gauge" or "counter". */
};

void metrics_format(const struct metrics *metrics, const struct metrics_gauge *gauges,
                    size_t gauge_count, struct buf *out);

#endif
