#include "judge/catalog/language_read.h"

#include "judge/base/mem.h"
#include "judge/catalog/check.h"
#include "judge/catalog/machine_time.h"
#include "judge/core/verdict.h"

#include <stdlib.h>
#include <string.h>

#define NAME_LENGTH_MAX 64
#define GIVEN_LENGTH_MAX 64
#define EXTENSIONS_MAX 16
#define BINDS_MAX 64
#define TIME_FACTOR_MIN 0.01
#define TIME_FACTOR_MAX 100.0
#define MEMORY_EXTRA_BYTES_MAX (16ull << 30)
#define STARTUP_MS_MAX 600000
#define NS_PER_MS 1000000u

static int read_text(const struct json_at *root, const char *key, char **ret_text, struct err *err)
{
    struct json_at at = json_at_key(root, key);
    const char *text;
    int code = json_get_text(&at, NAME_LENGTH_MAX, &text, err);

    if (code == 0)
        *ret_text = mem_strdup(text);
    return code;
}

static int read_identity(const struct json_at *root, struct language *language, struct err *err)
{
    static const char *const version_known[] = {"argv", "pattern", NULL};
    struct json_at extensions = json_at_key(root, "extensions");
    struct json_at version = json_at_key(root, "version");
    struct json_at argv = json_at_key(&version, "argv");
    struct json_at pattern = json_at_key(&version, "pattern");
    const char *text;
    int code = read_text(root, "name", &language->name, err);

    if (code == 0)
        code = read_text(root, "package", &language->package, err);
    if (code == 0)
        code = json_get_texts(&extensions, 1, EXTENSIONS_MAX, &language->extensions, err);
    for (size_t i = 0; code == 0 && language->extensions[i] != NULL; i++) {
        struct json_at item = json_at_index(&extensions, i);

        text = language->extensions[i];
        if (text[0] != '.' || text[1] == '\0' || strpbrk(text + 1, "./") != NULL)
            code =
                json_fail(&item, err, "expected an extension such as \".c\", found \"%s\"", text);
    }
    if (code == 0)
        code = json_check_object(&version, version_known, err);
    if (code == 0)
        code = language_read_argv(&argv, &language->version_argv, err);
    if (code == 0)
        code = check_get_pattern(&pattern, &text, err);
    if (code == 0)
        language->version_pattern = mem_strdup(text);
    return code;
}

static int read_paths(const struct json_at *at, char ***ret_paths, struct err *err)
{
    int code = json_get_texts(at, 0, BINDS_MAX, ret_paths, err);

    for (size_t i = 0; code == 0 && (*ret_paths)[i] != NULL; i++) {
        struct json_at item = json_at_index(at, i);
        const char *path = (*ret_paths)[i];

        if (path[0] != '/' || !check_is_inner_path(path + 1))
            code = json_fail(&item, err, "expected an absolute path without \"..\", found \"%s\"",
                             path);
    }
    return code;
}

static int read_binds(const struct json_at *root, struct language *language, struct err *err)
{
    struct json_at binds = json_at_key(root, "binds"), needs = json_at_key(root, "needs");
    int code = read_paths(&binds, &language->binds, err);

    if (code == 0 && json_at_has(&needs))
        code = read_paths(&needs, &language->needs, err);
    else if (code == 0)
        language->needs = mem_alloc(sizeof *language->needs);
    return code;
}

/* ["driver.cpp.in", "driver.cpp"]: what is rendered, and as what. */
static int read_template(const struct json_at *at, const struct language *language,
                         struct language_template *template, struct err *err)
{
    struct json_at input = json_at_index(at, 0), output = json_at_index(at, 1);
    const char *input_name, *output_name;
    int code = json_check_list(at, 2, 2, err);

    if (code == 0)
        code = language_read_file(&input, language->folder, &input_name, err);
    if (code == 0)
        code = check_get_inner_path(&output, &output_name, err);
    if (code == 0 && strcmp(output_name, language->source) == 0)
        code = json_fail(&output, err, "\"%s\" is the candidate's own file", output_name);
    if (code == 0)
        *template = (struct language_template){mem_strdup(input_name), mem_strdup(output_name)};
    return code;
}

static int read_work_files(const struct json_at *root, struct language *language, struct err *err)
{
    static const char *const known[] = {"class", "function", "stdin", "checker", NULL};
    struct json_at source = json_at_key(root, "source"), files = json_at_key(root, "files");
    struct json_at env = json_at_key(root, "env"), templates = json_at_key(root, "templates");
    struct json_at checker = json_at_key(&templates, "checker");
    const char *text;
    int code = check_get_inner_path(&source, &text, err);

    if (code != 0)
        return code;
    language->source = mem_strdup(text);
    code = language_read_env(&env, &language->env, err);
    if (code == 0)
        code = language_read_names(&files, language->folder, &language->files, err);
    if (code == 0 && json_at_has(&templates))
        code = json_check_object(&templates, known, err);
    for (size_t kind = 0; code == 0 && kind < PROBLEM_KIND_COUNT; kind++) {
        struct json_at template =
            json_at_key(&templates, problem_kind_name((enum problem_kind)kind));

        if (json_at_has(&template))
            code = read_template(&template, language, &language->templates[kind], err);
    }
    if (code == 0 && json_at_has(&checker))
        code = read_template(&checker, language, &language->checker, err);
    return code;
}

