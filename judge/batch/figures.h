/* What of a result is kept in memory while there are thousands: the figures that tables show, and
 * where the whole line is.
 *
 * Who may call: judge/batch, judge/cli. */
#ifndef JUDGE_BATCH_FIGURES_H
#define JUDGE_BATCH_FIGURES_H

#include "judge/core/verdict.h"

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum result_status {
    RESULT_MISSING, /* Zeroed memory: nothing is known. */
    RESULT_GRADED,
    RESULT_REFUSED, /* An empty file, a binary one, … */
    RESULT_LOST,    /* Its worker died each time: our fault. */
    RESULT_STATUS_COUNT,
};

struct figures {
    enum result_status status;
    enum verdict verdict; /* Graded ones; IE for those that were lost. */
    int score;
    uint64_t cpu_ns; /* All groups. */
    uint64_t memory_peak_bytes;
    bool alone;         /* Repeated alone. */
    bool differs;       /* Between repeats. */
    bool exceeded;      /* A complexity is exceeded. */
    char *first_class;  /* Of the first operation measured: "O(n)"; or NULL. */
    char *complexity;   /* "get O(1) met, put O(n) exceeded"; or NULL. */
    char *reason;       /* One line; or NULL. */
    char *graded_as;    /* The candidate whose equal source was graded; NULL: itself. */
    unsigned unsettled; /* Results so far that were our fault; known.c counts them. */
    long offset;        /* Of its line in results.jsonl. */
    size_t length;
};

/* From a line of results.h. */
void figures_read(const json_t *line, struct figures *ret_figures);
void figures_fini(struct figures *figures);

/* "AC", "refused", "-". */
const char *figures_word(const struct figures *figures);

/* Is the answer settled, so that a resumed batch leaves it alone? What was our fault is not. */
bool figures_settled(const struct figures *figures);

/* The score that counts: 0 for what was not graded. */
int figures_score(const struct figures *figures);

#endif
