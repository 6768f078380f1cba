#include "judge/base/nearest.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>
#include <strings.h>

#define WORD_LENGTH_MAX 64

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

static bool same(char a, char b)
{
    return tolower((unsigned char)a) == tolower((unsigned char)b);
}

/* Three rows of the table of distances between beginnings are enough: a swap of two letters looks
 * two rows back. Both words have at most WORD_LENGTH_MAX letters. */
static size_t distance(const char *a, const char *b)
{
    size_t rows[3][WORD_LENGTH_MAX + 1];
    size_t a_length = strlen(a), b_length = strlen(b);

    for (size_t j = 0; j <= b_length; j++)
        rows[0][j] = j;
    for (size_t i = 1; i <= a_length; i++) {
        size_t *now = rows[i % 3], *before = rows[(i - 1) % 3], *two_before = rows[(i + 1) % 3];

        now[0] = i;
        for (size_t j = 1; j <= b_length; j++) {
            now[j] = least(before[j], now[j - 1]) + 1;
            now[j] = least(now[j], before[j - 1] + (same(a[i - 1], b[j - 1]) ? 0 : 1));
            if (i > 1 && j > 1 && same(a[i - 1], b[j - 2]) && same(a[i - 2], b[j - 1]))
                now[j] = least(now[j], two_before[j - 2] + 1);
        }
    }
    return rows[a_length % 3][b_length];
}

const char *nearest_name(const char *word, const char *const *names, size_t count)
{
    size_t length = strlen(word);
    size_t slips_max = length < 4 ? 1 : length / 3 + (length < 6 ? 1 : 0);
    const char *nearest = NULL;

    if (length == 0 || length > WORD_LENGTH_MAX)
        return NULL;
    for (size_t i = 0; i < count; i++) {
        size_t slips;

        if (strlen(names[i]) > WORD_LENGTH_MAX)
            continue;
        slips = distance(word, names[i]);
        if (length >= 3 && slips > 1 && strncasecmp(word, names[i], length) == 0)
            slips = 1;
        if (slips > slips_max || slips >= strlen(names[i]))
            continue;
        nearest = names[i];
        if (slips == 0)
            break;
        slips_max = slips - 1; /* The next one must be better. */
    }
    return nearest;
}

void nearest_add(struct buf *out, const char *word, const char *const *names, size_t count)
{
    const char *name = nearest_name(word, names, count);

    if (name != NULL)
        buf_printf(out, "; did you mean \"%s\"?", name);
}
