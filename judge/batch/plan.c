#include "judge/batch/plan.h"

#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/base/printable.h"
#include "judge/batch/manifest.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define WHY_BYTES_MAX 512
#define SHOWN_BYTES_MAX 160

static void answer_fini(struct answer *answer)
{
    free(answer->candidate);
    free(answer->name);
}

void plan_fini(struct plan *plan)
{
    for (size_t i = 0; i < plan->count; i++)
        answer_fini(&plan->answers[i]);
    for (size_t i = 0; i < plan->skipped_count; i++) {
        free(plan->skipped[i].name);
        free(plan->skipped[i].why);
    }
    free(plan->answers);
    free(plan->skipped);
    *plan = (struct plan){.answers = NULL};
}

/* Doubles at each power of two. */
static void *grow(void *items, size_t count, size_t size)
{
    if ((count & (count - 1)) != 0)
        return items;
    return mem_grow(items, count == 0 ? 1 : 2 * count, size);
}

void plan_add(struct plan *plan, struct answer *answer)
{
    plan->answers = grow(plan->answers, plan->count, sizeof *plan->answers);
    plan->answers[plan->count++] = *answer;
}

void plan_skip(struct plan *plan, const char *name, const char *format, ...)
{
    char why[WHY_BYTES_MAX];
    va_list args;

    va_start(args, format);
    vsnprintf(why, sizeof why, format, args);
    va_end(args);
    plan->skipped = grow(plan->skipped, plan->skipped_count, sizeof *plan->skipped);
    plan->skipped[plan->skipped_count++] =
        (struct skipped){.name = mem_strdup(name), .why = mem_strdup(why)};
}

int plan_keep(const struct plan_wish *wish, struct answer *answer, const char *bytes, size_t length,
              struct err *err)
{
    content_hash(bytes, length, answer->source);
    return wish->keep != NULL ? wish->keep(wish->keep_data, answer->source, bytes, length, err) : 0;
}

static int by_key(const void *left, const void *right)
{
    const struct answer *a = left, *b = right;
    int order = strcmp(a->candidate, b->candidate);

    if (order == 0)
        order = a->problem < b->problem ? -1 : a->problem > b->problem;
    if (order == 0)
        order = a->language < b->language ? -1 : a->language > b->language;
    return order != 0 ? order : strcmp(a->name, b->name);
}

/* Which of two files by one candidate in one language for one problem counts is not ours to say. */
static void drop_doubles(struct plan *plan, const struct bank *bank)
{
    size_t kept = 0, i = 0;

    while (i < plan->count) {
        struct answer *first = &plan->answers[i];
        size_t end = i + 1;

        while (end < plan->count && strcmp(plan->answers[end].candidate, first->candidate) == 0 &&
               plan->answers[end].problem == first->problem &&
               plan->answers[end].language == first->language)
            end++;
        if (end == i + 1) {
            plan->answers[kept++] = plan->answers[i++];
            continue;
        }
        for (size_t k = i; k < end; k++)
            plan_skip(plan, plan->answers[k].name, "one of %zu %s files of %.80s for %s: which?",
                      end - i, bank->languages[first->language].id, first->candidate,
                      bank->problems[first->problem].id);
        for (; i < end; i++)
            answer_fini(&plan->answers[i]);
    }
    plan->count = kept;
}

static int check_any(const struct plan_wish *wish, const struct plan *plan, struct err *err)
{
    struct buf first = {0};

    if (plan->count > 0)
        return 0;
    if (plan->skipped_count == 0)
        return err_set(err, ERR_INPUT, "%s: nothing is in it", file_shown(wish->input));
    /* Names come from anywhere, and this goes to a terminal. */
    printable_add(&first, plan->skipped[0].name, strlen(plan->skipped[0].name), SHOWN_BYTES_MAX);
    buf_add_text(&first, ": ");
    printable_add(&first, plan->skipped[0].why, strlen(plan->skipped[0].why), SHOWN_BYTES_MAX);
    err_write(err, ERR_INPUT,
              "%s: no answer in it: %s%s (judge batch --help tells which layouts there are)",
              file_shown(wish->input), buf_text(&first),
              plan->skipped_count > 1 ? " … and so on" : "");
    buf_fini(&first);
    return ERR_INPUT;
}

int plan_make(const struct plan_wish *wish, struct bank *bank, struct plan *ret_plan,
              struct err *err)
{
    struct plan plan = {.listed = manifest_is(wish->input)};
    size_t problem = BANK_NONE;
    int code = 0;

    if (wish->problem != NULL)
        code = bank_problem_named(bank, wish->problem, &problem, err);
    if (code == 0)
        code = plan.listed ? plan_from_manifest(wish, bank, problem, &plan, err)
                           : plan_from_files(wish, bank, problem, &plan, err);
    if (code == 0) {
        if (plan.count > 0)
            qsort(plan.answers, plan.count, sizeof *plan.answers, by_key);
        drop_doubles(&plan, bank);
        code = check_any(wish, &plan, err);
    }
    for (size_t i = 0; code == 0 && i < plan.count; i++)
        code = bank_load(bank, plan.answers[i].problem, err);
    if (code != 0)
        plan_fini(&plan);
    else
        *ret_plan = plan;
    return code;
}
