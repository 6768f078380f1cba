/* A line of a group file. The first byte of the input chooses the kind of problem. */
#include "judge/catalog/group.h"

#include <stdlib.h>
#include <string.h>

static struct problem problems[] = {
    {.kind = PROBLEM_CLASS,
     .class_name = (char *)"Box",
     .methods = {{.name = (char *)"Box",
                  .params = {{(char *)"n", {.base = TYPE_INT32}}},
                  .param_count = 1},
                 {.name = (char *)"get",
                  .params = {{(char *)"rows", {.base = TYPE_INT64, .depth = 2}}},
                  .param_count = 1,
                  .returns = {.base = TYPE_STRING, .depth = 1, .nullable = true}},
                 {.name = (char *)"put",
                  .params = {{(char *)"real", {.base = TYPE_DOUBLE}},
                             {(char *)"truth", {.base = TYPE_BOOL}}},
                  .param_count = 2}},
     .method_count = 3},
    {.kind = PROBLEM_FUNCTION,
     .methods = {{.name = (char *)"twoSum",
                  .params = {{(char *)"nums", {.base = TYPE_INT32, .depth = 1}},
                             {(char *)"target", {.base = TYPE_INT32}}},
                  .param_count = 2,
                  .returns = {.base = TYPE_INT32, .depth = 1}}},
     .method_count = 1},
    {.kind = PROBLEM_STDIN},
    {.kind = PROBLEM_CLASS, /* With references to answers. */
     .compare = COMPARE_CHECKER,
     .class_name = (char *)"Box",
     .methods = {{.name = (char *)"Box"},
                 {.name = (char *)"get",
                  .params = {{(char *)"code", {.base = TYPE_STRING}}},
                  .param_count = 1,
                  .returns = {.base = TYPE_STRING}}},
     .method_count = 2},
    {.kind = PROBLEM_FUNCTION,
     .methods = {{.name = (char *)"graft",
                  .params = {{(char *)"lists", {.base = TYPE_LIST_NODE, .depth = 1}},
                             {(char *)"root", {.base = TYPE_TREE_NODE}},
                             {(char *)"letter", {.base = TYPE_CHAR, .nullable = true}}},
                  .param_count = 3,
                  .returns = {.base = TYPE_TREE_NODE}}},
     .method_count = 1},
};

static void must(bool holds)
{
    if (!holds)
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t length);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t length)
{
    const struct problem *problem;
    struct test_case test_case;
    struct err err = {0};

    if (length == 0)
        return 0;
    problem = &problems[data[0] % (sizeof problems / sizeof *problems)];
    if (case_parse(problem, "f:1", (const char *)data + 1, length - 1, &test_case, &err) != 0) {
        must(err.code == ERR_INPUT && strncmp(err.message, "f:1:", 4) == 0);
        return 0;
    }
    for (size_t i = 0; i < test_case.operation_count; i++) {
        const struct operation *operation = &test_case.operations[i];
        const struct method *method = &problem->methods[operation->method];

        must(operation->arg_count == method->param_count);
        for (size_t k = 0; k < operation->arg_count; k++) {
            bool given = operation->answer_of == NULL || operation->answer_of[k] == ARGUMENT_GIVEN;

            must(given ? type_accepts(method->params[k].type, &operation->args[k])
                       : test_case.refers && operation->answer_of[k] < i);
        }
        must(type_accepts(method->returns, &operation->expected) ||
             (problem->compare == COMPARE_CHECKER && operation->expected.kind == VALUE_NULL));
    }
    case_fini(&test_case);
    return 0;
}
