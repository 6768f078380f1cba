/* A plan from the names in a folder or archive. It is walked twice: for the names, from which the
 * layout is found, and for the sources of those that are answers. */
#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/batch/input.h"
#include "judge/batch/name.h"
#include "judge/batch/plan.h"

#include <stdlib.h>
#include <string.h>

#define SKIP_MAX 2 /* Folders around all answers, as archives have. */

struct name {
    char *text;
    size_t language;
    bool taken;       /* In the plan, its source not read yet. */
    size_t candidate; /* Index in the plan's answers, of those that are taken. */
};

struct search {
    const struct plan_wish *wish;
    struct bank *bank;
    size_t problem; /* Of --problem, or BANK_NONE. */
    struct plan *plan;
    struct name *names;
    size_t count;
    bool *read; /* By answer: its source was read. */
};

/* How much of the input one reading explains. */
struct reading {
    enum layout layout;
    size_t skip;
    size_t answers; /* Different ones. */
    size_t named;   /* Of them, those whose problem stands in the name. */
    bool typical;   /* Most names are as only a course system writes them. */
};

static bool wants_nothing(void *data, const char *name)
{
    (void)data;
    (void)name;
    return false;
}

static int note_name(void *data, const char *name, const char *bytes, size_t length,
                     struct err *err)
{
    struct search *search = data;
    size_t language = bank_language_for(search->bank, name);

    (void)bytes;
    (void)length;
    (void)err;
    if (language == BANK_NONE) {
        plan_skip(search->plan, name, "no language has this ending");
        return 0;
    }
    if ((search->count & (search->count - 1)) == 0)
        search->names = mem_grow(search->names, search->count == 0 ? 1 : 2 * search->count,
                                 sizeof *search->names);
    search->names[search->count++] = (struct name){.text = mem_strdup(name), .language = language};
    return 0;
}

static void note_skip(void *data, const char *name, const char *why)
{
    struct search *search = data;

    plan_skip(search->plan, name, "%s", why);
}

static int by_text(const void *left, const void *right)
{
    return strcmp(((const struct name *)left)->text, ((const struct name *)right)->text);
}

static void drop_repeated_names(struct search *search)
{
    size_t kept = 0;

    if (search->count > 0)
        qsort(search->names, search->count, sizeof *search->names, by_text);
    for (size_t i = 0; i < search->count; i++) {
        if (kept > 0 && strcmp(search->names[kept - 1].text, search->names[i].text) == 0) {
            plan_skip(search->plan, search->names[i].text,
                      "this name is there twice: the first is taken");
            free(search->names[i].text);
        } else {
            search->names[kept++] = search->names[i];
        }
    }
    search->count = kept;
}

/* The problem of a match, or BANK_NONE; *@ret_named: the name said it. */
static size_t problem_of(const struct search *search, const struct layout_match *match,
                         bool *ret_named)
{
    size_t problem = bank_problem_for(search->bank, match->problem);

    *ret_named = problem != BANK_NONE;
    return problem != BANK_NONE || match->certain ? problem : search->problem;
}

static int by_pointed(const void *left, const void *right)
{
    return strcmp(*(char *const *)left, *(char *const *)right);
}

static size_t count_different(char **keys, size_t count)
{
    size_t different = 0;

    if (count > 0)
        qsort(keys, count, sizeof *keys, by_pointed);
    for (size_t i = 0; i < count; i++)
        different += i == 0 || strcmp(keys[i - 1], keys[i]) != 0;
    return different;
}

static struct reading read_as(const struct search *search, enum layout layout, size_t skip)
{
    struct reading reading = {.layout = layout, .skip = skip};
    char **keys = mem_alloc((search->count + 1) * sizeof *keys);
    size_t count = 0;

    for (size_t i = 0; i < search->count; i++) {
        struct layout_match match;
        size_t problem;
        bool named;

        if (!layout_match(layout, search->names[i].text, skip, &match))
            continue;
        problem = problem_of(search, &match, &named);
        if (problem != BANK_NONE) {
            keys[count++] =
                mem_printf("%zu/%zu/%s", problem, search->names[i].language, match.candidate);
            reading.named += named;
        }
        layout_match_fini(&match);
    }
    reading.answers = count_different(keys, count);
    reading.typical = layout_is_of_system(layout) && 2 * count > search->count;
    for (size_t i = 0; i < count; i++)
        free(keys[i]);
    free(keys);
    return reading;
}

/* More answers are better, then more that name their problem; otherwise what came first. But one
 * who hands in two files to a course system is not two candidates. */
static bool is_better(const struct reading *reading, const struct reading *best)
{
    if (reading->typical != best->typical)
        return reading->typical;
    if (reading->answers != best->answers)
        return reading->answers > best->answers;
    return reading->named > best->named;
}

