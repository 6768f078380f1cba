#include "judge/batch/copies.h"

#include "judge/base/file.h"
#include "judge/base/mem.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

struct item {
    const struct answer *answer;
    size_t index;
};

static int by_work(const void *left, const void *right)
{
    const struct item *a = left, *b = right;
    int order = strcmp(a->answer->source, b->answer->source);

    if (order == 0)
        order =
            a->answer->problem < b->answer->problem ? -1 : a->answer->problem > b->answer->problem;
    if (order == 0)
        order = a->answer->language < b->answer->language
                    ? -1
                    : a->answer->language > b->answer->language;
    return order != 0 ? order : (a->index < b->index ? -1 : a->index > b->index);
}

static bool same_work(const struct item *a, const struct item *b)
{
    return a->answer->problem == b->answer->problem && a->answer->language == b->answer->language &&
           strcmp(a->answer->source, b->answer->source) == 0;
}

static int copy(struct batch *batch, FILE *results, size_t from, size_t to, struct err *err)
{
    const struct figures *figures = &batch->figures[from];
    const struct answer *answer = &batch->plan.answers[to];
    json_t *line = NULL;
    int code = results_line(results, figures->offset, figures->length, &line, err);

    if (code == 0) {
        json_object_set_new(line, "candidate", json_string(answer->candidate));
        json_object_set_new(line, "file", json_string(answer->name));
        code = batch_add_result(batch, to, line, err);
    }
    json_decref(line);
    return code;
}

/* @items[@first] to before @end are equal work. */
static int complete(struct batch *batch, FILE *results, const struct item *items, size_t first,
                    size_t end, struct err *err)
{
    size_t known = first;
    int code = 0;

    while (known < end && !figures_settled(&batch->figures[items[known].index]))
        known++;
    for (size_t i = first; code == 0 && known < end && i < end; i++)
        if (!figures_settled(&batch->figures[items[i].index]))
            code = copy(batch, results, items[known].index, items[i].index, err);
    return code;
}

int copies_write(struct batch *batch, struct err *err)
{
    size_t count = batch->plan.count, end;
    struct item *items = mem_alloc((count + 1) * sizeof *items);
    FILE *results = fopen(batch->results.path, "re");
    int code = results == NULL ? file_error(batch->results.path, errno, err) : 0;

    for (size_t i = 0; i < count; i++)
        items[i] = (struct item){.answer = &batch->plan.answers[i], .index = i};
    if (count > 0)
        qsort(items, count, sizeof *items, by_work);
    for (size_t first = 0; code == 0 && first < count; first = end) {
        for (end = first + 1; end < count && same_work(&items[first], &items[end]);)
            end++;
        code = complete(batch, results, items, first, end, err);
    }
    if (results != NULL)
        fclose(results);
    free(items);
    return code;
}
