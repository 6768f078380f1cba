/* The steps of language.json, prepare, compile and run, and the vectors they are made of. */
#include "judge/base/mem.h"
#include "judge/base/nearest.h"
#include "judge/base/printable.h"
#include "judge/catalog/check.h"
#include "judge/catalog/language_read.h"
#include "judge/core/limits.h"

#include <stdlib.h>
#include <string.h>

#define ARGUMENTS_MAX 256
#define VARIABLES_MAX 64
#define VARIABLE_LENGTH_MAX 4096
#define STEP_MS_MAX 3600000
#define NS_PER_MS 1000000u
#define COMPILE_WALL_FACTOR 4
#define COMPILE_WALL_FACTOR_MIN 3
#define MEMORY_BYTES_MIN (1u << 20)
#define MEMORY_BYTES_MAX (64ull << 30)

const char *const language_words_known[] = {"source", "harness", "memory_mb", "half_stack_kb",
                                            NULL};

/* What a step may take when language.json does not say. */
static const struct language_step prepare_defaults = {.cpu_ns = 60000000000,
                                                      .memory_bytes = 2ull << 30};
static const struct language_step compile_defaults = {.cpu_ns = 10000000000,
                                                      .memory_bytes = 1ull << 30};
static const struct language_step run_defaults = {0};

/* "{word}" of small letters is meant as one of ours, but "${word}" is a shell's. */
static int check_words(const struct json_at *at, const char *text, struct err *err)
{
    for (const char *open = strchr(text, '{'); open != NULL; open = strchr(open + 1, '{')) {
        size_t length = strspn(open + 1, "abcdefghijklmnopqrstuvwxyz_"), i = 0;
        struct buf word = {0};

        if (length == 0 || open[1 + length] != '}' || (open > text && open[-1] == '$'))
            continue;
        buf_add(&word, open + 1, length);
        while (language_words_known[i] != NULL &&
               strcmp(language_words_known[i], buf_text(&word)) != 0)
            i++;
        if (language_words_known[i] == NULL) {
            struct buf hint = {0};

            nearest_add(&hint, buf_text(&word), language_words_known, i);
            json_fail(at, err, "unknown word {%.40s}%s", buf_text(&word), buf_text(&hint));
            buf_fini(&hint);
            buf_fini(&word);
            return err->code;
        }
        buf_fini(&word);
    }
    return 0;
}

int language_read_argv(const struct json_at *at, char ***ret_argv, struct err *err)
{
    char **argv;
    int code = json_get_texts(at, 1, ARGUMENTS_MAX, &argv, err);

    if (code != 0)
        return code;
    for (size_t i = 0; code == 0 && argv[i] != NULL; i++) {
        struct json_at item = json_at_index(at, i);

        code = check_words(&item, argv[i], err);
    }
    if (code != 0) {
        json_texts_free(argv);
        return code;
    }
    *ret_argv = argv;
    return 0;
}

int language_read_env(const struct json_at *at, char ***ret_env, struct err *err)
{
    size_t count = json_object_size(at->json), done = 0;
    char **env;
    const char *key;
    const char *text = "";
    json_t *value;
    int code = 0;

    if (json_at_has(at) && (!json_is_object(at->json) || count > VARIABLES_MAX))
        return json_fail(at, err, "expected an object of at most %d variables", VARIABLES_MAX);
    env = mem_alloc((count + 1) * sizeof *env);
    json_object_foreach(at->json, key, value)
    {
        struct json_at item = json_at_key(at, key);

        if (key[0] == '\0' || strchr(key, '=') != NULL)
            code = json_fail(&item, err, "expected the name of a variable");
        else if (json_is_string(value) && json_string_length(value) == 0)
            text = ""; /* A variable may be empty. */
        else
            code = json_get_text(&item, VARIABLE_LENGTH_MAX, &text, err);
        if (code != 0)
            break;
        code = check_words(&item, text, err);
        if (code != 0)
            break;
        env[done++] = mem_printf("%s=%s", key, text);
    }
    if (code != 0) {
        json_texts_free(env);
        return code;
    }
    *ret_env = env;
    return 0;
}

