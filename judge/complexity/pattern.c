#include "judge/complexity/pattern.h"
#include "judge/complexity/pattern_set.h"

#include "judge/base/mem.h"

#include <assert.h>
#include <stdlib.h>

static const char *const figure_names[FIGURE_COUNT] = {"typical", "amortised", "worst"};

const char *pattern_figure_name(enum pattern_figure figure)
{
    assert(figure < FIGURE_COUNT);
    return figure_names[figure];
}

size_t pattern_variable_count(const struct pattern_set *set)
{
    return set->variable_count;
}

const struct pattern_variable *pattern_variable(const struct pattern_set *set, size_t index)
{
    assert(index < set->variable_count);
    return &set->variables[index];
}

size_t pattern_operation_count(const struct pattern_set *set)
{
    return set->operation_count;
}

#define KEYS_SHARE 4 /* Patterns ask for keys up to some number between three and four times n. */

static int at_most(const struct pattern_set *set, int log2)
{
    int most = PATTERN_LOG2_MAX;

    while (set->bounded && (int64_t)1 << most > set->keys / KEYS_SHARE)
        most--;
    return log2 < most ? log2 : most;
}

bool pattern_set_bound(struct pattern_set *set)
{
    const bool can = set->keys > 0 && !set->bounded;

    set->bounded = set->keys > 0;
    return can;
}

int64_t pattern_bound(const struct pattern_set *set, int *ret_log2_max)
{
    *ret_log2_max = at_most(set, PATTERN_LOG2_MAX);
    return set->bounded ? set->keys : 0;
}

struct pattern_info pattern_operation_info(const struct pattern_set *set, size_t operation)
{
    const struct pattern_operation *of = &set->operations[operation];
    const struct pattern_variable *variable = &set->variables[of->variable];

    assert(operation < set->operation_count);
    return (struct pattern_info){.name = of->name,
                                 .variable = variable->name,
                                 .log2_min = variable->log2_min,
                                 .log2_max = at_most(set, variable->log2_max),
                                 .expected = of->expected,
                                 .figure = of->figure,
                                 .pattern_count = of->pattern_count};
}

const char *pattern_name(const struct pattern_set *set, size_t operation, size_t pattern)
{
    assert(operation < set->operation_count);
    assert(pattern < set->operations[operation].pattern_count);
    return set->operations[operation].patterns[pattern].name;
}

size_t pattern_space_count(const struct pattern_set *set)
{
    return set->space_count;
}

struct pattern_space pattern_space(const struct pattern_set *set, size_t index)
{
    assert(index < set->space_count);
    return (struct pattern_space){set->variables[set->space_variables[index]].name,
                                  set->space_expected[index]};
}

bool pattern_is_sized(const struct pattern_set *set, size_t operation, size_t pattern)
{
    const struct pattern *of = &set->operations[operation].patterns[pattern];

    if (set->kind == PROBLEM_STDIN)
        return true;
    for (size_t i = 0; i < of->element_count; i++)
        for (size_t j = 0; j < of->elements[i].arg_count; j++)
            if (of->elements[i].args[j].kind == FORM_LIST ||
                of->elements[i].args[j].kind == FORM_CHARS)
                return true;
    return false;
}

static bool calls_method(const struct pattern_operation *operation, size_t method)
{
    for (size_t i = 0; i < operation->pattern_count; i++)
        for (size_t j = 0; j < operation->patterns[i].element_count; j++)
            if (operation->patterns[i].elements[j].method == method)
                return true;
    return false;
}

void pattern_set_seed(struct pattern_set *set, uint64_t seed)
{
    set->seed = seed;
}

void pattern_set_draw(struct pattern_set *set, unsigned draw)
{
    set->draw = draw;
}

bool pattern_is_filled_by(const struct pattern_set *set, size_t operation)
{
    for (size_t i = 0; i < set->fill_count; i++)
        if (!calls_method(&set->operations[operation], set->fill[i].method))
            return false;
    return set->fill_count > 0;
}

bool pattern_is_steady(const struct pattern_set *set, size_t operation, size_t pattern)
{
    const struct pattern *of = &set->operations[operation].patterns[pattern];

    for (size_t i = 0; i < of->element_count; i++)
        if (!of->elements[i].checked || of->elements[i].arg_count == 0)
            return false;
    return true;
}

#define DRAW_STEP 429496729 /* A fifth of all keys: five draws have none in common. */
#define WALK_STEP 2018      /* More than are asked of one pattern; even, half of it odd. */

