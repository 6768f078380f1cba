/* What the daemon must not forget: submissions, their reports and events, answers to repeated
 * requests, tokens; in headers of their own, rounds (rounds.h) and batches (batches.h). Nothing
 * outside this folder knows in what they are kept.
 *
 * Writing is asynchronous: store_put hands one write to the writer's thread, which puts many of
 * them into one transaction and forces it to the disk; then the callback runs on the loop's thread.
 * A write is whole or has not happened, and writes happen in the order of store_put. The row
 * decides whether a move is allowed (judge/core/submission_state.h), so a submission ends only once
 * whatever is asked for at the same time.
 *
 * Reading is synchronous, by index, from what was committed. Who may call: judge/api, judge/cli;
 * all from one thread. */
#ifndef JUDGE_STORE_STORE_H
#define JUDGE_STORE_STORE_H

#include "judge/base/err.h"
#include "judge/core/queue.h"
#include "judge/core/submission_state.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <uv.h>

#define STORE_HASH_BYTES 32
#define STORE_KEY_AGE_MS (24ull * 3600 * 1000) /* How long an idempotency key is remembered. */

/* Patient writes wait so long for one that is not, to be forced to the disk with it: what a forced
 * write costs hardly depends on how much there is. Nothing passes them. */
#define STORE_PATIENCE_MS 100

struct store;

/* Opens or makes the store in the folder @data, and brings its schema up to date. With a @loop it
 * can write, and only one process may hold it so; @loop NULL: reading and tokens only.
 * ERR_INPUT when the folder cannot be used, is in use, or is of a newer judge. */
int store_open(const char *data, uv_loop_t *loop, struct store **ret_store, struct err *err)
    __attribute__((warn_unused_result));

/* ERR_INPUT when a daemon holds the store in the folder @data. Changes nothing. */
int store_check_free(const char *data, struct err *err) __attribute__((warn_unused_result));

/* Finishes what was put, then ends the writer; @on_closed (may be NULL) comes when the loop holds
 * nothing of it any more and @store is freed. Callbacks of writes still come before. Without a loop
 * it is freed at once, and there is no @on_closed. */
void store_close(struct store *store, void (*on_closed)(void *data), void *data);

/* ---- submissions */

struct store_submission {
    char *id;
    char *owner; /* The candidate. */
    char *round; /* "": none */
    char *problem;
    char *language;
    char *source;  /* NULL where it was not asked for. */
    char *claims;  /* Or NULL. */
    char *options; /* JSON text, as judge/api made it. */
    enum queue_class class;
    enum submission_state state;
    unsigned grading; /* From 1; a rejudge adds one. */
    unsigned faults;  /* Judge errors of this grading so far. */
    char *verdict;    /* "AC"; NULL until done. */
    int score;
    char *message;       /* Why it was refused; or NULL. */
    uint64_t created_ms; /* Since 1970, as the next two. */
    uint64_t updated_ms;
    uint64_t finished_ms; /* 0: not yet. */
    uint64_t removed_ms;  /* When its source and reports were removed; 0: they are there. */
    int64_t sequence;     /* Rises with each submission. */
};

void store_submission_fini(struct store_submission *submission);

struct store_key {
    const char *owner;
    const char *key;
    unsigned char body_hash[STORE_HASH_BYTES];
};

struct store_round_change; /* rounds.h */
struct store_rejudge;      /* batches.h */