int language_read_file(const struct json_at *at, const char *folder, const char **ret_name,
                       struct err *err)
{
    char *harness = mem_strndup(folder, (size_t)(strrchr(folder, '/') - folder));
    char *path = NULL;
    int code = check_get_file(at, folder, harness, &path, err);

    free(path);
    free(harness);
    return code == 0 ? check_get_inner_path(at, ret_name, err) : code;
}

int language_read_names(const struct json_at *at, const char *folder, char ***ret_names,
                        struct err *err)
{
    int code;

    if (!json_at_has(at)) {
        *ret_names = mem_alloc(sizeof **ret_names);
        return 0;
    }
    code = json_check_list(at, 0, LANGUAGE_FILES_MAX, err);
    for (size_t i = 0; code == 0 && i < json_array_size(at->json); i++) {
        struct json_at item = json_at_index(at, i);
        const char *name;

        code = folder != NULL ? language_read_file(&item, folder, &name, err)
                              : check_get_inner_path(&item, &name, err);
    }
    return code == 0 ? json_get_texts(at, 0, LANGUAGE_FILES_MAX, ret_names, err) : code;
}

/* "argv" for all kinds, or one for each kind that can be judged in this language. */
static int read_argvs(const struct json_at *at, struct language_step *step, struct err *err)
{
    struct json_at same = json_at_key(at, "argv");
    bool found = false;
    int code = 0;

    for (int kind = 0; code == 0 && kind < PROBLEM_KIND_COUNT; kind++) {
        struct json_at own = json_at_key(at, problem_kind_name((enum problem_kind)kind));

        if (json_at_has(&own) && json_at_has(&same))
            return json_fail(&own, err, "there is \"argv\" for all kinds already");
        if (json_at_has(&same))
            own = same;
        if (!json_at_has(&own))
            continue;
        code = language_read_argv(&own, &step->argv[kind], err);
        found = true;
    }
    if (code == 0 && !found)
        code = json_fail(at, err, "expected \"argv\", or \"class\", \"function\" or \"stdin\"");
    return code;
}

int language_read_time(const struct json_at *step, const char *key, uint64_t *time_ns,
                       struct err *err)
{
    struct json_at at = json_at_key(step, key);
    int64_t time_ms;
    int code;

    if (!json_at_has(&at))
        return 0;
    code = json_get_whole(&at, 1, STEP_MS_MAX, &time_ms, err);
    if (code == 0)
        *time_ns = (uint64_t)time_ms * NS_PER_MS;
    return code;
}

/* What all steps have. A key that only some of them may have was refused before. */
static int read_step(const struct json_at *at, const char *const *known,
                     const struct language_step *defaults, struct language_step *step,
                     struct err *err)
{
    struct json_at policy = json_at_key(at, "policy"), proc = json_at_key(at, "proc");
    struct json_at harness = json_at_key(at, "harness");
    struct json_at env = json_at_key(at, "env"), memory = json_at_key(at, "memory_bytes");
    const char *text;
    int code = json_check_object(at, known, err);

    *step = *defaults;
    if (code == 0)
        code = read_argvs(at, step, err);
    if (code == 0)
        code = check_get_id(&policy, &text, err);
    if (code != 0)
        return code;
    step->policy = mem_strdup(text);
    if (json_at_has(&proc))
        code = json_get_bool(&proc, &step->proc, err);
    if (code == 0 && json_at_has(&harness))
        code = json_get_bool(&harness, &step->harness, err);
    if (code == 0 && json_at_has(&env))
        code = language_read_env(&env, &step->env, err);
    if (code == 0)
        code = language_read_time(at, "cpu_ms", &step->cpu_ns, err);
    if (code == 0)
        code = language_read_time(at, "wall_ms", &step->wall_ns, err);
    if (code == 0 && json_at_has(&memory))
        code = json_get_size(&memory, MEMORY_BYTES_MIN, MEMORY_BYTES_MAX, &step->memory_bytes, err);
    return code;
}

