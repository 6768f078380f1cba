#include "judge/catalog/template.h"

#include <stdbool.h>
#include <string.h>

#define NESTING_MAX 32
#define TAG_TEXT_MAX 128

/* Where names are looked up: the innermost value first. */
struct scope {
    json_t *value;
    const struct scope *outer;
    bool is_item;
    size_t index;
    size_t count;
};

struct renderer {
    const char *name;
    const char *text;
    struct buf *out;
    struct err *err;
    int nesting;
};

/* One {{…}}. `begin` and `end` are offsets of what the tag takes from the text, with the rest of
 * its line when it stands alone there. */
struct tag {
    char kind; /* '#', '^', '/', '!', or 0 for a value. */
    char name[TAG_TEXT_MAX];
    size_t begin;
    size_t end;
    size_t position; /* Of the braces. */
};

static size_t line_of(const struct renderer *renderer, size_t offset)
{
    size_t line = 1;
    for (size_t i = 0; i < offset; i++)
        line += renderer->text[i] == '\n';
    return line;
}

static int fail(const struct renderer *renderer, size_t offset, const char *what, const char *name)
{
    return err_set(renderer->err, ERR_INPUT, "%s line %zu: %s \"%s\"", renderer->name,
                   line_of(renderer, offset), what, name);
}

/* Takes the whole line when only blanks surround the tag. */
static void tag_widen(const struct renderer *renderer, size_t limit, struct tag *tag)
{
    size_t begin = tag->begin;
    size_t end = tag->end;
    while (begin > 0 && (renderer->text[begin - 1] == ' ' || renderer->text[begin - 1] == '\t'))
        begin--;
    if (begin > 0 && renderer->text[begin - 1] != '\n')
        return;
    while (end < limit && (renderer->text[end] == ' ' || renderer->text[end] == '\t'))
        end++;
    if (end < limit && renderer->text[end] != '\n')
        return;
    tag->begin = begin;
    tag->end = end < limit ? end + 1 : end;
}

/* Returns 1 with the next tag at or after @from, 0 when there is none. */
static int tag_next(const struct renderer *renderer, size_t from, size_t limit, struct tag *ret_tag)
{
    const char *open = strstr(renderer->text + from, "{{");
    while (open && open[2] == '{')
        open++; /* Text in front of a tag. */
    if (!open || (size_t)(open - renderer->text) >= limit)
        return 0;
    struct tag tag = {.position = (size_t)(open - renderer->text)};
    const char *close = strstr(open + 2, "}}");
    if (!close)
        return fail(renderer, tag.position, "tag without an end", "{{");
    tag.begin = tag.position;
    tag.end = (size_t)(close - renderer->text) + 2;
    const char *at = open + 2;
    if (at < close && strchr("#^/!", *at))
        tag.kind = *at++;
    while (at < close && (*at == ' ' || *at == '\n'))
        at++;
    const char *last = close;
    while (last > at && (last[-1] == ' ' || last[-1] == '\n'))
        last--;
    size_t length = (size_t)(last - at);
    if (tag.kind != '!') {
        if (length == 0 || length >= TAG_TEXT_MAX)
            return fail(renderer, tag.position, "tag with no name or a long one", "{{}}");
        memcpy(tag.name, at, length);
    }
    if (tag.kind)
        tag_widen(renderer, limit, &tag);
    *ret_tag = tag;
    return 1;
}

/* The value of a dotted name, or NULL. Borrowed. */
static json_t *lookup(const struct scope *scope, const char *name)
{
    if (strcmp(name, ".") == 0)
        return scope->value;
    char first[TAG_TEXT_MAX];
    size_t length = strcspn(name, ".");
    memcpy(first, name, length);
    first[length] = '\0';
    json_t *value = NULL;
    for (; scope && !value; scope = scope->outer)
        value = json_object_get(scope->value, first);
    while (value && name[length] == '.') {
        name += length + 1;
        length = strcspn(name, ".");
        memcpy(first, name, length);
        first[length] = '\0';
        value = json_object_get(value, first);
    }
    return value;
}

/* {{@index}} and its like. Returns false when @name is none of them or no list is around. */
static bool item_lookup(const struct scope *scope, const char *name, size_t *ret_value)
{
    while (scope && !scope->is_item)
        scope = scope->outer;
    if (!scope)
        return false;
    if (strcmp(name, "@index") == 0)
        *ret_value = scope->index;
    else if (strcmp(name, "@first") == 0)
        *ret_value = scope->index == 0;
    else if (strcmp(name, "@last") == 0)
        *ret_value = scope->index + 1 == scope->count;
    else
        return false;
    return true;
}