/* One write. Nothing of it is kept by reference. */
struct store_write {
    const char *id;                            /* Of the submission. */
    const struct store_submission *submission; /* A new one; or NULL: */
    enum submission_move move;                 /* SUBMISSION_MOVE_COUNT: only the event. */
    unsigned grading;                          /* Must be the row's; 0: whichever it is. */
    unsigned faults;
    const char *verdict; /* With MOVE_FINISH, as the next three. */
    int score;
    const char *report; /* All of it, and what a candidate may see; JSON texts. */
    const char *public;
    const char *message;
    const char *event;           /* The kind of event that is added. */
    const char *event_data;      /* A JSON object. */
    const struct store_key *key; /* Or NULL. */
    const char *answer;          /* What the first request was told. With a key. */
    uint64_t now_ms;
    const char *by; /* Whose request it is, for a batch that it begins; or NULL. */
    /* Of the next five at most one is not 0, and then nothing else is done but what @key asks for.
     */
    uint64_t prune_before_ms; /* See store_prune. */
    const struct store_round_change *round;
    const struct store_rejudge *rejudge;
    const char *advance; /* Id of a rejudge: see batches.h. */
    bool look;           /* Only at the key: STORE_MISSING when it is not known. */
    bool must;           /* Tried until the disk has room again, instead of being given up. */
    bool patient;        /* Nobody is told anything on its account yet: see STORE_PATIENCE_MS. */
};

enum store_result {
    STORE_DONE,
    STORE_REPLAYED, /* The key is known, with this body: nothing happened. */
    STORE_CONFLICT, /* The key is known, with another body. */
    STORE_STALE,    /* The move is not allowed from the state that it is in; or another grading. */
    STORE_MISSING,  /* There is no such submission, round or key. */
    STORE_EXISTS,   /* A new round has the id of another one. */
    STORE_BAD_WINDOW, /* The round would close before it opens. */
    STORE_BUSY,       /* Another program held the store for too long. */
    STORE_FULL,       /* It could not be written: no room, or the disk fails. */
    STORE_RESULT_COUNT,
};

struct store_outcome {
    enum store_result result;
    enum submission_state state; /* Where it is after the write. */
    unsigned grading;
    unsigned pruned; /* Submissions that were pruned. */
    uint64_t count;  /* Submissions of a rejudge that begins. */
    /* Sequences of the first and the last one of those that a rejudge queued; 0: none was left. */
    int64_t first, last;
    const char
        *answer; /* With STORE_DONE and STORE_REPLAYED, if there was a key: the first one's. */
    const char *error; /* With STORE_BUSY and STORE_FULL. */
};

/* @done may be NULL. */
void store_put(struct store *store, const struct store_write *write,
               void (*done)(void *data, const struct store_outcome *outcome), void *data);

/* @written is called for each write about one submission, whatever came of it, right before its
 * callback. One at a time; NULL ends it. */
void store_watch(struct store *store, void (*written)(void *data, const char *id), void *data);

/* Did the last transaction get onto the disk? */
bool store_is_writable(const struct store *store);
size_t store_pending(struct store *store); /* Writes whose callback has not come yet. */

struct store_timing {
    uint64_t transactions;
    uint64_t writes;
    uint64_t busy_ns; /* Spent in transactions. */
};
struct store_timing store_timing(struct store *store);

/* ---- reading. 0, or ERR_FAULT; "not there" is no error. */

/* *@ret_found false: no such. The caller calls store_submission_fini. */
int store_get(struct store *store, const char *id, bool with_source, bool *ret_found,
              struct store_submission *ret_submission, struct err *err)
    __attribute__((warn_unused_result));

/* The report of a grading as JSON text; NULL: there is none. The caller frees it. @public: what a
 * candidate may see of it. */
int store_report(struct store *store, const char *id, unsigned grading, bool public,
                 char **ret_report, struct err *err) __attribute__((warn_unused_result));

/* A grading that has a report. */
struct store_grading {
    unsigned grading;
    const char *verdict;
    int score;
    uint64_t created_ms;
};

/* The first one first. */
int store_gradings(struct store *store, const char *id,
                   void (*each)(void *data, const struct store_grading *grading), void *data,
                   struct err *err) __attribute__((warn_unused_result));

struct store_filter {
    const char *owner; /* NULL: any, as all texts here. */
    const char *round;
    const char *problem;
    const char *language;
    const char *verdict;
    const char *state;
    uint64_t since_ms; /* 0: any */
    uint64_t until_ms; /* 0: any; not included. */
    int64_t before;    /* Sequence; 0: from the newest on. */
    unsigned limit;
};

