#include "judge/catalog/signature.h"

#include "judge/base/buf.h"
#include "judge/base/mem.h"
#include "judge/catalog/template.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SNIPPET_NAME_MAX 160

/* JSON trees are built with the `_new` calls of jansson, which take over what they are given;
 * a failed allocation shows as a missing key when the template is rendered. */
static void put_text(json_t *object, const char *key, const char *text)
{
    json_object_set_new(object, key, json_string(text));
}

static void put_int(json_t *object, const char *key, size_t number)
{
    json_object_set_new(object, key, json_integer((json_int_t)number));
}

static void put_bool(json_t *object, const char *key, bool value)
{
    json_object_set_new(object, key, json_boolean(value));
}

static void put_with_first(json_t *object, const char *key, const char *name, bool upper)
{
    char *text = mem_strdup(name);
    text[0] = (char)(upper ? toupper((unsigned char)text[0]) : tolower((unsigned char)text[0]));
    put_text(object, key, text);
    free(text);
}

/* A word of a name begins at a capital behind a small letter or digit, at the last of several
 * capitals before a small letter ("LRUCache": lru, cache), and behind '_'. */
static bool word_begins(const char *name, size_t i)
{
    unsigned char here = (unsigned char)name[i];
    if (i == 0 || here == '_')
        return false;
    if (name[i - 1] == '_')
        return i > 1;
    if (!isupper(here))
        return false;
    return !isupper((unsigned char)name[i - 1]) || islower((unsigned char)name[i + 1]);
}

static void put_words(json_t *object, const char *name)
{
    struct buf snake = {0};
    struct buf pascal = {0};
    bool start = true;
    for (size_t i = 0; name[i]; i++) {
        if (name[i] == '_')
            continue;
        if (word_begins(name, i)) {
            buf_add_u8(&snake, '_');
            start = true;
        }
        unsigned char c = (unsigned char)tolower((unsigned char)name[i]);
        buf_add_u8(&snake, c);
        buf_add_u8(&pascal, start ? (unsigned char)toupper(c) : c);
        start = false;
    }
    put_text(object, "snake", buf_text(&snake));
    put_text(object, "pascal", buf_text(&pascal));
    put_with_first(object, "camel", buf_text(&pascal), false);
    buf_fini(&snake);
    buf_fini(&pascal);
}

void signature_name_add(json_t *object, const char *name)
{
    put_text(object, "name", name);
    put_with_first(object, "lower_first", name, false);
    put_with_first(object, "upper_first", name, true);
    put_words(object, name);
}

static int render_into(json_t *object, const char *key, const char *where, const char *text,
                       json_t *context, struct err *err)
{
    struct buf out = {0};
    int code = template_render(where, text, context, &out, err);
    if (code == 0)
        put_text(object, key, buf_text(&out));
    buf_fini(&out);
    return code;
}

/* The snippets for @type: those of its exact name, or those of its shape. A list that may be null
 * is described as one that may not where the language says nothing of it. *@ret_inner is the type
 * whose words are the snippets' "element", void when they have none. */
static json_t *snippets_find(const struct language *language, struct type type,
                             struct type *ret_inner)
{
    static const char *const shapes[2][TYPE_DEPTH_MAX + 1] = {
        {NULL, "list<*>", "list<list<*>>"},
        {"*?", "list<*>?", "list<list<*>>?"},
    };
    char text[TYPE_TEXT_MAX];
    json_t *found = json_object_get(language->types, type_format(type, text));
    *ret_inner = (struct type){.base = TYPE_VOID};
    if (found)
        return found;
    *ret_inner = type;
    if (type.nullable)
        ret_inner->nullable = false;
    else
        ret_inner->depth--;
    for (int depth = type.depth; !found && depth >= (type.depth > 0); depth--)
        if (shapes[type.nullable][depth])
            found = json_object_get(language->types, shapes[type.nullable][depth]);
    if (!found && type.nullable && type.depth > 0) {
        type.nullable = false;
        found = snippets_find(language, type, ret_inner);
    }
    return found;
}

/* Adds "words": the snippets of @type, rendered with @context around them. The words of the type
 * inside (of a list, or of one that may be null) are there as "element". */
static int words_add(const struct language *language, struct type type, json_t *context,
                     struct err *err)
{
    char text[TYPE_TEXT_MAX];
    struct type inner;
    json_t *snippets = snippets_find(language, type, &inner);
    if (!json_is_object(snippets))
        return err_set(err, ERR_INPUT, "%s/language.json: types has no words for %s",
                       language->folder, type_format(type, text));
    if (inner.base != TYPE_VOID) {
        int code = words_add(language, inner, context, err);
        if (code < 0)
            return code;
        json_object_set(context, "element", json_object_get(context, "words"));
    }
    json_t *words = json_object();
    const char *key;
    json_t *value;
    int code = 0;
    json_object_foreach(snippets, key, value)
    {
        char where[SNIPPET_NAME_MAX];
        snprintf(where, sizeof(where), "%s/language.json types %s %s", language->id,
                 type_format(type, text), key);
        code = json_is_string(value)
                   ? render_into(words, key, where, json_string_value(value), context, err)
                   : err_set(err, ERR_INPUT, "%s: expected a string", where);
        if (code < 0)
            break;
    }
    json_object_set_new(context, "words", words);
    return code;
}

