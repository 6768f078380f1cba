#include "judge/stage/score.h"

#include "judge/base/buf.h"
#include "judge/core/limits.h"

#include <stdlib.h>

#define ROUNDING 1e-9 /* 70 times 0.1 is 7, whatever doubles say. */

bool score_is_settled(enum verdict verdict)
{
    return verdict == VERDICT_SV || verdict == VERDICT_CE || verdict == VERDICT_IE;
}

int score_points(const struct problem *problem, const struct group_report *group)
{
    if (group->verdict == VERDICT_AC)
        return group->points_max;
    if (!problem->scoring.each_case || group->cases_total == 0)
        return 0;
    return (int)((size_t)group->points_max * group->cases_passed / group->cases_total);
}

bool score_goes_on(const struct problem *problem, const struct failure *failure,
                   struct group_report *group)
{
    group->cases_timed += failure->verdict == VERDICT_TLE;
    group->cases_ended += failure->verdict == VERDICT_RTE || failure->verdict == VERDICT_MLE ||
                          failure->verdict == VERDICT_OLE;
    return problem->scoring.each_case && !group->sample && failure->has_case &&
           !score_is_settled(failure->verdict) && group->cases_timed < CASES_TIMED_MAX &&
           group->cases_ended < CASES_ENDED_MAX;
}

void score_note(struct failure *failure, struct failure *found)
{
    if (failure->verdict == VERDICT_AC || score_is_settled(found->verdict)) {
        failure_fini(failure);
        *failure = *found;
    } else {
        failure_fini(found);
    }
}

void score_groups(const struct submission *submission, struct report *report)
{
    int points = 0;
    int points_max = 0;

    for (size_t i = 0; i < report->group_count; i++) {
        points += report->groups[i].points;
        points_max += report->groups[i].points_max;
    }
    if (report->verdict == VERDICT_AC)
        report->score = 100;
    else if (submission->samples_only || points_max == 0)
        report->score = 0;
    else
        report->score = points * 100 / points_max < 100 ? points * 100 / points_max : 99;
    if (score_is_settled(report->verdict))
        report->score = 0;
}

static bool is_exceeded(const struct growth_report *growths, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (growths[i].verdict == COMPLEXITY_EXCEEDED)
            return true;
    return false;
}

static void add_growth_rule(const struct submission *submission, struct buf *rule)
{
    const struct problem_scoring *scoring = &submission->problem->scoring;

    switch (scoring->growth) {
    case GROWTH_GATE:
        buf_add_text(rule, " An exceeded complexity leaves 0");
        break;
    case GROWTH_FACTOR:
        buf_printf(rule, " An exceeded complexity leaves %g times the score", scoring->factor);
        break;
    default:
        buf_add_text(rule, " Complexity takes no points.");
        return;
    }
    buf_add_text(rule, submission->measure ? "." : "; it was not measured.");
}

void score_finish(const struct submission *submission, struct report *report)
{
    const struct problem_scoring *scoring = &submission->problem->scoring;
    struct buf rule = {0};

    if (scoring_takes_growth(scoring) && report->failure.verdict == VERDICT_AC &&
        (is_exceeded(report->time, report->time_count) ||
         is_exceeded(report->space, report->space_count)))
        report->score = scoring->growth == GROWTH_GATE
                            ? 0
                            : (int)((double)report->score * scoring->factor + ROUNDING);
    buf_add_text(&rule, scoring->each_case ? "Each case has its share of its group's points."
                                           : "A group's points need all of its cases.");
    add_growth_rule(submission, &rule);
    free(report->score_rule);
    report->score_rule = buf_steal(&rule);
}
