#include "judge/stage/shrink_origins.h"

#include "judge/base/mem.h"
#include "judge/stage/generated.h"

#include <stdlib.h>

static size_t size_of(const struct test_case *test)
{
    struct buf encoded = {0};
    size_t size = 0;

    for (size_t i = 0; i < test->operation_count; i++) {
        buf_clear(&encoded);
        for (size_t k = 0; k < test->operations[i].arg_count; k++)
            value_encode(&test->operations[i].args[k], &encoded);
        size += 1 + encoded.length;
    }
    buf_fini(&encoded);
    return size;
}

static int by_size(const void *a, const void *b)
{
    const struct origin *left = a, *right = b;

    return (left->size > right->size) - (left->size < right->size);
}

static void add(struct origins *origins, const struct problem *problem, const struct group *group,
                const struct case_list *list)
{
    for (size_t i = 0; i < list->count; i++) {
        const struct test_case *test = &list->cases[i];

        origins->items = mem_grow(origins->items, origins->count + 1, sizeof *origins->items);
        origins->items[origins->count++] = (struct origin){test, group, i, size_of(test)};
        least_values_add(&origins->least, problem, test);
    }
}

int origins_load(struct origins *origins, const struct engine *engine,
                 const struct problem *problem, struct err *err)
{
    int code = 0;

    *origins = (struct origins){.list_count = problem->group_count};
    origins->lists = mem_alloc(problem->group_count * sizeof *origins->lists);
    for (size_t i = 0; i < problem->group_count && code == 0; i++) {
        const struct group *group = &problem->groups[i];

        code = generated_load(engine, problem, group, &origins->lists[i], err);
        if (code == 0)
            add(origins, problem, group, &origins->lists[i]);
    }
    if (origins->count > 0)
        qsort(origins->items, origins->count, sizeof *origins->items, by_size);
    return code;
}

void origins_fini(struct origins *origins)
{
    free(origins->items);
    for (size_t i = 0; i < origins->list_count; i++)
        case_list_fini(&origins->lists[i]);
    free(origins->lists);
}
