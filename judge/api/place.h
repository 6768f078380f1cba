/* The place in a list that a request asks for, and the parameters that it may have. Who may call:
 * judge/api. */
#ifndef JUDGE_API_PLACE_H
#define JUDGE_API_PLACE_H

#include "judge/api/query.h"
#include "judge/api/request.h"

struct place {
    unsigned limit; /* Entries; what it is before stays where none is given. */
    int64_t before; /* Sequence; 0: from the newest on. */
};

/* The parameters "limit" (1 to @limit_max) and "cursor". */
int place_read(const struct request *request, unsigned limit_max, struct place *place,
               struct err *err) __attribute__((warn_unused_result));

/* A parameter that is not in the NULL-terminated @known, borrowed; NULL: there is none. */
const char *place_unknown(const struct request *request, const char *const *known);

/* Both, for lists that have no other parameter. False: it was answered (400). */
bool place_of(struct request *request, unsigned limit_max, struct place *place);

/* What a list answers. One entry more than @limit is read: it tells whether there is a next page.
 */
struct page {
    json_t *list;
    unsigned limit;
    int64_t last; /* Sequence of the last entry. */
    bool more;
};

/* Is there room for an entry? If not, that there is more is noted. */
bool page_takes(struct page *page);
/* {@name: the list, "next": a cursor or null}. Takes the list over. */
void page_answer(struct request *request, const char *name, const struct page *page);

#endif
