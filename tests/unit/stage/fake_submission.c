#include "tests/unit/stage/fake_submission.h"

#include "judge/base/mem.h"

#include <stdlib.h>

static char *const argv[] = {(char *)"/usr/bin/true", NULL};
static char *const env[] = {(char *)"MB={memory_mb}", NULL};

static const struct language language = {
    .id = (char *)"fake",
    .source = (char *)"solution.fake",
    .run = {.argv = {(char **)argv, (char **)argv, (char **)argv},
            .policy = (char *)"general",
            .env = (char **)env},
    .stderr_pattern =
        (char *)"^fatal: (?:(?<overflow>stack overflow)|(?<signal>SIG[A-Z]+)|(?<type>[a-z ]+))"
                "\n.*:(?<line>\\d+) (?<function>\\w+)",
    .time_factor = 1,
    .stack_error = (char *)"RecursionError",
};

struct problem fake_problem = {
    .id = (char *)"fake",
    .kind = PROBLEM_FUNCTION,
    .methods = {{.name = (char *)"f",
                 .params = {{.name = (char *)"x", .type = {.base = TYPE_INT32}}},
                 .param_count = 1,
                 .returns = {.base = TYPE_INT32}}},
    .method_count = 1,
    .limits = {.cpu_ns = 1000000000,
               .wall_ns = 1000000000,
               .memory_bytes = 1 << 20,
               .output_bytes = 1 << 20},
};

const struct submission fake_submission = {
    .problem = &fake_problem,
    .language = &language,
    .source = FAKE_SOURCE,
    .source_length = sizeof FAKE_SOURCE - 1,
};

struct operation fake_operation(struct value argument, int64_t expected)
{
    struct operation operation = {.arg_count = 1, .expected = value_int(expected)};

    operation.args = mem_alloc(sizeof *operation.args);
    operation.args[0] = argument;
    return operation;
}

void fake_operation_fini(struct operation *operation)
{
    value_fini(&operation->args[0]);
    free(operation->args);
    value_fini(&operation->expected);
}
