/* judge problem check: for the author of a problem, and for the author's own CI. */
#include "judge/author/check.h"
#include "judge/base/file.h"
#include "judge/base/json_text.h"
#include "judge/base/mem.h"
#include "judge/cli/commands.h"
#include "judge/cli/junit.h"
#include "judge/cli/paths.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char help[] =
    "usage: judge problem check [ID|FOLDER…] [OPTION…]\n"
    "\n"
    "Checks problems, without a name the whole bank: every file of the folder, and every solution\n"
    "against the verdict that its folder promises. Says which wrong solutions the tests would let\n"
    "through, how much of their limits right ones take, and how they grow.\n"
    "\n"
    "  --only PATTERN    grade only solutions like this: 'solutions/AC/*.py', 'two-sum/*/WA/*';\n"
    "                    may be repeated; the validator is not asked then\n"
    "  --complexity WHAT whose growth is measured, beside that of solutions which are right but\n"
    "                    slow: all right ones (as when problems or solutions are named), one of\n"
    "                    each language (as for the whole bank), or none at all\n"
    "  --no-complexity   the same as --complexity none\n"
    "  --jobs N          so many solutions at a time (as there are CPUs)\n"
    "  --json            print all that was found as one JSON document\n"
    "  --junit FILE      write it as JUnit XML too\n"
    "  --no-cgroup       do without cgroups (weaker memory and CPU limits)\n"
    "  --help            this text\n"
    "\n"
    "Exit status: 0 all is well (notes may be), 1 something falls short, 2 bad input, 3 the "
    "judge's\n"
    "fault.\n";

struct options {
    bool json;
    const char *junit;
    const char **only; /* Patterns. */
    size_t only_count;
    bool growth_is_given;
    struct check_options check;
};

enum {
    OPTION_COMPLEXITY = 256,
    OPTION_JOBS,
    OPTION_ONLY,
    OPTION_JUNIT,
    OPTION_NO_COMPLEXITY,
    OPTION_HELP
};

static int parse_jobs(const char *text, unsigned *ret_jobs)
{
    char *end;
    unsigned long value = strtoul(text, &end, 10);

    if (text[0] < '1' || text[0] > '9' || *end != '\0' || value > 64)
        return command_misused("problem check", "--jobs: \"%s\" is no number from 1 to 64", text);
    *ret_jobs = (unsigned)value;
    return 0;
}

static int parse_growth(const char *text, struct options *options)
{
    static const struct {
        const char *name;
        enum check_growth growth;
    } names[] = {{"all", CHECK_GROWTH_ALL}, {"one", CHECK_GROWTH_ONE}, {"none", CHECK_GROWTH_NONE}};

    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (strcmp(text, names[i].name) == 0) {
            options->growth_is_given = true;
            options->check.growth = names[i].growth;
            return 0;
        }
    }
    return command_misused("problem check", "--complexity: \"%s\" is not all, one or none", text);
}

static void add_pattern(struct options *options, const char *pattern)
{
    options->only = mem_grow(options->only, options->only_count + 1, sizeof *options->only);
    options->only[options->only_count++] = pattern;
}

/* 0: go on; otherwise an exit status plus one. */
static int parse(int argc, char **argv, struct options *options)
{
    int json = 0, no_cgroup = 0, option;
    const struct option table[] = {
        {"json", no_argument, &json, 1},
        {"complexity", required_argument, NULL, OPTION_COMPLEXITY},
        {"no-complexity", no_argument, NULL, OPTION_NO_COMPLEXITY},
        {"no-cgroup", no_argument, &no_cgroup, 1},
        {"jobs", required_argument, NULL, OPTION_JOBS},
        {"only", required_argument, NULL, OPTION_ONLY},
        {"junit", required_argument, NULL, OPTION_JUNIT},
        {"help", no_argument, NULL, OPTION_HELP},
        {NULL, 0, NULL, 0},
    };

    opterr = 0;
    optind = 1;
    while ((option = getopt_long(argc, argv, ":", table, NULL)) != -1) {
        int status = 0;

        if (option == OPTION_JOBS)
            status = parse_jobs(optarg, &options->check.jobs);
        else if (option == OPTION_COMPLEXITY || option == OPTION_NO_COMPLEXITY)
            status = parse_growth(option == OPTION_COMPLEXITY ? optarg : "none", options);
        else if (option == OPTION_JUNIT)
            options->junit = optarg;
        else if (option == OPTION_ONLY)
            add_pattern(options, optarg);
        else if (option == ':')
            status = command_misused("problem check", "%s needs a value", argv[optind - 1]);
        else if (option == OPTION_HELP)
            return fputs(help, stdout), EXIT_ACCEPTED + 1;
        else if (option != 0)
            status = command_option_unknown("problem check", argv[optind - 1], help);
        if (status != 0)
            return status + 1;
    }
    options->json = json != 0;
    if (!options->growth_is_given)
        options->check.growth =
            optind == argc && options->only_count == 0 ? CHECK_GROWTH_ONE : CHECK_GROWTH_ALL;
    options->check.cgroups = no_cgroup == 0;
    return 0;
}

static void show_progress(size_t done, size_t total, const char *file)
{
    fprintf(stderr, "\r\033[K%zu of %zu · %.60s", done, total, file);
    if (done == total)
        fputs("\r\033[K", stderr);
    fflush(stderr);
}

