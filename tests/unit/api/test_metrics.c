#include "judge/api/metrics.h"

#include "tests/unit/complexity/suite.h"

#include <string.h>

static void holds(const struct buf *text, const char *line)
{
    ck_assert_msg(strstr(buf_text(text), line) != NULL, "%s", line);
}

START_TEST(counted)
{
    struct metrics metrics = {.faults = 3};
    const struct metrics_gauge gauge = {"depth", "How deep.", 2.5, "gauge"};
    struct buf text = {0};

    metrics_stage_ms(&metrics, STAGE_RUN, 10);
    metrics_stage_ms(&metrics, STAGE_RUN, 10.5);
    metrics_stage_ms(&metrics, STAGE_RUN, 1e9);
    metrics_verdict(&metrics, "p", "c", "AC");
    metrics_verdict(&metrics, "p", "c", "AC");
    metrics_verdict(&metrics, "p", "c", "WA");
    metrics_response(&metrics, 202);
    metrics_format(&metrics, &gauge, 1, &text);
    holds(&text, "# TYPE judge_depth gauge\njudge_depth 2.5\n");
    holds(&text, "\njudge_faults_total 3\n");
    holds(&text, "judge_stage_seconds_bucket{stage=\"run\",le=\"0.01\"} 1\n");
    holds(&text, "judge_stage_seconds_bucket{stage=\"run\",le=\"0.025\"} 2\n");
    holds(&text, "judge_stage_seconds_bucket{stage=\"run\",le=\"120\"} 2\n");
    holds(&text, "judge_stage_seconds_bucket{stage=\"run\",le=\"+Inf\"} 3\n");
    holds(&text, "judge_stage_seconds_count{stage=\"run\"} 3\n");
    holds(&text, "judge_verdicts_total{problem=\"p\",language=\"c\",verdict=\"AC\"} 2\n");
    holds(&text, "judge_verdicts_total{problem=\"p\",language=\"c\",verdict=\"WA\"} 1\n");
    holds(&text, "judge_http_responses_total{status=\"202\"} 1\n");
    buf_fini(&text);
    metrics_fini(&metrics);
}
END_TEST

RUN_SUITE("metrics", counted)
