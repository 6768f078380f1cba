#include "judge/catalog/group.h"

#include "judge/base/json_check.h"
#include "judge/base/mem.h"
#include "judge/base/nearest.h"
#include "judge/base/printable.h"

#include <stdlib.h>
#include <string.h>

#define CASE_NAME_LENGTH_MAX 200
#define SHOWN_NAME_BYTES_MAX 40

void case_fini(struct test_case *test_case)
{
    for (size_t i = 0; i < test_case->operation_count; i++) {
        struct operation *operation = &test_case->operations[i];

        for (size_t k = 0; k < operation->arg_count; k++)
            value_fini(&operation->args[k]);
        free(operation->args);
        free(operation->answer_of);
        value_fini(&operation->expected);
    }
    free(test_case->operations);
    free(test_case->name);
    free(test_case->input);
    free(test_case->output);
    *test_case = (struct test_case){0};
}

void case_list_fini(struct case_list *cases)
{
    for (size_t i = 0; i < cases->count; i++)
        case_fini(&cases->cases[i]);
    free(cases->cases);
    *cases = (struct case_list){0};
}

/* type.h knows nothing of places: its "[0]: expected" continues the path of @at, and its "expected"
 * ends it. */
static int read_value(const struct json_at *at, struct type type, struct value *ret_value,
                      struct err *err)
{
    struct json_at inner[TYPE_DEPTH_MAX];
    struct err cause;
    char *rest = cause.message;
    size_t depth = 0;

    if (type_value_from_json(type, at->json, ret_value, &cause) == 0)
        return 0;
    while (rest[0] == '[' && depth < TYPE_DEPTH_MAX) {
        inner[depth] = json_at_index(at, strtoul(rest + 1, &rest, 10));
        at = &inner[depth++];
        rest++; /* The bracket. */
    }
    return json_fail(at, err, "%s", depth != 0 ? rest + 2 : rest);
}

/* {"answer": 3}: what the candidate's program answered to operation 3 of this case. */
static int read_reference(const struct json_at *at, const struct problem *problem,
                          struct test_case *test_case, size_t index, struct type type,
                          struct err *err)
{
    static const char *const known[] = {"answer", NULL};
    struct operation *operation = &test_case->operations[test_case->operation_count - 1];
    struct json_at answer = json_at_key(at, "answer");
    struct type given;
    char wanted[TYPE_TEXT_MAX], found[TYPE_TEXT_MAX];
    int64_t number = 0;
    int code = json_check_object(at, known, err);

    if (code == 0)
        code = json_get_whole(&answer, 0, CASE_OPERATIONS_MAX, &number, err);
    if (code != 0)
        return code;
    if ((size_t)number + 1 >= test_case->operation_count)
        return json_fail(&answer, err, "there is no operation %lld before this one",
                         (long long)number);
    given = problem->methods[test_case->operations[number].method].returns;
    if (given.base != type.base || given.depth != type.depth || (given.nullable && !type.nullable))
        return json_fail(&answer, err, "operation %lld gives %s, and this is %s", (long long)number,
                         type_format(given, found), type_format(type, wanted));
    if (operation->answer_of == NULL) {
        operation->answer_of = mem_alloc(PROBLEM_PARAMS_MAX * sizeof *operation->answer_of);
        for (size_t i = 0; i < PROBLEM_PARAMS_MAX; i++)
            operation->answer_of[i] = ARGUMENT_GIVEN;
    }
    operation->answer_of[index] = (size_t)number;
    test_case->refers = true;
    return 0;
}

static int read_args(const struct json_at *at, const struct problem *problem,
                     const struct method *method, struct test_case *test_case, struct err *err)
{
    struct operation *operation = &test_case->operations[test_case->operation_count - 1];
    size_t count = json_array_size(at->json);
    int code = 0;

    if (!json_is_array(at->json) || count != method->param_count) {
        struct buf found = {0};

        json_describe(at->json, &found);
        json_fail(at, err, "%s takes %zu argument%s, found %s", method->name, method->param_count,
                  method->param_count == 1 ? "" : "s", buf_text(&found));
        buf_fini(&found);
        return ERR_INPUT;
    }
    if (count != 0)
        operation->args = mem_alloc(count * sizeof *operation->args);
    for (size_t i = 0; code == 0 && i < count; i++) {
        struct json_at arg = json_at_index(at, i);

        if (problem->compare == COMPARE_CHECKER && json_is_object(arg.json))
            code = read_reference(&arg, problem, test_case, i, method->params[i].type, err);
        else
            code = read_value(&arg, method->params[i].type, &operation->args[i], err);
        if (code == 0)
            operation->arg_count++;
    }
    return code;
}

static int read_operation(const struct problem *problem, size_t method_index,
                          const struct json_at *args, const struct json_at *expect,
                          struct test_case *test_case, struct err *err)
{
    const struct method *method = &problem->methods[method_index];
    struct operation *operation = &test_case->operations[test_case->operation_count++];
    int code;

    operation->method = method_index;
    code = read_args(args, problem, method, test_case, err);
    /* A checker may know by itself what is right, here or everywhere. */
    if (code != 0 || (problem->compare == COMPARE_CHECKER && !json_at_has(expect)))
        return code;
    return read_value(expect, method->returns, &operation->expected, err);
}

static int fail_method(const struct json_at *at, const struct problem *problem, const char *name,
                       struct err *err)
{
    const char *names[PROBLEM_METHODS_MAX];
    struct buf text = {0};

