/* The states of a submission, as a table of the moves that are allowed.
 *
 *                 ┌──────────────────── retry ───────────────────┐
 *                 ▼                                              │
 *   submit ──▶ queued ──▶ compiling ──▶ running ──▶ measuring ───┤
 *                 │           │            │            │        │
 *                 │           └────────────┴────────────┴── finish ──▶ done ──▶ (rejudge) queued
 *                 │
 *                 ├── cancel (from each state before done) ──▶ cancelled ──▶ (rejudge) queued
 *                 └── refuse (nobody can grade it)          ──▶ refused   ──▶ (rejudge) queued
 *
 * `finish` may come from queued too (a source rule rejects before anything is compiled). A judge
 * error or a lost worker is `retry`, as long as submission_may_retry says so; then it finishes with
 * the verdict IE. A state never goes backwards but by retry, restart (the daemon was ended) and
 * rejudge.
 *
 * Pure. Who may call: judge/store, judge/api. */
#ifndef JUDGE_CORE_SUBMISSION_STATE_H
#define JUDGE_CORE_SUBMISSION_STATE_H

#include <stdbool.h>
#include <stdint.h>

enum submission_state {
    SUBMISSION_QUEUED,
    SUBMISSION_COMPILING,
    SUBMISSION_RUNNING,
    SUBMISSION_MEASURING,
    SUBMISSION_DONE,
    SUBMISSION_CANCELLED,
    SUBMISSION_REFUSED,
    SUBMISSION_STATE_COUNT,
};

enum submission_move {
    MOVE_COMPILE,
    MOVE_RUN,
    MOVE_MEASURE,
    MOVE_FINISH,
    MOVE_RETRY,
    MOVE_RESTART,
    MOVE_CANCEL,
    MOVE_REFUSE,
    MOVE_REJUDGE,
    SUBMISSION_MOVE_COUNT,
};

#define SUBMISSION_FAULTS_MAX 3 /* Judge errors of one grading; the last one is the verdict. */

const char *submission_state_name(enum submission_state state);
int submission_state_parse(const char *name, enum submission_state *ret_state); /* 0 or -1 */

/* False when @move is not allowed from @state. */
bool submission_state_next(enum submission_state state, enum submission_move move,
                           enum submission_state *ret_next);

/* Nothing more happens to it by itself. */
bool submission_state_is_final(enum submission_state state);

/* May a grading that failed by our fault @faults times (this one counted) be tried again? */
bool submission_may_retry(unsigned faults);

/* How long to wait before it is. The first retry comes at once: most faults are a worker's end,
 * which has nothing to do with the submission. */
uint64_t submission_backoff_ms(unsigned faults);

#endif