/* The newest first, without sources. @each may keep nothing. */
int store_list(struct store *store, const struct store_filter *filter,
               void (*each)(void *data, const struct store_submission *submission), void *data,
               struct err *err) __attribute__((warn_unused_result));

/* All that are not final, the oldest first, without sources. */
int store_unfinished(struct store *store,
                     void (*each)(void *data, const struct store_submission *submission),
                     void *data, struct err *err) __attribute__((warn_unused_result));

struct store_event {
    uint64_t number; /* From 1 in each submission, without gaps. */
    const char *kind;
    const char *data; /* A JSON object. */
};

/* At most @limit events behind @after. */
int store_events(struct store *store, const char *id, uint64_t after, unsigned limit,
                 void (*each)(void *data, const struct store_event *event), void *data,
                 struct err *err) __attribute__((warn_unused_result));

/* ---- upkeep. Whoever else has the store open, a daemon included, may go on; done when it returns.
 */

/* Writes the store, as it is at one moment, to @fd: a file that store_open takes in a folder of its
 * own, under the name STORE_FILE. Needs room for one more in @data, the store's folder. ERR_INTR
 * when it was interrupted, ERR_INPUT when another one is running. */
#define STORE_FILE "judge.sqlite"
int store_backup(struct store *store, const char *data, int fd, struct err *err)
    __attribute__((warn_unused_result));

/* Gives what nothing is in any more back to the disk. */
struct store_size {
    uint64_t before_bytes;
    uint64_t after_bytes;
};
int store_vacuum(struct store *store, struct store_size *ret_size, struct err *err)
    __attribute__((warn_unused_result));

/* Takes source, claims, reports and events from submissions that ended before @before_ms, and
 * leaves their state, verdict and score. What is not over is never touched, however old. At most
 * STORE_PRUNE_MAX at a time; *@ret_count is how many it were. */
#define STORE_PRUNE_MAX 200
int store_prune(struct store *store, uint64_t before_ms, uint64_t now_ms, unsigned *ret_count,
                struct err *err) __attribute__((warn_unused_result));

/* All reading between the two sees the store as it is at one moment. */
int store_hold(struct store *store, struct err *err) __attribute__((warn_unused_result));
void store_let_go(struct store *store);

/* ---- tokens. Written at once, whoever else has the store open. */

enum store_role { ROLE_CANDIDATE, ROLE_AUTHOR, ROLE_GRADER, ROLE_OPERATOR, ROLE_COUNT };

const char *store_role_name(enum store_role role);
int store_role_parse(const char *name, enum store_role *ret_role); /* 0 or -1 */

struct store_token {
    char *id;   /* Public: it stands at the start of the token. */
    char *name; /* Whose it is: the candidate of what is submitted with it. */
    enum store_role role;
    unsigned char hash[STORE_HASH_BYTES]; /* Of the secret part. */
    uint64_t created_ms;
    uint64_t revoked_ms; /* 0: good. */
};

void store_token_fini(struct store_token *token);
int store_token_add(struct store *store, const struct store_token *token, struct err *err)
    __attribute__((warn_unused_result));
int store_token_revoke(struct store *store, const char *id, uint64_t now_ms, bool *ret_found,
                       struct err *err) __attribute__((warn_unused_result));
int store_token_get(struct store *store, const char *id, bool *ret_found,
                    struct store_token *ret_token, struct err *err)
    __attribute__((warn_unused_result));
int store_token_list(struct store *store, void (*each)(void *data, const struct store_token *token),
                     void *data, struct err *err) __attribute__((warn_unused_result));
/* Was there ever one? Revoked ones count: a store that had tokens never opens up again. */
int store_token_any(struct store *store, bool *ret_any, struct err *err)
    __attribute__((warn_unused_result));

#endif
