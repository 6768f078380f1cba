/* Batches: submissions that came or were graded again together.
 *
 *   sent      what `judge batch --server` sends: all submissions of the class "batch" that name a
 *             round which round_is_batch; the batch has that name, and is there with the first one
 *   rejudge   all submissions of a problem that were over; they are noted in one transaction, and
 *             queued again in that one and in later ones, some in each: others wait for the disk
 * too
 *
 * A rejudge remembers of each submission what came before and what came of this grading, and that
 * is written with the move of the submission itself: it is right whenever the daemon is killed, and
 * stays when the submission is graded once more or its reports are removed.
 *
 * Who may call: judge/api; as store.h. */
#ifndef JUDGE_STORE_BATCHES_H
#define JUDGE_STORE_BATCHES_H

#include "judge/store/rounds.h"

enum store_batch_kind { BATCH_SENT, BATCH_REJUDGE, BATCH_KIND_COUNT };

const char *store_batch_kind_name(enum store_batch_kind kind);

struct store_batch {
    char *id;
    enum store_batch_kind kind;
    char *problem; /* Of a rejudge; else NULL. */
    char *by;      /* Who asked for it; NULL: an older judge did not note it. */
    uint64_t created_ms;
    int64_t sequence; /* Rises with each batch. */
};

void store_batch_fini(struct store_batch *batch);

/* How many submissions of a rejudge one write queues. */
#define STORE_REJUDGE_PAGE 200

/* The write that begins a rejudge, and queues its first page; store_outcome.count is how many it
 * has in all. The others are queued by writes with store_write.advance, until store_outcome.last is
 * 0: nothing was left. */
struct store_rejudge {
    const char *batch; /* Its id, which nobody has yet. */
    const char *problem;
    const char *by;
};

/* *@ret_found false: no such. The caller calls store_batch_fini. */
int store_batch_get(struct store *store, const char *id, bool *ret_found,
                    struct store_batch *ret_batch, struct err *err)
    __attribute__((warn_unused_result));

/* The newest first, from @before (a sequence; 0: the newest) on. @each may keep nothing. */
int store_batch_list(struct store *store, int64_t before, unsigned limit,
                     void (*each)(void *data, const struct store_batch *batch), void *data,
                     struct err *err) __attribute__((warn_unused_result));

/* How its gradings are doing. */
int store_batch_tally(struct store *store, const struct store_batch *batch,
                      void (*each)(void *data, const struct store_tally *tally), void *data,
                      struct err *err) __attribute__((warn_unused_result));

/* Gradings of a rejudge that ended otherwise than the ones before, by verdict. */
struct store_turn {
    const char *before; /* Verdict; NULL: there was none, as it was cancelled or refused. */
    const char *after;
    uint64_t count;
    uint64_t raised, lowered; /* Of these, by score. */
};

int store_batch_turns(struct store *store, const struct store_batch *batch,
                      void (*each)(void *data, const struct store_turn *turn), void *data,
                      struct err *err) __attribute__((warn_unused_result));

/* One of them. */
struct store_changed {
    const char *id;
    const char *owner;
    const char *round;
    unsigned grading; /* Of the rejudge. */
    enum submission_state state;
    const char *before, *after; /* Verdicts, or NULL. */
    int score_before, score_after;
    int64_t sequence; /* Of the submission. */
};

/* The newest submission first, from @before (0: the newest) on. */
int store_batch_changed(struct store *store, const struct store_batch *batch, int64_t before,
                        unsigned limit,
                        void (*each)(void *data, const struct store_changed *changed), void *data,
                        struct err *err) __attribute__((warn_unused_result));

/* Rejudges that have submissions which are not queued yet, the oldest first. */
int store_batch_coming(struct store *store, void (*each)(void *data, const char *id), void *data,
                       struct err *err) __attribute__((warn_unused_result));

/* Submissions of a rejudge that it has queued and that nobody has taken: the oldest first, behind
 * @after, without sources. */
int store_batch_waiting(struct store *store, const char *id, int64_t after, unsigned limit,
                        void (*each)(void *data, const struct store_submission *submission),
                        void *data, struct err *err) __attribute__((warn_unused_result));

#endif
