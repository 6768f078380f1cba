#include "judge/complexity/form.h"

#include "judge/base/mem.h"
#include "judge/complexity/pattern.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PREFIX_BYTES_MAX 64
#define DECIMAL_BYTES_MAX 24
#define CHAR_CODE_MAX 127 /* ASCII. */
#define CHAR_MIN_CODE 32  /* Printable ASCII: the same in every language's strings. */
#define CHAR_MAX_CODE 126

int form_load_expr(const struct json_at *at, unsigned allowed, struct expr **ret_expr,
                   struct err *err)
{
    struct err inner;
    const char *text;
    int code;

    if (json_is_integer(at->json)) {
        *ret_expr = expr_constant(json_integer_value(at->json));
        return 0;
    }
    if (json_is_boolean(at->json)) {
        *ret_expr = expr_constant(json_is_true(at->json));
        return 0;
    }
    if (!json_is_string(at->json))
        return json_fail(at, err, "expected an expression, a whole number or a boolean");
    code = json_get_text(at, EXPR_LENGTH_MAX, &text, err);
    if (code != 0)
        return code;
    if (expr_parse(text, allowed, ret_expr, &inner) != 0)
        return json_fail(at, err, "%s", inner.message);
    return 0;
}

static int wrong_type(const struct json_at *at, struct type type, const char *found,
                      struct err *err)
{
    char text[TYPE_TEXT_MAX];

    return json_fail(at, err, "expected a form for %s, found %s", type_format(type, text), found);
}

static int load_list(const struct json_at *at, struct type type, unsigned allowed,
                     struct form *form, struct err *err)
{
    static const char *const known[] = {"list", "of", NULL};
    struct json_at count = json_at_key(at, "list"), of = json_at_key(at, "of");
    int code = json_check_object(at, known, err);

    if (code != 0)
        return code;
    if (type.depth == 0 && !type_has_nodes(type))
        return wrong_type(at, type, "a list", err);
    form->kind = FORM_LIST;
    if (allowed & EXPR_ALLOW_I)
        allowed |= EXPR_ALLOW_J;
    code = form_load_expr(&count, allowed, &form->count, err);
    if (code != 0)
        return code;
    form->of = mem_alloc(sizeof *form->of);
    return form_load(&of, type_element(type), allowed | EXPR_ALLOW_I, form->of, err);
}

static int load_maybe(const struct json_at *at, struct type type, unsigned allowed,
                      struct form *form, struct err *err)
{
    static const char *const known[] = {"null", "of", NULL};
    struct json_at when = json_at_key(at, "null"), of = json_at_key(at, "of");
    int code = json_check_object(at, known, err);

    if (code != 0)
        return code;
    if (!type.nullable)
        return wrong_type(at, type, "null", err);
    form->kind = FORM_MAYBE;
    code = form_load_expr(&when, allowed, &form->value, err);
    if (code != 0)
        return code;
    form->of = mem_alloc(sizeof *form->of);
    return form_load(&of, type, allowed, form->of, err);
}

/* The empty list, for nodes. */
static int load_null(const struct json_at *at, struct type type, struct form *form, struct err *err)
{
    form->kind = FORM_NULL;
    if (type.depth == 0 && type_has_nodes(type)) {
        form->kind = FORM_LIST;
        form->count = expr_constant(0);
        return 0;
    }
    return type.nullable || type.base == TYPE_VOID ? 0 : wrong_type(at, type, "null", err);
}

static int load_text(const struct json_at *at, struct type type, unsigned allowed,
                     struct form *form, struct err *err)
{
    static const char *const known[] = {"text", "of", NULL};
    struct json_at prefix = json_at_key(at, "text"), of = json_at_key(at, "of");
    int code = json_check_object(at, known, err);

    if (code != 0)
        return code;
    if (type.depth != 0 || type.base != TYPE_STRING)
        return wrong_type(at, type, "a text", err);
    if (!json_is_string(prefix.json) || json_string_length(prefix.json) > PREFIX_BYTES_MAX)
        return json_fail(&prefix, err, "expected a string of at most %d bytes", PREFIX_BYTES_MAX);
    form->kind = FORM_TEXT;
    form->prefix = mem_strdup(json_string_value(prefix.json));
    /* Without a number behind it, it is a word of its own. */
    return of.json == NULL ? 0 : form_load_expr(&of, allowed, &form->value, err);
}

