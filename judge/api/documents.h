/* The documents of submissions that were asked for last, as they were sent: who follows by asking
 * asks for the same again and again. One is forgotten as soon as anything is written about its
 * submission, and is of no use after a moment anyway, so that nobody has to know who else may
 * write.
 *
 * Who may call: judge/api; one thread. */
#ifndef JUDGE_API_DOCUMENTS_H
#define JUDGE_API_DOCUMENTS_H

#include "judge/base/map.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define DOCUMENT_AGE_MS_MAX 1000
#define DOCUMENTS_BYTES_MAX (8u << 20) /* Beyond, the others are forgotten. */

struct document {
    char *owner; /* Whose submission it is. */
    char *text;  /* JSON, without the place in the queue and what closes it. */
    size_t length;
    uint64_t made_ms;
};

/* Zeroed memory has none. */
struct documents {
    struct map by_key;
    size_t bytes;
};

/* @public: as a candidate sees it. Borrowed until the next call; NULL: not there. */
const struct document *documents_get(struct documents *documents, const char *id, bool public,
                                     uint64_t now_ms);
/* Takes @text over. The document, borrowed until the next call. */
const struct document *documents_put(struct documents *documents, const char *id, bool public,
                                     const char *owner, char *text, uint64_t now_ms);
void documents_forget(struct documents *documents, const char *id);
void documents_fini(struct documents *documents);

#endif
