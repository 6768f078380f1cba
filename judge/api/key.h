/* Idempotency-Key: the same request again is answered as the first was. Who may call: judge/api. */
#ifndef JUDGE_API_KEY_H
#define JUDGE_API_KEY_H

#include "judge/api/request.h"

/* Fills @key from the request; *@ret_given false: it has none. False: it was answered (400). */
bool key_read(struct request *request, struct store_key *key, bool *ret_given);

/* Answers for every outcome of a write about a submission but STORE_DONE. */
void key_answer_other(struct request *request, const struct store_outcome *outcome);

/* With JSON text; @location may be NULL. */
void key_answer(struct request *request, unsigned status, const char *location, const char *answer,
                bool replayed);

/* 202 with the text that is kept for the key too. */
void key_answer_accepted(struct request *request, const char *answer, bool replayed);

#endif
