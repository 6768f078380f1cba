#include "judge/stage/shrink_leaves.h"

#include "judge/base/mem.h"
#include "judge/stage/shrink_letters.h"
#include "judge/stage/shrink_places.h"

#include <math.h>
#include <stdlib.h>

#define PAIRED_MAX 12 /* Numbers, each of which is changed together with each other. */
#define GAPS_MAX 64   /* Different numbers, between which gaps are closed one by one. */

/* A copy of the arguments that is being changed, and its numbers. */
struct draft {
    const struct args_shrinker *shrinker;
    struct value *args; /* What it is made of. */
    struct value *changed;
    struct place *numbers;
    size_t count;
};

static void begin(struct draft *draft, const struct args_shrinker *shrinker, struct value *args)
{
    struct places places;

    *draft = (struct draft){.shrinker = shrinker, .args = args};
    draft->changed = args_copy(shrinker, args);
    places_find(&places, shrinker->params, shrinker->count, draft->changed);
    for (size_t i = 0; i < places.count; i++)
        if (places.items[i].kind == PLACE_NUMBER || places.items[i].kind == PLACE_DOUBLE ||
            places.items[i].kind == PLACE_BOOL)
            places.items[draft->count++] = places.items[i];
    draft->numbers = places.items;
}

static bool is_whole(const struct place *place)
{
    return place->kind == PLACE_NUMBER;
}

static int64_t get(const struct draft *draft, size_t index)
{
    return draft->numbers[index].value->as.integer;
}

/* False: it is none of its type. */
static bool set(const struct draft *draft, size_t index, int64_t number)
{
    draft->numbers[index].value->as.integer = number;
    return type_accepts(draft->numbers[index].type, draft->numbers[index].value);
}

static bool subtract(const struct draft *draft, size_t index, int64_t amount)
{
    int64_t less;

    return !__builtin_sub_overflow(get(draft, index), amount, &less) && set(draft, index, less);
}

static long double weight_of(const struct place *place)
{
    long double number = 0;

    if (place->kind == PLACE_NUMBER)
        number = (long double)place->value->as.integer;
    else if (place->kind == PLACE_DOUBLE)
        number = place->value->as.number;
    else
        return place->value->as.boolean;
    /* A number with a fraction is heavier than the whole ones on both sides of it. */
    return 2 * fabsl(number) + (number < 0) + (number == floorl(number) ? 0 : 4);
}

static long double weight_of_all(const struct args_shrinker *shrinker, struct value *args)
{
    struct places places;
    long double weight = 0;

    places_find(&places, shrinker->params, shrinker->count, args);
    for (size_t i = 0; i < places.count; i++)
        if (places.items[i].kind == PLACE_NUMBER || places.items[i].kind == PLACE_DOUBLE ||
            places.items[i].kind == PLACE_BOOL)
            weight += weight_of(&places.items[i]);
    places_fini(&places);
    return weight;
}

/* The end of a draft; @possible says whether it is worth a try. */
static bool end(struct draft *draft, bool possible)
{
    const struct args_shrinker *shrinker = draft->shrinker;

    free(draft->numbers);
    possible = possible && !shrinker->is_over(shrinker->data) &&
               weight_of_all(shrinker, draft->changed) < weight_of_all(shrinker, draft->args) &&
               shrinker->is_taken(shrinker->data, draft->changed);
    return args_settle(shrinker, draft->args, draft->changed, possible);
}

static int by_size(const void *a, const void *b)
{
    int64_t left = *(const int64_t *)a, right = *(const int64_t *)b;

    return (left > right) - (left < right);
}

/* The different whole numbers, sorted; the caller frees them. */
static int64_t *ranks_of(const struct args_shrinker *shrinker, struct value *args,
                         size_t *ret_count)
{
    struct places places;
    int64_t *ranks;
    size_t count = 0, kept = 0;

    places_find(&places, shrinker->params, shrinker->count, args);
    ranks = mem_alloc((places.count + 1) * sizeof *ranks);
    for (size_t i = 0; i < places.count; i++)
        if (is_whole(&places.items[i]))
            ranks[count++] = places.items[i].value->as.integer;
    places_fini(&places);
    qsort(ranks, count, sizeof *ranks, by_size);
    for (size_t i = 0; i < count; i++)
        if (i == 0 || ranks[i] != ranks[kept - 1])
            ranks[kept++] = ranks[i];
    *ret_count = kept;
    return ranks;
}

/* Side by side, from 0 on. */
static bool close_ranks(const struct args_shrinker *shrinker, struct value *args)
{
    struct draft draft;
    size_t count;
    int64_t *ranks = ranks_of(shrinker, args, &count);
    bool possible = true;

    begin(&draft, shrinker, args);
    for (size_t i = 0; i < draft.count; i++) {
        int64_t number = get(&draft, i);

        if (is_whole(&draft.numbers[i])) {
            const int64_t *found = bsearch(&number, ranks, count, sizeof *ranks, by_size);

            possible &= set(&draft, i, found - ranks);
        }
    }
    free(ranks);
    return end(&draft, possible);
}

/* Subtracts @amount from all whole numbers from @first to @last. */
static bool move(const struct args_shrinker *shrinker, struct value *args, int64_t first,
                 int64_t last, int64_t amount)
{
    struct draft draft;
    bool possible = true;

    begin(&draft, shrinker, args);
    for (size_t i = 0; i < draft.count; i++)
        if (is_whole(&draft.numbers[i]) && get(&draft, i) >= first && get(&draft, i) <= last)
            possible &= subtract(&draft, i, amount);
    return end(&draft, possible);
}