static int read_limits(const struct json_at *root, struct language *language, struct err *err)
{
    static const char *const factors_known[] = {"time", "memory_extra_bytes", NULL};
    static const char *const startup_known[] = {"cpu_ms", "wall_ms", NULL};
    struct json_at factors = json_at_key(root, "factors"), startup = json_at_key(root, "startup");
    struct json_at time = json_at_key(&factors, "time");
    struct json_at memory = json_at_key(&factors, "memory_extra_bytes");
    struct json_at cpu = json_at_key(&startup, "cpu_ms"), wall = json_at_key(&startup, "wall_ms");
    int64_t cpu_ms, wall_ms;
    int code = json_check_object(&factors, factors_known, err);

    if (code == 0)
        code =
            json_get_number(&time, TIME_FACTOR_MIN, TIME_FACTOR_MAX, &language->time_factor, err);
    if (code == 0)
        code =
            json_get_size(&memory, 0, MEMORY_EXTRA_BYTES_MAX, &language->memory_extra_bytes, err);
    if (code == 0)
        code = json_check_object(&startup, startup_known, err);
    if (code == 0)
        code = json_get_whole(&cpu, 1, STARTUP_MS_MAX, &cpu_ms, err);
    if (code == 0)
        code = json_get_whole(&wall, 1, STARTUP_MS_MAX, &wall_ms, err);
    if (code != 0)
        return code;
    if (machine_time_factor(&language->machine_factor, err) != 0)
        return err->code;
    language->time_factor *= language->machine_factor;
    language->startup_cpu_ns = (uint64_t)((double)cpu_ms * NS_PER_MS * language->machine_factor);
    language->startup_wall_ns = (uint64_t)((double)wall_ms * NS_PER_MS * language->machine_factor);
    return 0;
}

static int read_verdicts(const struct json_at *at, struct err *err)
{
    static const char *const known[] = {"error", "verdict", NULL};
    int code = json_check_list(at, 0, 64, err);

    for (size_t i = 0; code == 0 && i < json_array_size(at->json); i++) {
        struct json_at row = json_at_index(at, i);
        struct json_at error = json_at_key(&row, "error"), verdict = json_at_key(&row, "verdict");
        enum verdict parsed;
        const char *text;

        code = json_check_object(&row, known, err);
        if (code == 0)
            code = json_get_text(&error, 200, &text, err);
        if (code == 0)
            code = json_get_text(&verdict, NAME_LENGTH_MAX, &text, err);
        if (code == 0 && verdict_parse(text, &parsed) != 0)
            code = json_fail(&verdict, err, "\"%s\" is no verdict", text);
    }
    return code;
}

/* An object that other parts of the judge interpret; empty when it is left out. */
static int read_section(const struct json_at *root, const char *key, json_t **ret_object,
                        struct err *err)
{
    struct json_at at = json_at_key(root, key);

    if (json_at_has(&at) && !json_is_object(at.json))
        return json_fail(&at, err, "expected an object");
    *ret_object = json_at_has(&at) ? json_incref(at.json) : json_object();
    return 0;
}

static int read_stub(const struct json_at *root, struct language *language, struct err *err)
{
    struct json_at at = json_at_key(root, "stub");
    const char *name;
    int code = 0;

    if (!json_at_has(&at))
        return 0;
    code = language_read_file(&at, language->folder, &name, err);
    if (code == 0)
        language->stub = mem_strdup(name);
    return code;
}

static int read_given(const struct json_at *root, struct language *language, struct err *err)
{
    struct json_at at = json_at_key(root, "given");
    const char *name;
    int code = 0;

    if (!json_at_has(&at))
        return 0;
    code = json_get_text(&at, GIVEN_LENGTH_MAX, &name, err);
    if (code == 0 && (strchr(name, '/') != NULL || strcmp(name, language->source) == 0))
        code = json_fail(&at, err, "expected the name of a file beside the source");
    if (code == 0)
        language->given = mem_strdup(name);
    return code;
}

static int read_sections(const struct json_at *root, struct language *language, struct err *err)
{
    struct json_at verdicts = json_at_key(root, "verdicts");
    struct json_at symbolize = json_at_key(root, "symbolize");
    int code = 0;

    if (json_at_has(&verdicts))
        code = read_verdicts(&verdicts, err);
    if (code == 0)
        language->verdicts = json_at_has(&verdicts) ? json_incref(verdicts.json) : json_array();
    if (code == 0 && json_at_has(&symbolize))
        code = language_read_argv(&symbolize, &language->symbolize, err);
    if (code == 0)
        code = read_section(root, "names", &language->names, err);
    if (code == 0)
        code = read_section(root, "types", &language->types, err);
    if (code == 0)
        code = read_section(root, "comment_syntax", &language->comment_syntax, err);
    if (code == 0 && json_object_get(root->json, "stack_error") != NULL)
        code = read_text(root, "stack_error", &language->stack_error, err);
    if (code == 0)
        code = language_read_meter(root, language, err);
    if (code == 0)
        code = read_stub(root, language, err);
    if (code == 0)
        code = read_given(root, language, err);
    return code;
}

int language_read(const struct json_at *root, struct language *language, struct err *err)
{
    static const char *const known[] = {
        "schema",      "id",      "name",     "extensions", "version",        "package",
        "source",      "needs",   "binds",    "env",        "templates",      "files",
        "prepare",     "compile", "run",      "factors",    "startup",        "names",
        "types",       "stub",    "verdicts", "symbolize",  "comment_syntax", "meter",
        "stack_error", "given",   NULL};
    static int (*const sections[])(const struct json_at *, struct language *, struct err *) = {
        read_identity, read_binds, read_work_files, language_read_steps, read_limits, read_sections,
    };
    const char *id;
    int code = json_check_object(root, known, err);

    if (code == 0)
        code = check_head(root, language->folder, &id, err);
    if (code == 0)
        language->id = mem_strdup(id);
    for (size_t i = 0; code == 0 && i < sizeof sections / sizeof *sections; i++)
        code = sections[i](root, language, err);
    return code;
}
