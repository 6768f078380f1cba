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

static void add_name(json_t *names, const char *key, const char *text)
{
    json_t *name = json_object();

    signature_name_add(name, text);
    json_object_set_new(names, key, name);
}

json_t *new_problem_names(const char *id)
{
    json_t *names = json_object();
    struct buf title = {0}, words = {0}, class = {0}, function = {0};

    add_words(&title, id, " ");
    add_words(&words, id, "");
    if (stands_alone(buf_text(&words))) {
        buf_printf(&class, "%.*s", WORDS_LENGTH_MAX, buf_text(&words));
        buf_printf(&function, "%c%s", tolower((unsigned char)buf_text(&class)[0]),
                   buf_text(&class) + 1);
    } else {
        buf_printf(&class, "My%.*s", WORDS_LENGTH_MAX, buf_text(&words));
        buf_printf(&function, "solve%.*s", WORDS_LENGTH_MAX, buf_text(&words));
    }
    json_object_set_new(names, "id", json_string(id));
    json_object_set_new(names, "title", json_string(buf_text(&title)));
    add_name(names, "class", buf_text(&class));
    add_name(names, "function", buf_text(&function));
    buf_fini(&title);
    buf_fini(&words);
    buf_fini(&class);
    buf_fini(&function);
    return names;
}