/* Compilers work all the time: what they take by the clock says how busy the machine is. */
static int set_wall(const struct json_at *at, struct language_step *step, struct err *err)
{
    struct json_at wall = json_at_key(at, "wall_ms");

    if (!json_at_has(&wall))
        step->wall_ns = COMPILE_WALL_FACTOR * step->cpu_ns;
    if (step->wall_ns >= COMPILE_WALL_FACTOR_MIN * step->cpu_ns)
        return 0;
    return json_fail(&wall, err,
                     "expected at least %d times the CPU time: on a busy machine a right answer "
                     "would not compile",
                     COMPILE_WALL_FACTOR_MIN);
}

static int read_prepare(const struct json_at *at, struct language *language, struct err *err)
{
    static const char *const known[] = {"argv",    "inputs",       "outputs", "policy", "cpu_ms",
                                        "wall_ms", "memory_bytes", "proc",    "env",    NULL};
    struct json_at inputs = json_at_key(at, "inputs"), outputs = json_at_key(at, "outputs");
    int code = read_step(at, known, &prepare_defaults, &language->prepare, err);

    if (code == 0)
        code = set_wall(at, &language->prepare, err);
    if (code == 0)
        code = json_check_list(&outputs, 1, LANGUAGE_FILES_MAX, err);
    if (code == 0)
        code = language_read_names(&inputs, language->folder, &language->prepare_inputs, err);
    if (code == 0)
        code = language_read_names(&outputs, NULL, &language->prepare_outputs, err);
    return code;
}

static int read_pattern(const struct json_at *step, const char *key, char **ret_pattern,
                        struct err *err)
{
    struct json_at at = json_at_key(step, key);
    const char *text = "";
    int code = json_at_has(&at) ? check_get_pattern(&at, &text, err) : 0;

    if (code == 0 && json_at_has(&at))
        *ret_pattern = mem_strdup(text);
    return code;
}

static int read_compile(const struct json_at *at, struct language *language, struct err *err)
{
    static const char *const known[] = {
        "argv",   "class",        "function", "stdin",     "policy",        "proc", "env",
        "cpu_ms", "memory_bytes", "wall_ms",  "artifacts", "error_pattern", NULL};
    struct json_at artifacts = json_at_key(at, "artifacts");
    int code = read_step(at, known, &compile_defaults, &language->compile, err);

    if (code == 0)
        code = set_wall(at, &language->compile, err);
    if (code == 0)
        code = language_read_names(&artifacts, NULL, &language->artifacts, err);
    return code == 0 ? read_pattern(at, "error_pattern", &language->error_pattern, err) : code;
}

static int read_run(const struct json_at *at, struct language *language, struct err *err)
{
    static const char *const known[] = {"argv",           "class",       "function", "stdin",
                                        "policy",         "proc",        "env",      "harness",
                                        "stderr_pattern", "stack_bytes", NULL};
    struct json_at harness = json_at_key(at, "harness"), stack = json_at_key(at, "stack_bytes");
    int code = read_step(at, known, &run_defaults, &language->run, err);

    language->stack_bytes = RUN_STACK_BYTES;
    if (code == 0 && json_at_has(&stack))
        code = json_get_size(&stack, RUN_STACK_BYTES_MIN, RUN_STACK_BYTES_MAX,
                             &language->stack_bytes, err);

    if (code == 0 && language->run.harness && !language->has_prepare)
        code = json_fail(&harness, err, "there is no \"prepare\" whose files it could have");
    return code == 0 ? read_pattern(at, "stderr_pattern", &language->stderr_pattern, err) : code;
}

int language_read_steps(const struct json_at *root, struct language *language, struct err *err)
{
    struct json_at prepare = json_at_key(root, "prepare"), compile = json_at_key(root, "compile");
    struct json_at run = json_at_key(root, "run");
    int code;

    language->has_prepare = json_at_has(&prepare);
    language->has_compile = json_at_has(&compile);
    code = read_run(&run, language, err);
    if (code == 0 && language->has_prepare)
        code = read_prepare(&prepare, language, err);
    if (code == 0 && language->has_compile)
        code = read_compile(&compile, language, err);
    if (language->artifacts == NULL)
        language->artifacts = mem_alloc(sizeof *language->artifacts);
    if (language->prepare_inputs == NULL)
        language->prepare_inputs = mem_alloc(sizeof *language->prepare_inputs);
    if (language->prepare_outputs == NULL)
        language->prepare_outputs = mem_alloc(sizeof *language->prepare_outputs);
    return code;
}
