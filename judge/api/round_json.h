/* Rounds and counts as clients see them. Who may call: judge/api, judge/cli. */
#ifndef JUDGE_API_ROUND_JSON_H
#define JUDGE_API_ROUND_JSON_H

#include "judge/store/rounds.h"

#include <jansson.h>

/* A new reference. @all: as graders see it; without, who is invited is left out, and the problems
 * until it opens. */
json_t *round_json(const struct store_round *round, bool all, uint64_t now_ms);

/* "candidates" too. */
json_t *round_json_detail(const struct store_round *round, bool all, uint64_t now_ms);

/* Submissions by state and by verdict, and how many of them are over. */
struct tally {
    uint64_t total;
    uint64_t ended;
    json_t *states; /* Only those that there are; owned, as the next one. */
    json_t *verdicts;
};

void tally_init(struct tally *tally);
void tally_add(void *data, const struct store_tally *row); /* @data: a tally. */
/* {"total", "ended", "states", "verdicts"}: a new reference; @tally is empty afterwards. */
json_t *tally_take_json(struct tally *tally);

#endif
