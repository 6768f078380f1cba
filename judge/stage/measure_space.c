#include "judge/stage/measure_space.h"

#include "judge/base/clock.h"
#include "judge/base/mem.h"
#include "judge/complexity/decide.h"
#include "judge/complexity/memory.h"
#include "judge/core/limits.h"
#include "judge/stage/measure_detail.h"
#include "judge/stage/prober.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* Smaller objects vanish among what an allocator keeps ready; the ladder still has the points and
 * the span that a fit needs. */
#define LOG2_MIN 12
#define LOG2_MAX 18
#define LOG2_LEAST 6 /* For what is too large, or takes too long, at most sizes of the others. */

struct ladder {
    struct memory_point points[LOG2_MAX - LOG2_LEAST + 1]; /* Rising. */
    size_t count;
    char *note; /* Owned: why it ended early, or NULL. */
};

/* A fresh process, since what earlier objects left behind is no part of this one. */
static int weigh(struct prober *prober, int log2_n, struct prober_use *ret_use, struct err *err)
{
    uint64_t n = 1ull << log2_n;
    struct probe probe = {0};
    int code;

    engine_progress(prober->engine, "measuring memory at n = %" PRIu64, n);
    prober_restart(prober);
    code = prober_fill(prober, n, &probe, err);
    return code == 0 ? prober_use(prober, n, ret_use, err) : code;
}

static int climb(struct prober *prober, uint64_t budget_ns, struct ladder *ladder, struct err *err)
{
    uint64_t start_ns = clock_process_ns(), spent_ns = 0;
    int log2_most;

    pattern_bound(prober->set, &log2_most);
    for (int log2_n = LOG2_MIN; log2_n <= LOG2_MAX && log2_n <= log2_most; log2_n++) {
        struct prober_use use;
        int code = weigh(prober, log2_n, &use, err);

        if (code == PROBER_FAILED) {
            ladder->note = mem_strdup(prober->note);
            return 0;
        }
        if (code != 0)
            return code;
        ladder->points[ladder->count++] = prober_weight(1ull << log2_n, &use);
        /* CPU time, so that the same sizes are measured beside other boxes. The next one takes at
         * least twice as long. */
        spent_ns += use.cpu_ns;
        if (clock_process_ns() - start_ns + spent_ns + 2 * use.cpu_ns > budget_ns)
            return 0;
    }
    return 0;
}

/* Smaller ones, where the ladder ended too early for a fit. */
static int descend(struct prober *prober, struct ladder *ladder, struct err *err)
{
    int log2_n;

    pattern_bound(prober->set, &log2_n);
    if (log2_n > LOG2_MIN - 1)
        log2_n = LOG2_MIN - 1;
    for (; log2_n >= LOG2_LEAST && ladder->count < FIT_POINTS_MIN; log2_n--) {
        struct prober_use use;
        int code = weigh(prober, log2_n, &use, err);

        if (code == PROBER_FAILED)
            return 0;
        if (code != 0)
            return code;
        memmove(&ladder->points[1], &ladder->points[0], ladder->count * sizeof ladder->points[0]);
        ladder->points[0] = prober_weight(1ull << log2_n, &use);
        ladder->count++;
    }
    return 0;
}

static void judge_space(const struct ladder *ladder, struct pattern_space space,
                        struct memory_errors errors, struct growth_report *growth,
                        struct fit *ret_fit)
{
    struct buf text = {0};
    bool pages;

    *growth = (struct growth_report){.name = mem_strdup(space.variable),
                                     .variable = mem_strdup(space.variable),
                                     .expected = mem_strdup(class_format(space.expected)),
                                     .unit = "bytes"};
    *ret_fit = memory_fit(ladder->points, ladder->count, errors, &pages);
    growth->points = mem_alloc(ladder->count * sizeof *growth->points);
    growth->point_count = ladder->count;
    memory_series(ladder->points, ladder->count, pages, growth->points);
    if (ladder->count < FIT_POINTS_MIN) {
        growth->verdict = COMPLEXITY_NOT_MEASURED;
        growth->note = ladder->note != NULL
                           ? mem_strdup(ladder->note)
                           : mem_strdup("too slow to be filled at enough sizes in the time");
        return;
    }
    fit_format(ret_fit, &text);
    growth->measured = buf_steal(&text);
    growth->verdict = decide(space.expected, ret_fit, &growth->confidence);
    if (ret_fit->note != NULL)
        growth->note = mem_strdup(ret_fit->note);
    measure_detail_curve(ret_fit, growth);
}

int measure_space(struct engine *engine, const struct submission *submission,
                  const struct file_set *artifacts, const struct pattern_set *set,
                  struct report *report, struct fit *ret_fits, struct err *err)
{
    size_t count = pattern_space_count(set);
    struct ladder ladder = {.note = NULL};
    const struct language_weighed *weighed = &submission->language->weighed;
    const struct memory_errors errors = {weighed->pages_error_bytes, weighed->told_error_bytes};
    uint64_t budget_ns = weighed->budget_ns > 0 ? weighed->budget_ns : MEASURE_SPACE_NS;
    struct prober prober;
    int code;

    /* Without an object that lives on there is nothing whose memory could be seen from outside. */
    if (count == 0 || submission->problem->kind != PROBLEM_CLASS)
        return 0;
    prober_init(&prober, engine, submission, artifacts, set, METER_CPU_CLOCK, 2 * budget_ns);
    prober.weighs = prober.frugal = true;
    code = climb(&prober, budget_ns, &ladder, err);
    if (code == 0)
        code = descend(&prober, &ladder, err);
    if (code == 0) {
        report->space = mem_alloc(count * sizeof *report->space);
        for (size_t i = 0; i < count; i++) {
            struct growth_report *growth = &report->space[report->space_count++];

            judge_space(&ladder, pattern_space(set, i), errors, growth, &ret_fits[i]);
            measure_detail_stop(&prober.failed, growth);
        }
    }
    prober_fini(&prober);
    free(ladder.note);
    return code;
}
