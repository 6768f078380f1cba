/* "interface" of problem.json: what a candidate writes, by name and type. */
#include "judge/base/mem.h"
#include "judge/catalog/check.h"
#include "judge/catalog/problem_read.h"

#include <string.h>

struct type method_returned(const struct method *method)
{
    switch (method->answer_mode) {
    case ANSWER_IN_PLACE:
        return (struct type){.base = TYPE_VOID};
    case ANSWER_PREFIX:
        return (struct type){.base = TYPE_INT32};
    case ANSWER_RETURNED:
        break;
    }
    return method->returns;
}

/* @void_text: why this one can not be void; NULL when it can. */
static int read_type(const struct json_at *at, const char *void_text, struct type *ret_type,
                     struct err *err)
{
    const char *text;
    struct err cause;
    int code = json_get_text(at, TYPE_TEXT_MAX, &text, err);

    if (code != 0)
        return code;
    if (type_parse(text, ret_type, &cause) != 0)
        return json_fail(at, err, "%s", cause.message);
    if (ret_type->base == TYPE_VOID && void_text != NULL)
        return json_fail(at, err, "%s", void_text);
    return 0;
}

static int read_param(const struct json_at *at, struct method *method, struct err *err)
{
    static const char *const known[] = {"name", "type", NULL};
    struct json_at name = json_at_key(at, "name"), type = json_at_key(at, "type");
    struct param *param = &method->params[method->param_count];
    const char *text;
    int code = json_check_object(at, known, err);

    if (code == 0)
        code = check_get_identifier(&name, &text, err);
    for (size_t i = 0; code == 0 && i < method->param_count; i++) {
        if (strcmp(method->params[i].name, text) == 0)
            code = json_fail(&name, err, "there are two parameters \"%s\"", text);
    }
    if (code == 0)
        code = read_type(&type, "a parameter can not be void", &param->type, err);
    if (code == 0) {
        param->name = mem_strdup(text);
        method->param_count++;
    }
    return code;
}

static int read_params(const struct json_at *owner, struct method *method, struct err *err)
{
    struct json_at params = json_at_key(owner, "params");
    int code = json_check_list(&params, 0, PROBLEM_PARAMS_MAX, err);

    for (size_t i = 0; code == 0 && i < json_array_size(params.json); i++) {
        struct json_at param = json_at_index(&params, i);

        code = read_param(&param, method, err);
    }
    return code;
}

static int find_param(const struct json_at *at, const struct method *method, size_t *ret_index,
                      struct err *err)
{
    const char *names[PROBLEM_PARAMS_MAX + 1] = {NULL};

    for (size_t i = 0; i < method->param_count; i++)
        names[i] = method->params[i].name;
    return json_get_name(at, names, ret_index, err);
}

/* "answer": the argument that is the answer, whole, or as far as a returned length says. */
static int read_answer(const struct json_at *answer, const struct json_at *returns,
                       struct method *method, struct err *err)
{
    const struct type of = method->returns;
    struct type type;
    bool by_length = of.base == TYPE_INT32 && of.depth == 0 && !of.nullable;
    int code = find_param(answer, method, &method->answer, err);

    if (code != 0)
        return code;
    type = method->params[method->answer].type;
    if (!by_length && of.base != TYPE_VOID)
        return json_fail(returns, err,
                         "expected void, or int32 for how much of \"%s\" is the answer",
                         method->params[method->answer].name);
    if (type.nullable || (type.depth == 0 && (by_length || !type_has_nodes(type))))
        return json_fail(answer, err, "\"%s\" is no list that a function could change",
                         method->params[method->answer].name);
    method->answer_mode = by_length ? ANSWER_PREFIX : ANSWER_IN_PLACE;
    method->returns = type;
    return 0;
}

static int read_method(const struct json_at *at, struct problem *problem, struct err *err)
{
    static const char *const known[] = {"name", "params", "returns", NULL};
    struct json_at name = json_at_key(at, "name"), returns = json_at_key(at, "returns");
    struct method *method = &problem->methods[problem->method_count];
    const char *text;
    int code = json_check_object(at, known, err);

    if (code == 0)
        code = check_get_identifier(&name, &text, err);
    for (size_t i = 0; code == 0 && i < problem->method_count; i++) {
        if (strcmp(problem->methods[i].name, text) == 0)
            code = json_fail(
                &name, err,
                i == 0 ? "\"%s\" is the name of the class" : "there are two methods \"%s\"", text);
    }
    if (code != 0)
        return code;
    method->name = mem_strdup(text);
    problem->method_count++;
    code = read_params(at, method, err);
    return code == 0 ? read_type(&returns, NULL, &method->returns, err) : code;
}

static int read_class(const struct json_at *interface, struct problem *problem, struct err *err)
{
    static const char *const known[] = {"class", "constructor", "methods", NULL};
    static const char *const constructor_known[] = {"params", NULL};
    struct json_at name = json_at_key(interface, "class");
    struct json_at constructor = json_at_key(interface, "constructor");
    struct json_at methods = json_at_key(interface, "methods");
    const char *text;
    int code = json_check_object(interface, known, err);

    if (code == 0)
        code = check_get_identifier(&name, &text, err);
    if (code != 0)
        return code;
    problem->class_name = mem_strdup(text);
    problem->methods[0].name = mem_strdup(text);
    problem->method_count = 1;
    if (json_at_has(&constructor)) {
        code = json_check_object(&constructor, constructor_known, err);
        if (code == 0)
            code = read_params(&constructor, &problem->methods[0], err);
    }
    if (code == 0)
        code = json_check_list(&methods, 1, PROBLEM_METHODS_MAX - 1, err);
    for (size_t i = 0; code == 0 && i < json_array_size(methods.json); i++) {
        struct json_at method = json_at_index(&methods, i);

        code = read_method(&method, problem, err);
    }
    return code;
}

static int read_function(const struct json_at *interface, struct problem *problem, struct err *err)
{
    static const char *const known[] = {"function", "params", "returns", "answer", NULL};
    struct json_at name = json_at_key(interface, "function");
    struct json_at returns = json_at_key(interface, "returns");
    struct json_at answer = json_at_key(interface, "answer");
    struct method *method = &problem->methods[0];
    const char *missing = NULL;
    const char *text;
    int code = json_check_object(interface, known, err);

    if (code == 0)
        code = check_get_identifier(&name, &text, err);
    if (code != 0)
        return code;
    method->name = mem_strdup(text);
    problem->method_count = 1;
    if (!json_at_has(&answer))
        missing = "a function that returns nothing can not be judged without an \"answer\"";
    code = read_params(interface, method, err);
    if (code == 0)
        code = read_type(&returns, missing, &method->returns, err);
    if (code == 0 && json_at_has(&answer))
        code = read_answer(&answer, &returns, method, err);
    return code;
}

int problem_read_interface(const struct json_at *root, struct problem *problem, struct err *err)
{
    struct json_at interface = json_at_key(root, "interface");

    switch (problem->kind) {
    case PROBLEM_CLASS:
        return read_class(&interface, problem, err);
    case PROBLEM_FUNCTION:
        return read_function(&interface, problem, err);
    default:
        if (json_at_has(&interface))
            return json_fail(&interface, err, "a problem of kind stdin has no interface");
        return 0;
    }
}
