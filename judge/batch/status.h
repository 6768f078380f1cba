/* How far a batch is, as one line: for a terminal with a bar, for a pipe without.
 *
 * Pure, but for the writing. Who may call: judge/batch. */
#ifndef JUDGE_BATCH_STATUS_H
#define JUDGE_BATCH_STATUS_H

#include "judge/base/buf.h"
#include "judge/core/verdict.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct status {
    size_t total;   /* Answers. */
    size_t before;  /* Of them, those that an earlier run had settled. */
    size_t done;    /* With those. */
    size_t refused; /* Not in the counts. */
    size_t verdicts[VERDICT_COUNT];
    size_t units_total; /* Gradings, of which equal sources share one. */
    size_t units_done;
    uint64_t started_ns;
    bool alone; /* Those that came too close to a limit are being repeated. */
};

/* "[████░░░░] 185/500  12.3/s  0:26 left  AC 120 WA 40 TLE 5". @columns 0: without a bar. */
void status_line(const struct status *status, uint64_t now_ns, unsigned columns, bool ascii,
                 struct buf *out);

#endif
