#include "judge/core/report.h"

#include <assert.h>
#include <stdlib.h>

static const char *const complexity_verdicts[COMPLEXITY_VERDICT_COUNT] = {
    [COMPLEXITY_MET] = "met",
    [COMPLEXITY_EXCEEDED] = "exceeded",
    [COMPLEXITY_INCONCLUSIVE] = "inconclusive",
    [COMPLEXITY_NOT_MEASURED] = "not measured",
};

static const char *const claim_verdicts[CLAIM_VERDICT_COUNT] = {
    [CLAIM_RIGHT] = "right",
    [CLAIM_WRONG] = "wrong",
    [CLAIM_UNVERIFIED] = "unverified",
};

const char *complexity_verdict_name(enum complexity_verdict verdict)
{
    assert(verdict < COMPLEXITY_VERDICT_COUNT);
    return complexity_verdicts[verdict];
}

const char *leak_verdict_name(enum leak_verdict verdict)
{
    static const char *const names[LEAK_VERDICT_COUNT] = {
        [LEAK_UNSURE] = "inconclusive", [LEAK_NONE] = "none", [LEAK_FOUND] = "leak"};

    assert(verdict < LEAK_VERDICT_COUNT);
    return names[verdict];
}

const char *claim_verdict_name(enum claim_verdict verdict)
{
    assert(verdict < CLAIM_VERDICT_COUNT);
    return claim_verdicts[verdict];
}

void small_case_fini(struct small_case *small)
{
    free(small->group);
    free(small->calls);
    free(small->reason);
    free(small->expected);
    free(small->got);
    free(small->note);
    *small = (struct small_case){0};
}

void failure_fini(struct failure *failure)
{
    free(failure->reason);
    free(failure->detail);
    free(failure->group);
    free(failure->case_name);
    free(failure->call);
    free(failure->expected);
    free(failure->got);
    free(failure->history);
    small_case_fini(&failure->small);
    *failure = (struct failure){0};
}

void growth_stop_fini(struct growth_stop *stop)
{
    free(stop->reason);
    *stop = (struct growth_stop){.n = 0};
}

static void growth_fini(struct growth_report *growth, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        free(growth[i].name);
        free(growth[i].variable);
        free(growth[i].expected);
        free(growth[i].measured);
        free(growth[i].pattern);
        free(growth[i].note);
        free(growth[i].points);
        free(growth[i].typical.points);
        free(growth[i].amortised.points);
        free(growth[i].worst.points);
        growth_stop_fini(&growth[i].stop);
        free(growth[i].reference.measured);
        free(growth[i].reference.pattern);
        free(growth[i].reference.points.points);
    }
    free(growth);
}

void report_drop_growth(struct report *report)
{
    growth_fini(report->time, report->time_count);
    report->time = NULL;
    report->time_count = 0;
    report->measured = false;
}

void report_destroy(struct report *report)
{
    if (report == NULL)
        return;
    free(report->id);
    free(report->problem);
    free(report->problem_title);
    free(report->language);
    free(report->score_rule);
    free(report->compile_log);
    for (size_t i = 0; i < report->group_count; i++)
        free(report->groups[i].name);
    free(report->groups);
    failure_fini(&report->failure);
    free(report->complexity_note);
    free(report->reference);
    growth_fini(report->time, report->time_count);
    growth_fini(report->space, report->space_count);
    free(report->leak.points.points);
    free(report->leak.note);
    for (size_t i = 0; i < report->claim_count; i++) {
        free(report->claims[i].name);
        free(report->claims[i].claimed);
        free(report->claims[i].measured);
    }
    free(report->claims);
    provenance_fini(&report->provenance);
    free(report->output);
    free(report);
}