static int typed_context(const struct language *language, const char *name, size_t index,
                         struct type type, json_t *object, struct err *err)
{
    char text[TYPE_TEXT_MAX];
    signature_name_add(object, name);
    put_int(object, "index", index);
    put_text(object, "type", type_format(type, text));
    put_text(object, "base", type_base_name(type.base));
    put_int(object, "depth", (size_t)type.depth);
    put_bool(object, "nullable", type.nullable);
    put_bool(object, "is_void", type.base == TYPE_VOID);
    put_bool(object, "is_scalar", type.depth == 0 && type.base != TYPE_VOID);
    put_bool(object, "is_list", type.depth == 1);
    put_bool(object, "is_table", type.depth == 2);
    put_bool(object, "is_node", type.depth == 0 && type_has_nodes(type));
    return words_add(language, type, object, err);
}

/* What language.json "names" makes of a name; the name itself where it says nothing. */
static int symbol_add(const struct language *language, const char *key, const char *ret_key,
                      json_t *object, json_t *context, struct err *err)
{
    char where[SNIPPET_NAME_MAX];
    const char *text = json_string_value(json_object_get(language->names, key));
    snprintf(where, sizeof(where), "%s/language.json names %s", language->id, key);
    return render_into(object, ret_key, where, text ? text : "{{name}}", context, err);
}

static int method_context(const struct problem *problem, const struct language *language,
                          size_t index, json_t *class_names, json_t *object, struct err *err)
{
    const struct method *method = &problem->methods[index];
    bool is_constructor = problem->kind == PROBLEM_CLASS && index == 0;
    signature_name_add(object, method->name);
    put_int(object, "index", index);
    put_int(object, "param_count", method->param_count);
    put_bool(object, "has_params", method->param_count > 0);
    put_bool(object, "is_constructor", is_constructor);
    put_bool(object, "is_void", is_constructor || method_returned(method).base == TYPE_VOID);
    put_bool(object, "is_prefix", method->answer_mode == ANSWER_PREFIX);
    json_object_set(object, "class", class_names);
    const char *key = is_constructor                      ? "constructor"
                      : problem->kind == PROBLEM_FUNCTION ? "function"
                                                          : "method";
    int code = symbol_add(language, key, "symbol", object, object, err);
    json_t *returns = json_object();
    json_object_set_new(object, "returns", returns);
    json_object_set_new(object, "answer", json_null());
    struct type type = method_returned(method);
    if (is_constructor)
        type = (struct type){.base = TYPE_VOID};
    if (code == 0)
        code = typed_context(language, "result", 0, type, returns, err);
    json_t *params = json_array();
    json_object_set_new(object, "params", params);
    for (size_t i = 0; code == 0 && i < method->param_count; i++) {
        json_t *param = json_object();
        json_array_append_new(params, param);
        bool is_answer = method->answer_mode != ANSWER_RETURNED && method->answer == i;
        put_bool(param, "is_answer", is_answer);
        if (is_answer)
            json_object_set(object, "answer", param);
        code =
            typed_context(language, method->params[i].name, i, method->params[i].type, param, err);
    }
    return code;
}

static bool uses(const struct problem *problem, enum type_base base)
{
    for (size_t i = 0; i < problem->method_count; i++) {
        const struct method *method = &problem->methods[i];
        if (method->returns.base == base)
            return true;
        for (size_t k = 0; k < method->param_count; k++)
            if (method->params[k].type.base == base)
                return true;
    }
    return false;
}

static int methods_add(const struct problem *problem, const struct language *language,
                       json_t *context, struct err *err)
{
    json_t *methods = json_array();
    json_t *operations = json_array();
    json_object_set_new(context, "methods", methods);
    json_object_set_new(context, "operations", operations);
    put_int(context, "method_count", problem->method_count);
    for (size_t i = 0; i < problem->method_count; i++) {
        json_t *method = json_object();
        json_array_append_new(methods, method);
        int code =
            method_context(problem, language, i, json_object_get(context, "class"), method, err);
        if (code < 0)
            return code;
        if (problem->kind == PROBLEM_CLASS && i == 0)
            json_object_set(context, "constructor", method);
        else
            json_array_append(operations, method);
        if (problem->kind == PROBLEM_FUNCTION)
            json_object_set(context, "function", method);
    }
    return 0;
}

int signature_context(const struct problem *problem, const struct language *language,
                      json_t **ret_context, struct err *err)
{
    json_t *context = json_object();
    put_text(context, "kind", problem_kind_name(problem->kind));
    put_bool(context, "is_class", problem->kind == PROBLEM_CLASS);
    put_bool(context, "is_function", problem->kind == PROBLEM_FUNCTION);
    put_bool(context, "is_stdin", problem->kind == PROBLEM_STDIN);
    put_bool(context, "has_list_node", uses(problem, TYPE_LIST_NODE));
    put_bool(context, "has_tree_node", uses(problem, TYPE_TREE_NODE));
    put_text(context, "problem", problem->id);
    put_text(context, "source", language->source);
    put_text(context, "given", problem->gives && language->given != NULL ? language->given : "");
    json_object_set_new(context, "class", json_null());
    json_object_set_new(context, "constructor", json_null());
    json_object_set_new(context, "function", json_null());
    int code = 0;
    if (problem->kind == PROBLEM_CLASS) {
        json_t *names = json_object();
        signature_name_add(names, problem->class_name);
        json_object_set_new(context, "class", names);
        put_text(context, "destructor", "");
        if (json_object_get(language->names, "destructor"))
            code = symbol_add(language, "destructor", "destructor", context, context, err);
    }
    if (code == 0 && problem->kind != PROBLEM_STDIN)
        code = methods_add(problem, language, context, err);
    if (code < 0) {
        json_decref(context);
        return code;
    }
    *ret_context = context;
    return 0;
}
