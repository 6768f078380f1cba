#include "judge/core/type.h"

#include "judge/base/json_check.h"
#include "judge/base/mem.h"
#include "judge/base/nearest.h"
#include "judge/base/printable.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SHOWN_BYTES_MAX 40

static const char *const base_names[TYPE_BASE_COUNT] = {
    [TYPE_VOID] = "void",   [TYPE_BOOL] = "bool",          [TYPE_INT32] = "int32",
    [TYPE_INT64] = "int64", [TYPE_DOUBLE] = "double",      [TYPE_STRING] = "string",
    [TYPE_CHAR] = "char",   [TYPE_LIST_NODE] = "ListNode", [TYPE_TREE_NODE] = "TreeNode",
};

/* What people write who think in a language. */
static const struct {
    const char *word;
    enum type_base base;
} foreign_names[] = {
    {"int", TYPE_INT32},           {"integer", TYPE_INT32},       {"long", TYPE_INT64},
    {"boolean", TYPE_BOOL},        {"float", TYPE_DOUBLE},        {"number", TYPE_DOUBLE},
    {"str", TYPE_STRING},          {"char*", TYPE_STRING},        {"String", TYPE_STRING},
    {"null", TYPE_VOID},           {"None", TYPE_VOID},           {"byte", TYPE_CHAR},
    {"rune", TYPE_CHAR},           {"Character", TYPE_CHAR},      {"character", TYPE_CHAR},
    {"ListNode*", TYPE_LIST_NODE}, {"TreeNode*", TYPE_TREE_NODE},
};

const char *type_base_name(enum type_base base)
{
    assert(base < TYPE_BASE_COUNT);
    return base_names[base];
}

static const char *meant(const char *word)
{
    for (size_t i = 0; i < sizeof foreign_names / sizeof *foreign_names; i++) {
        if (strcmp(foreign_names[i].word, word) == 0)
            return base_names[foreign_names[i].base];
    }
    return nearest_name(word, base_names, TYPE_BASE_COUNT);
}

static int fail(struct err *err, const char *text, const char *why)
{
    struct buf shown = {0};
    int code;

    printable_add(&shown, text, strlen(text), SHOWN_BYTES_MAX);
    code = err_set(err, ERR_INPUT, "unknown type \"%s\": %s", buf_text(&shown), why);
    buf_fini(&shown);
    return code;
}

static int fail_base(struct err *err, const char *text, const char *word)
{
    const char *name = meant(word);
    char why[160];

    if (name != NULL)
        snprintf(why, sizeof why, "did you mean %s?", name);
    else
        snprintf(why, sizeof why,
                 "expected void, bool, int32, int64, double, string, char, ListNode, TreeNode, "
                 "list<T> or T?");
    return fail(err, text, why);
}

/* What can not be of types that are known. */
static int check_sense(const char *text, struct type type, struct err *err)
{
    if (type.base == TYPE_VOID && (type.depth != 0 || type.nullable))
        return fail(err, text, "void stands alone");
    if (type_has_nodes(type) && type.depth == 0 && type.nullable)
        return fail(err, text, "nodes may always be null, without a '?'");
    if (type_has_nodes(type) && type.depth > TYPE_NODES_DEPTH_MAX)
        return fail(err, text, "lists of nodes do not nest");
    return 0;
}

int type_parse(const char *text, struct type *ret_type, struct err *err)
{
    static const char list[] = "list<";
    struct type type = {0};
    size_t length = strlen(text), start = 0;
    char word[TYPE_TEXT_MAX];

    if (length >= sizeof word)
        return fail(err, text, "it is too long");
    if (length > 0 && text[length - 1] == '?') {
        type.nullable = true;
        length--;
    }
    while (length - start >= strlen(list) && strncmp(text + start, list, strlen(list)) == 0) {
        if (text[length - 1] != '>')
            return fail(err, text,
                        text[length - 1] == '?' || strstr(text, "?>") != NULL
                            ? "only the whole type may take a '?'"
                            : "a list ends with '>'");
        type.depth++;
        start += strlen(list);
        length--;
        if (length < start)
            return fail(err, text, "a list ends with '>'");
    }
    snprintf(word, sizeof word, "%.*s", (int)(length - start), text + start);
    while (type.base < TYPE_BASE_COUNT && strcmp(base_names[type.base], word) != 0)
        type.base++;
    if (type.depth > TYPE_DEPTH_MAX)
        return fail(err, text, "lists nest at most 2 deep");
    if (type.base == TYPE_BASE_COUNT && word[0] != '\0' && word[strlen(word) - 1] == '?')
        return fail(err, text, "only the whole type may take one '?'");
    if (type.base == TYPE_BASE_COUNT)
        return fail_base(err, text, word);
    if (check_sense(text, type, err) != 0)
        return err->code;
    *ret_type = type;
    return 0;
}

char *type_format(struct type type, char *text)
{
    snprintf(text, TYPE_TEXT_MAX, "%.*s%s%.*s%s", 5 * type.depth, "list<list<",
             type_base_name(type.base), type.depth, ">>", type.nullable ? "?" : "");
    return text;
}

bool type_has_nodes(struct type type)
{
    return type.base == TYPE_LIST_NODE || type.base == TYPE_TREE_NODE;
}

struct type type_element(struct type type)
{
    if (type.depth == 0)
        return (struct type){.base = TYPE_INT32, .nullable = type.base == TYPE_TREE_NODE};
    return (struct type){.base = type.base, .depth = type.depth - 1};
}

static bool all_accepted(struct type type, const struct value *list)
{
    if (list->kind != VALUE_LIST)
        return false;
    for (size_t i = 0; i < list->as.list.count; i++) {
        if (!type_accepts(type_element(type), &list->as.list.items[i]))
            return false;
    }
    return true;
}

