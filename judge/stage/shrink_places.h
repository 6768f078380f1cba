/* Where something can be made smaller in the arguments of a call: each list, text, tree and number,
 * however deep. Pure. Who may call: shrink_args.c, shrink_leaves.c. */
#ifndef JUDGE_STAGE_SHRINK_PLACES_H
#define JUDGE_STAGE_SHRINK_PLACES_H

#include "judge/catalog/problem.h"

enum place_kind {
    PLACE_LIST, /* A ListNode, too. */
    PLACE_TEXT,
    PLACE_TREE,
    PLACE_NUMBER, /* int32, int64, or the value of a node. */
    PLACE_DOUBLE,
    PLACE_BOOL,
    PLACE_CHAR,
};

struct place {
    enum place_kind kind;
    struct value *value; /* Inside of the arguments. */
    struct type type;
    unsigned depth; /* 0: an argument itself. */
};

struct places {
    struct place *items;
    size_t count;
};

/* All of them, what is outside before what is in it. A copy of the arguments has the same ones in
 * the same order. */
void places_find(struct places *places, const struct param *params, size_t count,
                 struct value *args);
void places_fini(struct places *places);

/* Elements of a list, characters of a text. */
size_t place_length(const struct place *place);

/* Takes out @length of them from @first on; what is behind the end is not there. */
void place_cut(const struct place *place, size_t first, size_t length);

#endif
