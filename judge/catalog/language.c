#include "judge/catalog/language.h"

#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/base/nearest.h"
#include "judge/base/printable.h"
#include "judge/catalog/check.h"
#include "judge/catalog/language_read.h"

#include <assert.h>
#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define LANGUAGE_FILE "language.json"
#define LANGUAGE_FILE_BYTES_MAX (1u << 20)
#define SHOWN_BYTES_MAX 80

static void step_fini(struct language_step *step)
{
    for (size_t kind = 0; kind < PROBLEM_KIND_COUNT; kind++)
        json_texts_free(step->argv[kind]);
    free(step->policy);
    json_texts_free(step->env);
}

void language_destroy(struct language *language)
{
    if (language == NULL)
        return;
    for (size_t kind = 0; kind < PROBLEM_KIND_COUNT; kind++) {
        free(language->templates[kind].input);
        free(language->templates[kind].output);
        json_texts_free(language->counted.argv[kind]);
    }
    free(language->checker.input);
    free(language->checker.output);
    step_fini(&language->prepare);
    step_fini(&language->compile);
    step_fini(&language->run);
    json_texts_free(language->counted.env);
    json_texts_free(language->counted.again);
    json_texts_free(language->weighed.argv);
    free(language->counted.policy);
    json_texts_free(language->extensions);
    json_texts_free(language->version_argv);
    json_texts_free(language->needs);
    json_texts_free(language->binds);
    json_texts_free(language->env);
    json_texts_free(language->files);
    free(language->given);
    json_texts_free(language->prepare_inputs);
    json_texts_free(language->prepare_outputs);
    json_texts_free(language->artifacts);
    json_texts_free(language->symbolize);
    free(language->id);
    free(language->name);
    free(language->folder);
    free(language->package);
    free(language->version_pattern);
    free(language->source);
    free(language->error_pattern);
    free(language->stderr_pattern);
    free(language->stack_error);
    free(language->stub);
    json_decref(language->names);
    json_decref(language->types);
    json_decref(language->verdicts);
    json_decref(language->comment_syntax);
    json_decref(language->document);
    free(language);
}

int language_ids(const char *harness_folder, char ***ret_ids, struct err *err)
{
    int code = check_list_folders(harness_folder, LANGUAGE_FILE, ret_ids, err);

    return code != 0 ? err_prefix(err, "the languages") : 0;
}

static int fail_unknown(const char *harness_folder, const char *id, struct err *err)
{
    struct buf text = {0};
    char **ids;
    size_t count = 0;
    int code = language_ids(harness_folder, &ids, err);

    if (code != 0)
        return code;
    while (ids[count] != NULL)
        count++;
    buf_add_text(&text, "there is no language \"");
    printable_add(&text, id, strlen(id), SHOWN_BYTES_MAX);
    buf_add_text(&text, "\"");
    nearest_add(&text, id, (const char *const *)ids, count);
    for (size_t i = 0; i < count; i++)
        buf_printf(&text, "%s%s", i == 0 ? " (known: " : ", ", ids[i]);
    code = err_set(err, ERR_INPUT, "%s%s", buf_text(&text), count != 0 ? ")" : "");
    buf_fini(&text);
    json_texts_free(ids);
    return code;
}

static int load_file(const char *file, const char *folder, struct language *language,
                     struct err *err)
{
    struct json_at root;
    int code = json_load_path(file, LANGUAGE_FILE_BYTES_MAX, &language->document, err);

    if (code != 0)
        return code;
    language->folder = realpath(folder, NULL);
    if (language->folder == NULL)
        return file_error(folder, errno, err);
    root = json_at_root(file_shown(file), language->document);
    return language_read(&root, language, err);
}

int language_load(const char *harness_folder, const char *id, struct language **ret_language,
                  struct err *err)
{
    struct language *language;
    char *folder, *file;
    int code;

    if (!check_is_id(id))
        return fail_unknown(harness_folder, id, err);
    folder = mem_printf("%s/%s", harness_folder, id);
    file = mem_printf("%s/%s", folder, LANGUAGE_FILE);
    language = mem_alloc(sizeof *language);
    if (access(file, F_OK) != 0 && (errno == ENOENT || errno == ENOTDIR))
        code = fail_unknown(harness_folder, id, err);
    else
        code = load_file(file, folder, language, err);
    free(folder);
    free(file);
    if (code != 0) {
        language_destroy(language);
        return code;
    }
    *ret_language = language;
    return 0;
}

static const char *extension_of(const char *path)
{
    const char *slash = strrchr(path, '/');
    const char *name = slash != NULL ? slash + 1 : path;
    const char *dot = strrchr(name, '.');

    return dot != NULL && dot != name ? dot : "";
}

