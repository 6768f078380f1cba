#include "judge/complexity/pattern_set.h"

#include <stdio.h>

/* Each element of a pattern is tried this often. */
#define TRIED_ROUNDS 3

struct trial {
    const struct pattern_set *set;
    const struct json_at *at;
    const struct pattern_interface *interface;
    struct err *err;
};

/* The messages of pattern_*() begin with their JSON path: only the file is missing. */
static int complain(const struct trial *trial)
{
    return err_prefix(trial->err, "%s", trial->at->file);
}

static int check_types(const struct trial *trial, const struct pattern_call *call,
                       const char *where, int64_t n)
{
    const struct method *method = &trial->interface->methods[call->operation.method];
    char type[TYPE_TEXT_MAX];

    for (size_t i = 0; i < call->operation.arg_count; i++)
        if (!type_accepts(method->params[i].type, &call->operation.args[i]))
            return err_set(
                trial->err, ERR_INPUT, "%s: %s: args[%zu]: at n = %lld the value is not of type %s",
                trial->at->file, where, i, (long long)n, type_format(method->params[i].type, type));
    if (call->checked && method->returns.base != TYPE_VOID &&
        !type_accepts(method->returns, &call->operation.expected))
        return err_set(trial->err, ERR_INPUT,
                       "%s: %s: expect: at n = %lld the value is not of type %s", trial->at->file,
                       where, (long long)n, type_format(method->returns, type));
    return 0;
}

static int try_object(const struct trial *trial, int64_t n)
{
    struct pattern_call call;
    uint64_t count;
    int code;

    if (pattern_construct(trial->set, n, &call, trial->err) != 0)
        return complain(trial);
    code = check_types(trial, &call, "complexity.construct", n);
    pattern_call_fini(&call);
    if (code != 0)
        return code;
    if (pattern_fill_count(trial->set, n, &count, trial->err) != 0)
        return complain(trial);
    for (uint64_t i = 0; i < count && code == 0; i += count > 1 ? count - 1 : 1) {
        if (pattern_fill(trial->set, n, i, &call, trial->err) != 0)
            return complain(trial);
        code = check_types(trial, &call, "complexity.fill", n);
        pattern_call_fini(&call);
    }
    return code;
}

static int try_call(const struct trial *trial, size_t operation, size_t pattern, int64_t n,
                    int64_t k)
{
    const struct pattern *of = &trial->set->operations[operation].patterns[pattern];
    struct buf input = {0}, output = {0};
    struct pattern_call call;
    char where[256];
    bool checked;
    int code;

    if (trial->set->kind == PROBLEM_STDIN) {
        code = pattern_stdin(trial->set, operation, pattern, n, k, &input, &output, &checked,
                             trial->err);
        buf_fini(&input);
        buf_fini(&output);
        return code == 0 ? 0 : complain(trial);
    }
    if (pattern_call(trial->set, operation, pattern, n, k, &call, trial->err) != 0)
        return complain(trial);
    snprintf(where, sizeof where, "complexity.operations.%s.patterns.%s[%zu]",
             trial->set->operations[operation].name, of->name, (size_t)k % of->element_count);
    code = check_types(trial, &call, where, n);
    pattern_call_fini(&call);
    return code;
}

static int try_operation(const struct trial *trial, size_t operation)
{
    const struct pattern_operation *of = &trial->set->operations[operation];
    int64_t n = (int64_t)1 << trial->set->variables[of->variable].log2_min;
    int code = trial->set->kind == PROBLEM_CLASS ? try_object(trial, n) : 0;

    for (size_t i = 0; i < of->pattern_count; i++) {
        int64_t count = (int64_t)of->patterns[i].element_count * TRIED_ROUNDS;

        for (int64_t k = 0; k < count && code == 0; k++)
            code = try_call(trial, operation, i, n, k);
    }
    return code;
}

int pattern_set_try(const struct pattern_set *set, const struct json_at *at,
                    const struct pattern_interface *interface, struct err *err)
{
    struct trial trial = {set, at, interface, err};
    int code = 0;

    for (size_t i = 0; i < set->operation_count && code == 0; i++)
        code = try_operation(&trial, i);
    return code;
}
