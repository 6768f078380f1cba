#include "judge/complexity/pattern.h"
#include "judge/complexity/pattern_set.h"

#include "judge/base/mem.h"

#include <stdlib.h>
#include <string.h>

#define NAME_BYTES_MAX 64
#define CLASS_BYTES_MAX 32

struct loader {
    struct pattern_set *set;
    const struct pattern_interface *interface;
    struct err *err;
};

static int load_name(const struct json_at *at, const char *key, char **ret_name, struct err *err)
{
    if (key[0] == '\0' || strlen(key) > NAME_BYTES_MAX)
        return json_fail(at, err, "a name has 1 to %d bytes", NAME_BYTES_MAX);
    *ret_name = mem_strdup(key);
    return 0;
}

static int check_size(const struct json_at *at, size_t max, struct err *err)
{
    if (!json_is_object(at->json))
        return json_fail(at, err, "expected an object");
    if (json_object_size(at->json) < 1 || json_object_size(at->json) > max)
        return json_fail(at, err, "expected 1 to %zu entries, found %zu", max,
                         json_object_size(at->json));
    return 0;
}

static int load_class(const struct json_at *at, enum complexity_class *ret_class, struct err *err)
{
    const char *names[CLASS_COUNT + 1] = {NULL};
    size_t index;
    int code;

    memcpy(names, class_names(), CLASS_COUNT * sizeof names[0]);
    code = json_get_name(at, names, &index, err);
    if (code == 0)
        *ret_class = (enum complexity_class)index;
    return code;
}

static int load_variable(const struct json_at *at, const char *key,
                         struct pattern_variable *variable, struct err *err)
{
    static const char *const known[] = {"log2_min", "log2_max", NULL};
    struct json_at min = json_at_key(at, "log2_min"), max = json_at_key(at, "log2_max");
    int64_t log2_min = PATTERN_LOG2_MIN, log2_max;
    int code = load_name(at, key, &variable->name, err);

    if (code == 0)
        code = json_check_object(at, known, err);
    if (code == 0 && json_at_has(&min))
        code = json_get_whole(&min, 1, PATTERN_LOG2_MAX, &log2_min, err);
    if (code == 0)
        code = json_get_whole(&max, log2_min, PATTERN_LOG2_MAX, &log2_max, err);
    if (code != 0)
        return code;
    variable->log2_min = (int)log2_min;
    variable->log2_max = (int)log2_max;
    return 0;
}

static int load_variables(struct loader *loader, const struct json_at *at)
{
    struct pattern_set *set = loader->set;
    const char *key;
    json_t *json;
    int code = check_size(at, PATTERN_VARIABLES_MAX, loader->err);

    if (code != 0)
        return code;
    json_object_foreach(at->json, key, json)
    {
        struct json_at variable = json_at_key(at, key);

        code = load_variable(&variable, key, &set->variables[set->variable_count++], loader->err);
        if (code != 0)
            return code;
    }
    return 0;
}

static int find_variable(struct loader *loader, const struct json_at *at, size_t *ret_index)
{
    const char *names[PATTERN_VARIABLES_MAX + 1] = {NULL};

    for (size_t i = 0; i < loader->set->variable_count; i++)
        names[i] = loader->set->variables[i].name;
    return json_get_name(at, names, ret_index, loader->err);
}

/* Methods that can be called: all but the constructor of a class. */
static int find_method(struct loader *loader, const struct json_at *at, size_t *ret_method)
{
    const char *names[PROBLEM_METHODS_MAX + 1] = {NULL};
    size_t index;
    int code;

    for (size_t i = 1; i < loader->interface->method_count; i++)
        names[i - 1] = loader->interface->methods[i].name;
    code = json_get_name(at, names, &index, loader->err);
    if (code == 0)
        *ret_method = index + 1;
    return code;
}

static int load_args(struct loader *loader, const struct json_at *at, unsigned allowed,
                     struct pattern_element *element)
{
    const struct method *method = &loader->interface->methods[element->method];
    int code = 0;

    if (!json_is_array(at->json) || json_array_size(at->json) != method->param_count)
        return json_fail(at, loader->err, "expected a list of %zu arguments for %s",
                         method->param_count, method->name);
    while (code == 0 && element->arg_count < method->param_count) {
        size_t i = element->arg_count++;
        struct json_at arg = json_at_index(at, i);

        code = form_load(&arg, method->params[i].type, allowed, &element->args[i], loader->err);
    }
    return code;
}

