#include "tests/unit/page/sample_report.h"

#include "judge/base/file.h"
#include "judge/base/mem.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#define SIZES 8
#define GOLDEN_BYTES_MAX (1u << 20)

static struct report *head(enum verdict verdict, int score)
{
    struct report *report = mem_alloc(sizeof *report);

    report->id = mem_strdup("00112233445566778899");
    report->problem = mem_strdup("lru-cache");
    report->problem_title = mem_strdup("LRU Cache");
    report->language = mem_strdup("cpp");
    report->verdict = report->failure.verdict = verdict;
    report->score = score;
    report->compile_ok = true;
    report->compile_log = mem_strdup("");
    report->timings.compile_ns = 480000000;
    report->timings.run_ns = 101000000;
    report->timings.measure_ns = 900000000;
    report->timings.total_ns = 1481000000;
    report->groups = mem_alloc(2 * sizeof *report->groups);
    report->group_count = 2;
    report->groups[0] = (struct group_report){.name = mem_strdup("sample"),
                                              .sample = true,
                                              .verdict = verdict,
                                              .cases_total = 4,
                                              .cases_passed = verdict == VERDICT_AC ? 4 : 0,
                                              .cpu_ns = 200000,
                                              .wall_ns = 1900000,
                                              .memory_peak_bytes = 1782579};
    report->groups[1] = (struct group_report){.name = mem_strdup("edge"),
                                              .verdict = VERDICT_AC,
                                              .skipped = verdict != VERDICT_AC,
                                              .cases_total = 30,
                                              .cases_passed = verdict == VERDICT_AC ? 30 : 0,
                                              .points = verdict == VERDICT_AC ? 40 : 0,
                                              .points_max = 40,
                                              .cpu_ns = 1000000,
                                              .wall_ns = 5500000,
                                              .memory_peak_bytes = 1887437};
    return report;
}

/* constant + slope * n */
static struct cost_series line(double constant, double slope)
{
    struct cost_series series = {.points = mem_alloc(SIZES * sizeof *series.points),
                                 .count = SIZES};

    for (size_t i = 0; i < SIZES; i++)
        series.points[i] = (struct cost_point){
            .n = 256ull << i, .cost = constant + slope * (double)(256 << i), .spread = 0.01};
    return series;
}

static struct growth_report growth(const char *name, const char *expected, const char *measured,
                                   enum complexity_verdict verdict, struct cost_series points)
{
    return (struct growth_report){.name = mem_strdup(name),
                                  .variable = mem_strdup("capacity"),
                                  .expected = mem_strdup(expected),
                                  .measured = mem_strdup(measured),
                                  .verdict = verdict,
                                  .confidence = 0.97,
                                  .unit = "instructions",
                                  .points = points.points,
                                  .point_count = points.count};
}

static void add_put(struct growth_report *put)
{
    put->pattern = mem_strdup("evict");
    put->figure = "typical";
    put->typical = line(340, 28);
    put->worst = line(400, 30);
    put->amortised = line(340, 14);
    put->curve = (struct growth_curve){.class = "O(n)",
                                       .terms = {{28, "O(n)"}, {340, "O(1)"}},
                                       .term_count = 2,
                                       .residual = 0.004};
    put->stop = (struct growth_stop){.n = 65536,
                                     .verdict = VERDICT_RTE,
                                     .reason = mem_strdup("stack overflow (line 3, in walk)"),
                                     .recursion = true};
    put->note = mem_strdup("at n = 65536: stack overflow (line 3, in walk)");
    put->reference = (struct growth_reference){
        .measured = mem_strdup("O(1)"), .pattern = mem_strdup("evict"), .points = line(500, 0)};
}

struct report *sample_accepted(void)
{
    struct report *report = head(VERDICT_AC, 100);

    report->measured = true;
    report->meter = "qemu";
    report->meter_noise = 0.015;
    report->reference = mem_strdup("AC/list_and_map.cpp");
    report->time = mem_alloc(2 * sizeof *report->time);
    report->time_count = 2;
    report->time[0] = growth("get", "O(1)", "O(1)", COMPLEXITY_MET, line(180, 0));
    report->time[1] = growth("put", "O(1)", "O(n)", COMPLEXITY_EXCEEDED, line(340, 28));
    report->time[0].pattern = mem_strdup("newest");
    add_put(&report->time[1]);
    report->space = mem_alloc(sizeof *report->space);
    report->space_count = 1;
    report->space[0] = growth("capacity", "O(n)", "O(n)", COMPLEXITY_MET, line(50000, 72));
    report->space[0].unit = "bytes";
    report->claims = mem_alloc(sizeof *report->claims);
    report->claim_count = 1;
    report->claims[0] = (struct claim_report){.name = mem_strdup("get"),
                                              .claimed = mem_strdup("O(1)"),
                                              .measured = mem_strdup("O(1)"),
                                              .verdict = CLAIM_RIGHT};
    return report;
}

struct report *sample_hostile(void)
{
    struct report *report = head(VERDICT_RTE, 0);

    report->compile_log = (free(report->compile_log), mem_strdup(HOSTILE));
    report->complexity_note = mem_strdup("only an accepted answer is measured");
    report->output = mem_strdup(HOSTILE);
    report->provenance = (struct provenance){.source_hash = mem_strdup(HOSTILE),
                                             .problem_hash = mem_strdup(HOSTILE),
                                             .toolchain = mem_strdup(HOSTILE),
                                             .cpu_ns = 3000000000,
                                             .memory_bytes = 64 << 20};
    report->failure = (struct failure){.verdict = VERDICT_RTE,
                                       .reason = mem_strdup(HOSTILE),
                                       .detail = mem_strdup(HOSTILE),
                                       .group = mem_strdup("sample"),
                                       .case_name = mem_strdup(HOSTILE),
                                       .has_case = true,
                                       .has_operation = true,
                                       .visible = true,
                                       .call = mem_strdup(HOSTILE),
                                       .expected = mem_strdup(HOSTILE),
                                       .got = mem_strdup(HOSTILE),
                                       .history = mem_strdup(HOSTILE)};
    report->failure.small = (struct small_case){.operations = 2,
                                                .operations_before = 3,
                                                .group = mem_strdup("sample"),
                                                .calls = mem_strdup(HOSTILE),
                                                .reason = mem_strdup(HOSTILE),
                                                .expected = mem_strdup(HOSTILE),
                                                .got = mem_strdup(HOSTILE),
                                                .note = mem_strdup(HOSTILE)};
    return report;
}

void golden_check(const char *name, const char *text, size_t length)
{
    char *path = mem_printf(GOLDEN_FOLDER "/%s", name), *wanted = NULL;
    struct err err = {0};
    size_t wanted_length, same = 0;

    if (getenv("JUDGE_GOLDEN_WRITE") != NULL) {
        ck_assert_msg(file_replace(path, text, length, &err) == 0, "%s", err.message);
        free(path);
        return;
    }
    ck_assert_msg(file_read(path, GOLDEN_BYTES_MAX, &wanted, &wanted_length, &err) == 0, "%s",
                  err.message);
    while (same < length && same < wanted_length && text[same] == wanted[same])
        same++;
    ck_assert_msg(same == length && same == wanted_length, "%s differs at byte %zu: \"%.60s\"",
                  path, same, text + same);
    free(wanted);
    free(path);
}
