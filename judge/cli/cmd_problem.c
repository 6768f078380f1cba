/* judge problem list|show: the bank, for people who pick or write questions. What has options of
 * its own is a file of its own. */
#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/cli/commands.h"
#include "judge/cli/paths.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define STATEMENT_BYTES_MAX (1u << 20)

static const char help[] =
    "usage: judge problem list [--json]\n"
    "       judge problem show ID [--json]\n"
    "       judge problem stub ID [--lang LANGUAGE] [--json]\n"
    "       judge problem new ID --kind KIND [--dir FOLDER] [--json]\n"
    "       judge problem check [ID…] [OPTION…]\n"
    "       judge problem export ID [--out FILE]\n"
    "       judge problem import ARCHIVE [--dir FOLDER] [--replace]\n"
    "\n"
    "  list    the ids, kinds and titles of the bank\n"
    "  show    the statement, interface and limits of one problem\n"
    "  stub    the empty answer that a candidate starts from (has a --help, as the next four)\n"
    "  new     the folder of a new problem, complete, to be changed into yours\n"
    "  check   tries problems: their files, tests and solutions\n"
    "  export  packs a problem into an archive\n"
    "  import  lays the problem in an archive into the bank\n"
    "\n"
    "docs/authors.md tells how to add a problem: it is a new folder.\n";

static const struct {
    const char *name;
    int (*run)(int argc, char **argv);
} own_files[] = {
    {"check", cmd_problem_check}, {"export", cmd_problem_export}, {"import", cmd_problem_import},
    {"new", cmd_problem_new},     {"stub", cmd_problem_stub},
};

static json_t *summary(const struct problem *problem)
{
    json_t *json = json_object();

    json_object_set_new(json, "id", json_string(problem->id));
    json_object_set_new(json, "title", json_string(problem->title));
    json_object_set_new(json, "kind", json_string(problem_kind_name(problem->kind)));
    json_object_set_new(json, "difficulty",
                        problem->difficulty != NULL ? json_string(problem->difficulty)
                                                    : json_null());
    json_object_set_new(json, "cpu_ns", json_integer((json_int_t)problem->limits.cpu_ns));
    json_object_set_new(json, "memory_bytes",
                        json_integer((json_int_t)problem->limits.memory_bytes));
    return json;
}

static void print_json(json_t *json)
{
    json_dumpf(json, stdout, JSON_INDENT(2));
    putchar('\n');
    json_decref(json);
}

/* A broken problem does not hide the others: it is named, and the exit status says so. */
static int list(const char *bank, bool as_json, struct err *err)
{
    char **ids;
    json_t *all = json_array();
    int worst = 0;
    int code = problem_ids(bank, &ids, err);

    for (size_t i = 0; code == 0 && ids[i] != NULL; i++) {
        struct problem *problem = NULL;
        struct err broken = {0};

        if (problem_load(bank, ids[i], &problem, &broken) != 0) {
            fprintf(stderr, "judge: %s\n", broken.message);
            worst = EXIT_NOT_ACCEPTED;
        } else if (as_json) {
            json_array_append_new(all, summary(problem));
        } else {
            printf("%-28s %-9s %s\n", problem->id, problem_kind_name(problem->kind),
                   problem->title);
        }
        problem_destroy(problem);
        free(ids[i]);
    }
    if (code != 0) {
        json_decref(all);
        return command_failed(err);
    }
    free(ids);
    if (as_json)
        print_json(all);
    else
        json_decref(all);
    return worst;
}

static void print_interface(const struct problem *problem)
{
    char text[TYPE_TEXT_MAX];

    for (size_t i = 0; i < problem->method_count; i++) {
        const struct method *method = &problem->methods[i];

        printf("  %s(", method->name);
        for (size_t k = 0; k < method->param_count; k++)
            printf("%s%s: %s", k > 0 ? ", " : "", method->params[k].name,
                   type_format(method->params[k].type, text));
        printf(") -> %s", type_format(method_returned(method), text));
        if (method->answer_mode != ANSWER_RETURNED)
            printf(", the answer is %s%s",
                   method->answer_mode == ANSWER_PREFIX ? "so much of " : "",
                   method->params[method->answer].name);
        printf("\n");
    }
}

static int show(const char *bank, const char *id, bool as_json, struct err *err)
{
    struct problem *problem = NULL;
    char *path = NULL, *statement = NULL;
    size_t length;
    int code = problem_load(bank, id, &problem, err);

    if (code == 0) {
        path = mem_printf("%s/statement.md", problem->folder);
        code = file_read(path, STATEMENT_BYTES_MAX, &statement, &length, err);
    }
    if (code == 0 && as_json) {
        json_t *json = summary(problem);

        json_object_set_new(json, "statement", json_string(statement));
        print_json(json);
    } else if (code == 0) {
        printf("%s\n", statement);
        print_interface(problem);
        printf("  CPU limit %.0f ms a case (before the language's factor), memory %.0f MiB\n",
               (double)problem->limits.cpu_ns / 1e6,
               (double)problem->limits.memory_bytes / 1048576.0);
    }
    free(statement);
    free(path);
    problem_destroy(problem);
    return code == 0 ? EXIT_ACCEPTED : command_failed(err);
}

int cmd_problem(int argc, char **argv)
{
    struct engine_paths paths;
    struct err err = {0};
    const char *words[3] = {NULL};
    size_t word_count = 0;
    bool as_json = false;
    int status;

    for (size_t i = 0; argc > 1 && i < sizeof own_files / sizeof *own_files; i++)
        if (strcmp(argv[1], own_files[i].name) == 0)
            return own_files[i].run(argc - 1, argv + 1);
    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "--help") == 0) {
            fputs(help, stdout);
            return EXIT_ACCEPTED;
        }
        if (strcmp(argv[i], "--json") == 0)
            as_json = true;
        else if (argv[i][0] == '-')
            return command_option_unknown("problem", argv[i], help);
        else if (word_count == 2)
            return command_misused("problem", "\"%s\" is one argument too many", argv[i]);
        else
            words[word_count++] = argv[i];
    }
    if (word_count == 0)
        return command_misused("problem",
                               "list, show, stub, new, check, export or import is needed");
    if (strcmp(words[0], "list") != 0 && strcmp(words[0], "show") != 0)
        return command_misused(
            "problem", "there is no \"%s\"; use list, show, stub, new, check, export or import",
            words[0]);
    if (paths_find(&paths, &err) != 0)
        return command_failed(&err);
    if (strcmp(words[0], "list") == 0)
        status = word_count == 1 ? list(paths.bank, as_json, &err)
                                 : command_misused("problem", "list takes no argument");
    else
        status = word_count == 2 ? show(paths.bank, words[1], as_json, &err)
                                 : command_misused("problem", "show needs an ID");
    paths_fini(&paths);
    return status;
}
