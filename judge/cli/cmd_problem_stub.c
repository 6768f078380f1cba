/* judge problem stub: what a candidate starts from. */
#include "judge/base/json_check.h"
#include "judge/catalog/stub.h"
#include "judge/cli/commands.h"
#include "judge/cli/paths.h"

#include <getopt.h>
#include <stdio.h>
#include <string.h>

static const char help[] =
    "usage: judge problem stub PROBLEM [--lang LANGUAGE] [--json]\n"
    "\n"
    "Prints the empty answer that a candidate starts from, in the language's own naming. Without\n"
    "--lang it lists the languages.\n"
    "\n"
    "  --lang LANGUAGE   c, cpp, python, …\n"
    "  --json            print it as one JSON document: problem, language, file, text\n"
    "  --help            this text\n";

struct options {
    const char *problem;
    const char *language; /* NULL: list them. */
    bool json;
};

/* 0: go on; otherwise an exit status plus one. */
static int parse(int argc, char **argv, struct options *options)
{
    int json = 0, option;
    const struct option table[] = {
        {"json", no_argument, &json, 1},
        {"lang", required_argument, NULL, 'l'},
        {"help", no_argument, NULL, 'h'},
        {NULL, 0, NULL, 0},
    };

    opterr = 0;
    optind = 1;
    while ((option = getopt_long(argc, argv, ":", table, NULL)) != -1) {
        if (option == 'l')
            options->language = optarg;
        else if (option == 'h')
            return fputs(help, stdout), EXIT_ACCEPTED + 1;
        else if (option == ':')
            return command_misused("problem stub", "%s needs a value", argv[optind - 1]) + 1;
        else if (option != 0)
            return command_option_unknown("problem stub", argv[optind - 1], help) + 1;
    }
    if (optind == argc)
        return command_misused("problem stub", "a PROBLEM is needed") + 1;
    if (optind + 1 < argc)
        return command_misused("problem stub", "\"%s\" is one argument too many",
                               argv[optind + 1]) +
               1;
    options->problem = argv[optind];
    options->json = json != 0;
    return 0;
}

static void print_json(json_t *json)
{
    json_dumpf(json, stdout, JSON_INDENT(2));
    putchar('\n');
    json_decref(json);
}

static int print_stub(const struct options *options, const struct problem *problem,
                      const struct language *language, struct err *err)
{
    struct buf text = {0};
    int code = stub_render(problem, language, &text, err);

    if (code == 0 && options->json)
        print_json(json_pack("{s:s, s:s, s:s, s:s}", "problem", problem->id, "language",
                             language->id, "file", language->source, "text", buf_text(&text)));
    else if (code == 0)
        fputs(buf_text(&text), stdout);
    buf_fini(&text);
    return code;
}

static json_t *describe(const struct language *language)
{
    return json_pack("{s:s, s:s, s:b}", "id", language->id, "name", language->name, "stub",
                     language->stub != NULL);
}

static int list_languages(const struct options *options, const struct problem *problem,
                          const char *harness, struct err *err)
{
    json_t *rows = json_array();
    char **ids = NULL;
    int code = language_ids(harness, &ids, err);

    for (size_t i = 0; code == 0 && ids[i] != NULL; i++) {
        struct language *language;

        code = language_load(harness, ids[i], &language, err);
        if (code != 0)
            break;
        if (!options->json)
            printf("%-12s %s%s\n", language->id, language->name,
                   language->stub != NULL ? "" : " (has no stub)");
        json_array_append_new(rows, describe(language));
        language_destroy(language);
    }
    if (code == 0 && options->json)
        print_json(json_pack("{s:s, s:O}", "problem", problem->id, "languages", rows));
    json_texts_free(ids);
    json_decref(rows);
    return code;
}

static int stub(const struct options *options, struct err *err)
{
    struct engine_paths paths = {0};
    struct problem *problem = NULL;
    struct language *language = NULL;
    int code = paths_find(&paths, err);

    if (code == 0)
        code = problem_load(paths.bank, options->problem, &problem, err);
    if (code == 0 && options->language == NULL)
        code = list_languages(options, problem, paths.harness, err);
    else if (code == 0)
        code = language_load(paths.harness, options->language, &language, err);
    if (code == 0 && language != NULL)
        code = print_stub(options, problem, language, err);
    language_destroy(language);
    problem_destroy(problem);
    paths_fini(&paths);
    return code;
}

int cmd_problem_stub(int argc, char **argv)
{
    struct options options = {0};
    struct err err = {0};
    int status = parse(argc, argv, &options);

    if (status != 0)
        return status - 1;
    return stub(&options, &err) == 0 ? EXIT_ACCEPTED : command_failed(&err);
}