struct expr_context pattern_context(const struct pattern_set *set, int64_t n, int64_t i, int64_t k,
                                    size_t operation, size_t pattern)
{
    struct expr_context context = {.variables = {[EXPR_N] = n, [EXPR_I] = i, [EXPR_K] = k}};

    context.shift = (int64_t)set->draw * DRAW_STEP % EXPR_KEYS;
    context.keys = set->bounded ? set->keys : 0;
    context.walk = (int64_t)(operation * PATTERN_PATTERNS_MAX + pattern) * WALK_STEP;
    /* Each draw of the last stream moves on from a number that all inputs have gone through. */
    context.seed = (uint64_t)n ^ set->seed ^ (uint64_t)set->draw << 56;
    context.seed = (uint64_t)expr_rand(&context.seed, INT64_MAX) ^ (operation << 8 | pattern);
    context.seed = (uint64_t)expr_rand(&context.seed, INT64_MAX) ^ (uint64_t)k;
    context.seed = (uint64_t)expr_rand(&context.seed, INT64_MAX) ^ (uint64_t)i;
    context.seed = (uint64_t)expr_rand(&context.seed, INT64_MAX);
    return context;
}

void pattern_call_fini(struct pattern_call *call)
{
    for (size_t i = 0; i < call->operation.arg_count; i++)
        value_fini(&call->operation.args[i]);
    free(call->operation.args);
    value_fini(&call->operation.expected);
    *call = (struct pattern_call){0};
}

static int make_call(const struct pattern_element *element, struct expr_context *context,
                     struct pattern_call *ret_call, struct err *err)
{
    struct pattern_call call = {.checked = element->checked, .operation.method = element->method};
    int code = 0;

    call.operation.args = mem_alloc((element->arg_count + 1) * sizeof *call.operation.args);
    while (code == 0 && call.operation.arg_count < element->arg_count) {
        size_t i = call.operation.arg_count++;

        code = form_evaluate(&element->args[i], context, &call.operation.args[i], err);
        if (code != 0)
            err_prefix(err, "args[%zu]", i);
    }
    if (code == 0 && element->checked) {
        code = form_evaluate(&element->expected, context, &call.operation.expected, err);
        if (code != 0)
            err_prefix(err, "expect");
    }
    if (code != 0) {
        pattern_call_fini(&call);
        return code;
    }
    *ret_call = call;
    return 0;
}

int pattern_construct(const struct pattern_set *set, int64_t n, struct pattern_call *ret_call,
                      struct err *err)
{
    struct expr_context context = pattern_context(set, n, 0, 0, PATTERN_OPERATIONS_MAX, 0);

    assert(set->kind == PROBLEM_CLASS);
    if (make_call(&set->construct, &context, ret_call, err) != 0)
        return err_prefix(err, "complexity.construct");
    return 0;
}

static int step_count(const struct pattern_set *set, size_t step, int64_t n, uint64_t *ret_count,
                      struct err *err)
{
    struct expr_context context = pattern_context(set, n, 0, 0, PATTERN_OPERATIONS_MAX, step);

    if (form_count(set->fill[step].repeat, &context, PATTERN_FILL_MAX, ret_count, err) != 0)
        return err_prefix(err, "complexity.fill[%zu].repeat", step);
    return 0;
}

int pattern_fill_count(const struct pattern_set *set, int64_t n, uint64_t *ret_count,
                       struct err *err)
{
    uint64_t total = 0;

    for (size_t step = 0; step < set->fill_count; step++) {
        uint64_t count;
        int code = step_count(set, step, n, &count, err);

        if (code != 0)
            return code;
        total += count;
    }
    *ret_count = total;
    return 0;
}

int pattern_fill(const struct pattern_set *set, int64_t n, uint64_t i,
                 struct pattern_call *ret_call, struct err *err)
{
    for (size_t step = 0; step < set->fill_count; step++) {
        struct expr_context context;
        uint64_t count;
        int code = step_count(set, step, n, &count, err);

        if (code != 0)
            return code;
        if (i >= count) {
            i -= count;
            continue;
        }
        context = pattern_context(set, n, (int64_t)i, 0, PATTERN_OPERATIONS_MAX, step);
        if (make_call(&set->fill[step], &context, ret_call, err) != 0)
            return err_prefix(err, "complexity.fill[%zu]", step);
        return 0;
    }
    return err_set(err, ERR_FAULT, "a fill has no call of that index");
}