static const char *word_of(const json_t *solution, bool ungraded)
{
    if (ungraded)
        return "--  ";
    return json_is_true(json_object_get(solution, "ok")) ? "ok  " : "FAIL";
}

static void print_solution(const json_t *solution, bool ungraded)
{
    const json_t *row;
    size_t i;

    printf("  %s %-44s %-7s", word_of(solution, ungraded), json_text(solution, "file"),
           json_text(solution, "verdict"));
    if (strcmp(json_text(solution, "verdict"), "AC") == 0)
        printf(" CPU %3.0f %%  memory %3.0f %%",
               100 * json_number_value(json_object_get(solution, "cpu_share")),
               100 * json_number_value(json_object_get(solution, "memory_share")));
    json_array_foreach(json_object_get(solution, "complexity"), i, row)
    {
        const char *class = json_text(row, "class");

        printf("%s%s %s", i == 0 ? "  " : ", ", json_text(row, "operation"),
               class[0] != '\0' ? class : "?");
    }
    putchar('\n');
}

static void print_problem(const json_t *problem)
{
    bool ungraded = json_is_true(json_object_get(problem, "ungraded"));
    const json_t *item;
    size_t i;

    printf("%s\n", json_text(problem, "id"));
    json_array_foreach(json_object_get(problem, "solutions"), i, item)
    {
        print_solution(item, ungraded);
    }
    json_array_foreach(json_object_get(problem, "findings"), i, item)
    {
        printf("  %s: %s: %s\n", json_text(item, "severity"), json_text(item, "where"),
               json_text(item, "text"));
    }
    if (ungraded && json_array_size(json_object_get(problem, "solutions")) > 0)
        puts("  note: solutions: none was graded, since the tests can not be used");
    printf("  %s\n", json_is_true(json_object_get(problem, "ok")) ? "well" : "falls short");
}

static int write_junit(const char *path, const json_t *problems)
{
    struct buf text = {0};
    struct err err = {0};
    int code;

    junit_format(problems, &text);
    code = file_replace(path, buf_text(&text), text.length, &err);
    buf_fini(&text);
    if (code == 0)
        return EXIT_ACCEPTED;
    err_prefix(&err, "--junit");
    return command_failed(&err);
}

static int print_all(const struct options *options, const json_t *problems)
{
    int status = EXIT_ACCEPTED;
    const json_t *problem;
    size_t i;

    if (options->json) {
        json_dumpf(problems, stdout, JSON_INDENT(2));
        putchar('\n');
    }
    json_array_foreach(problems, i, problem)
    {
        if (!options->json)
            print_problem(problem);
        if (!json_is_true(json_object_get(problem, "ok")))
            status = EXIT_NOT_ACCEPTED;
    }
    if (options->junit != NULL) {
        int written = write_junit(options->junit, problems);
        status = written != EXIT_ACCEPTED ? written : status;
    }
    return status;
}

/* The named ones, or all. */
static int collect(const struct options *options, const struct engine_paths *paths, char **names,
                   json_t *problems, struct err *err)
{
    char **ids = NULL;
    size_t selected = 0;
    bool broken = false;
    int code = names[0] == NULL ? problem_ids(paths->bank, &ids, err) : 0;
    char **from = names[0] == NULL ? ids : names;

    for (size_t i = 0; code == 0 && from[i] != NULL; i++)
        json_array_append_new(problems, check_files(paths, from[i]));
    for (size_t i = 0; i < json_array_size(problems); i++) {
        json_t *problem = json_array_get(problems, i);

        broken = broken || !json_is_true(json_object_get(problem, "ok"));
        selected += check_select(problem, options->only, options->only_count);
    }
    if (code == 0 && options->only_count > 0 && selected == 0 && !broken)
        code = err_set(err, ERR_INPUT, "--only: no solution is like \"%.200s\"%s", options->only[0],
                       options->only_count > 1 ? " or like the others" : "");
    for (size_t i = 0; ids != NULL && ids[i] != NULL; i++)
        free(ids[i]);
    free(ids);
    return code;
}

static int check(const struct options *options, char **names, struct err *err)
{
    struct check_options settings = options->check;
    struct engine_paths paths = {0};
    json_t *problems = json_array();
    char *program = paths_program();
    int code = paths_find(&paths, err);
    int status;

    if (code == 0 && program == NULL)
        code = err_set(err, ERR_FAULT, "/proc is needed to find the judge itself");
    settings.program = program;
    if (code == 0 && options->junit != NULL && file_check_replace(options->junit, err) != 0)
        code = err_prefix(err, "--junit");
    if (code == 0)
        code = collect(options, &paths, names, problems, err);
    settings.validates = options->only_count == 0;
    if (code == 0)
        code = check_cases(problems, &paths, &settings, err);
    if (code == 0)
        code = check_solutions(problems, &paths, &settings, err);
    status = code == 0 ? print_all(options, problems) : command_failed(err);
    json_decref(problems);
    paths_fini(&paths);
    free(program);
    return status;
}

int cmd_problem_check(int argc, char **argv)
{
    long cpus = sysconf(_SC_NPROCESSORS_ONLN);
    struct options options = {.check = {.jobs = cpus > 0 && cpus <= 64 ? (unsigned)cpus : 2}};
    struct err err = {0};
    int status = parse(argc, argv, &options);

    if (status != 0)
        status--;
    else {
        if (isatty(STDERR_FILENO))
            options.check.progress = show_progress;
        status = check(&options, argv + optind, &err);
    }
    free(options.only);
    return status;
}
