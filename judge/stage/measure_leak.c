#include "judge/stage/measure_leak.h"

#include "judge/base/clock.h"
#include "judge/base/mem.h"
#include "judge/complexity/memory.h"
#include "judge/core/limits.h"
#include "judge/stage/measure_native.h"
#include "judge/stage/prober.h"

#include <inttypes.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* As many as fit into the time, which is enough to tell 16 bytes in C and 30 in Python.
 * The object is small: what is bounded by the contents is then filled up long before the end. */
#define ENTRIES 1024 /* At most: no one number that an answer could have in mind. */
#define LOG2_MIN 10
#define LOG2_MAX 19
#define CONFIRMATIONS 2 /* Runs of which one must lose as much as the first, … */
#define RATES_APART 2.0 /* … up to that factor. */
#define PIECE 4096
#define KEPT "strings and lists that are passed live as long as the object here"

struct ladder {
    struct memory_point points[LOG2_MAX - LOG2_MIN + 1];
    size_t count;
    uint64_t done; /* Operations. */
};

/* A line for each call is no leak. (Of the space of an object it is not taken off: an answer could
 * keep its entries there.) Where no cgroup counts, the judge's files are not in the whole: no more
 * is taken off than lies beside the pages. */
static void take_off_printed(struct prober_use *use)
{
    uint64_t beside = use->memory_bytes;

    if (use->pages_bytes != BOX_PAGES_UNKNOWN)
        beside = use->pages_bytes < beside ? beside - use->pages_bytes : 0;
    use->memory_bytes -= use->printed_bytes < beside ? use->printed_bytes : beside;
}

/* Operations until there were @end of them; what the box has taken by then. */
static int climb_to(struct prober *prober, struct ladder *ladder, uint64_t entries, uint64_t end,
                    struct prober_use *ret_use, struct err *err)
{
    int code = 0;

    while (code == 0 && ladder->done < end) {
        uint64_t left = end - ladder->done;
        size_t count = left < PIECE ? left : PIECE;

        code = prober_steady(prober, entries, ladder->done, count, err);
        ladder->done += count;
    }
    if (code == 0)
        code = prober_use(prober, entries, ret_use, err);
    if (code != 0)
        return code;
    take_off_printed(ret_use);
    ladder->points[ladder->count++] = prober_weight(end, ret_use);
    return code;
}

static int climb(struct prober *prober, struct ladder *ladder, uint64_t entries, struct err *err)
{
    uint64_t start_ns = clock_process_ns();
    struct probe probe;
    int code = prober_fill(prober, entries, &probe, err);

    for (int log2_n = LOG2_MIN; code == 0 && log2_n <= LOG2_MAX; log2_n++) {
        struct prober_use use = {0};

        engine_progress(prober->engine, "looking for leaks after %" PRIu64 " operations",
                        (uint64_t)1 << log2_n);
        code = climb_to(prober, ladder, entries, 1ull << log2_n, &use, err);
        /* CPU time, so that as much is done beside other boxes. Twice as many take twice as long.
         */
        if (2 * (clock_process_ns() - start_ns + use.cpu_ns) > MEASURE_LEAK_NS)
            break;
    }
    return code;
}

static void judge(const struct ladder *ladder, const struct language *language,
                  struct leak_report *report)
{
    /* One process, and contents that stay: its pages wobble no more than all of its memory does. */
    double pages_error_bytes =
        fmin(language->weighed.pages_error_bytes, language->memory_error_bytes);
    bool pages;
    struct leak leak = memory_leak(ladder->points, ladder->count, language->memory_error_bytes,
                                   pages_error_bytes, &pages);

    report->measured = true;
    report->verdict = leak.verdict;
    report->bytes_per_operation = leak.bytes_per_operation;
    report->note = leak.note != NULL ? mem_strdup(leak.note) : NULL;
    if (ladder->count == 0)
        return;
    report->points.points = mem_alloc(ladder->count * sizeof *report->points.points);
    report->points.count = ladder->count;
    memory_series(ladder->points, ladder->count, pages, report->points.points);
}

/* The calls, on an object of a size that no answer can have in mind. */
static int run(struct prober *prober, struct ladder *ladder, struct err *err)
{
    int code = climb(prober, ladder, measure_between(prober->submission, ENTRIES), err);

    /* An author may have thought of powers of two alone. */
    if (code == PROBER_FAILED && prober->failed.verdict == VERDICT_WA) {
        *ladder = (struct ladder){.count = 0};
        code = climb(prober, ladder, ENTRIES, err);
    }
    return code;
}

/* Does another process lose as much? Sets *@ret_lost. */
static int lose_again(struct prober *prober, const struct leak_report *leak, bool *ret_lost,
                      struct err *err)
{
    struct ladder ladder = {.count = 0};
    struct leak_report again = {.measured = false};
    int code;

    prober_restart(prober);
    code = run(prober, &ladder, err);
    if (code == 0)
        judge(&ladder, prober->submission->language, &again);
    *ret_lost = again.verdict == LEAK_FOUND &&
                again.bytes_per_operation * RATES_APART >= leak->bytes_per_operation &&
                again.bytes_per_operation <= RATES_APART * leak->bytes_per_operation;
    free(again.points.points);
    free(again.note);
    return code;
}

/* What is lost is lost in each process; what a collector on a busy machine has not got round to is
 * another amount in another one. */
static int confirm(struct prober *prober, struct leak_report *leak, struct err *err)
{
    bool lost = false;
    int code = 0;

    for (int i = 0; i < CONFIRMATIONS && code == 0 && !lost; i++)
        code = lose_again(prober, leak, &lost, err);
    if (code < 0 || lost)
        return code;
    leak->verdict = LEAK_UNSURE;
    leak->bytes_per_operation = 0;
    leak->note = mem_strdup("memory grew as by a leak in one run, and not so in others");
    return code;
}

int measure_leak(struct engine *engine, const struct submission *submission,
                 const struct file_set *artifacts, const struct pattern_set *set,
                 struct report *report, struct err *err)
{
    struct ladder ladder = {.count = 0};
    struct prober prober;
    int code;

    if (pattern_space_count(set) == 0 || !pattern_has_steady(set))
        return 0;
    if (submission->language->keeps_arguments && !pattern_steady_is_plain(set)) {
        report->leak = (struct leak_report){.measured = true, .note = mem_strdup(KEPT)};
        return 0;
    }
    prober_init(&prober, engine, submission, artifacts, set, METER_CPU_CLOCK, 2 * MEASURE_SPACE_NS);
    prober.weighs = true;
    code = run(&prober, &ladder, err);
    if (code == 0 || code == PROBER_FAILED)
        judge(&ladder, submission->language, &report->leak);
    if (code == PROBER_FAILED) {
        free(report->leak.note);
        report->leak.note = mem_strdup(prober.note);
    } else if (code == 0 && report->leak.verdict == LEAK_FOUND) {
        code = confirm(&prober, &report->leak, err);
    }
    prober_fini(&prober);
    return code == PROBER_FAILED ? 0 : code;
}
