/* What is old is taken out. Who may call: judge/store. */
#ifndef JUDGE_STORE_SQLITE_PRUNE_H
#define JUDGE_STORE_SQLITE_PRUNE_H

#include "judge/store/sqlite_db.h"

/* store_prune, inside a transaction. */
int prune(struct db *db, uint64_t before_ms, uint64_t now_ms, unsigned *ret_count, struct err *err)
    __attribute__((warn_unused_result));

#endif
