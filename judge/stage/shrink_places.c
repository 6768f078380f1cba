#include "judge/stage/shrink_places.h"

#include "judge/base/mem.h"

#include <stdlib.h>
#include <string.h>

static void add(struct places *places, enum place_kind kind, struct value *value, struct type type,
                unsigned depth)
{
    places->items = mem_grow(places->items, places->count + 1, sizeof *places->items);
    places->items[places->count++] = (struct place){kind, value, type, depth};
}

/* False: nothing of @value can be smaller, such as a null. */
static bool kind_of(const struct value *value, struct type type, enum place_kind *ret_kind)
{
    static const enum place_kind scalars[TYPE_BASE_COUNT] = {
        [TYPE_BOOL] = PLACE_BOOL,      [TYPE_INT32] = PLACE_NUMBER,   [TYPE_INT64] = PLACE_NUMBER,
        [TYPE_DOUBLE] = PLACE_DOUBLE,  [TYPE_STRING] = PLACE_TEXT,    [TYPE_CHAR] = PLACE_CHAR,
        [TYPE_LIST_NODE] = PLACE_LIST, [TYPE_TREE_NODE] = PLACE_TREE,
    };

    *ret_kind = type.depth > 0 ? PLACE_LIST : scalars[type.base];
    return value->kind != VALUE_NULL && type.base != TYPE_VOID;
}

static void find(struct places *places, struct value *value, struct type type, unsigned depth)
{
    enum place_kind kind;

    if (!kind_of(value, type, &kind))
        return;
    add(places, kind, value, type, depth);
    for (size_t i = 0; value->kind == VALUE_LIST && i < value->as.list.count; i++)
        find(places, &value->as.list.items[i], type_element(type), depth + 1);
}

void places_find(struct places *places, const struct param *params, size_t count,
                 struct value *args)
{
    *places = (struct places){0};
    for (size_t i = 0; i < count; i++)
        find(places, &args[i], params[i].type, 0);
}

void places_fini(struct places *places)
{
    free(places->items);
    *places = (struct places){0};
}

static bool is_inside(char byte)
{
    return ((unsigned char)byte & 0xc0) == 0x80; /* Of a character of more than one byte. */
}

/* The byte that character @index begins with, or the end. */
static size_t byte_of(const struct value *text, size_t index)
{
    size_t at = 0;

    for (; index > 0 && at < text->as.text.length; index--) {
        do
            at++;
        while (at < text->as.text.length && is_inside(text->as.text.data[at]));
    }
    return at;
}

size_t place_length(const struct place *place)
{
    const struct value *value = place->value;
    size_t length = 0;

    if (value->kind == VALUE_LIST)
        return value->as.list.count;
    if (value->kind != VALUE_STRING)
        return 0;
    for (size_t i = 0; i < value->as.text.length; i++)
        length += i == 0 || !is_inside(value->as.text.data[i]);
    return length;
}

static void cut_list(struct value *list, size_t first, size_t length)
{
    struct value *items = list->as.list.items;
    size_t count = list->as.list.count;

    for (size_t i = 0; i < length; i++)
        value_fini(&items[first + i]);
    memmove(items + first, items + first + length, (count - first - length) * sizeof *items);
    list->as.list.count = count - length;
}

static void cut_text(struct value *text, size_t first, size_t length)
{
    size_t from = byte_of(text, first), to = byte_of(text, first + length);

    memmove(text->as.text.data + from, text->as.text.data + to, text->as.text.length - to + 1);
    text->as.text.length -= to - from;
}

void place_cut(const struct place *place, size_t first, size_t length)
{
    size_t whole = place_length(place);

    if (first >= whole)
        return;
    if (length > whole - first)
        length = whole - first;
    if (place->value->kind == VALUE_LIST)
        cut_list(place->value, first, length);
    else
        cut_text(place->value, first, length);
}
