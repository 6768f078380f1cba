#include "judge/catalog/problem.h"

#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/base/nearest.h"
#include "judge/base/printable.h"
#include "judge/catalog/check.h"
#include "judge/catalog/problem_read.h"

#include <assert.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define PROBLEM_FILE "problem.json"
#define GIVEN_FOLDER "given"
#define PROBLEM_FILE_BYTES_MAX (1u << 20)
#define TITLE_LENGTH_MAX 200
#define TAGS_MAX 32
#define SHOWN_ID_BYTES_MAX 80

static const char *const kind_names[PROBLEM_KIND_COUNT + 1] = {
    [PROBLEM_CLASS] = "class",
    [PROBLEM_FUNCTION] = "function",
    [PROBLEM_STDIN] = "stdin",
};

const char *problem_kind_name(enum problem_kind kind)
{
    assert(kind < PROBLEM_KIND_COUNT);
    return kind_names[kind];
}

static void method_fini(struct method *method)
{
    free(method->name);
    for (size_t i = 0; i < method->param_count; i++)
        free(method->params[i].name);
}

static void rule_fini(struct source_rule *rule)
{
    free(rule->name);
    free(rule->pattern);
    free(rule->message);
    json_texts_free(rule->languages);
}

void problem_destroy(struct problem *problem)
{
    if (problem == NULL)
        return;
    for (size_t i = 0; i < problem->method_count; i++)
        method_fini(&problem->methods[i]);
    for (size_t i = 0; i < problem->group_count; i++) {
        free(problem->groups[i].name);
        free(problem->groups[i].file);
        free(problem->groups[i].generator.file);
    }
    for (size_t i = 0; i < problem->rule_count; i++)
        rule_fini(&problem->rules[i]);
    free(problem->id);
    free(problem->title);
    free(problem->folder);
    free(problem->difficulty);
    free(problem->class_name);
    free(problem->checker.file);
    free(problem->validator.file);
    json_decref(problem->complexity);
    free(problem);
}

int problem_ids(const char *bank_folder, char ***ret_ids, struct err *err)
{
    return check_list_folders(bank_folder, PROBLEM_FILE, ret_ids, err);
}

static int fail_unknown(const char *bank_folder, const char *id, struct err *err)
{
    struct buf text = {0};
    char **ids;
    char *here;
    size_t count = 0;
    int code = problem_ids(bank_folder, &ids, err);

    if (code != 0)
        return err_prefix(err, "the problem bank");
    while (ids[count] != NULL)
        count++;
    buf_add_text(&text, "there is no problem \"");
    printable_add(&text, id, strlen(id), SHOWN_ID_BYTES_MAX);
    buf_add_text(&text, "\"");
    here = mem_printf("%s/%s", id, PROBLEM_FILE);
    if (access(here, F_OK) == 0) { /* A name without a slash is always an id. */
        buf_add_text(&text, "; for the folder here, write ./");
        printable_add(&text, id, strlen(id), SHOWN_ID_BYTES_MAX);
    } else {
        nearest_add(&text, id, (const char *const *)ids, count);
    }
    free(here);
    code = err_set(err, ERR_INPUT, "%s (judge problem list shows all)", buf_text(&text));
    buf_fini(&text);
    json_texts_free(ids);
    return code;
}

/* The folder as it is shown in messages: not resolved yet. */
static int find_folder(const char *bank_folder, const char *id, char **ret_folder, struct err *err)
{
    char *folder = NULL; /* gcc does not see that errors are never 0. */
    char *file;
    size_t length = strlen(id);
    bool missing;

    if (strchr(id, '/') != NULL) {
        while (length > 1 && id[length - 1] == '/')
            length--;
        *ret_folder = mem_strndup(id, length);
        return 0;
    }
    if (!check_is_id(id))
        return fail_unknown(bank_folder, id, err);
    folder = mem_printf("%s/%s", bank_folder, id);
    file = mem_printf("%s/%s", folder, PROBLEM_FILE);
    missing = access(file, F_OK) != 0 && (errno == ENOENT || errno == ENOTDIR);
    free(file);
    if (missing) {
        free(folder);
        return fail_unknown(bank_folder, id, err);
    }
    *ret_folder = folder;
    return 0;
}