static int load_chars(const struct json_at *at, struct type type, unsigned allowed,
                      struct form *form, struct err *err)
{
    static const char *const known[] = {"chars", "of", NULL};
    struct json_at count = json_at_key(at, "chars"), of = json_at_key(at, "of");
    int code = json_check_object(at, known, err);

    if (code != 0)
        return code;
    if (type.depth != 0 || type.base != TYPE_STRING)
        return wrong_type(at, type, "characters", err);
    form->kind = FORM_CHARS;
    if (allowed & EXPR_ALLOW_I)
        allowed |= EXPR_ALLOW_J;
    code = form_load_expr(&count, allowed, &form->count, err);
    return code != 0 ? code : form_load_expr(&of, allowed | EXPR_ALLOW_I, &form->value, err);
}

struct cast {
    const char *key;
    enum type_base base;
    enum form_kind kind;
};

static const struct cast casts[] = {{"bool", TYPE_BOOL, FORM_BOOL},
                                    {"double", TYPE_DOUBLE, FORM_DOUBLE},
                                    {"char", TYPE_CHAR, FORM_CHAR}};

static int load_cast(const struct json_at *at, const struct cast *cast, struct type type,
                     unsigned allowed, struct form *form, struct err *err)
{
    const char *const known[] = {cast->key, NULL};
    struct json_at value = json_at_key(at, cast->key);
    int code = json_check_object(at, known, err);

    if (code != 0)
        return code;
    if (type.depth != 0 || type.base != cast->base)
        return wrong_type(at, type, cast->key, err);
    form->kind = cast->kind;
    return form_load_expr(&value, allowed, &form->value, err);
}

/* A bare expression becomes what the interface asks for, where that is a number or a boolean. */
static int load_bare(const struct json_at *at, struct type type, unsigned allowed,
                     struct form *form, struct err *err)
{
    static const enum form_kind kinds[TYPE_BASE_COUNT] = {[TYPE_BOOL] = FORM_BOOL,
                                                          [TYPE_INT32] = FORM_INT,
                                                          [TYPE_INT64] = FORM_INT,
                                                          [TYPE_DOUBLE] = FORM_DOUBLE};

    if (type.depth != 0)
        return wrong_type(at, type, "an expression", err);
    if (type.base == TYPE_STRING || type.base == TYPE_VOID || type.base == TYPE_CHAR ||
        type_has_nodes(type))
        return wrong_type(at, type, "an expression", err);
    form->kind = kinds[type.base];
    return form_load_expr(at, allowed, &form->value, err);
}

static int load(const struct json_at *at, struct type type, unsigned allowed, struct form *form,
                struct err *err)
{
    if (at->json == NULL)
        return json_fail(at, err, "expected a form, found nothing");
    if (json_is_null(at->json))
        return load_null(at, type, form, err);
    if (!json_is_object(at->json))
        return load_bare(at, type, allowed, form, err);
    if (json_object_get(at->json, "list") != NULL)
        return load_list(at, type, allowed, form, err);
    if (json_object_get(at->json, "text") != NULL)
        return load_text(at, type, allowed, form, err);
    if (json_object_get(at->json, "null") != NULL)
        return load_maybe(at, type, allowed, form, err);
    if (json_object_get(at->json, "chars") != NULL)
        return load_chars(at, type, allowed, form, err);
    for (size_t i = 0; i < sizeof casts / sizeof casts[0]; i++)
        if (json_object_get(at->json, casts[i].key) != NULL)
            return load_cast(at, &casts[i], type, allowed, form, err);
    return json_fail(at, err,
                     "expected one of the keys \"list\", \"text\", \"chars\", \"bool\", "
                     "\"double\", \"char\", \"null\"");
}

int form_load(const struct json_at *at, struct type type, unsigned allowed, struct form *ret_form,
              struct err *err)
{
    struct form form = {0};
    int code = load(at, type, allowed, &form, err);

    if (code != 0) {
        form_fini(&form);
        return code;
    }
    *ret_form = form;
    return 0;
}

void form_fini(struct form *form)
{
    expr_destroy(form->value);
    expr_destroy(form->count);
    free(form->prefix);
    if (form->of != NULL)
        form_fini(form->of);
    free(form->of);
    *form = (struct form){0};
}