static int load_call(struct loader *loader, const struct json_at *at, unsigned allowed,
                     struct pattern_element *element)
{
    struct json_at call = json_at_key(at, "call"), args = json_at_key(at, "args");
    struct json_at expect = json_at_key(at, "expect");
    int code = 0;

    if (loader->set->kind == PROBLEM_CLASS)
        code = find_method(loader, &call, &element->method);
    else if (json_at_has(&call))
        code = json_fail(&call, loader->err, "a function problem has nothing else to call");
    if (code == 0)
        code = load_args(loader, &args, allowed, element);
    if (code != 0 || expect.json == NULL)
        return code;
    element->checked = true;
    return form_load(&expect, loader->interface->methods[element->method].returns, allowed,
                     &element->expected, loader->err);
}

static int load_construct(struct loader *loader, const struct json_at *at)
{
    loader->set->construct.method = 0;
    return load_args(loader, at, EXPR_ALLOW_N, &loader->set->construct);
}

static int load_fill(struct loader *loader, const struct json_at *at)
{
    static const char *const known[] = {"repeat", "call", "args", "expect", NULL};
    struct pattern_set *set = loader->set;
    int code = json_check_list(at, 1, PATTERN_ELEMENTS_MAX, loader->err);
    size_t count = json_array_size(at->json);

    if (code != 0)
        return code;
    set->fill = mem_alloc(count * sizeof *set->fill);
    while (code == 0 && set->fill_count < count) {
        struct json_at step = json_at_index(at, set->fill_count);
        struct json_at repeat = json_at_key(&step, "repeat");
        struct pattern_element *element = &set->fill[set->fill_count++];

        code = json_check_object(&step, known, loader->err);
        if (code == 0)
            code = form_load_expr(&repeat, EXPR_ALLOW_N, &element->repeat, loader->err);
        if (code == 0)
            code = load_call(loader, &step, EXPR_ALLOW_N | EXPR_ALLOW_I, element);
    }
    return code;
}

static int load_element(struct loader *loader, const struct json_at *at,
                        struct pattern_element *element)
{
    static const char *const called[] = {"call", "args", "expect", NULL};
    static const char *const written[] = {"stdin", "stdout", NULL};
    bool is_stdin = loader->set->kind == PROBLEM_STDIN;
    int code = json_check_object(at, is_stdin ? written : called, loader->err);

    if (code != 0)
        return code;
    if (is_stdin)
        return pattern_lines_load(at, &element->lines, &element->checked, loader->err);
    return load_call(loader, at, EXPR_ALLOW_N | EXPR_ALLOW_K, element);
}

static int load_pattern(struct loader *loader, const struct json_at *at, const char *key,
                        struct pattern *pattern)
{
    int code = load_name(at, key, &pattern->name, loader->err);
    size_t count = json_array_size(at->json);

    if (code == 0)
        code = json_check_list(at, 1, PATTERN_ELEMENTS_MAX, loader->err);
    if (code != 0)
        return code;
    pattern->elements = mem_alloc(count * sizeof *pattern->elements);
    while (code == 0 && pattern->element_count < count) {
        struct json_at element = json_at_index(at, pattern->element_count);

        code = load_element(loader, &element, &pattern->elements[pattern->element_count++]);
    }
    return code;
}

static int load_patterns(struct loader *loader, const struct json_at *at,
                         struct pattern_operation *operation)
{
    const char *key;
    json_t *json;
    int code = check_size(at, PATTERN_PATTERNS_MAX, loader->err);

    if (code != 0)
        return code;
    json_object_foreach(at->json, key, json)
    {
        struct json_at pattern = json_at_key(at, key);

        code =
            load_pattern(loader, &pattern, key, &operation->patterns[operation->pattern_count++]);
        if (code != 0)
            return code;
    }
    return 0;
}

static int load_figure(const struct json_at *at, enum pattern_figure *ret_figure, struct err *err)
{
    const char *names[FIGURE_COUNT + 1] = {NULL};
    size_t index;
    int code;

    for (int i = 0; i < FIGURE_COUNT; i++)
        names[i] = pattern_figure_name((enum pattern_figure)i);
    code = json_get_name(at, names, &index, err);
    if (code == 0)
        *ret_figure = (enum pattern_figure)index;
    return code;
}