static bool has_extension(const struct language *language, const char *extension)
{
    for (size_t i = 0; language->extensions[i] != NULL; i++) {
        if (strcmp(language->extensions[i], extension) == 0)
            return true;
    }
    return false;
}

static int fail_extension(const char *path, const char *extension, const char *known,
                          struct err *err)
{
    struct buf shown = {0};
    int code;

    printable_add(&shown, path, strlen(path), SHOWN_BYTES_MAX);
    buf_add_text(&shown, extension[0] != '\0' ? ": no language has the extension \""
                                              : ": the name has no extension");
    if (extension[0] != '\0') {
        printable_add(&shown, extension, strlen(extension), SHOWN_BYTES_MAX);
        buf_add_text(&shown, "\"");
    }
    code = err_set(err, ERR_INPUT, "%s; known:%s (or name the language with --lang)",
                   buf_text(&shown), known);
    buf_fini(&shown);
    return code;
}

/* A broken language folder must not take the others with it: its error counts only when no other
 * language has the extension. */
int language_for_file(const char *harness_folder, const char *path, struct language **ret_language,
                      struct err *err)
{
    const char *extension = extension_of(path);
    struct err broken = {0}, cause;
    struct buf known = {0};
    struct language *language, *found = NULL;
    char **ids;
    int code = language_ids(harness_folder, &ids, err);

    if (code != 0)
        return code;
    for (size_t i = 0; ids[i] != NULL && found == NULL; i++) {
        language = NULL;
        if (language_load(harness_folder, ids[i], &language, &cause) != 0 || language == NULL) {
            broken = broken.code == 0 ? cause : broken;
            continue;
        }
        for (size_t k = 0; language->extensions[k] != NULL; k++)
            buf_printf(&known, " %s", language->extensions[k]);
        if (has_extension(language, extension))
            found = language;
        else
            language_destroy(language);
    }
    json_texts_free(ids);
    if (found != NULL) {
        *ret_language = found;
    } else if (broken.code != 0) {
        *err = broken;
        code = err->code;
    } else {
        code = fail_extension(path, extension, buf_text(&known), err);
    }
    buf_fini(&known);
    return code;
}

const char *language_missing(const struct language *language)
{
    if (access(language->version_argv[0], X_OK) != 0)
        return language->version_argv[0];
    for (size_t i = 0; language->needs[i] != NULL; i++) {
        if (access(language->needs[i], R_OK) != 0)
            return language->needs[i];
    }
    return NULL;
}

int language_require(const struct language *language, struct err *err)
{
    const char *missing = language_missing(language);

    if (missing == NULL)
        return 0;
    return err_set(err, ERR_FAULT,
                   "%s is not installed here: there is no %s; tools/setup --languages %s installs "
                   "it",
                   language->name, missing, language->id);
}

/* The numbers among the words, as text. */
struct number_words {
    char memory_mb[32];
    char half_stack_kb[32];
};

static const char *word_value(const struct language_words *words, size_t index,
                              const struct number_words *numbers)
{
    const char *const values[] = {words->source, words->harness, numbers->memory_mb,
                                  numbers->half_stack_kb};

    assert(index < sizeof values / sizeof values[0]);
    return values[index] != NULL ? values[index] : "";
}

static char *expand(const char *text, const struct language_words *words)
{
    struct buf out = {0};
    struct number_words numbers;

    snprintf(numbers.memory_mb, sizeof numbers.memory_mb, "%" PRIu64, words->memory_bytes >> 20);
    snprintf(numbers.half_stack_kb, sizeof numbers.half_stack_kb, "%" PRIu64,
             words->stack_bytes / 2 >> 10);
    while (text[0] != '\0') {
        size_t used = 0;

        for (size_t i = 0; text[0] == '{' && used == 0 && language_words_known[i] != NULL; i++) {
            size_t length = strlen(language_words_known[i]);

            if (strncmp(text + 1, language_words_known[i], length) == 0 &&
                text[1 + length] == '}') {
                buf_add_text(&out, word_value(words, i, &numbers));
                used = length + 2;
            }
        }
        if (used == 0) {
            buf_add(&out, text, 1);
            used = 1;
        }
        text += used;
    }
    return buf_steal(&out);
}

char **language_expand(char *const *argv, const struct language_words *words)
{
    size_t count = 0;
    char **expanded;

    while (argv[count] != NULL)
        count++;
    expanded = mem_alloc((count + 1) * sizeof *expanded);
    for (size_t i = 0; i < count; i++)
        expanded[i] = expand(argv[i], words);
    return expanded;
}

size_t language_argv_count(char *const *argv)
{
    size_t count = 0;

    while (argv != NULL && argv[count] != NULL)
        count++;
    return count;
}

void language_argv_free(char **argv)
{
    json_texts_free(argv);
}
