/* Batches in the store of fixture.h, and what they tell as one text. For the tests of judge/store.
 */
#ifndef TESTS_UNIT_STORE_BATCH_FIXTURE_H
#define TESTS_UNIT_STORE_BATCH_FIXTURE_H

#include "judge/store/batches.h"
#include "tests/unit/store/fixture.h"

void finish(const char *id, unsigned grading, const char *verdict, int score);
struct seen rejudge(const char *batch, const struct store_key *key); /* Of two-sum, by gil. */
struct store_batch get_batch(const char *id);

void add_changed(void *data, const struct store_changed *changed); /* To a text. */

/* Tally | turns | changed submissions. Of the next call too, as the next one. */
const char *summary(const char *id);
const char *waiting(const char *batch, int64_t after, unsigned limit); /* Ids. */

#endif