static int load_operation(struct loader *loader, const struct json_at *at, const char *key,
                          struct pattern_operation *operation)
{
    static const char *const known[] = {"variable", "expected", "figure", "patterns", NULL};
    struct json_at variable = json_at_key(at, "variable"), expected = json_at_key(at, "expected");
    struct json_at figure = json_at_key(at, "figure"), patterns = json_at_key(at, "patterns");
    int code = load_name(at, key, &operation->name, loader->err);

    if (code == 0)
        code = json_check_object(at, known, loader->err);
    if (code == 0)
        code = find_variable(loader, &variable, &operation->variable);
    if (code == 0)
        code = load_class(&expected, &operation->expected, loader->err);
    if (code == 0 && json_at_has(&figure))
        code = load_figure(&figure, &operation->figure, loader->err);
    return code != 0 ? code : load_patterns(loader, &patterns, operation);
}

static int load_operations(struct loader *loader, const struct json_at *at)
{
    struct pattern_set *set = loader->set;
    const char *key;
    json_t *json;
    int code = check_size(at, PATTERN_OPERATIONS_MAX, loader->err);

    if (code != 0)
        return code;
    json_object_foreach(at->json, key, json)
    {
        struct json_at operation = json_at_key(at, key);

        code = load_operation(loader, &operation, key, &set->operations[set->operation_count++]);
        if (code != 0)
            return code;
    }
    return 0;
}

static int load_space(struct loader *loader, const struct json_at *at)
{
    static const char *const known[] = {"expected", NULL};
    struct pattern_set *set = loader->set;
    const char *key;
    json_t *json;
    int code = check_size(at, PATTERN_VARIABLES_MAX, loader->err);

    if (code != 0)
        return code;
    json_object_foreach(at->json, key, json)
    {
        struct json_at entry = json_at_key(at, key), expected = json_at_key(&entry, "expected");
        size_t variable = 0;

        while (variable < set->variable_count && strcmp(key, set->variables[variable].name) != 0)
            variable++;
        if (variable == set->variable_count)
            return json_fail(&entry, loader->err, "no such variable in complexity.variables");
        code = json_check_object(&entry, known, loader->err);
        if (code == 0)
            code = load_class(&expected, &set->space_expected[set->space_count], loader->err);
        if (code != 0)
            return code;
        set->space_variables[set->space_count++] = variable;
    }
    return 0;
}

static int load_sections(struct loader *loader, const struct json_at *at)
{
    static const char *const known_class[] = {"variables",  "keys",  "construct", "fill",
                                              "operations", "space", "steady",    NULL};
    static const char *const known_other[] = {"variables", "operations", NULL};
    bool is_class = loader->interface->kind == PROBLEM_CLASS;
    struct json_at variables = json_at_key(at, "variables"), fill = json_at_key(at, "fill");
    struct json_at construct = json_at_key(at, "construct"), space = json_at_key(at, "space");
    struct json_at operations = json_at_key(at, "operations");
    struct json_at steady = json_at_key(at, "steady"), keys = json_at_key(at, "keys");
    int code = json_check_object(at, is_class ? known_class : known_other, loader->err);

    if (code == 0)
        code = load_variables(loader, &variables);
    if (code == 0 && json_at_has(&keys))
        code =
            json_get_whole(&keys, EXPR_KEYS_LEAST, EXPR_KEYS_FEW, &loader->set->keys, loader->err);
    if (code == 0 && is_class)
        code = load_construct(loader, &construct);
    if (code == 0 && json_at_has(&fill))
        code = load_fill(loader, &fill);
    if (code == 0)
        code = load_operations(loader, &operations);
    if (code == 0 && json_at_has(&space))
        code = load_space(loader, &space);
    if (code == 0 && json_at_has(&steady))
        code = load_pattern(loader, &steady, "steady", &loader->set->steady);
    return code != 0 ? code : pattern_set_try(loader->set, at, loader->interface, loader->err);
}

int pattern_set_load(const char *file, json_t *json, const struct pattern_interface *interface,
                     struct pattern_set **ret_set, struct err *err)
{
    struct loader loader = {.interface = interface, .err = err};
    struct json_at root = json_at_root(file, NULL);
    struct json_at at = {.file = file, .parent = &root, .key = "complexity", .json = json};
    int code;

    loader.set = mem_alloc(sizeof *loader.set);
    loader.set->kind = interface->kind;
    code = load_sections(&loader, &at);
    if (code != 0) {
        pattern_set_destroy(loader.set);
        return code;
    }
    *ret_set = loader.set;
    return 0;
}