    for (size_t i = 1; i < problem->method_count; i++)
        names[i - 1] = problem->methods[i].name;
    printable_add(&text, name, strlen(name), SHOWN_NAME_BYTES_MAX);
    buf_add_text(&text, "\"");
    nearest_add(&text, name, names, problem->method_count - 1);
    json_fail(at, err, "%s has no method \"%s", problem->class_name, buf_text(&text));
    buf_fini(&text);
    return ERR_INPUT;
}

static int read_method_name(const struct json_at *at, const struct problem *problem, bool first,
                            size_t *ret_index, struct err *err)
{
    const char *name;
    int code = json_get_text(at, SIZE_MAX, &name, err);

    if (code != 0)
        return code;
    if (first != (strcmp(name, problem->class_name) == 0))
        return json_fail(at, err,
                         first ? "expected the constructor, \"%s\", as the first operation"
                               : "\"%s\" is constructed once, by the first operation",
                         problem->class_name);
    for (size_t i = 0; i < problem->method_count; i++) {
        if (strcmp(problem->methods[i].name, name) == 0) {
            *ret_index = i;
            return 0;
        }
    }
    return fail_method(at, problem, name, err);
}

static int read_class_case(const struct problem *problem, const struct json_at *root,
                           struct test_case *test_case, struct err *err)
{
    static const char *const known[] = {"ops", "args", "expect", "name", NULL};
    struct json_at ops = json_at_key(root, "ops"), args = json_at_key(root, "args");
    struct json_at expect = json_at_key(root, "expect");
    size_t count = json_array_size(ops.json);
    int code = json_check_object(root, known, err);

    if (code == 0)
        code = json_check_list(&ops, 1, CASE_OPERATIONS_MAX, err);
    if (code == 0)
        code = json_check_list(&args, count, count, err);
    test_case->has_expected = problem->compare != COMPARE_CHECKER || json_at_has(&expect);
    if (code == 0 && test_case->has_expected)
        code = json_check_list(&expect, count, count, err);
    if (code != 0)
        return code;
    test_case->operations = mem_alloc(count * sizeof *test_case->operations);
    for (size_t i = 0; code == 0 && i < count; i++) {
        struct json_at op = json_at_index(&ops, i), op_args = json_at_index(&args, i);
        struct json_at op_expect = json_at_index(&expect, i);
        size_t method = 0; /* gcc does not see that errors are never 0. */

        code = read_method_name(&op, problem, i == 0, &method, err);
        if (code == 0)
            code = read_operation(problem, method, &op_args, &op_expect, test_case, err);
    }
    return code;
}

static int read_function_case(const struct problem *problem, const struct json_at *root,
                              struct test_case *test_case, struct err *err)
{
    static const char *const known[] = {"args", "expect", "name", NULL};
    struct json_at args = json_at_key(root, "args"), expect = json_at_key(root, "expect");
    int code = json_check_object(root, known, err);

    if (code != 0)
        return code;
    test_case->has_expected = problem->compare != COMPARE_CHECKER || json_at_has(&expect);
    test_case->operations = mem_alloc(sizeof *test_case->operations);
    return read_operation(problem, 0, &args, &expect, test_case, err);
}

/* May be empty and may hold NUL, other than json_get_text. */
static int read_stream(const struct json_at *at, char **ret_data, size_t *ret_length,
                       struct err *err)
{
    struct value text;
    int code = read_value(at, (struct type){.base = TYPE_STRING}, &text, err);

    if (code != 0)
        return code;
    *ret_data = text.as.text.data;
    *ret_length = text.as.text.length;
    return 0;
}

static int read_stdin_case(const struct problem *problem, const struct json_at *root,
                           struct test_case *test_case, struct err *err)
{
    static const char *const known[] = {"stdin", "stdout", "name", NULL};
    struct json_at input = json_at_key(root, "stdin"), output = json_at_key(root, "stdout");
    int code = json_check_object(root, known, err);

    if (code == 0)
        code = read_stream(&input, &test_case->input, &test_case->input_length, err);
    test_case->has_expected = problem->compare != COMPARE_CHECKER || json_at_has(&output);
    if (code == 0 && test_case->has_expected)
        code = read_stream(&output, &test_case->output, &test_case->output_length, err);
    return code;
}

int case_read(const struct problem *problem, const char *where, json_t *json,
              struct test_case *ret_case, struct err *err)
{
    static int (*const readers[PROBLEM_KIND_COUNT])(const struct problem *, const struct json_at *,
                                                    struct test_case *, struct err *) = {
        [PROBLEM_CLASS] = read_class_case,
        [PROBLEM_FUNCTION] = read_function_case,
        [PROBLEM_STDIN] = read_stdin_case,
    };
    struct test_case test_case = {0};
    struct json_at root = json_at_root(where, json), name = json_at_key(&root, "name");
    const char *text;
    int code = readers[problem->kind](problem, &root, &test_case, err);

    if (code == 0 && json_at_has(&name)) {
        code = json_get_text(&name, CASE_NAME_LENGTH_MAX, &text, err);
        if (code == 0)
            test_case.name = mem_strdup(text);
    }
    if (code != 0) {
        case_fini(&test_case);
        return code;
    }
    *ret_case = test_case;
    return 0;
}

int case_parse(const struct problem *problem, const char *where, const char *line, size_t length,
               struct test_case *ret_case, struct err *err)
{
    json_t *json;
    int code = json_parse(where, true, line, length, &json, err);

    if (code != 0)
        return code;
    code = case_read(problem, where, json, ret_case, err);
    json_decref(json);
    return code;
}
