/* A store in a folder of its own, and writes that are waited for. For the tests of judge/store. */
#ifndef TESTS_UNIT_STORE_FIXTURE_H
#define TESTS_UNIT_STORE_FIXTURE_H

#include "judge/store/store.h"

extern char store_folder[64];
extern uv_loop_t store_loop;
extern struct store *store;
extern struct err store_err;

void open_store(void);
void close_store(void);
void start_store(void); /* Of a checked fixture, as the next one. */
void stop_store(void);

/* What came of a write. */
struct seen {
    bool done;
    struct store_outcome outcome;
    char answer[64];
};

void keep_seen(void *data, const struct store_outcome *outcome);
void wait_for(const struct seen *seen);

struct store_submission new_submission(const char *id, const char *owner);
struct seen submit(const char *id, const char *owner, const struct store_key *key,
                   const char *answer, uint64_t now_ms);
struct seen move_submission(const char *id, enum submission_move kind, unsigned grading);
void collect_ids(void *data, const struct store_submission *submission);

#endif
