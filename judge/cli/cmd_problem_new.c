/* judge problem new: the folder of a new problem. */
#include "judge/author/new.h"
#include "judge/base/mem.h"
#include "judge/base/nearest.h"
#include "judge/cli/commands.h"
#include "judge/cli/paths.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char help[] =
    "usage: judge problem new ID --kind class|function|stdin [--dir FOLDER] [--json]\n"
    "\n"
    "Makes the folder of a new problem: a small one that is complete and passes judge problem\n"
    "check as it is, to be changed into yours. docs/authors.md goes on from there.\n"
    "\n"
    "  --kind KIND    class (an object with methods), function (one call) or stdin (a whole\n"
    "                 program that reads its input)\n"
    "  --dir FOLDER   make it in FOLDER (in the bank)\n"
    "  --json         print folder and files as one JSON document\n"
    "  --help         this text\n"
    "\n"
    "ID is the folder's name: small letters, digits and '-'.\n";

struct options {
    struct new_problem problem;
    bool json;
};

/* An exit status; 0: go on. */
static int parse_kind(const char *text, enum problem_kind *ret_kind)
{
    const char *names[PROBLEM_KIND_COUNT];
    struct buf hint = {0};

    for (size_t kind = 0; kind < PROBLEM_KIND_COUNT; kind++) {
        names[kind] = problem_kind_name((enum problem_kind)kind);
        if (strcmp(names[kind], text) == 0) {
            *ret_kind = (enum problem_kind)kind;
            return 0;
        }
    }
    nearest_add(&hint, text, names, PROBLEM_KIND_COUNT);
    command_misused("problem new", "--kind: \"%s\" is none of class, function and stdin%s", text,
                    buf_text(&hint));
    buf_fini(&hint);
    return EXIT_USAGE;
}

/* 0: go on; otherwise an exit status plus one. */
static int parse(int argc, char **argv, struct options *options)
{
    int json = 0, option;
    bool has_kind = false;
    const struct option table[] = {
        {"json", no_argument, &json, 1},
        {"kind", required_argument, NULL, 'k'},
        {"dir", required_argument, NULL, 'd'},
        {"help", no_argument, NULL, 'h'},
        {NULL, 0, NULL, 0},
    };

    opterr = 0;
    optind = 1;
    while ((option = getopt_long(argc, argv, ":", table, NULL)) != -1) {
        int status = 0;

        if (option == 'k')
            status = parse_kind(optarg, &options->problem.kind), has_kind = true;
        else if (option == 'd')
            options->problem.where = optarg;
        else if (option == 'h')
            return fputs(help, stdout), EXIT_ACCEPTED + 1;
        else if (option == ':')
            status = command_misused("problem new", "%s needs a value", argv[optind - 1]);
        else if (option != 0)
            status = command_option_unknown("problem new", argv[optind - 1], help);
        if (status != 0)
            return status + 1;
    }
    if (optind == argc)
        return command_misused("problem new", "an ID is needed") + 1;
    if (optind + 1 < argc)
        return command_misused("problem new", "\"%s\" is one argument too many", argv[optind + 1]) +
               1;
    if (!has_kind)
        return command_misused("problem new", "--kind class, function or stdin is needed") + 1;
    options->problem.id = argv[optind];
    options->json = json != 0;
    return 0;
}

static void print_made(const struct options *options, const json_t *files, bool in_bank)
{
    const struct new_problem *problem = &options->problem;
    char *folder = mem_printf("%s/%s", problem->where, problem->id);
    const json_t *file;
    size_t i;

    if (options->json) {
        json_t *made =
            json_pack("{s:s, s:s, s:s, s:O}", "problem", problem->id, "kind",
                      problem_kind_name(problem->kind), "folder", folder, "files", files);

        json_dumpf(made, stdout, JSON_INDENT(2));
        putchar('\n');
        json_decref(made);
    } else {
        printf("made %s\n", folder);
        json_array_foreach(files, i, file)
        {
            printf("  %s\n", json_string_value(file));
        }
        printf("change it into yours, and then: judge problem check %s\n",
               in_bank ? problem->id : folder);
    }
    free(folder);
}

int cmd_problem_new(int argc, char **argv)
{
    struct options options = {0};
    struct engine_paths paths = {0};
    struct err err = {0};
    char *skeletons = NULL;
    json_t *files = NULL;
    bool in_bank;
    int code, status = parse(argc, argv, &options);

    if (status != 0)
        return status - 1;
    code = paths_find(&paths, &err);
    if (code == 0)
        code = paths_find_skeletons(&skeletons, &err);
    in_bank = options.problem.where == NULL;
    if (in_bank)
        options.problem.where = paths.bank;
    options.problem.skeletons = skeletons;
    if (code == 0)
        code = new_problem_make(&options.problem, &files, &err);
    if (code == 0)
        print_made(&options, files, in_bank);
    json_decref(files);
    free(skeletons);
    paths_fini(&paths);
    return code == 0 ? EXIT_ACCEPTED : command_failed(&err);
}