/* Between rank @index and the next: what is above comes down, or what is below goes up. */
static bool close_gap(const struct args_shrinker *shrinker, struct value *args, size_t index)
{
    size_t count;
    int64_t *ranks = ranks_of(shrinker, args, &count);
    int64_t gap = 0, low = 0, high = 0;
    bool possible = index + 1 < count;

    if (possible) {
        low = ranks[index];
        high = ranks[index + 1];
        possible = !__builtin_sub_overflow(high, low, &gap) && gap > 1;
    }
    free(ranks);
    return possible && (move(shrinker, args, high, INT64_MAX, gap - 1) ||
                        move(shrinker, args, INT64_MIN, low, 1 - gap));
}

/* All whole numbers over what they have in common; 0: they become 0. */
static bool divide(const struct args_shrinker *shrinker, struct value *args, int64_t divisor)
{
    struct draft draft;

    begin(&draft, shrinker, args);
    for (size_t i = 0; i < draft.count; i++)
        if (is_whole(&draft.numbers[i]))
            (void)set(&draft, i, divisor > 0 ? get(&draft, i) / divisor : 0);
    return end(&draft, true);
}

static int64_t common_divisor(const int64_t *numbers, size_t count)
{
    int64_t divisor = 0;

    for (size_t i = 0; i < count; i++) {
        int64_t other = numbers[i];

        while (other != 0) {
            int64_t rest = other == -1 ? 0 : divisor % other;

            divisor = other;
            other = rest;
        }
    }
    return divisor > 0 || divisor == INT64_MIN ? divisor : -divisor;
}

static bool shrink_together(const struct args_shrinker *shrinker, struct value *args)
{
    size_t count;
    int64_t *ranks = ranks_of(shrinker, args, &count);
    int64_t least = count > 0 ? ranks[0] : 0, divisor = common_divisor(ranks, count);
    bool any;

    free(ranks);
    if (count == 0 || divide(shrinker, args, 0))
        return count > 0;
    any = divisor > 1 && divide(shrinker, args, divisor);
    any |= close_ranks(shrinker, args);
    if (!any)
        any = move(shrinker, args, INT64_MIN, INT64_MAX, least);
    for (size_t i = 0; count <= GAPS_MAX && i + 1 < count; i++)
        any |= close_gap(shrinker, args, i);
    return any;
}

/* Number @index, less @amount, and @other, less the same, if it is another one. */
static bool lessen(const struct args_shrinker *shrinker, struct value *args, size_t index,
                   size_t other, int64_t amount)
{
    struct draft draft;
    bool possible;

    begin(&draft, shrinker, args);
    possible = amount != 0 && subtract(&draft, index, amount) &&
               (other == index || subtract(&draft, other, amount));
    return end(&draft, possible);
}

/* By all that number @index is, then by a half of it, and so on. */
static bool lessen_by_halves(const struct args_shrinker *shrinker, struct value *args, size_t index,
                             size_t other, int64_t amount)
{
    bool any = false;

    for (; amount != 0 && !shrinker->is_over(shrinker->data); amount /= 2)
        any |= lessen(shrinker, args, index, other, amount);
    return any;
}

/* What a single one becomes that is no whole number, and what is tried first of one that is. */
static bool simplify(const struct args_shrinker *shrinker, struct value *args, size_t index,
                     bool truncated)
{
    struct draft draft;
    const struct place *place;
    bool possible = true;

    begin(&draft, shrinker, args);
    place = &draft.numbers[index];
    if (place->kind == PLACE_BOOL)
        place->value->as.boolean = false;
    else if (place->kind == PLACE_DOUBLE)
        place->value->as.number = truncated ? trunc(place->value->as.number) : 0;
    else /* The other way round, where it is negative. */
        possible =
            !truncated && get(&draft, index) > INT64_MIN && set(&draft, index, -get(&draft, index));
    return end(&draft, possible);
}

static bool shrink_single(const struct args_shrinker *shrinker, struct value *args, size_t index)
{
    struct draft draft;
    int64_t number = 0;
    bool whole, any;

    any = simplify(shrinker, args, index, false) || simplify(shrinker, args, index, true);
    begin(&draft, shrinker, args);
    whole = is_whole(&draft.numbers[index]);
    if (whole)
        number = get(&draft, index);
    (void)end(&draft, false);
    return (whole && lessen_by_halves(shrinker, args, index, index, number)) || any;
}

static bool shrink_pair(const struct args_shrinker *shrinker, struct value *args, size_t index,
                        size_t other)
{
    struct draft draft;
    int64_t number = 0;

    begin(&draft, shrinker, args);
    if (is_whole(&draft.numbers[index]) && is_whole(&draft.numbers[other]))
        number = get(&draft, index);
    (void)end(&draft, false);
    return lessen_by_halves(shrinker, args, index, other, number);
}

bool shrink_leaves(const struct args_shrinker *shrinker, struct value *args)
{
    struct draft draft;
    size_t count;
    bool any = shrink_together(shrinker, args);

    begin(&draft, shrinker, args);
    count = draft.count;
    (void)end(&draft, false);
    for (size_t i = 0; i < count && !shrinker->is_over(shrinker->data); i++)
        any |= shrink_single(shrinker, args, i);
    for (size_t i = 0; count <= PAIRED_MAX && i < count; i++)
        for (size_t k = 0; k < count && !shrinker->is_over(shrinker->data); k++)
            any |= k != i && shrink_pair(shrinker, args, i, k);
    return shrink_letters(shrinker, args) || any;
}
