/* judge run PROBLEM FILE: grades one file here and now, without a daemon. */
#include "judge/api/query.h"
#include "judge/base/file.h"
#include "judge/base/interrupt.h"
#include "judge/base/mem.h"
#include "judge/cli/charset.h"
#include "judge/cli/commands.h"
#include "judge/cli/paths.h"
#include "judge/cli/print_report.h"
#include "judge/cli/progress.h"
#include "judge/page/report_page.h"
#include "judge/stage/engine.h"
#include "judge/stage/meter.h"
#include "judge/stage/report_json.h"
#include "judge/stage/source.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char help[] =
    "usage: judge run PROBLEM FILE [OPTION…]\n"
    "\n"
    "Grades one answer. PROBLEM is an id (judge problem list) or a problem's folder.\n"
    "\n"
    "  --lang L          the language; without it the file's ending says\n"
    "  --samples         run the visible samples only\n"
    "  --json            print the report as one JSON document\n"
    "  --claim SPEC      complexity that the candidate claims: get=O(1),space=O(capacity)\n"
    "  --meter M         auto (the best that works here), qemu, clock, pmu\n"
    "  --seed N          draw other numbers for what is measured (0)\n"
    "  --html FILE       write the whole report as one page too, with plots\n"
    "  --reference       show how the problem's own solution grows; it is measured once per\n"
    "                    machine (--html asks for it too)\n"
    "  --ascii           print nothing beyond ASCII (so it is without a UTF-8 locale)\n"
    "  --points FILE     write all that was measured there, as JSON (tools/bench complexity)\n"
    "  --no-complexity   do not measure complexity\n"
    "  --reveal          show hidden cases, and a small one that fails (for authors and graders)\n"
    "  --no-cgroup       do without cgroups (weaker memory and CPU limits)\n"
    "  --help            this text\n"
    "\n"
    "Exit status: 0 accepted, 1 graded and not accepted, 2 bad input, 3 the judge's fault.\n";

struct options {
    const char *problem;
    const char *file;
    const char *language;
    const char *claims;
    const char *meter;
    const char *html;
    uint64_t seed;
    bool reference;
    bool ascii;
    const char *points;
    bool samples;
    bool json;
    bool no_complexity;
    bool reveal;
    bool no_cgroup;
};

enum { OPTION_TEXT = 256, OPTION_SEED, OPTION_HELP };

/* 0: go on; otherwise an exit status plus one, as of parse_options. */
static int take_option(int option, int index, char **argv, struct options *options)
{
    const char **const texts[] = {&options->language, &options->claims, &options->meter,
                                  &options->html, &options->points};
    struct err err = {0};

    switch (option) {
    case 0:
        return 0;
    case OPTION_TEXT:
        *texts[index] = optarg;
        return 0;
    case OPTION_SEED:
        if (query_whole("--seed", optarg, 0, INT64_MAX, &options->seed, &err) != 0)
            return command_misused("run", "%s", err.message) + 1;
        return 0;
    case OPTION_HELP:
        fputs(help, stdout);
        return EXIT_ACCEPTED + 1;
    case ':':
        return command_misused("run", "%s needs a value", argv[optind - 1]) + 1;
    default:
        return command_option_unknown("run", argv[optind - 1], help) + 1;
    }
}

/* 0: go on; otherwise an exit status plus one, so that 0 can be told apart. */
static int parse_options(int argc, char **argv, struct options *options)
{
    int samples = 0, json = 0, no_complexity = 0, reveal = 0, no_cgroup = 0;
    int reference = 0, ascii = 0;
    const struct option table[] = {
        {"lang", required_argument, NULL, OPTION_TEXT}, /* The first five as in take_option. */
        {"claim", required_argument, NULL, OPTION_TEXT},
        {"meter", required_argument, NULL, OPTION_TEXT},
        {"html", required_argument, NULL, OPTION_TEXT},
        {"points", required_argument, NULL, OPTION_TEXT},
        {"seed", required_argument, NULL, OPTION_SEED},
        {"reference", no_argument, &reference, 1},
        {"ascii", no_argument, &ascii, 1},
        {"samples", no_argument, &samples, 1},
        {"json", no_argument, &json, 1},
        {"no-complexity", no_argument, &no_complexity, 1},
        {"reveal", no_argument, &reveal, 1},
        {"no-cgroup", no_argument, &no_cgroup, 1},
        {"help", no_argument, NULL, OPTION_HELP},
        {NULL, 0, NULL, 0},
    };
    int option, index = 0, status = 0;

    opterr = 0;
    optind = 1;
    while (status == 0 && (option = getopt_long(argc, argv, ":", table, &index)) != -1)
        status = take_option(option, index, argv, options);
    if (status != 0)
        return status;
    if (argc - optind < 2)
        return command_misused("run", "PROBLEM and FILE are needed") + 1;
    if (argc - optind > 2)
        return command_misused("run", "\"%s\" is one argument too many", argv[optind + 2]) + 1;
    options->problem = argv[optind];
    options->file = argv[optind + 1];
    options->reference = reference != 0;
    options->ascii = ascii != 0;
    options->samples = samples != 0;
    options->json = json != 0;
    options->no_complexity = no_complexity != 0;
    options->reveal = reveal != 0;
    options->no_cgroup = no_cgroup != 0;
    return 0;
}

