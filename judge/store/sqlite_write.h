/* One write of the store, as it lies in the writer's queue. Who may call: judge/store. */
#ifndef JUDGE_STORE_SQLITE_WRITE_H
#define JUDGE_STORE_SQLITE_WRITE_H

#include "judge/store/batches.h"
#include "judge/store/sqlite_db.h"

struct pending {
    struct pending *next;
    struct store_write write; /* Its texts are ours. */
    struct store_submission submission;
    struct store_key key;
    struct store_round_change *round; /* Or NULL, as the next one. */
    struct store_rejudge *rejudge;
    void (*done)(void *data, const struct store_outcome *outcome);
    void *data;
    struct store_outcome outcome;
    char *answer; /* What outcome.answer points to. */
};

struct pending *pending_create(const struct store_write *write);
void pending_destroy(struct pending *pending);

/* Inside a transaction: does it, or finds that it may not be done, and fills the outcome. After
 * an error what it did is undone; *@ret_hopeless says that trying again will not help. */
int pending_apply(struct pending *pending, struct db *db, bool *ret_hopeless, struct err *err)
    __attribute__((warn_unused_result));

#endif
