#include "judge/batch/compare.h"

#include "judge/base/file.h"
#include "judge/base/json_check.h"
#include "judge/base/json_text.h"
#include "judge/base/mem.h"
#include "judge/batch/figures.h"
#include "judge/batch/results.h"
#include "judge/core/report_difference.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define RECORD_BYTES_MAX (512u << 20)

struct entry {
    char *candidate;
    char *problem;
    char *language;
    size_t order; /* In the file. */
    struct figures figures;
};

struct side {
    FILE *lines; /* results.jsonl again, for the whole reports of one answer after the other. */
    struct entry *entries; /* Sorted, one for each answer. */
    size_t count;
    json_t *problems; /* Of batch.json: id -> {"title","hash"}. */
};

static void entry_fini(struct entry *entry)
{
    free(entry->candidate);
    free(entry->problem);
    free(entry->language);
    figures_fini(&entry->figures);
}

static void side_fini(struct side *side)
{
    for (size_t i = 0; i < side->count; i++)
        entry_fini(&side->entries[i]);
    free(side->entries);
    if (side->lines != NULL)
        fclose(side->lines);
    json_decref(side->problems);
    *side = (struct side){.entries = NULL};
}

static int take_line(void *data, json_t *line, long offset, size_t length, struct err *err)
{
    struct side *side = data;
    struct entry *entry;

    (void)err;
    if ((side->count & (side->count - 1)) == 0)
        side->entries =
            mem_grow(side->entries, side->count == 0 ? 1 : 2 * side->count, sizeof *side->entries);
    entry = &side->entries[side->count];
    *entry = (struct entry){.candidate = mem_strdup(json_text(line, "candidate")),
                            .problem = mem_strdup(json_text(line, "problem")),
                            .language = mem_strdup(json_text(line, "language")),
                            .order = side->count};
    figures_read(line, &entry->figures);
    entry->figures.offset = offset;
    entry->figures.length = length;
    side->count++;
    return 0;
}

static int compare_keys(const struct entry *a, const struct entry *b)
{
    int order = strcmp(a->candidate, b->candidate);

    if (order == 0)
        order = strcmp(a->problem, b->problem);
    return order != 0 ? order : strcmp(a->language, b->language);
}

static int by_key(const void *left, const void *right)
{
    const struct entry *a = left, *b = right;
    int order = compare_keys(a, b);

    return order != 0 ? order : (a->order < b->order ? -1 : a->order > b->order);
}

/* Of several lines about one answer the last counts. */
static void keep_last(struct side *side)
{
    size_t kept = 0;

    if (side->count > 0)
        qsort(side->entries, side->count, sizeof *side->entries, by_key);
    for (size_t i = 0; i < side->count; i++) {
        if (i + 1 < side->count && compare_keys(&side->entries[i], &side->entries[i + 1]) == 0)
            entry_fini(&side->entries[i]);
        else
            side->entries[kept++] = side->entries[i];
    }
    side->count = kept;
}

static int side_read(const char *folder, struct side *ret_side, struct err *err)
{
    struct side side = {.entries = NULL};
    char *results = mem_printf("%s/" RESULTS_NAME, folder);
    char *record = mem_printf("%s/batch.json", folder);
    json_t *json = NULL;
    long length;
    bool torn;
    int code = results_read(results, take_line, &side, &length, &torn, err);

    if (code == 0)
        code = json_load_path(record, RECORD_BYTES_MAX, &json, err);
    if (code == 0 && (side.lines = fopen(results, "re")) == NULL)
        code = file_error(results, errno, err);
    if (code == 0)
        side.problems = json_incref(json_object_get(json, "problems"));
    json_decref(json);
    free(record);
    free(results);
    keep_last(&side);
    if (code != 0)
        side_fini(&side);
    else
        *ret_side = side;
    return code;
}

static json_t *figures_json(const struct figures *figures)
{
    return json_pack("{s:s, s:i, s:s?}", "verdict", figures_word(figures), "score",
                     figures_score(figures), "complexity", figures->complexity);
}

/* New reference; NULL in *@ret_report for an answer that was not graded. */
static int read_report(const struct side *side, const struct entry *entry, json_t **ret_report,
                       struct err *err)
{
    json_t *line = NULL;
    int code;

    *ret_report = NULL;
    if (entry->figures.status != RESULT_GRADED)
        return 0;
    code = results_line(side->lines, entry->figures.offset, entry->figures.length, &line, err);
    if (code == 0)
        *ret_report = json_incref(json_object_get(line, "report"));
    json_decref(line);
    return code;
}