int pattern_call(const struct pattern_set *set, size_t operation, size_t pattern, int64_t n,
                 int64_t k, struct pattern_call *ret_call, struct err *err)
{
    const struct pattern *of = &set->operations[operation].patterns[pattern];
    size_t index = (size_t)k % of->element_count;
    struct expr_context context = pattern_context(set, n, 0, k, operation, pattern);

    assert(operation < set->operation_count && set->kind != PROBLEM_STDIN);
    if (make_call(&of->elements[index], &context, ret_call, err) != 0)
        return err_prefix(err, "complexity.operations.%s.patterns.%s[%zu]",
                          set->operations[operation].name, of->name, index);
    return 0;
}

/* Of all steady patterns the @index-th, or false when there are not so many. */
static bool find_steady(const struct pattern_set *set, size_t index, size_t *ret_operation,
                        size_t *ret_pattern)
{
    for (size_t op = 0; op < set->operation_count; op++)
        for (size_t i = 0; i < set->operations[op].pattern_count; i++)
            if (pattern_is_steady(set, op, i) && index-- == 0) {
                *ret_operation = op;
                *ret_pattern = i;
                return true;
            }
    return false;
}

static size_t steady_count(const struct pattern_set *set)
{
    size_t count = 0, operation, pattern;

    while (find_steady(set, count, &operation, &pattern))
        count++;
    return count;
}

bool pattern_has_steady(const struct pattern_set *set)
{
    return set->kind == PROBLEM_CLASS && (set->steady.element_count > 0 || steady_count(set) > 0);
}

static bool is_plain(const struct pattern *pattern)
{
    for (size_t i = 0; i < pattern->element_count; i++)
        for (size_t j = 0; j < pattern->elements[i].arg_count; j++)
            if (pattern->elements[i].args[j].kind == FORM_TEXT ||
                pattern->elements[i].args[j].kind == FORM_CHARS ||
                pattern->elements[i].args[j].kind == FORM_LIST)
                return false;
    return true;
}

bool pattern_steady_is_plain(const struct pattern_set *set)
{
    size_t operation, pattern;

    for (size_t i = 0; find_steady(set, i, &operation, &pattern); i++)
        if (set->steady.element_count == 0 &&
            !is_plain(&set->operations[operation].patterns[pattern]))
            return false;
    return is_plain(&set->steady);
}

int pattern_steady_call(const struct pattern_set *set, int64_t n, int64_t k,
                        struct pattern_call *ret_call, struct err *err)
{
    size_t stated = set->steady.element_count, count, operation, pattern;
    struct expr_context context = pattern_context(set, n, 0, k, PATTERN_OPERATIONS_MAX, 0);

    assert(pattern_has_steady(set));
    if (stated > 0) {
        size_t index = (size_t)k % stated;

        if (make_call(&set->steady.elements[index], &context, ret_call, err) != 0)
            return err_prefix(err, "complexity.steady[%zu]", index);
        return 0;
    }
    count = steady_count(set);
    if (count == 0 || !find_steady(set, (size_t)k % count, &operation, &pattern))
        return err_set(err, ERR_FAULT, "there is no steady pattern");
    return pattern_call(set, operation, pattern, n, k / (int64_t)count, ret_call, err);
}

static void element_fini(struct pattern_element *element)
{
    for (size_t i = 0; i < PROBLEM_PARAMS_MAX; i++)
        form_fini(&element->args[i]);
    form_fini(&element->expected);
    expr_destroy(element->repeat);
    pattern_lines_destroy(element->lines);
}

static void elements_free(struct pattern_element *elements, size_t count)
{
    for (size_t i = 0; i < count; i++)
        element_fini(&elements[i]);
    free(elements);
}

void pattern_set_destroy(struct pattern_set *set)
{
    if (set == NULL)
        return;
    for (size_t i = 0; i < set->variable_count; i++)
        free(set->variables[i].name);
    for (size_t i = 0; i < set->operation_count; i++) {
        struct pattern_operation *operation = &set->operations[i];

        for (size_t j = 0; j < operation->pattern_count; j++) {
            elements_free(operation->patterns[j].elements, operation->patterns[j].element_count);
            free(operation->patterns[j].name);
        }
        free(operation->name);
    }
    elements_free(set->steady.elements, set->steady.element_count);
    free(set->steady.name);
    element_fini(&set->construct);
    elements_free(set->fill, set->fill_count);
    free(set);
}
