/* What is sent to a worker, and what is written of what came back (results.h).
 *
 * Who may call: judge/batch. */
#ifndef JUDGE_BATCH_RESULT_JSON_H
#define JUDGE_BATCH_RESULT_JSON_H

#include "judge/batch/batch.h"
#include "judge/batch/queue.h"

/* A job about @answer whose id is @number. New references, as all here. */
json_t *result_job_json(const struct batch *batch, const struct answer *answer, size_t number);

/* The line about the answer @index of the finished @unit. */
json_t *result_json(const struct batch *batch, const struct unit *unit, size_t index);

#endif
