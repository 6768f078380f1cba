/* See option_hint.h. A command's help names all options that it has, so it is the list. */
#include "judge/cli/option_hint.h"

#include "judge/base/nearest.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#define OPTIONS_MAX 64
#define OPTION_LENGTH_MAX 31

static const char letters[] = "-abcdefghijklmnopqrstuvwxyz0123456789";

struct option_names {
    char text[OPTIONS_MAX][OPTION_LENGTH_MAX + 1];
    const char *all[OPTIONS_MAX];
    size_t count;
};

static void collect(const char *help, struct option_names *names)
{
    names->count = 0;
    for (const char *at = strstr(help, "--"); at != NULL; at = strstr(at, "--")) {
        const size_t length = strspn(at, letters);
        const bool begins_here = at == help || strchr(" [|\n", at[-1]) != NULL;

        if (begins_here && length > 2 && length <= OPTION_LENGTH_MAX &&
            names->count < OPTIONS_MAX) {
            snprintf(names->text[names->count], sizeof names->text[0], "%.*s", (int)length, at);
            names->all[names->count] = names->text[names->count];
            names->count++;
        }
        at += length;
    }
}

void option_hint_add(struct buf *out, const char *word, const char *help)
{
    struct option_names names;
    struct buf name = {0};

    buf_printf(&name, "%.*s", (int)strcspn(word, "="), word);
    collect(help, &names);
    nearest_add(out, buf_text(&name), names.all, names.count);
    buf_fini(&name);
}
