/* Coding rounds as the store keeps them, and how their submissions are doing. Rules about time are
 * in judge/core/round.h.
 *
 * A round is changed as a whole or not at all. With a daemon's store that is a write
 * (store_write.round), in the order of all writes; a store without a loop changes it at once,
 * whoever else has it open, as tokens are. Who may call: judge/api, judge/cli; as store.h. */
#ifndef JUDGE_STORE_ROUNDS_H
#define JUDGE_STORE_ROUNDS_H

#include "judge/core/round.h"
#include "judge/store/store.h"

struct store_round {
    char *id;
    char *title;
    struct round_window window;
    enum round_reveal reveal;
    char **problems;        /* In their order; a NULL ends them. */
    char **candidates;      /* By name; a NULL ends them. NULL in a list. */
    size_t candidate_count; /* 0: whoever comes is invited. */
    uint64_t created_ms;
    uint64_t updated_ms;
    int64_t sequence; /* Rises with each round. */
};

void store_round_fini(struct store_round *round);

/* A new round, or what is to be different about one. Texts and lists are the caller's. */
struct store_round_change {
    const char *id;
    bool is_new;             /* Then all but @title and the two lists must be there. */
    const char *title;       /* NULL: as it is; "" for a new one. */
    char *const *problems;   /* NULL: as they are; else a NULL ends them. */
    char *const *candidates; /* The same. */
    bool has_opens, has_closes, has_reveal;
    struct round_window window;
    enum round_reveal reveal;
    bool close; /* At the time of the write, unless it is over already. */
};

/* STORE_DONE, STORE_EXISTS (@is_new), STORE_MISSING, or STORE_BAD_WINDOW. Only without a loop. */
int store_round_put(struct store *store, const struct store_round_change *change, uint64_t now_ms,
                    enum store_result *ret_result, struct err *err)
    __attribute__((warn_unused_result));

/* *@ret_found false: no such. The caller calls store_round_fini. */
int store_round_get(struct store *store, const char *id, bool *ret_found,
                    struct store_round *ret_round, struct err *err)
    __attribute__((warn_unused_result));

struct store_round_filter {
    const char *invited; /* Only those that invite this one; NULL: all. */
    int64_t before;      /* Sequence; 0: from the newest on. */
    unsigned limit;
};

/* The newest first, without candidates. @each may keep nothing. */
int store_round_list(struct store *store, const struct store_round_filter *filter,
                     void (*each)(void *data, const struct store_round *round), void *data,
                     struct err *err) __attribute__((warn_unused_result));

/* Was there ever one? */
int store_round_any(struct store *store, bool *ret_any, struct err *err)
    __attribute__((warn_unused_result));

/* All that decides about one submission of a round, in one look. */
struct store_gate {
    bool found;
    struct round_window window;
    enum round_reveal reveal;
    bool has_problem;
    bool invites;
};

int store_round_gate(struct store *store, const char *round, const char *problem,
                     const char *candidate, struct store_gate *ret_gate, struct err *err)
    __attribute__((warn_unused_result));

/* How many submissions are alike. */
struct store_tally {
    enum submission_state state;
    const char *verdict; /* NULL until done. */
    uint64_t count;
};

/* All submissions that name @round, which need not be defined. */
int store_round_tally(struct store *store, const char *round,
                      void (*each)(void *data, const struct store_tally *tally), void *data,
                      struct err *err) __attribute__((warn_unused_result));

#endif
