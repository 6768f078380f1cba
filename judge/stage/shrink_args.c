#include "judge/stage/shrink_args.h"

#include "judge/base/mem.h"
#include "judge/stage/shrink_leaves.h"
#include "judge/stage/shrink_places.h"
#include "judge/stage/shrink_tree.h"

#include <stdlib.h>
#include <string.h>

struct value *args_copy(const struct args_shrinker *shrinker, const struct value *args)
{
    struct value *copy = mem_alloc((shrinker->count + 1) * sizeof *copy);

    for (size_t i = 0; i < shrinker->count; i++)
        copy[i] = value_copy(&args[i]);
    return copy;
}

bool args_settle(const struct args_shrinker *shrinker, struct value *args, struct value *changed,
                 bool taken)
{
    for (size_t i = 0; i < shrinker->count; i++) {
        value_fini(taken ? &args[i] : &changed[i]);
        if (taken)
            args[i] = changed[i];
    }
    free(changed);
    return taken;
}

/* What one place of the arguments is; false: there are not so many. */
static bool look(const struct args_shrinker *shrinker, struct value *args, size_t index,
                 struct place *ret_place)
{
    struct places places;
    bool found;

    places_find(&places, shrinker->params, shrinker->count, args);
    found = index < places.count;
    if (found)
        *ret_place = places.items[index];
    places_fini(&places);
    return found;
}

static bool try_cut(const struct args_shrinker *shrinker, struct value *args, size_t index,
                    size_t first, size_t length)
{
    struct value *changed = args_copy(shrinker, args);
    struct place place;
    bool taken = false;

    if (look(shrinker, changed, index, &place)) {
        place_cut(&place, first, length);
        taken = shrinker->is_taken(shrinker->data, changed);
    }
    return args_settle(shrinker, args, changed, taken);
}

static size_t length_at(const struct args_shrinker *shrinker, struct value *args, size_t index)
{
    struct place place;

    return look(shrinker, args, index, &place) ? place_length(&place) : 0;
}

/* All of it, then halves of it, down to single elements until none can go. */
static bool cut_sequence(const struct args_shrinker *shrinker, struct value *args, size_t index)
{
    size_t length = length_at(shrinker, args, index);
    bool any = false;

    while (length > 0 && !shrinker->is_over(shrinker->data)) {
        size_t first = 0;
        bool again = false;

        while (first + length <= length_at(shrinker, args, index) &&
               !shrinker->is_over(shrinker->data)) {
            if (try_cut(shrinker, args, index, first, length))
                again = any = true;
            else
                first += length;
        }
        if (length > 1)
            length /= 2;
        else if (!again)
            length = 0;
    }
    return any;
}

static bool try_tree(const struct args_shrinker *shrinker, struct value *args, size_t index,
                     size_t node, enum tree_cut cut)
{
    struct value *changed = args_copy(shrinker, args);
    struct place place;
    struct value tree;
    bool taken = false;

    if (look(shrinker, changed, index, &place) && tree_cut(place.value, node, cut, &tree)) {
        value_fini(place.value);
        *place.value = tree;
        taken = shrinker->is_taken(shrinker->data, changed);
    }
    return args_settle(shrinker, args, changed, taken);
}

static bool cut_node(const struct args_shrinker *shrinker, struct value *args, size_t index,
                     size_t node)
{
    for (int cut = 0; cut < TREE_CUT_COUNT && !shrinker->is_over(shrinker->data); cut++)
        if (try_tree(shrinker, args, index, node, (enum tree_cut)cut))
            return true;
    return false;
}

static bool cut_tree(const struct args_shrinker *shrinker, struct value *args, size_t index)
{
    size_t node = 0;
    bool any = false;

    while (node < length_at(shrinker, args, index) && !shrinker->is_over(shrinker->data)) {
        if (cut_node(shrinker, args, index, node))
            any = true;
        else
            node++;
    }
    return any;
}

static bool cut_places(const struct args_shrinker *shrinker, struct value *args)
{
    struct place place;
    bool any = false;

    for (size_t i = 0; look(shrinker, args, i, &place); i++) {
        if (shrinker->is_over(shrinker->data))
            break;
        if (place.kind == PLACE_TREE)
            any |= cut_tree(shrinker, args, i);
        else if (place.kind == PLACE_LIST || place.kind == PLACE_TEXT)
            any |= cut_sequence(shrinker, args, i);
    }
    return any;
}

/* What may have to stay of one length: all texts, the arguments that are lists, or the lists in
 * them. */
enum row { ROW_TEXTS, ROW_LISTS, ROW_INNER_LISTS, ROW_COUNT };

static bool is_in(const struct place *place, enum row row)
{
    if (row == ROW_TEXTS)
        return place->kind == PLACE_TEXT;
    return place->kind == PLACE_LIST && place->depth == (row == ROW_LISTS ? 0 : 1);
}

/* Takes element @column out of all that are of @row. Returns of how many. */
static size_t cut_column(const struct args_shrinker *shrinker, struct value *args, enum row row,
                         size_t column)
{
    struct places places;
    size_t count = 0;

    places_find(&places, shrinker->params, shrinker->count, args);
    /* From the last on: cutting a list moves what is in it. */
    for (size_t i = places.count; i-- > 0;) {
        if (!is_in(&places.items[i], row) || place_length(&places.items[i]) <= column)
            continue;
        place_cut(&places.items[i], column, 1);
        count++;
    }
    places_fini(&places);
    return count;
}

static bool cut_columns(const struct args_shrinker *shrinker, struct value *args, enum row row)
{
    bool any = false, more = true;

    for (size_t column = 0; more && !shrinker->is_over(shrinker->data);) {
        struct value *changed = args_copy(shrinker, args);
        size_t count = cut_column(shrinker, changed, row, column);
        /* Of one alone it has been tried. */
        bool taken = count > 1 && shrinker->is_taken(shrinker->data, changed);

        more = count > 0;
        any |= args_settle(shrinker, args, changed, taken);
        column += !taken;
    }
    return any;
}

bool shrink_args(const struct args_shrinker *shrinker, struct value *args)
{
    bool any = false, again = true;

    while (again && !shrinker->is_over(shrinker->data)) {
        again = cut_places(shrinker, args);
        for (int row = 0; row < ROW_COUNT; row++)
            again |= cut_columns(shrinker, args, (enum row)row);
        again |= shrink_leaves(shrinker, args);
        any |= again;
    }
    return any;
}