int form_count(const struct expr *expr, struct expr_context *context, uint64_t max,
               uint64_t *ret_count, struct err *err)
{
    int64_t count;
    int code = expr_evaluate(expr, context, &count, err);

    if (code != 0)
        return code;
    if (count < 0 || (uint64_t)count > max)
        return err_set(err, ERR_INPUT, "a count of %" PRId64 " is not in 0 to %" PRIu64, count,
                       max);
    *ret_count = (uint64_t)count;
    return 0;
}

static int evaluate_list(const struct form *form, struct expr_context *context,
                         struct value *ret_value, struct err *err)
{
    int64_t outer = context->variables[EXPR_I], outermost = context->variables[EXPR_J];
    struct value list;
    uint64_t count;
    int code;

    context->variables[EXPR_J] = outer;
    code = form_count(form->count, context, PATTERN_LIST_MAX, &count, err);
    if (code != 0)
        return code;
    list = value_list(count);
    for (uint64_t i = 0; i < count && code == 0; i++) {
        context->variables[EXPR_I] = (int64_t)i;
        code = form_evaluate(form->of, context, &list.as.list.items[i], err);
    }
    context->variables[EXPR_I] = outer;
    context->variables[EXPR_J] = outermost;
    if (code != 0) {
        value_fini(&list);
        return code;
    }
    *ret_value = list;
    return 0;
}

static int evaluate_chars(const struct form *form, struct expr_context *context,
                          struct value *ret_value, struct err *err)
{
    int64_t outer = context->variables[EXPR_I], outermost = context->variables[EXPR_J];
    struct buf text = {0};
    uint64_t count;
    int code;

    context->variables[EXPR_J] = outer;
    code = form_count(form->count, context, PATTERN_LIST_MAX, &count, err);
    for (uint64_t i = 0; code == 0 && i < count; i++) {
        int64_t number;

        context->variables[EXPR_I] = (int64_t)i;
        code = expr_evaluate(form->value, context, &number, err);
        if (code == 0 && (number < CHAR_MIN_CODE || number > CHAR_MAX_CODE))
            code = err_set(err, ERR_INPUT, "a character's code of %" PRId64 " is not in %d to %d",
                           number, CHAR_MIN_CODE, CHAR_MAX_CODE);
        else if (code == 0)
            buf_add_u8(&text, (uint8_t)number);
    }
    context->variables[EXPR_I] = outer;
    context->variables[EXPR_J] = outermost;
    if (code == 0)
        *ret_value = value_string(buf_text(&text), text.length);
    buf_fini(&text);
    return code;
}

static struct value text_of(const char *prefix, int64_t number)
{
    char text[PREFIX_BYTES_MAX + DECIMAL_BYTES_MAX];
    int length = snprintf(text, sizeof text, "%s%" PRId64, prefix, number);

    return value_string(text, (size_t)length);
}

static int evaluate_char(int64_t code, struct value *ret_value, struct err *err)
{
    char text = (char)code;

    if (code < 1 || code > CHAR_CODE_MAX)
        return err_set(err, ERR_INPUT, "a char of code %" PRId64 " is not in 1 to %d", code,
                       CHAR_CODE_MAX);
    *ret_value = value_string(&text, 1);
    return 0;
}

int form_evaluate(const struct form *form, struct expr_context *context, struct value *ret_value,
                  struct err *err)
{
    int64_t number;
    int code;

    if (form->kind == FORM_LIST)
        return evaluate_list(form, context, ret_value, err);
    if (form->kind == FORM_CHARS)
        return evaluate_chars(form, context, ret_value, err);
    if (form->kind == FORM_NULL) {
        *ret_value = (struct value){.kind = VALUE_NULL};
        return 0;
    }
    if (form->kind == FORM_TEXT && form->value == NULL) {
        *ret_value = value_string(form->prefix, strlen(form->prefix));
        return 0;
    }
    code = expr_evaluate(form->value, context, &number, err);
    if (code != 0)
        return code;
    switch (form->kind) {
    case FORM_MAYBE:
        if (number == 0)
            return form_evaluate(form->of, context, ret_value, err);
        *ret_value = (struct value){.kind = VALUE_NULL};
        break;
    case FORM_CHAR:
        return evaluate_char(number, ret_value, err);
    case FORM_BOOL:
        *ret_value = value_bool(number != 0);
        break;
    case FORM_DOUBLE:
        *ret_value = value_double((double)number);
        break;
    case FORM_TEXT:
        *ret_value = text_of(form->prefix, number);
        break;
    default:
        *ret_value = value_int(number);
        break;
    }
    return 0;
}
