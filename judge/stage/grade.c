/* How a submission flows:
 *
 *     policy → compile → run → compare → measure → report
 *
 * Each is a file of its own in this folder (compare is called by run for every answer). A stage
 * either moves on, or leaves a failure in the report, which ends the flow. */
#include "judge/base/clock.h"
#include "judge/base/interrupt.h"
#include "judge/base/mem.h"
#include "judge/stage/checker.h"
#include "judge/stage/engine.h"
#include "judge/stage/measure_claims.h"
#include "judge/stage/reference.h"
#include "judge/stage/score.h"
#include "judge/stage/shrink.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>

#define ID_BYTES 10

static char *new_id(void)
{
    unsigned char bytes[ID_BYTES] = {0};
    char text[2 * ID_BYTES + 1];

    if (getrandom(bytes, sizeof bytes, 0) != sizeof bytes)
        memcpy(bytes, &(uint64_t){clock_now_ns()}, sizeof(uint64_t));
    for (size_t i = 0; i < sizeof bytes; i++)
        snprintf(text + 2 * i, 3, "%02x", bytes[i]);
    return mem_strdup(text);
}

static struct report *new_report(const struct submission *submission)
{
    struct report *report = mem_alloc(sizeof *report);

    report->id = new_id();
    report->problem = mem_strdup(submission->problem->id);
    report->problem_title = mem_strdup(submission->problem->title);
    report->language = mem_strdup(submission->language->id);
    report->compile_ok = true;
    report->compile_log = mem_strdup("");
    return report;
}

/* A fault while measuring leaves the verdict on correctness as it is, and says so. */
static bool measuring_failed(struct engine *engine, struct report *report, const struct err *err)
{
    if (interrupt_seen() || report->failure.verdict != VERDICT_AC)
        return false;
    engine_drop_keeper(engine);
    free(report->complexity_note);
    report->complexity_note = mem_printf("the measuring failed: %s", err->message);
    return true;
}

static int run_stages(struct engine *engine, const struct submission *submission,
                      struct report *report, struct err *err)
{
    struct file_set artifacts = {0};
    struct cases_ahead *ahead = NULL;
    bool has_run = false; /* All groups, to their end: before that a fault says nothing but IE. */
    int code = measure_check_claims(submission, err);

    if (code == 0)
        code = stage_policy(submission, &report->failure, err);
    if (code == 0 && report->failure.verdict == VERDICT_AC) {
        engine_reach(engine, ENGINE_COMPILING, report);
        ahead = cases_ahead_start(submission->problem, submission->samples_only);
        code = stage_compile(engine, submission, report, &artifacts, err);
        if (code == 0)
            engine_reach(engine, ENGINE_COMPILED, report);
    }
    if (code == 0 && report->failure.verdict == VERDICT_AC) {
        engine_reach(engine, ENGINE_RUNNING, report);
        code = stage_run(engine, submission, &artifacts, ahead, report, err);
        if (code == 0)
            code = shrink_failure(engine, submission, &artifacts, report, err);
        has_run = code == 0;
        checker_rest(engine);
    }
    cases_ahead_stop(ahead);
    if (code == 0)
        code = stage_measure(engine, submission, &artifacts, report, err);
    if (code == ERR_FAULT && has_run && measuring_failed(engine, report, err))
        code = 0;
    if (code == 0)
        score_finish(submission, report);
    file_set_fini(&artifacts);
    return code != 0 ? code : reference_add(engine, submission, report, err);
}

int grade(struct engine *engine, const struct submission *submission, struct report **ret_report,
          struct err *err)
{
    uint64_t start_ns = clock_now_ns();
    struct report *report = new_report(submission);
    int code;

    engine_begin_keeper(engine);
    provenance_begin(engine, submission, &report->provenance);
    code = run_stages(engine, submission, report, err);
    if (code == 0)
        code = provenance_end(engine, submission, &report->provenance, err);

    /* What a Ctrl-C broke off (EINTR) is no fault. */
    if (code == ERR_FAULT && interrupt_seen())
        code = interrupt_check(err);
    if (code == ERR_FAULT) {
        /* The judge's own fault is a verdict too, so that it is recorded with its reason. */
        failure_fini(&report->failure);
        report->failure.verdict = VERDICT_IE;
        report->failure.reason = mem_strdup(err->message);
        report->score = 0;
        code = 0;
    }
    if (code != 0) {
        report_destroy(report);
        return code;
    }
    report->verdict = report->failure.verdict;
    report->timings.total_ns = clock_now_ns() - start_ns;
    *ret_report = report;
    return 0;
}
