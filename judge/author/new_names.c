/* The names of a new problem, made of its id. */
#include "judge/author/new.h"

#include "judge/base/buf.h"
#include "judge/catalog/signature.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>

#define WORDS_LENGTH_MAX 48 /* Of an identifier; with what comes in front it is within limits. */

/* Appends the words of @id, each with a capital, and @between between them. */
static void add_words(struct buf *out, const char *id, const char *between)
{
    for (size_t i = 0; id[i] != '\0'; i++) {
        bool begins = i == 0 || id[i - 1] == '-';

        if (id[i] == '-')
            continue;
        if (begins && out->length > 0)
            buf_add_text(out, between);
        buf_add_u8(out, (uint8_t)(begins ? toupper((unsigned char)id[i]) : id[i]));
    }
}

/* A name of one word may mean something to a language ("class", "index", "max"), and a digit begins
 * no name. */
static bool stands_alone(const char *words)
{
    size_t i = 1;

    while (words[i] != '\0' && !isupper((unsigned char)words[i]))
        i++;
    return isalpha((unsigned char)words[0]) && words[i] != '\0';
}

static void add_name(json_t *names, const char *key, const char *prefix, const char *words)
{
    json_t *name = json_object();
    struct buf text = {0};

    buf_printf(&text, "%s%s", prefix, words);
    signature_name_add(name, buf_text(&text));
    json_object_set_new(names, key, name);
    buf_fini(&text);
}

json_t *new_problem_names(const char *id)
{
    json_t *names = json_object();
    struct buf title = {0}, words = {0};

    add_words(&title, id, " ");
    add_words(&words, id, "");
    if (words.length > WORDS_LENGTH_MAX)
        words.data[WORDS_LENGTH_MAX] = '\0';
    json_object_set_new(names, "id", json_string(id));
    json_object_set_new(names, "title", json_string(buf_text(&title)));
    add_name(names, "class", stands_alone(buf_text(&words)) ? "" : "My", buf_text(&words));
    if (stands_alone(buf_text(&words)))
        words.data[0] = (char)tolower((unsigned char)words.data[0]);
    add_name(names, "function", islower((unsigned char)words.data[0]) ? "" : "solve",
             buf_text(&words));
    buf_fini(&title);
    buf_fini(&words);
    return names;
}
