/* What differs between two reports about one source: the one comparison behind judge replay, judge
 * batch compare and the daemon's gradings.
 *
 * Reports are JSON as docs/report.schema.json describes them, of this judge or an older one, and
 * need not be well formed: what is not there is not compared. Times, memory, points of curves and
 * the like differ from run to run and do not count.
 *
 * A difference is {"what", "name": text or null, "before", "after"}; "what" is
 *
 *   a circumstance  judge problem source driver toolchain limits seed asked meter
 *   a finding       verdict score group failure time space leak claim
 *
 * and "name" says which group, operation, variable or claim. Pure. Who may call: judge/. */
#ifndef JUDGE_CORE_REPORT_DIFFERENCE_H
#define JUDGE_CORE_REPORT_DIFFERENCE_H

#include "judge/base/buf.h"

#include <jansson.h>
#include <stdbool.h>

/* A new list, circumstances first; empty when nothing differs. */
json_t *report_difference(const json_t *before, const json_t *after);

/* Is it about how the report was made, and not about what was found? */
bool report_difference_is_circumstance(const json_t *difference);

/* In one word what matters most of a list: "verdict", "score", "complexity" (what differs in time
 * or space), or NULL when it is none of these. Static. */
const char *report_difference_kind(const json_t *differences);

/* For a person, without a line end: "group edge: WA 3/30 -> AC 30/30". Safe for a terminal. */
void report_difference_format(const json_t *difference, struct buf *out);

#endif
