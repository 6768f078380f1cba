/* Stage 6: the report as JSON, as docs/report.schema.json describes it. Pure. */
#ifndef JUDGE_STAGE_REPORT_JSON_H
#define JUDGE_STAGE_REPORT_JSON_H

#include "judge/core/report.h"

#include <jansson.h>

/* A new reference. Without failure.visible everything that a candidate may not see of a hidden case
 * is left out. */
json_t *report_to_json(const struct report *report);
/* One element of its "groups". */
json_t *report_group_to_json(const struct group_report *group);

#endif
