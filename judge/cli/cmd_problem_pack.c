/* judge problem export and import: a problem as an archive. */
#include "judge/author/pack.h"
#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/cli/commands.h"
#include "judge/cli/paths.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char export_help[] =
    "usage: judge problem export ID|FOLDER [--out FILE]\n"
    "\n"
    "Packs a problem's folder into an archive, for another bank. The same folder gives the same\n"
    "bytes; hidden files are left out.\n"
    "\n"
    "  --out FILE   " PACK_NAMES " (ID.tar.gz in this folder)\n"
    "  --help       this text\n";

static const char import_help[] =
    "usage: judge problem import ARCHIVE|FOLDER [--dir FOLDER] [--replace]\n"
    "\n"
    "Lays the problem in an archive (zip or tar) into the bank, whole or not at all. Nothing of "
    "it\n"
    "is run; judge problem check does that, in boxes.\n"
    "\n"
    "  --dir FOLDER   into FOLDER (the bank)\n"
    "  --replace      in the place of a problem with the same id\n"
    "  --help         this text\n";

struct options {
    const char *name; /* "problem export" */
    const char *help;
    const char *subject;
    const char *place;
    bool replace;
};

/* 0: go on; otherwise an exit status plus one. */
static int parse(int argc, char **argv, const struct option *table, const char *needed,
                 struct options *options)
{
    int option;

    opterr = 0;
    optind = 1;
    while ((option = getopt_long(argc, argv, ":", table, NULL)) != -1) {
        if (option == 'p')
            options->place = optarg;
        else if (option == 'r')
            options->replace = true;
        else if (option == 'h')
            return fputs(options->help, stdout), EXIT_ACCEPTED + 1;
        else if (option == ':')
            return command_misused(options->name, "%s needs a value", argv[optind - 1]) + 1;
        else
            return command_option_unknown(options->name, argv[optind - 1], options->help) + 1;
    }
    if (optind == argc)
        return command_misused(options->name, "%s is needed", needed) + 1;
    if (optind + 1 < argc)
        return command_misused(options->name, "\"%s\" is one argument too many", argv[optind + 1]) +
               1;
    options->subject = argv[optind];
    return 0;
}

static int export(const struct options *options, struct err *err)
{
    struct engine_paths paths = {0};
    struct problem *problem = NULL;
    struct buf archive = {0};
    char *path = NULL;
    int code = paths_find(&paths, err);

    if (code == 0)
        code = problem_load(paths.bank, options->subject, &problem, err);
    if (code == 0) {
        path = options->place != NULL ? mem_strdup(options->place)
                                      : mem_printf("%s.tar.gz", problem->id);
        code = problem_pack(problem, path, &archive, err);
    }
    if (code == 0)
        code = file_replace(path, buf_text(&archive), archive.length, err);
    if (code == 0)
        printf("packed %s into %s\n", problem->id, path);
    free(path);
    buf_fini(&archive);
    problem_destroy(problem);
    paths_fini(&paths);
    return code;
}

int cmd_problem_export(int argc, char **argv)
{
    const struct option table[] = {
        {"out", required_argument, NULL, 'p'},
        {"help", no_argument, NULL, 'h'},
        {NULL, 0, NULL, 0},
    };
    struct options options = {.name = "problem export", .help = export_help};
    struct err err = {0};
    int status = parse(argc, argv, table, "an ID", &options);

    if (status != 0)
        return status - 1;
    if (options.place != NULL && !pack_is_name(options.place))
        return command_misused(options.name, "--out: \"%s\" does not end in %s", options.place,
                               PACK_NAMES);
    return export(&options, &err) == 0 ? EXIT_ACCEPTED : command_failed(&err);
}

static int import(const struct options *options, struct err *err)
{
    struct engine_paths paths = {0};
    char *id = NULL;
    int code = paths_find(&paths, err);
    const char *where = options->place != NULL ? options->place : paths.bank;

    if (code == 0)
        code = problem_unpack(options->subject, where, options->replace, &id, err);
    if (code == 0)
        printf("imported %s into %s; now: judge problem check %s%s%s\n", id, where,
               options->place != NULL ? where : "", options->place != NULL ? "/" : "", id);
    free(id);
    paths_fini(&paths);
    return code;
}

int cmd_problem_import(int argc, char **argv)
{
    const struct option table[] = {
        {"dir", required_argument, NULL, 'p'},
        {"replace", no_argument, NULL, 'r'},
        {"help", no_argument, NULL, 'h'},
        {NULL, 0, NULL, 0},
    };
    struct options options = {.name = "problem import", .help = import_help};
    struct err err = {0};
    int status = parse(argc, argv, table, "an ARCHIVE", &options);

    if (status != 0)
        return status - 1;
    return import(&options, &err) == 0 ? EXIT_ACCEPTED : command_failed(&err);
}
