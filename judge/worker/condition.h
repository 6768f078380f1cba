/* What a worker finds on its machine before it takes work: "ready" says it to the other side.
 *
 *   {"boxes": true, "why": null or text, "box_start_ns": N, "languages": [ids that can be used]}
 *
 * Who may call: judge/worker. */
#ifndef JUDGE_WORKER_CONDITION_H
#define JUDGE_WORKER_CONDITION_H

#include "judge/stage/engine.h"

#include <jansson.h>

/* A new reference. What fails is in it. */
json_t *condition_look(const struct engine_paths *paths, bool cgroups);

#endif
