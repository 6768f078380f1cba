#include "tests/unit/stage/args_text.h"

#include "judge/base/mem.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

static bool is_taken(void *data, struct value *args)
{
    struct args_text *text = data;

    ck_assert_uint_lt(text->asked, text->asked_max);
    text->asked++;
    for (size_t i = 0; i < text->count; i++)
        ck_assert(type_accepts(text->params[i].type, &args[i]));
    return text->holds(args);
}

static bool is_over(void *data)
{
    const struct args_text *text = data;

    return text->asked >= text->asked_max;
}

void args_text_init(struct args_text *text, const char *types, const char *args)
{
    char *copy = mem_strdup(types), *rest = NULL;
    json_t *json = json_loads(args, JSON_DECODE_ANY, NULL);
    struct err err;

    memset(text, 0, sizeof *text);
    for (char *type = strtok_r(copy, " ", &rest); type != NULL; type = strtok_r(NULL, " ", &rest)) {
        ck_assert_uint_lt(text->count, ARGS_MAX);
        ck_assert_int_eq(type_parse(type, &text->params[text->count].type, &err), 0);
        ck_assert_int_eq(type_value_from_json(text->params[text->count].type,
                                              json_array_get(json, text->count),
                                              &text->args[text->count], &err),
                         0);
        text->count++;
    }
    ck_assert_uint_eq(text->count, json_array_size(json));
    json_decref(json);
    free(copy);
    text->asked_max = 5000;
    text->shrinker = (struct args_shrinker){.params = text->params,
                                            .count = text->count,
                                            .is_taken = is_taken,
                                            .is_over = is_over,
                                            .data = text};
}

void args_text_fini(struct args_text *text)
{
    for (size_t i = 0; i < text->count; i++)
        value_fini(&text->args[i]);
}

void args_text_is(const struct args_text *text, const char *expected)
{
    struct buf out = {0};

    buf_add_text(&out, "[");
    for (size_t i = 0; i < text->count; i++) {
        if (i > 0)
            buf_add_text(&out, ",");
        value_print(&text->args[i], &out, SIZE_MAX);
    }
    buf_add_text(&out, "]");
    ck_assert_str_eq(buf_text(&out), expected);
    buf_fini(&out);
}

void args_text_shrinks(bool (*shrink)(const struct args_shrinker *shrinker, struct value *args),
                       const char *types, const char *args, bool (*holds)(const struct value *args),
                       const char *expected)
{
    struct args_text text;

    args_text_init(&text, types, args);
    text.holds = holds;
    while (shrink(&text.shrinker, text.args))
        ck_assert(holds(text.args));
    args_text_is(&text, expected);
    args_text_fini(&text);
}