static int load(const struct options *options, const struct engine_paths *paths,
                struct problem **problem, struct language **language, struct err *err)
{
    int code = problem_load(paths->bank, options->problem, problem, err);

    if (code != 0)
        return code;
    if (options->language != NULL)
        code = language_load(paths->harness, options->language, language, err);
    else
        code = language_for_file(paths->harness, options->file, language, err);
    return code == 0 ? language_require(*language, err) : code;
}

static int print_json(const json_t *json)
{
    int failed = json_dumpf(json, stdout, JSON_INDENT(2));

    return failed != 0 || putchar('\n') == EOF ? -1 : 0;
}

static int write_page(const char *path, const json_t *json, const char *title)
{
    struct buf page = {0};
    struct err err = {0};
    int code;

    report_page(json, title, &page);
    code = file_replace(path, buf_text(&page), page.length, &err);
    buf_fini(&page);
    if (code == 0)
        return EXIT_ACCEPTED;
    err_prefix(&err, "--html");
    return command_failed(&err);
}

/* One line: why, and for those who may see it the last that was said of it. */
static void print_fault(const struct failure *failure)
{
    const char *detail = failure->visible && failure->detail != NULL ? failure->detail : "";
    size_t length = strlen(detail), start;

    while (length > 0 && detail[length - 1] == '\n')
        length--;
    start = length;
    while (start > 0 && detail[start - 1] != '\n')
        start--;
    fprintf(stderr, "judge: %s%s%.*s\n", failure->reason, length > 0 ? ": " : "",
            (int)(length - start), detail + start);
}

static int print(const struct options *options, const struct report *report, const json_t *json)
{
    int failed = 0;

    if (report->verdict == VERDICT_IE)
        print_fault(&report->failure);
    if (options->json)
        failed = print_json(json);
    else if (report->verdict != VERDICT_IE)
        failed = print_report(json, report->problem_title, stdout, isatty(STDOUT_FILENO) != 0,
                              options->ascii || !charset_is_utf8());
    if (failed != 0) {
        fputs("judge: the report could not be written to the standard output\n", stderr);
        return EXIT_FAULT;
    }
    if (report->verdict == VERDICT_IE)
        return EXIT_FAULT;
    return report->verdict == VERDICT_AC ? EXIT_ACCEPTED : EXIT_NOT_ACCEPTED;
}

/* A page that could not be written decides the status, since the rest was done as asked. */
static int show(const struct options *options, const struct report *report)
{
    json_t *json = report_to_json(report);
    int status = print(options, report, json), page = EXIT_ACCEPTED;

    if (options->html != NULL)
        page = write_page(options->html, json, report->problem_title);
    json_decref(json);
    return page != EXIT_ACCEPTED ? page : status;
}

static int run(const struct options *options, struct err *err)
{
    struct engine_paths paths = {0};
    struct engine engine = {.cgroups = !options->no_cgroup};
    struct problem *problem = NULL;
    struct language *language = NULL;
    struct report *report = NULL;
    char *source = NULL;
    size_t length = 0;
    int status = EXIT_FAULT;
    int code = paths_find(&paths, err);

    engine.paths = paths;
    if (code == 0)
        code = meter_require(&engine, options->meter, err);
    if (code == 0)
        code = load(options, &paths, &problem, &language, err);
    if (code == 0)
        code = source_read(options->file, &source, &length, err);
    if (code == 0 && options->html != NULL && file_check_replace(options->html, err) != 0)
        code = err_prefix(err, "--html");
    if (code == 0) {
        struct submission submission = {.problem = problem,
                                        .language = language,
                                        .source = source,
                                        .source_length = length,
                                        .samples_only = options->samples,
                                        .reveal = options->reveal,
                                        .shrink = options->reveal,
                                        .measure = !options->no_complexity && !options->samples,
                                        .reference = options->reference || options->html != NULL,
                                        .claims = options->claims,
                                        .seed = options->seed,
                                        .meter = options->meter,
                                        .points_file = options->points};

        progress_attach(&engine);
        code = grade(&engine, &submission, &report, err);
        progress_clear();
    }
    engine_fini(&engine);
    status = code == 0 ? show(options, report) : command_failed(err);
    free(source);
    report_destroy(report);
    language_destroy(language);
    problem_destroy(problem);
    paths_fini(&paths);
    return status;
}

int cmd_run(int argc, char **argv)
{
    struct options options = {.meter = "auto"};
    struct err err = {0};
    int status = parse_options(argc, argv, &options);

    return status != 0 ? status - 1 : run(&options, &err);
}
