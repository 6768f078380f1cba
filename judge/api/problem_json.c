#include "judge/api/problem_json.h"

#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/catalog/language.h"
#include "judge/catalog/stub.h"

#include <stdlib.h>

#define STATEMENT_BYTES_MAX (1u << 20)

static json_t *text_or_null(const char *text)
{
    return text != NULL ? json_string(text) : json_null();
}

json_t *problem_summary(const struct problem *problem, const char *hash)
{
    return json_pack("{s:s, s:s, s:s, s:s, s:o, s:I, s:I}", "id", problem->id, "title",
                     problem->title, "hash", hash, "kind", problem_kind_name(problem->kind),
                     "difficulty", text_or_null(problem->difficulty), "cpu_ns",
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

struct stubs {
    const struct problem *problem;
    json_t *texts;
};

/* A language without a stub, or in which the problem is not offered, is left out. */
static void add_stub(void *data, void *value)
{
    const struct language *language = value;
    struct stubs *stubs = data;
    struct buf text = {0};
    struct err why;

    if (stub_render(stubs->problem, language, &text, &why) == 0)
        json_object_set_new(stubs->texts, language->id, json_stringn(text.data, text.length));
    buf_fini(&text);
}

int problem_document(const struct problem *problem, json_t *summary, const struct map *languages,
                     json_t **ret_document, struct err *err)
{
    struct stubs stubs = {.problem = problem};
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
    stubs.texts = json_object();
    map_each(languages, add_stub, &stubs);
    json_object_set_new(document, "stubs", stubs.texts);
    json_object_set_new(document, "statement", json_stringn(statement, length));
    free(statement);
    *ret_document = document;
    return 0;
}