size_t type_tree_orphan(const struct value *list)
{
    size_t places = 1; /* For the root, and then for the children of what came so far. */

    for (size_t i = 0; i < list->as.list.count; i++) {
        if (places == 0)
            return i;
        places += list->as.list.items[i].kind != VALUE_NULL ? 1 : 0;
        places -= list->as.list.items[i].kind == VALUE_NULL ? 1 : 0;
    }
    return SIZE_MAX;
}

static bool is_tree(const struct value *list)
{
    size_t count = list->as.list.count;

    return (count == 0 || list->as.list.items[count - 1].kind != VALUE_NULL) &&
           type_tree_orphan(list) == SIZE_MAX;
}

/* NUL ends texts in C. */
static bool is_char(const char *text, size_t length)
{
    return length == 1 && text[0] != '\0' && (unsigned char)text[0] < 128;
}

bool type_accepts(struct type type, const struct value *value)
{
    if (value->kind == VALUE_NULL)
        return type.nullable || (type.base == TYPE_VOID && type.depth == 0);
    if (type.depth > 0)
        return all_accepted(type, value);
    switch (type.base) {
    case TYPE_BOOL:
        return value->kind == VALUE_BOOL;
    case TYPE_INT32:
        return value->kind == VALUE_INT && value->as.integer >= INT32_MIN &&
               value->as.integer <= INT32_MAX;
    case TYPE_INT64:
        return value->kind == VALUE_INT;
    case TYPE_DOUBLE:
        return value->kind == VALUE_DOUBLE || value->kind == VALUE_INT;
    case TYPE_STRING:
        return value->kind == VALUE_STRING;
    case TYPE_CHAR:
        return value->kind == VALUE_STRING && is_char(value->as.text.data, value->as.text.length);
    case TYPE_LIST_NODE:
        return all_accepted(type, value);
    case TYPE_TREE_NODE:
        return all_accepted(type, value) && is_tree(value);
    case TYPE_VOID:
    case TYPE_BASE_COUNT:
        break;
    }
    return false;
}

static int fail_found(struct type type, const json_t *json, struct err *err)
{
    const char *kind = json_is_string(json) ? "string " : json_is_number(json) ? "number " : "";
    struct buf found = {0};
    char text[TYPE_TEXT_MAX];
    int code;

    json_describe(json, &found);
    code =
        err_set(err, ERR_INPUT, "expected %s, found %s%s",
                type.base == TYPE_VOID ? "null" : type_format(type, text), kind, buf_text(&found));
    buf_fini(&found);
    return code;
}

static int list_from_json(struct type type, const json_t *json, struct value *ret_value,
                          struct err *err)
{
    size_t count = json_array_size(json);
    struct value list;

    if (!json_is_array(json))
        return fail_found(type, json, err);
    list = value_list(count);
    for (size_t i = 0; i < count; i++) {
        int code = type_value_from_json(type_element(type), json_array_get(json, i),
                                        &list.as.list.items[i], err);

        if (code != 0) {
            value_fini(&list);
            /* "[1]" and "[2]: expected" become "[1][2]: expected". */
            if (err->message[0] != '[')
                return err_prefix(err, "[%zu]", i);
            err_prefix(err, "[%zu]", i);
            memmove(strchr(err->message, ']') + 1, strchr(err->message, ']') + 3,
                    strlen(strchr(err->message, ']') + 3) + 1);
            return err->code;
        }
    }
    *ret_value = list;
    return 0;
}

static int scalar_from_json(struct type type, const json_t *json, struct value *ret_value,
                            struct err *err)
{
    json_int_t integer = json_integer_value(json);
    bool small = integer >= INT32_MIN && integer <= INT32_MAX;

    if (type.base == TYPE_BOOL && json_is_boolean(json))
        *ret_value = value_bool(json_is_true(json));
    else if (type.base == TYPE_INT32 && json_is_integer(json) && small)
        *ret_value = value_int(integer);
    else if (type.base == TYPE_INT64 && json_is_integer(json))
        *ret_value = value_int(integer);
    else if (type.base == TYPE_DOUBLE && json_is_number(json))
        *ret_value = value_double(json_number_value(json));
    else if ((type.base == TYPE_STRING && json_is_string(json)) ||
             (type.base == TYPE_CHAR && json_is_string(json) &&
              is_char(json_string_value(json), json_string_length(json))))
        *ret_value = value_string(json_string_value(json), json_string_length(json));
    else
        return fail_found(type, json, err);
    return 0;
}

static int node_from_json(struct type type, const json_t *json, struct value *ret_value,
                          struct err *err)
{
    struct value list;
    int code;

    if (json_is_null(json)) {
        *ret_value = value_list(0);
        return 0;
    }
    code = list_from_json(type, json, &list, err);
    if (code != 0)
        return code;
    while (list.as.list.count > 0 && list.as.list.items[list.as.list.count - 1].kind == VALUE_NULL)
        list.as.list.count--;
    if (type.base == TYPE_TREE_NODE && type_tree_orphan(&list) != SIZE_MAX) {
        err_set(err, ERR_INPUT, "[%zu]: all children of the nodes before it have been named",
                type_tree_orphan(&list));
        value_fini(&list);
        return err->code;
    }
    *ret_value = list;
    return 0;
}

int type_value_from_json(struct type type, const json_t *json, struct value *ret_value,
                         struct err *err)
{
    if (json_is_null(json) && (type.nullable || type.base == TYPE_VOID)) {
        *ret_value = (struct value){.kind = VALUE_NULL};
        return 0;
    }
    if (type.depth > 0)
        return list_from_json(type, json, ret_value, err);
    if (type_has_nodes(type))
        return node_from_json(type, json, ret_value, err);
    return scalar_from_json(type, json, ret_value, err);
}
