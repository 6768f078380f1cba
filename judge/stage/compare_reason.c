#include "judge/stage/compare_reason.h"

#include "judge/base/mem.h"
#include "judge/stage/redact.h"

#include <stdlib.h>
#include <string.h>

/* What it is, as far as that can be told: the name of a type can be made of what is hidden; all of
 * it is in failure->got. */
static void add_kind(const struct value *got, struct buf *kind)
{
    if (got->kind == VALUE_FOREIGN && !redact_is_plain(got->as.text.data, got->as.text.length))
        buf_add_text(kind, "a foreign type");
    else
        value_describe_kind(got, kind);
}

/* In a list of nodes: the first that is none, with *@type its own type. */
static const struct value *find_odd(struct type *type, const struct value *value)
{
    while (type->depth > 0 && value->kind == VALUE_LIST) {
        size_t i = 0;

        while (type_accepts(type_element(*type), &value->as.list.items[i]))
            i++;
        *type = type_element(*type);
        value = &value->as.list.items[i];
    }
    return value;
}

static char *describe_val(struct type type, const struct value *val)
{
    struct buf kind = {0};
    char *text;

    if (val->kind == VALUE_INT || val->kind == VALUE_BIGINT)
        buf_add_text(&kind, "beyond int32");
    else
        add_kind(val, &kind);
    text = mem_printf("a %s whose val is %s", type_base_name(type.base), buf_text(&kind));
    buf_fini(&kind);
    return text;
}

/* "a ListNode whose val is string", of what a driver took for nodes. NULL: it is something else. */
static char *describe_node(struct type type, const struct value *got)
{
    const struct value *odd = find_odd(&type, got);
    const char *name = type_base_name(type.base);

    if (type.depth > 0 || !type_has_nodes(type))
        return NULL;
    /* Of what looked like nodes and are none, a driver says what is wrong behind the name. */
    if (odd->kind == VALUE_FOREIGN && strncmp(odd->as.text.data, name, strlen(name)) == 0)
        return redact_is_plain(odd->as.text.data, odd->as.text.length)
                   ? mem_printf("a %s", odd->as.text.data)
                   : mem_printf("a broken %s", name);
    for (size_t i = 0; odd->kind == VALUE_LIST && i < odd->as.list.count; i++)
        if (!type_accepts(type_element(type), &odd->as.list.items[i]))
            return describe_val(type, &odd->as.list.items[i]);
    return NULL;
}

static char *reason_returned(const struct method *method, struct type wanted,
                             const struct value *got)
{
    char text[TYPE_TEXT_MAX], *reason;
    struct buf kind = {0};

    add_kind(got, &kind);
    reason = mem_printf("%s returned the wrong type: %s instead of %s", method->name,
                        buf_text(&kind), type_format(wanted, text));
    buf_fini(&kind);
    return reason;
}

static char *reason_in_place(const struct method *method, const struct value *got, const char *node)
{
    const char *answer = method->params[method->answer].name;
    char text[TYPE_TEXT_MAX];

    if (type_accepts(method->returns, got))
        return mem_printf("%s left a wrong value in %s", method->name, answer);
    if (method->answer_mode == ANSWER_PREFIX && got->kind == VALUE_INT)
        return mem_printf("%s returned a length that %s does not have", method->name, answer);
    if (method->answer_mode == ANSWER_PREFIX && got->kind != VALUE_LIST)
        return reason_returned(method, method_returned(method), got);
    if (node != NULL)
        return mem_printf("%s left %s in %s", method->name, node, answer);
    return mem_printf("%s left something else than %s in %s", method->name,
                      type_format(method->returns, text), answer);
}

char *compare_reason(const struct method *method, const struct value *got)
{
    bool typed = type_accepts(method->returns, got);
    char *node = typed ? NULL : describe_node(method->returns, got), *reason;

    if (method->answer_mode != ANSWER_RETURNED)
        reason = reason_in_place(method, got, node);
    else if (typed)
        reason = mem_printf("%s returned a wrong value", method->name);
    else if (node != NULL)
        reason = mem_printf("%s returned %s", method->name, node);
    else
        reason = reason_returned(method, method->returns, got);
    free(node);
    return reason;
}
