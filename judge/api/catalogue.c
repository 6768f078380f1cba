#include "judge/api/catalogue.h"

#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/catalog/language.h"
#include "judge/stage/measure_claims.h"

#include <stdlib.h>
#include <string.h>

#define STATEMENT_BYTES_MAX (1u << 20)

static json_t *text_or_null(const char *text)
{
    return text != NULL ? json_string(text) : json_null();
}

static json_t *summary_of(const struct problem *problem)
{
    return json_pack("{s:s, s:s, s:s, s:o, s:I, s:I}", "id", problem->id, "title", problem->title,
                     "kind", problem_kind_name(problem->kind), "difficulty",
                     text_or_null(problem->difficulty), "cpu_ns",
                     (json_int_t)problem->limits.cpu_ns, "memory_bytes",
                     (json_int_t)problem->limits.memory_bytes);
}

static json_t *method_json(const struct method *method)
{
    char text[TYPE_TEXT_MAX];
    json_t *params = json_array(), *object;

    for (size_t i = 0; i < method->param_count; i++)
        json_array_append_new(params, json_pack("{s:s, s:s}", "name", method->params[i].name,
                                                "type", type_format(method->params[i].type, text)));
    object = json_pack("{s:s, s:o, s:s}", "name", method->name, "params", params, "returns",
                       type_format(method_returned(method), text));
    if (method->answer_mode != ANSWER_RETURNED)
        json_object_set_new(object, "answer", json_string(method->params[method->answer].name));
    return object;
}

static int document_of(const struct problem *problem, json_t *summary, json_t **ret_document,
                       struct err *err)
{
    char *path = mem_printf("%s/statement.md", problem->folder), *statement = NULL;
    size_t length;
    json_t *document, *methods;
    int code = file_read(path, STATEMENT_BYTES_MAX, &statement, &length, err);

    free(path);
    if (code != 0)
        return code;
    document = json_copy(summary);
    methods = json_array();
    for (size_t i = 0; i < problem->method_count; i++)
        json_array_append_new(methods, method_json(&problem->methods[i]));
    json_object_set_new(document, "interface", methods);
    json_object_set_new(document, "statement", json_stringn(statement, length));
    free(statement);
    *ret_document = document;
    return 0;
}

static void destroy_problem(struct catalogue_problem *entry)
{
    if (entry == NULL)
        return;
    problem_destroy(entry->problem);
    json_decref(entry->summary);
    json_decref(entry->document);
    free(entry);
}

static void destroy_visited(void *data, void *value)
{
    (void)data;
    destroy_problem(value);
}

static int read_problem(const char *folder, const char *id, struct catalogue_problem **ret_entry,
                        struct err *err)
{
    struct catalogue_problem *entry = mem_alloc(sizeof *entry);
    int code = problem_load(folder, id, &entry->problem, err);

    if (code == 0) {
        entry->summary = summary_of(entry->problem);
        code = document_of(entry->problem, entry->summary, &entry->document, err);
    }
    if (code != 0) {
        destroy_problem(entry);
        return code;
    }
    *ret_entry = entry;
    return 0;
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

        if (read_problem(catalogue->folder, ids[i], &entry, &why) != 0) {
            broken(ids[i], why.message);
            entry = map_take(&catalogue->problems, ids[i]);
        }
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
    map_each(&catalogue->problems, destroy_visited, NULL);
    map_fini(&catalogue->problems);
    json_decref(catalogue->problem_list);
    catalogue->problems = problems;
    catalogue->problem_list = list;
    return 0;
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
        map_put(&catalogue->languages, language->id, json);
        language_destroy(language);
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
    if (code == 0 && catalogue->problems.count == 0)
        code = err_set(err, ERR_INPUT, "%s: there is no problem that can be read", folder);
    if (code != 0)
        catalogue_close(catalogue);
    return code;
}

void catalogue_close(struct catalogue *catalogue)
{
    map_each(&catalogue->problems, destroy_visited, NULL);
    map_fini(&catalogue->problems);
    map_fini(&catalogue->languages);
    json_decref(catalogue->problem_list);
    json_decref(catalogue->language_list);
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
