/* The figures of a reference solution as they lie in the cache.
 *
 * Who may call: reference.c. */
#ifndef JUDGE_STAGE_REFERENCE_FILE_H
#define JUDGE_STAGE_REFERENCE_FILE_H

#include "judge/core/report.h"

#include <jansson.h>

/* The growths that were measured in @from, as a new reference. */
json_t *reference_file_format(const struct report *from);

/* Puts what @json says beside the growths of the same name and unit in @report. What is not well
 * formed is left out: 0 when nothing fitted. */
size_t reference_file_apply(const json_t *json, struct report *report);

#endif
