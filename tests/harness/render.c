/* Renders a harness template for a problem: render LANGUAGE_FOLDER PROBLEM.json TEMPLATE > driver
 *
 * For tests/harness/test_drivers.py, which tries the drivers without the judge. It reads no more of
 * the two files than the templates need and trusts them. */
#include "judge/base/mem.h"
#include "judge/catalog/signature.h"
#include "judge/catalog/template.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int stop(const struct err *err)
{
    fprintf(stderr, "render: %s\n", err->message);
    return 1;
}

static char *text_of(const json_t *object, const char *key)
{
    const char *text = json_string_value(json_object_get(object, key));
    return mem_strdup(text ? text : "");
}

static int read_type(const json_t *object, const char *key, struct type *ret_type, struct err *err)
{
    const json_t *text = json_object_get(object, key);
    return type_parse(text ? json_string_value(text) : "void", ret_type, err);
}

static int read_method(const json_t *object, struct method *method, struct err *err)
{
    const json_t *params = json_object_get(object, "params");
    int code = read_type(object, "returns", &method->returns, err);
    for (size_t i = 0; code == 0 && i < json_array_size(params); i++) {
        const json_t *param = json_array_get(params, i);
        method->params[i].name = text_of(param, "name");
        code = read_type(param, "type", &method->params[i].type, err);
        method->param_count++;
    }
    const char *answer = json_string_value(json_object_get(object, "answer"));
    if (!answer || code != 0)
        return code;
    bool is_prefix = method->returns.base != TYPE_VOID;
    method->answer_mode = is_prefix ? ANSWER_PREFIX : ANSWER_IN_PLACE;
    while (strcmp(method->params[method->answer].name, answer) != 0)
        method->answer++;
    method->returns = method->params[method->answer].type;
    return 0;
}

static int read_problem(const json_t *document, struct problem *problem, struct err *err)
{
    const json_t *interface = json_object_get(document, "interface");
    const json_t *methods = json_object_get(interface, "methods");
    problem->id = text_of(document, "id");
    problem->kind = !interface                               ? PROBLEM_STDIN
                    : json_object_get(interface, "function") ? PROBLEM_FUNCTION
                                                             : PROBLEM_CLASS;
    if (!interface)
        return 0;
    problem->method_count = 1;
    if (problem->kind == PROBLEM_FUNCTION) {
        problem->methods[0].name = text_of(interface, "function");
        return read_method(interface, &problem->methods[0], err);
    }
    problem->class_name = text_of(interface, "class");
    problem->methods[0].name = text_of(interface, "class");
    int code = read_method(json_object_get(interface, "constructor"), &problem->methods[0], err);
    for (size_t i = 0; code == 0 && i < json_array_size(methods); i++) {
        const json_t *method = json_array_get(methods, i);
        struct method *next = &problem->methods[problem->method_count++];
        next->name = text_of(method, "name");
        code = read_method(method, next, err);
    }
    return code;
}

static char *read_file(const char *path)
{
    FILE *file = fopen(path, "re");
    if (!file) {
        perror(path);
        exit(1);
    }
    struct buf text = {0};
    char block[4096];
    for (size_t got; (got = fread(block, 1, sizeof(block), file)) > 0;)
        buf_add(&text, block, got);
    fclose(file);
    return buf_steal(&text);
}

int main(int argc, char **argv)
{
    struct err err = {0};
    if (argc != 4) {
        fputs("usage: render LANGUAGE_FOLDER PROBLEM.json TEMPLATE\n", stderr);
        return 2;
    }
    char *path = mem_printf("%s/language.json", argv[1]);
    json_t *document = json_load_file(path, 0, NULL);
    json_t *problem_document = json_load_file(argv[2], 0, NULL);
    struct language language = {.id = text_of(document, "id"),
                                .folder = argv[1],
                                .source = text_of(document, "source"),
                                .names = json_object_get(document, "names"),
                                .types = json_object_get(document, "types")};
    struct problem *problem = mem_alloc(sizeof(*problem));
    json_t *context = NULL;
    struct buf out = {0};
    if (read_problem(problem_document, problem, &err) < 0 ||
        signature_context(problem, &language, &context, &err) < 0 ||
        template_render(argv[3], read_file(argv[3]), context, &out, &err) < 0)
        return stop(&err);
    fwrite(out.data, 1, out.length, stdout);
    return 0;
}
