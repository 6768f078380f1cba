#include "judge/stage/measure_space.h"

#include "judge/base/clock.h"
#include "judge/base/mem.h"
#include "judge/complexity/decide.h"
#include "judge/core/limits.h"
#include "judge/stage/measure_detail.h"
#include "judge/stage/prober.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* Smaller objects vanish among the pages that the kernel accounts in bulk; the ladder still has the
 * points and the span that a fit needs. */
#define LOG2_MIN 13
#define LOG2_MAX 18
#define ERROR_SHARE 0.01 /* Relative, of one point, beside the kernel's absolute error. */

struct ladder {
    struct cost_point points[LOG2_MAX - LOG2_MIN + 1];
    size_t count;
    char *note; /* Owned: why it ended early, or NULL. */
};

static int climb(struct prober *prober, struct ladder *ladder, struct err *err)
{
    uint64_t start_ns = clock_process_ns(), spent_ns = 0;

    for (int log2_n = LOG2_MIN; log2_n <= LOG2_MAX; log2_n++) {
        uint64_t n = 1ull << log2_n;
        struct probe probe = {0};
        struct prober_use use;
        int code;

        engine_progress(prober->engine, "measuring memory at n = %" PRIu64, n);
        prober_restart(prober); /* What earlier objects left behind is no part of this one. */
        code = prober_fill(prober, n, &probe, err);
        if (code == 0)
            code = prober_use(prober, n, &use, err);
        if (code == PROBER_FAILED) {
            ladder->note = mem_strdup(prober->note);
            return 0;
        }
        if (code != 0)
            return code;
        ladder->points[ladder->count++] =
            (struct cost_point){.n = n, .cost = (double)use.memory_bytes};
        /* CPU time, so that the same sizes are measured beside other boxes. The next one takes at
         * least twice as long. */
        spent_ns += use.cpu_ns;
        if (clock_process_ns() - start_ns + spent_ns + 2 * use.cpu_ns > MEASURE_SPACE_NS)
            return 0;
    }
    return 0;
}

static void judge_space(const struct ladder *ladder, struct pattern_space space,
                        struct growth_report *growth, struct fit *ret_fit)
{
    struct buf text = {0};

    *growth = (struct growth_report){.name = mem_strdup(space.variable),
                                     .variable = mem_strdup(space.variable),
                                     .expected = mem_strdup(class_format(space.expected)),
                                     .unit = "bytes"};
    growth->points = mem_alloc(ladder->count * sizeof *growth->points);
    growth->point_count = ladder->count;
    memcpy(growth->points, ladder->points, ladder->count * sizeof *growth->points);
    *ret_fit = fit_space(ladder->points, ladder->count, ERROR_SHARE);
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
    struct prober prober;
    int code;

    /* Without an object that lives on there is nothing whose memory could be seen from outside. */
    if (count == 0 || submission->problem->kind != PROBLEM_CLASS)
        return 0;
    prober_init(&prober, engine, submission, artifacts, set, METER_CPU_CLOCK, 2 * MEASURE_SPACE_NS);
    code = climb(&prober, &ladder, err);
    if (code == 0) {
        report->space = mem_alloc(count * sizeof *report->space);
        for (size_t i = 0; i < count; i++) {
            struct growth_report *growth = &report->space[report->space_count++];

            judge_space(&ladder, pattern_space(set, i), growth, &ret_fits[i]);
            measure_detail_stop(&prober.failed, growth);
        }
    }
    prober_fini(&prober);
    free(ladder.note);
    return code;
}
