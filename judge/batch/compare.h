/* Two gradings of the same answers, side by side: for a test that was mended, or another machine.
 *
 * Errors: ERR_INPUT, ERR_FAULT. Who may call: judge/cli. */
#ifndef JUDGE_BATCH_COMPARE_H
#define JUDGE_BATCH_COMPARE_H

#include "judge/base/err.h"

#include <jansson.h>

/* @before and @after are folders that batches wrote. *@ret_json is a new reference:
 *
 *   {"schema":1, "problems": [{"problem","before": hash or null,"after": hash or null}] whose
 *    content differs, "same": N, "changes": [{"candidate","problem","language",
 *    "kind": "verdict" | "score" | "complexity" | "added" | "removed",
 *    "before": {"verdict","score","complexity"} or null, "after": likewise,
 *    "differences": as judge/core/report_difference.h lists them}]}
 *
 * "kind" is what matters most of those. */
int compare_batches(const char *before, const char *after, json_t **ret_json, struct err *err)
    __attribute__((warn_unused_result));

#endif
