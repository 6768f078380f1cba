#include "judge/page/html.h"

#include "judge/base/printable.h"

#include <stdint.h>
#include <string.h>

static const char *escape_of(char c)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return NULL;
    }
}

void html_text(struct buf *out, const char *text)
{
    struct buf safe = {0};

    if (text == NULL)
        return;
    printable_add_lines(&safe, text, strlen(text), SIZE_MAX);
    for (const char *at = buf_text(&safe); *at != '\0'; at++) {
        const char *escape = escape_of(*at);

        if (escape != NULL)
            buf_add_text(out, escape);
        else
            buf_add(out, at, 1);
    }
    buf_fini(&safe);
}

void html_element(struct buf *out, const char *open, const char *text)
{
    buf_printf(out, "<%s>", open);
    html_text(out, text);
    buf_printf(out, "</%.*s>", (int)strcspn(open, " "), open);
}
