/* judge replay REPORT: grades again what a report describes, and says what differs. */
#include "judge/api/query.h"
#include "judge/base/buf.h"
#include "judge/base/interrupt.h"
#include "judge/base/json_text.h"
#include "judge/base/mem.h"
#include "judge/base/printable.h"
#include "judge/cli/commands.h"
#include "judge/cli/paths.h"
#include "judge/cli/progress.h"
#include "judge/cli/replay_file.h"
#include "judge/core/report_difference.h"
#include "judge/stage/engine.h"
#include "judge/stage/meter.h"
#include "judge/stage/report_json.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SHOWN_BYTES_MAX 80
#define HASH_SHOWN 12

static const char help[] =
    "usage: judge replay REPORT [OPTION…]\n"
    "\n"
    "Grades again what a report describes, as it was asked for then, and says what differs: of "
    "what\n"
    "it was made (problem, toolchain, judge, limits), and what came out (verdict, score, groups,\n"
    "complexity). REPORT is a file with\n"
    "\n"
    "  a report          of judge run --json, or the daemon's /submissions/ID/report; its source "
    "is\n"
    "                    to be given with --source\n"
    "  a submission      the daemon's /submissions/ID, which holds its source\n"
    "  results.jsonl     of a batch, or the batch's folder, where the sources are\n"
    "\n"
    "or - for the standard input.\n"
    "\n"
    "  --source FILE     the source; its hash must be that of the report\n"
    "  --candidate NAME  whose answer, where there are several\n"
    "  --problem P       which problem's, likewise; a folder: grade with this problem\n"
    "  --line N          which line of the file, from 1\n"
    "  --json            print one JSON document: what differs, and both reports\n"
    "  --no-cgroup       do without cgroups (weaker memory and CPU limits)\n"
    "  --help            this text\n"
    "\n"
    "Exit status: 0 nothing differs, 1 something does, 2 bad input, 3 the judge's fault.\n";

struct options {
    struct replay_choice choice;
    const char *problem_folder; /* NULL: the one of the bank. */
    bool json;
    bool no_cgroup;
};

enum { OPTION_LINE = 256, OPTION_PROBLEM, OPTION_HELP, OPTION_TEXT };

static int take_option(int option, int index, char **argv, struct options *options)
{
    const char **const texts[] = {&options->choice.source, &options->choice.candidate};
    struct err err = {0};

    switch (option) {
    case 0:
        return 0;
    case OPTION_TEXT:
        *texts[index] = optarg;
        return 0;
    case OPTION_PROBLEM:
        if (strchr(optarg, '/') != NULL)
            options->problem_folder = optarg;
        else
            options->choice.problem = optarg;
        return 0;
    case OPTION_LINE:
        if (query_whole("--line", optarg, 1, INT64_MAX, &options->choice.line, &err) != 0)
            return command_misused("replay", "%s", err.message) + 1;
        return 0;
    case OPTION_HELP:
        fputs(help, stdout);
        return EXIT_ACCEPTED + 1;
    case ':':
        return command_misused("replay", "%s needs a value", argv[optind - 1]) + 1;
    default:
        return command_option_unknown("replay", argv[optind - 1], help) + 1;
    }
}

/* 0: go on; otherwise an exit status plus one. */
static int parse_options(int argc, char **argv, struct options *options)
{
    int json = 0, no_cgroup = 0, index = 0, option, status = 0;
    const struct option table[] = {
        {"source", required_argument, NULL, OPTION_TEXT},
        {"candidate", required_argument, NULL, OPTION_TEXT},
        {"problem", required_argument, NULL, OPTION_PROBLEM},
        {"line", required_argument, NULL, OPTION_LINE},
        {"json", no_argument, &json, 1},
        {"no-cgroup", no_argument, &no_cgroup, 1},
        {"help", no_argument, NULL, OPTION_HELP},
        {NULL, 0, NULL, 0},
    };

    opterr = 0;
    optind = 1;
    while (status == 0 && (option = getopt_long(argc, argv, ":", table, &index)) != -1)
        status = take_option(option, index, argv, options);
    if (status != 0)
        return status;
    if (argc - optind < 1)
        return command_misused("replay", "REPORT is needed") + 1;
    if (argc - optind > 1)
        return command_misused("replay", "\"%s\" is one argument too many", argv[optind + 1]) + 1;
    options->choice.path = argv[optind];
    options->json = json != 0;
    options->no_cgroup = no_cgroup != 0;
    return 0;
}

static int load_problem(const struct options *options, const struct engine_paths *paths,
                        const char *name, struct problem **ret_problem, struct err *err)
{
    int code = problem_load(paths->bank, name, ret_problem, err);
    char *said;

    if (code != ERR_INPUT || options->problem_folder != NULL)
        return code;
    said = mem_strdup(err->message);
    err_write(err, code, "%s; of one that is elsewhere, give the folder with --problem", said);
    free(said);
    return code;
}

