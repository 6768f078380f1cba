#include "judge/stage/shrink_letters.h"

#include "judge/base/mem.h"
#include "judge/stage/shrink_places.h"

#include <stdlib.h>

#define LETTERS 26
#define ASCII 128

/* What each character of ASCII becomes; others stay. */
struct letters {
    unsigned char to[ASCII];
};

static unsigned weight_of(unsigned char character)
{
    if (character >= 'a' && character <= 'z')
        return character - 'a';
    return LETTERS + character;
}

static void keep_all(struct letters *letters)
{
    for (unsigned i = 0; i < ASCII; i++)
        letters->to[i] = (unsigned char)i;
}

static bool is_text(const struct place *place)
{
    return place->kind == PLACE_TEXT || place->kind == PLACE_CHAR;
}

/* The characters of ASCII in the order in which they come, each once. Returns how many. */
static size_t used(const struct args_shrinker *shrinker, struct value *args, unsigned char *found)
{
    struct places places;
    bool known[ASCII] = {false};
    size_t count = 0;

    places_find(&places, shrinker->params, shrinker->count, args);
    for (size_t i = 0; i < places.count; i++) {
        const struct value *text = places.items[i].value;

        for (size_t k = 0; is_text(&places.items[i]) && k < text->as.text.length; k++) {
            unsigned char byte = (unsigned char)text->as.text.data[k];

            if (byte < ASCII && !known[byte]) {
                known[byte] = true;
                found[count++] = byte;
            }
        }
    }
    places_fini(&places);
    return count;
}

/* Lighter or heavier, in all texts? */
static long long change(const struct args_shrinker *shrinker, struct value *args,
                        const struct letters *letters)
{
    struct places places;
    long long sum = 0;

    places_find(&places, shrinker->params, shrinker->count, args);
    for (size_t i = 0; i < places.count; i++) {
        const struct value *text = places.items[i].value;

        for (size_t k = 0; is_text(&places.items[i]) && k < text->as.text.length; k++) {
            unsigned char byte = (unsigned char)text->as.text.data[k];

            if (byte >= ASCII)
                continue;
            sum += (long long)weight_of(letters->to[byte]) - weight_of(byte);
            text->as.text.data[k] = (char)letters->to[byte];
        }
    }
    places_fini(&places);
    return sum;
}

static bool try_letters(const struct args_shrinker *shrinker, struct value *args,
                        const struct letters *letters)
{
    struct value *changed = args_copy(shrinker, args);
    bool taken = !shrinker->is_over(shrinker->data) && change(shrinker, changed, letters) < 0 &&
                 shrinker->is_taken(shrinker->data, changed);

    return args_settle(shrinker, args, changed, taken);
}

/* Into a, b, c in the order in which they come: what is equal stays so. */
static bool rename_all(const struct args_shrinker *shrinker, struct value *args)
{
    unsigned char found[ASCII];
    size_t count = used(shrinker, args, found);
    struct letters letters;

    if (count > LETTERS)
        return false;
    keep_all(&letters);
    for (size_t i = 0; i < count; i++)
        letters.to[found[i]] = (unsigned char)('a' + i);
    return try_letters(shrinker, args, &letters);
}

/* Into the first letter that it can be. */
static bool rename_one(const struct args_shrinker *shrinker, struct value *args,
                       unsigned char character, size_t different)
{
    struct letters letters;

    for (size_t i = 0; i <= different && i < LETTERS && i < weight_of(character); i++) {
        keep_all(&letters);
        letters.to[character] = (unsigned char)('a' + i);
        if (try_letters(shrinker, args, &letters))
            return true;
    }
    return false;
}

bool shrink_letters(const struct args_shrinker *shrinker, struct value *args)
{
    unsigned char found[ASCII];
    bool any = rename_all(shrinker, args);
    size_t count = used(shrinker, args, found);

    for (size_t i = 0; i < count && !shrinker->is_over(shrinker->data); i++)
        any |= rename_one(shrinker, args, found[i], count);
    return any;
}