static int read_texts(const struct json_at *root, struct problem *problem, struct err *err)
{
    static const char *const difficulties[] = {"easy", "medium", "hard", NULL};
    struct json_at title = json_at_key(root, "title"), kind = json_at_key(root, "kind");
    struct json_at difficulty = json_at_key(root, "difficulty"), tags = json_at_key(root, "tags");
    const char *text;
    char **tag_texts = NULL;
    size_t index;
    int code = json_get_text(&title, TITLE_LENGTH_MAX, &text, err);

    if (code != 0)
        return code;
    problem->title = mem_strdup(text);
    code = json_get_name(&kind, kind_names, &index, err);
    if (code != 0)
        return code;
    problem->kind = (enum problem_kind)index;
    if (json_at_has(&difficulty)) {
        code = json_get_name(&difficulty, difficulties, &index, err);
        if (code != 0)
            return code;
        problem->difficulty = mem_strdup(difficulties[index]);
    }
    if (json_at_has(&tags))
        code = json_get_texts(&tags, 0, TAGS_MAX, &tag_texts, err);
    json_texts_free(tag_texts);
    return code;
}

static int read_complexity(const struct json_at *root, struct problem *problem, struct err *err)
{
    struct json_at complexity = json_at_key(root, "complexity");

    if (!json_at_has(&complexity))
        return 0;
    if (!json_is_object(complexity.json))
        return json_fail(&complexity, err, "expected an object");
    problem->complexity = json_incref(complexity.json);
    return 0;
}

char *problem_given_path(const struct problem *problem, const char *language_id,
                         const char *extension)
{
    return mem_printf("%s/" GIVEN_FOLDER "/%s%s", problem->folder, language_id, extension);
}

static int find_given(const struct json_at *root, struct problem *problem, struct err *err)
{
    struct json_at kind = json_at_key(root, "kind");
    char *path = mem_printf("%s/" GIVEN_FOLDER, problem->folder);

    problem->gives = access(path, F_OK) == 0;
    free(path);
    if (problem->gives && problem->kind == PROBLEM_STDIN)
        return json_fail(&kind, err,
                         "a whole program is given nothing: take the folder " GIVEN_FOLDER
                         "/ away, or make it a class or a function");
    return 0;
}

static int read_problem(const struct json_at *root, struct problem *problem, struct err *err)
{
    static const char *const known[] = {"schema",    "id",         "title",  "kind",
                                        "tags",      "difficulty", "limits", "interface",
                                        "groups",    "compare",    "policy", "complexity",
                                        "validator", "scoring",    NULL};
    static int (*const sections[])(const struct json_at *, struct problem *, struct err *) = {
        read_texts,
        problem_read_interface,
        problem_read_limits,
        problem_read_compare,
        problem_read_groups,
        problem_read_policy,
        problem_read_validator,
        read_complexity,
        problem_read_scoring,
        find_given,
    };
    const char *id;
    int code = json_check_object(root, known, err);

    if (code == 0)
        code = check_head(root, problem->folder, &id, err);
    if (code == 0)
        problem->id = mem_strdup(id);
    for (size_t i = 0; code == 0 && i < sizeof sections / sizeof *sections; i++)
        code = sections[i](root, problem, err);
    return code;
}

/* @file is the shown path of problem.json. */
static int load_file(const char *file, const char *folder, struct problem *problem, struct err *err)
{
    struct json_at root;
    json_t *json = NULL;
    int code = json_load_path(file, PROBLEM_FILE_BYTES_MAX, &json, err);

    if (code != 0)
        return code;
    problem->folder = realpath(folder, NULL);
    if (problem->folder == NULL) {
        code = file_error(folder, errno, err);
    } else {
        root = json_at_root(file_shown(file), json);
        code = read_problem(&root, problem, err);
    }
    json_decref(json);
    return code;
}

int problem_load(const char *bank_folder, const char *id, struct problem **ret_problem,
                 struct err *err)
{
    struct problem *problem;
    char *folder = NULL; /* gcc does not see that errors are never 0. */
    char *file;
    int code = find_folder(bank_folder, id, &folder, err);

    if (code != 0)
        return code;
    file = mem_printf("%s/%s", folder, PROBLEM_FILE);
    problem = mem_alloc(sizeof *problem);
    code = load_file(file, folder, problem, err);
    free(file);
    free(folder);
    if (code != 0) {
        problem_destroy(problem);
        return code;
    }
    *ret_problem = problem;
    return 0;
}
