#include "judge/api/catalogue.h"

#include "judge/api/pin.h"
#include "judge/api/problem_json.h"
#include "judge/base/mem.h"
#include "judge/catalog/content_hash.h"
#include "judge/catalog/language.h"
#include "judge/stage/measure_claims.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

static void destroy_problem(struct catalogue_problem *entry)
{
    if (entry == NULL)
        return;
    problem_destroy(entry->problem);
    json_decref(entry->summary);
    json_decref(entry->document);
    free(entry->hash);
    free(entry);
}

/* A version that comes back while the old one is still graded with has the same folder. */
struct pinned {
    unsigned entries;
};

static void take_pin(struct catalogue *catalogue, const char *folder)
{
    struct pinned *pinned = map_get(&catalogue->pinned, folder);

    if (pinned == NULL) {
        pinned = mem_alloc(sizeof *pinned);
        map_put(&catalogue->pinned, folder, pinned);
    }
    pinned->entries++;
}

static void drop_pin(struct catalogue *catalogue, const char *folder)
{
    struct pinned *pinned = map_get(&catalogue->pinned, folder);

    if (--pinned->entries > 0)
        return;
    free(map_take(&catalogue->pinned, folder));
    pin_remove(folder);
}

/* It is no longer offered; whoever grades with it goes on. */
static void retire(struct catalogue_problem *entry)
{
    entry->retired = true;
    if (entry->holders > 0)
        return;
    if (entry->hash != NULL)
        drop_pin(entry->catalogue, entry->problem->folder);
    destroy_problem(entry);
}

static void retire_visited(void *data, void *value)
{
    (void)data;
    retire(value);
}

static void destroy_visited(void *data, void *value)
{
    (void)data;
    destroy_problem(value);
}

static void destroy_language(void *data, void *value)
{
    (void)data;
    language_destroy(value);
}

static void free_visited(void *data, void *value)
{
    (void)data;
    free(value);
}

struct catalogue_problem *catalogue_hold(struct catalogue *catalogue, const char *id)
{
    struct catalogue_problem *entry = map_get(&catalogue->problems, id);

    if (entry != NULL)
        entry->holders++;
    return entry;
}

void catalogue_let_go(struct catalogue_problem *problem)
{
    if (problem != NULL && --problem->holders == 0 && problem->retired)
        retire(problem);
}

/* ---- reading */

/* All its cases: a grading must not be the first to find that they are broken. */
static int check_groups(const struct problem *problem, struct err *err)
{
    int code = 0;

    for (size_t i = 0; code == 0 && i < problem->group_count; i++) {
        struct case_list cases;

        code = group_load(problem, &problem->groups[i], &cases, err);
        if (code == 0)
            case_list_fini(&cases);
    }
    return code;
}

/* @id is a name in the bank, or a path. */
static int read_problem(struct catalogue *catalogue, const char *id,
                        struct catalogue_problem **ret_entry, struct err *err)
{
    struct catalogue_problem *entry = mem_alloc(sizeof *entry);
    char *hash = NULL;
    int code = problem_load(catalogue->folder, id, &entry->problem, err);

    if (code == 0)
        code = folder_hash(entry->problem->folder, &hash, err);
    if (code == 0) {
        entry->summary = problem_summary(entry->problem, hash);
        code = problem_document(entry->problem, entry->summary, &catalogue->languages,
                                &entry->document, err);
    }
    free(hash);
    if (code != 0) {
        destroy_problem(entry);
        return code;
    }
    *ret_entry = entry;
    return 0;
}

/* Reads the version in the folder @pinned, whole. On an error the folder is removed, unless another
 * entry has it. */
static int read_version(struct catalogue *catalogue, const char *pinned, const char *hash,
                        struct catalogue_problem **ret_entry, struct err *err)
{
    struct catalogue_problem *entry = NULL;
    int code = read_problem(catalogue, pinned, &entry, err);

    if (code == 0)
        code = check_groups(entry->problem, err);
    if (code != 0) {
        if (map_get(&catalogue->pinned, pinned) == NULL)
            pin_remove(pinned);
        destroy_problem(entry);
        return code;
    }
    take_pin(catalogue, entry->problem->folder);
    entry->catalogue = catalogue;
    entry->hash = mem_strdup(hash);
    *ret_entry = entry;
    return 0;
}

/* NULL in *@ret_entry: it is what it was. */
static int read_pinned(struct catalogue *catalogue, const char *id,
                       struct catalogue_problem **ret_entry, struct err *err)
{
    const struct catalogue_problem *old = map_get(&catalogue->problems, id);
    char *folder = mem_printf("%s/%s", catalogue->folder, id), *hash = NULL, *pinned = NULL;
    int code = folder_hash(folder, &hash, err);
    bool same = code == 0 && old != NULL && old->hash != NULL && strcmp(hash, old->hash) == 0;

    *ret_entry = NULL;
    if (code == 0 && !same)
        code = pin_make(catalogue->pins, folder, id, hash, &pinned, err);
    if (pinned != NULL)
        code = read_version(catalogue, pinned, hash, ret_entry, err);
    free(pinned);
    free(hash);
    free(folder);
    return code;
}

/* The bank's folder is broken. Is there nothing better, as at a start: the version that the last
 * daemon offered. NULL: what there is stays. */
static struct catalogue_problem *find_last_good(struct catalogue *catalogue, const char *id)
{
    const struct catalogue_problem *old = map_get(&catalogue->problems, id);
    struct catalogue_problem *entry = NULL;
    char *folder = NULL, *hash = NULL;
    struct err ignored;