static int value_add(const struct renderer *renderer, const struct scope *scope,
                     const struct tag *tag)
{
    size_t number;
    if (tag->name[0] == '@') {
        if (!item_lookup(scope, tag->name, &number))
            return fail(renderer, tag->position, "unknown name", tag->name);
        buf_printf(renderer->out, "%zu", number);
        return 0;
    }
    const json_t *value = lookup(scope, tag->name);
    switch (value ? json_typeof(value) : JSON_NULL) {
    case JSON_STRING:
        buf_add(renderer->out, json_string_value(value), json_string_length(value));
        return 0;
    case JSON_INTEGER:
        buf_printf(renderer->out, "%" JSON_INTEGER_FORMAT, json_integer_value(value));
        return 0;
    case JSON_REAL:
        buf_printf(renderer->out, "%.17g", json_real_value(value));
        return 0;
    case JSON_TRUE:
        buf_add_text(renderer->out, "true");
        return 0;
    case JSON_FALSE:
        buf_add_text(renderer->out, "false");
        return 0;
    default:
        return fail(renderer, tag->position, value ? "not a text or number" : "unknown name",
                    tag->name);
    }
}

static bool is_true(const struct scope *scope, const char *name)
{
    size_t number;
    if (name[0] == '@')
        return item_lookup(scope, name, &number) && number;
    const json_t *value = lookup(scope, name);
    if (json_is_array(value))
        return json_array_size(value) > 0;
    if (json_is_string(value))
        return json_string_length(value) > 0;
    return value && !json_is_false(value) && !json_is_null(value);
}

/* Finds the {{/name}} that ends @open. */
static int section_end(const struct renderer *renderer, const struct tag *open, size_t limit,
                       struct tag *ret_close)
{
    size_t at = open->end;
    int depth = 1;
    struct tag tag;
    int code;
    while ((code = tag_next(renderer, at, limit, &tag)) > 0) {
        if ((tag.kind == '#' || tag.kind == '^') && strcmp(tag.name, open->name) == 0)
            depth++;
        if (tag.kind == '/' && strcmp(tag.name, open->name) == 0 && --depth == 0) {
            *ret_close = tag;
            return 0;
        }
        at = tag.end;
    }
    return code < 0 ? code : fail(renderer, open->position, "section without an end", open->name);
}

static int render(struct renderer *renderer, size_t from, size_t limit, const struct scope *scope);

static int section_render(struct renderer *renderer, const struct tag *open,
                          const struct tag *close, const struct scope *scope)
{
    size_t from = open->end;
    size_t limit = close->begin;
    if (limit < from)
        limit = from; /* Both tags stand on one line of their own. */
    bool wanted = is_true(scope, open->name);
    if (open->kind == '^')
        return wanted ? 0 : render(renderer, from, limit, scope);
    if (!wanted)
        return 0;
    json_t *value = open->name[0] == '@' ? NULL : lookup(scope, open->name);
    struct scope inner = {.value = value, .outer = scope};
    if (!json_is_array(value))
        return render(renderer, from, limit, json_is_object(value) ? &inner : scope);
    inner.is_item = true;
    inner.count = json_array_size(value);
    for (inner.index = 0; inner.index < inner.count; inner.index++) {
        inner.value = json_array_get(value, inner.index);
        int code = render(renderer, from, limit, &inner);
        if (code < 0)
            return code;
    }
    return 0;
}

static int render_tags(struct renderer *renderer, size_t from, size_t limit,
                       const struct scope *scope)
{
    struct tag tag;
    struct tag close = {.end = 0};
    int code;
    while ((code = tag_next(renderer, from, limit, &tag)) > 0) {
        if (tag.begin > from)
            buf_add(renderer->out, renderer->text + from, tag.begin - from);
        from = tag.end;
        if (tag.kind == '!')
            continue;
        if (tag.kind == '/')
            return fail(renderer, tag.position, "end of no section", tag.name);
        if (!tag.kind) {
            code = value_add(renderer, scope, &tag);
        } else {
            code = section_end(renderer, &tag, limit, &close);
            if (code == 0)
                code = section_render(renderer, &tag, &close, scope);
            from = close.end;
        }
        if (code < 0)
            return code;
    }
    if (code == 0 && limit > from)
        buf_add(renderer->out, renderer->text + from, limit - from);
    return code;
}

static int render(struct renderer *renderer, size_t from, size_t limit, const struct scope *scope)
{
    if (renderer->nesting == NESTING_MAX)
        return fail(renderer, from, "nested too deep", renderer->name);
    renderer->nesting++;
    int code = render_tags(renderer, from, limit, scope);
    renderer->nesting--;
    return code;
}

int template_render(const char *name, const char *text, json_t *context, struct buf *out,
                    struct err *err)
{
    struct renderer renderer = {.name = name, .text = text, .out = out, .err = err};
    const struct scope root = {.value = context};
    return render(&renderer, 0, strlen(text), &root);
}
