#include "judge/stage/shrink_values.h"

#include "judge/base/mem.h"

#include <stdlib.h>
#include <string.h>

static bool is_whole(const struct param *param)
{
    return param->type.depth == 0 && !param->type.nullable &&
           (param->type.base == TYPE_INT32 || param->type.base == TYPE_INT64);
}

static void add_value(struct least_values *least, const char *name, int64_t value)
{
    for (size_t i = 0; i < least->count; i++) {
        if (strcmp(least->rows[i].name, name) != 0)
            continue;
        if (value < least->rows[i].least)
            least->rows[i].least = value;
        if (value > least->rows[i].most)
            least->rows[i].most = value;
        return;
    }
    least->rows[least->count].name = name;
    least->rows[least->count].most = value;
    least->rows[least->count++].least = value;
}

void least_values_add(struct least_values *least, const struct problem *problem,
                      const struct test_case *test)
{
    for (size_t i = 0; i < test->operation_count; i++) {
        const struct operation *operation = &test->operations[i];
        const struct method *method = &problem->methods[operation->method];

        for (size_t k = 0; k < operation->arg_count; k++)
            if (is_whole(&method->params[k]))
                add_value(least, method->params[k].name, operation->args[k].as.integer);
    }
}

static int by_size(const void *a, const void *b)
{
    int64_t left = *(const int64_t *)a, right = *(const int64_t *)b;

    return (left > right) - (left < right);
}

/* Calls @visit for each argument of the parameters called @name. */
static void each(const struct problem *problem, const char *name, struct operation *operations,
                 size_t count, void (*visit)(void *data, int64_t *value), void *data)
{
    for (size_t i = 0; i < count; i++) {
        const struct method *method = &problem->methods[operations[i].method];

        for (size_t k = 0; k < operations[i].arg_count; k++)
            if (is_whole(&method->params[k]) && strcmp(method->params[k].name, name) == 0)
                visit(data, &operations[i].args[k].as.integer);
    }
}

struct ranks {
    int64_t *values; /* Sorted, each once. */
    size_t count;
    int64_t least;
    bool changed;
};

static void collect(void *data, int64_t *value)
{
    struct ranks *ranks = data;

    ranks->values = mem_grow(ranks->values, ranks->count + 1, sizeof *ranks->values);
    ranks->values[ranks->count++] = *value;
}

static void replace(void *data, int64_t *value)
{
    struct ranks *ranks = data;
    const int64_t *found =
        bsearch(value, ranks->values, ranks->count, sizeof *ranks->values, by_size);
    int64_t rank = ranks->least + (found - ranks->values);

    ranks->changed |= rank != *value;
    *value = rank;
}

static void make_unique(struct ranks *ranks)
{
    size_t kept = 0;

    qsort(ranks->values, ranks->count, sizeof *ranks->values, by_size);
    for (size_t i = 0; i < ranks->count; i++)
        if (i == 0 || ranks->values[i] != ranks->values[kept - 1])
            ranks->values[kept++] = ranks->values[i];
    ranks->count = kept;
}

/* From 0 on, where the problem's cases have numbers on both sides of it. */
static int64_t first_of(int64_t least, int64_t most, size_t count)
{
    return least < 0 && most >= (int64_t)count ? 0 : least;
}

bool shrink_values(const struct problem *problem, const struct least_values *least, size_t row,
                   struct operation *operations, size_t count)
{
    const char *name = least->rows[row].name;
    struct ranks ranks = {.count = 0};

    each(problem, name, operations, count, collect, &ranks);
    if (ranks.count > 0) {
        make_unique(&ranks);
        ranks.least = first_of(least->rows[row].least, least->rows[row].most, ranks.count);
        each(problem, name, operations, count, replace, &ranks);
    }
    free(ranks.values);
    return ranks.changed;
}