static int grade_again(const struct options *options, const struct replay_file *file,
                       const struct engine_paths *paths, struct report **ret_report,
                       struct err *err)
{
    const struct report_origin *origin = &file->origin;
    const char *name = options->problem_folder != NULL ? options->problem_folder : origin->problem;
    struct engine engine = {.paths = *paths, .cgroups = !options->no_cgroup};
    struct problem *problem = NULL;
    struct language *language = NULL;
    int code = meter_require(&engine, origin->meter, err);

    if (code == 0)
        code = load_problem(options, paths, name, &problem, err);
    if (code == 0)
        code = language_load(paths->harness, origin->language, &language, err);
    if (code == 0)
        code = language_require(language, err);
    if (code == 0) {
        struct submission submission = {.problem = problem,
                                        .language = language,
                                        .source = file->source,
                                        .source_length = file->source_length,
                                        .samples_only = origin->samples,
                                        .stop_early = origin->stop_early,
                                        .measure = origin->complexity,
                                        .claims = origin->claims,
                                        .meter = origin->meter,
                                        .seed = origin->seed};

        progress_attach(&engine);
        code = grade(&engine, &submission, ret_report, err);
        progress_clear();
    }
    engine_fini(&engine);
    language_destroy(language);
    problem_destroy(problem);
    return code;
}

/* ---- what is printed */

static void put(const char *text, size_t length_max)
{
    struct buf safe = {0};

    printable_add(&safe, text, strlen(text), length_max);
    fputs(buf_text(&safe), stdout);
    buf_fini(&safe);
}

static void put_report(const char *title, const json_t *report)
{
    const json_t *provenance = json_object_get(report, "provenance");

    printf("%s  ", title);
    put(json_text(report, "verdict"), SHOWN_BYTES_MAX);
    printf(" %lld", (long long)json_integer_value(json_object_get(report, "score")));
    if (json_is_object(provenance)) {
        fputs(", by judge ", stdout);
        put(json_text(provenance, "judge"), SHOWN_BYTES_MAX);
        fputs(" with ", stdout);
        put(json_text(provenance, "toolchain"), SHOWN_BYTES_MAX);
        fputs(", problem ", stdout);
        put(json_text(provenance, "problem"), HASH_SHOWN);
    }
    putchar('\n');
}

static size_t put_differences(const char *title, const json_t *differences, bool circumstances)
{
    size_t i, count = 0;
    json_t *difference;

    json_array_foreach(differences, i, difference)
    {
        struct buf line = {0};

        if (report_difference_is_circumstance(difference) != circumstances)
            continue;
        if (count++ == 0)
            puts(title);
        report_difference_format(difference, &line);
        printf("  %s\n", buf_text(&line));
        buf_fini(&line);
    }
    return count;
}

static void print(const struct replay_file *file, const json_t *after, const json_t *differences)
{
    const struct report_origin *origin = &file->origin;

    put(origin->problem, SHOWN_BYTES_MAX);
    fputs(" · ", stdout);
    put(origin->language, SHOWN_BYTES_MAX);
    if (origin->candidate != NULL) {
        fputs(" · ", stdout);
        put(origin->candidate, SHOWN_BYTES_MAX);
    }
    putchar('\n');
    put_report("  then", origin->report);
    put_report("  now ", after);
    if (!origin->has_provenance)
        puts("The report is of an older judge and does not say of what it was made.");
    put_differences("It is not made of the same:", differences, true);
    if (put_differences("It does not come out the same:", differences, false) == 0)
        puts("It comes out the same.");
}

static int show(const struct options *options, const struct replay_file *file,
                const struct report *report)
{
    json_t *after = report_to_json(report);
    json_t *differences = report_difference(file->origin.report, after);
    bool differs = json_array_size(differences) > 0;

    if (options->json) {
        json_t *json =
            json_pack("{s:i, s:b, s:O, s:O, s:O}", "schema", 1, "differs", differs, "differences",
                      differences, "before", file->origin.report, "after", after);

        json_dumpf(json, stdout, JSON_INDENT(2));
        putchar('\n');
        json_decref(json);
    } else {
        print(file, after, differences);
    }
    json_decref(differences);
    json_decref(after);
    if (report->verdict == VERDICT_IE) {
        fprintf(stderr, "judge: %s\n", report->failure.reason);
        return EXIT_FAULT;
    }
    return differs ? EXIT_NOT_ACCEPTED : EXIT_ACCEPTED;
}

int cmd_replay(int argc, char **argv)
{
    struct options options = {.choice = {.path = NULL}};
    struct replay_file file = {.document = NULL};
    struct engine_paths paths = {0};
    struct report *report = NULL;
    struct err err = {0};
    int status = parse_options(argc, argv, &options), code;

    if (status != 0)
        return status - 1;
    code = replay_file_read(&options.choice, &file, &err);
    if (code == 0)
        code = paths_find(&paths, &err);
    if (code == 0)
        code = grade_again(&options, &file, &paths, &report, &err);
    status = code == 0 ? show(&options, &file, report) : command_failed(&err);
    report_destroy(report);
    paths_fini(&paths);
    replay_file_fini(&file);
    return status;
}