/* *@ret_kind NULL: nothing differs that counts here. Where one of both has no report, there is only
 * its status to compare. *@ret_differences is a new list. */
static int find_differences(const struct side *before, const struct entry *a,
                            const struct side *after, const struct entry *b, const char **ret_kind,
                            json_t **ret_differences, struct err *err)
{
    json_t *old = NULL, *new = NULL;
    int code = read_report(before, a, &old, err);

    if (code == 0)
        code = read_report(after, b, &new, err);
    if (code == 0 && old != NULL && new != NULL) {
        *ret_differences = report_difference(old, new);
        *ret_kind = report_difference_kind(*ret_differences);
    } else if (code == 0) {
        *ret_differences = json_array();
        *ret_kind =
            strcmp(figures_word(&a->figures), figures_word(&b->figures)) != 0 ? "verdict" : NULL;
    }
    json_decref(old);
    json_decref(new);
    return code;
}

/* Takes @differences over; NULL: there is only one side. */
static void add_change(json_t *changes, const char *kind, const struct entry *before,
                       const struct entry *after, json_t *differences)
{
    const struct entry *known = before != NULL ? before : after;

    json_array_append_new(
        changes, json_pack("{s:s, s:s, s:s, s:s, s:o, s:o, s:o}", "candidate", known->candidate,
                           "problem", known->problem, "language", known->language, "kind", kind,
                           "before", before != NULL ? figures_json(&before->figures) : json_null(),
                           "after", after != NULL ? figures_json(&after->figures) : json_null(),
                           "differences", differences != NULL ? differences : json_array()));
}

/* Both are sorted: walked like the teeth of a zip. *@ret_same is how many are the same. */
static int add_changes(const struct side *before, const struct side *after, json_t *changes,
                       size_t *ret_same, struct err *err)
{
    size_t i = 0, k = 0, same = 0;
    int code = 0;

    while (code == 0 && (i < before->count || k < after->count)) {
        const struct entry *a = i < before->count ? &before->entries[i] : NULL;
        const struct entry *b = k < after->count ? &after->entries[k] : NULL;
        int order = a == NULL ? 1 : b == NULL ? -1 : compare_keys(a, b);
        json_t *differences = NULL;
        const char *kind = NULL;

        if (order < 0) {
            add_change(changes, "removed", a, NULL, NULL);
        } else if (order > 0) {
            add_change(changes, "added", NULL, b, NULL);
        } else {
            code = find_differences(before, a, after, b, &kind, &differences, err);
            if (code == 0 && kind != NULL)
                add_change(changes, kind, a, b, json_incref(differences));
            same += kind == NULL;
            json_decref(differences);
        }
        i += order <= 0;
        k += order >= 0;
    }
    *ret_same = same;
    return code;
}

static json_t *hash_of(const json_t *problems, const char *id)
{
    json_t *hash = json_object_get(json_object_get(problems, id), "hash");

    return hash != NULL ? json_incref(hash) : json_null();
}

static void add_problems(const struct side *before, const struct side *after, json_t *problems)
{
    const struct side *const sides[] = {before, after};
    const char *id;
    json_t *value;

    for (size_t s = 0; s < 2; s++) {
        json_object_foreach(sides[s]->problems, id, value)
        {
            json_t *a = hash_of(before->problems, id), *b = hash_of(after->problems, id);

            /* Those that are on both sides were seen the first time. */
            if (!json_equal(a, b) && (s == 0 || json_is_null(a)))
                json_array_append_new(
                    problems, json_pack("{s:s, s:O, s:O}", "problem", id, "before", a, "after", b));
            json_decref(a);
            json_decref(b);
        }
    }
}

int compare_batches(const char *before, const char *after, json_t **ret_json, struct err *err)
{
    struct side a = {.entries = NULL}, b = {.entries = NULL};
    int code = side_read(before, &a, err);

    if (code == 0)
        code = side_read(after, &b, err);
    if (code == 0) {
        json_t *problems = json_array(), *changes = json_array();
        size_t same = 0;

        code = add_changes(&a, &b, changes, &same, err);
        add_problems(&a, &b, problems);
        *ret_json = json_pack("{s:i, s:o, s:I, s:o}", "schema", 1, "problems", problems, "same",
                              (json_int_t)same, "changes", changes);
        if (code != 0)
            json_decref(*ret_json);
    }
    side_fini(&a);
    side_fini(&b);
    return code;
}