    if (catalogue->pins == NULL || (old != NULL && old->hash != NULL))
        return NULL;
    if (pin_newest(catalogue->pins, id, &folder, &hash) &&
        read_version(catalogue, folder, hash, &entry, &ignored) != 0)
        entry = NULL;
    free(folder);
    free(hash);
    return entry;
}

static void free_texts(char **texts)
{
    for (size_t i = 0; texts != NULL && texts[i] != NULL; i++)
        free(texts[i]);
    free(texts);
}

int catalogue_reload(struct catalogue *catalogue, void (*broken)(const char *id, const char *why),
                     struct err *err)
{
    struct map problems = {0};
    json_t *list = json_array();
    char **ids = NULL;
    int code = problem_ids(catalogue->folder, &ids, err);

    for (size_t i = 0; code == 0 && ids[i] != NULL; i++) {
        struct catalogue_problem *entry = NULL;
        struct err why = {0};
        int failed = catalogue->pins != NULL ? read_pinned(catalogue, ids[i], &entry, &why)
                                             : read_problem(catalogue, ids[i], &entry, &why);

        if (failed != 0) {
            broken(ids[i], why.message);
            entry = find_last_good(catalogue, ids[i]);
        }
        if (entry == NULL)
            entry = map_take(&catalogue->problems, ids[i]);
        if (entry == NULL)
            continue;
        map_put(&problems, entry->problem->id, entry);
        json_array_append(list, entry->summary);
    }
    free_texts(ids);
    if (code != 0) {
        json_decref(list);
        return code;
    }
    map_each(&catalogue->problems, retire_visited, NULL);
    map_fini(&catalogue->problems);
    json_decref(catalogue->problem_list);
    catalogue->problems = problems;
    catalogue->problem_list = list;
    return 0;
}

struct wanted {
    const char *name;
    int found;
};

static void look_for(void *data, void *value)
{
    const struct catalogue_problem *entry = value;
    struct wanted *wanted = data;

    size_t length = strlen(entry->problem->id);

    if (entry->hash != NULL && strncmp(wanted->name, entry->problem->id, length) == 0 &&
        wanted->name[length] == '-' && strcmp(wanted->name + length + 1, entry->hash) == 0)
        wanted->found = 1;
}

static int is_offered(void *data, const char *name)
{
    struct wanted wanted = {.name = name};

    map_each(&((struct catalogue *)data)->problems, look_for, &wanted);
    return wanted.found;
}

int catalogue_pin(struct catalogue *catalogue, const char *pins,
                  void (*broken)(const char *id, const char *why), struct err *err)
{
    int code = pin_open(pins, err);

    if (code != 0)
        return code;
    catalogue->pins = realpath(pins, NULL); /* As problems name their folders. */
    if (catalogue->pins == NULL)
        return err_errno(err, errno, "%s", pins);
    code = catalogue_reload(catalogue, broken, err);
    if (code == 0) {
        pin_sweep(pins, is_offered, catalogue);
        return 0;
    }
    free(catalogue->pins);
    catalogue->pins = NULL;
    return code;
}

static int read_languages(struct catalogue *catalogue, struct err *err)
{
    char **ids = NULL;
    int code = language_ids(catalogue->harness, &ids, err);

    catalogue->language_list = json_array();
    for (size_t i = 0; code == 0 && ids[i] != NULL; i++) {
        struct language *language = NULL;
        json_t *json;

        code = language_load(catalogue->harness, ids[i], &language, err);
        if (code != 0)
            break;
        json =
            json_pack("{s:s, s:s, s:[]}", "id", language->id, "name", language->name, "extensions");
        for (size_t k = 0; language->extensions[k] != NULL; k++)
            json_array_append_new(json_object_get(json, "extensions"),
                                  json_string(language->extensions[k]));
        json_array_append_new(catalogue->language_list, json);
        map_put(&catalogue->languages, language->id, language);
    }
    free_texts(ids);
    return code;
}

int catalogue_open(struct catalogue *catalogue, const char *folder, const char *harness,
                   void (*broken)(const char *id, const char *why), struct err *err)
{
    int code;

    *catalogue = (struct catalogue){.folder = folder, .harness = harness};
    code = read_languages(catalogue, err);
    if (code == 0)
        code = catalogue_reload(catalogue, broken, err);
    if (code != 0)
        catalogue_close(catalogue);
    return code;
}

void catalogue_close(struct catalogue *catalogue)
{
    map_each(&catalogue->problems, destroy_visited, NULL);
    map_fini(&catalogue->problems);
    map_each(&catalogue->languages, destroy_language, NULL);
    map_fini(&catalogue->languages);
    json_decref(catalogue->problem_list);
    json_decref(catalogue->language_list);
    map_each(&catalogue->pinned, free_visited, NULL);
    map_fini(&catalogue->pinned);
    free(catalogue->pins);
    *catalogue = (struct catalogue){0};
}

const struct catalogue_problem *catalogue_problem(const struct catalogue *catalogue, const char *id)
{
    return map_get(&catalogue->problems, id);
}

bool catalogue_has_language(const struct catalogue *catalogue, const char *id)
{
    return map_get(&catalogue->languages, id) != NULL;
}

int catalogue_check_claims(const struct catalogue_problem *problem, const char *claims,
                           struct err *err)
{
    const struct submission submission = {.problem = problem->problem, .claims = claims};

    return measure_check_claims(&submission, err);
}
