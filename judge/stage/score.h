/* Points to a score, by the problem's scheme. Who may call: judge/stage. */
#ifndef JUDGE_STAGE_SCORE_H
#define JUDGE_STAGE_SCORE_H

#include "judge/stage/engine.h"

/* The points of a group whose cases ran, from its verdict and what passed. */
/* Verdicts after which nothing else counts: the score is 0. */
bool score_is_settled(enum verdict verdict);

int score_points(const struct problem *problem, const struct group_report *group);

/* A case of @group failed: counts it, and says whether those after it are run. */
bool score_goes_on(const struct problem *problem, const struct failure *failure,
                   struct group_report *group);

/* Of all failures of a group the first one is told: moves @found to @failure or frees it. What
 * settles everything is told in its place. */
void score_note(struct failure *failure, struct failure *found);

/* report->score, of the groups and the verdict. */
void score_groups(const struct submission *submission, struct report *report);

/* After the measuring: what growth takes of the score; and report->score_rule, the scheme in
 * words. */
void score_finish(const struct submission *submission, struct report *report);

#endif