static int choose(const struct search *search, struct reading *ret_reading, struct err *err)
{
    struct reading best = {.answers = 0};
    bool tie = false;

    for (int layout = 0; layout < LAYOUT_COUNT; layout++) {
        if (search->wish->has_layout && search->wish->layout != (enum layout)layout)
            continue;
        for (size_t skip = 0; skip <= SKIP_MAX; skip++) {
            struct reading reading = read_as(search, (enum layout)layout, skip);

            if (layout == LAYOUT_PROBLEM_CANDIDATE && reading.answers > 0 &&
                best.layout == LAYOUT_CANDIDATE_PROBLEM && reading.answers == best.answers &&
                reading.named == best.named)
                tie = true;
            if (is_better(&reading, &best)) {
                best = reading;
                tie = false;
            }
        }
    }
    if (tie)
        return err_set(err, ERR_INPUT,
                       "%s: candidate/problem or problem/candidate? Both fit: say which with "
                       "--layout",
                       file_shown(search->wish->input));
    *ret_reading = best;
    return 0;
}

static void explain(struct search *search, const char *name, const struct layout_match *match)
{
    if (match == NULL)
        plan_skip(search->plan, name, "its name does not fit the layout");
    else if (match->problem[0] == '\0')
        plan_skip(search->plan, name, "no problem is named: give --problem");
    else
        plan_skip(search->plan, name, "there is no problem \"%.80s\"%s", match->problem,
                  match->certain || search->problem != BANK_NONE ? "" : ", and no --problem");
}

static void take(struct search *search, const struct reading *reading)
{
    for (size_t i = 0; i < search->count; i++) {
        struct name *name = &search->names[i];
        struct layout_match match;
        struct answer answer = {.language = name->language};
        bool named;

        if (!layout_match(reading->layout, name->text, reading->skip, &match)) {
            explain(search, name->text, NULL);
            continue;
        }
        answer.problem = problem_of(search, &match, &named);
        if (answer.problem == BANK_NONE) {
            explain(search, name->text, &match);
        } else {
            name->taken = true;
            name->candidate = search->plan->count;
            answer.candidate = mem_strdup(match.candidate);
            answer.name = mem_strdup(name->text);
            plan_add(search->plan, &answer);
        }
        layout_match_fini(&match);
    }
}

static struct name *find(const struct search *search, const char *text)
{
    struct name wanted = {.text = (char *)text};

    if (search->count == 0)
        return NULL;
    return bsearch(&wanted, search->names, search->count, sizeof wanted, by_text);
}

static bool wants_source(void *data, const char *text)
{
    const struct name *name = find(data, text);

    return name != NULL && name->taken;
}

static int note_source(void *data, const char *text, const char *bytes, size_t length,
                       struct err *err)
{
    struct search *search = data;
    struct name *name = find(search, text);

    if (bytes == NULL || name == NULL)
        return 0;
    name->taken = false; /* A second entry of this name is not looked at. */
    search->read[name->candidate] = true;
    return plan_keep(search->wish, &search->plan->answers[name->candidate], bytes, length, err);
}

static void note_source_skip(void *data, const char *text, const char *why)
{
    struct search *search = data;
    struct name *name = find(search, text);

    if (name == NULL || !name->taken)
        return;
    name->taken = false;
    plan_skip(search->plan, text, "%s", why);
}

/* Those without a source go: they were too long, or went away between the two walks. */
static void drop_unread(struct search *search)
{
    struct plan *plan = search->plan;
    size_t kept = 0;

    for (size_t i = 0; i < plan->count; i++) {
        if (search->read[i]) {
            plan->answers[kept++] = plan->answers[i];
            continue;
        }
        free(plan->answers[i].candidate);
        free(plan->answers[i].name);
    }
    plan->count = kept;
}

static int read_sources(struct search *search, struct err *err)
{
    const struct input_visitor visitor = {
        .data = search, .wants = wants_source, .file = note_source, .skip = note_source_skip};
    int code;

    search->read = mem_alloc((search->plan->count + 1) * sizeof *search->read);
    code = input_walk(search->wish->input, &input_limits, &visitor, err);
    if (code == 0)
        drop_unread(search);
    return code;
}

int plan_from_files(const struct plan_wish *wish, struct bank *bank, size_t problem,
                    struct plan *plan, struct err *err)
{
    struct search search = {.wish = wish, .bank = bank, .problem = problem, .plan = plan};
    const struct input_visitor visitor = {
        .data = &search, .wants = wants_nothing, .file = note_name, .skip = note_skip};
    struct reading reading;
    int code = input_walk(wish->input, &input_limits, &visitor, err);

    if (code == 0) {
        drop_repeated_names(&search);
        code = choose(&search, &reading, err);
    }
    if (code == 0) {
        plan->layout = reading.layout;
        take(&search, &reading);
        code = read_sources(&search, err);
    }
    for (size_t i = 0; i < search.count; i++)
        free(search.names[i].text);
    free(search.names);
    free(search.read);
    return code;
}
