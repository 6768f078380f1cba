/* The options of judge batch. */
#include "judge/api/query.h"
#include "judge/base/buf.h"
#include "judge/base/nearest.h"
#include "judge/batch/queue.h"
#include "judge/cli/cmd_batch.h"
#include "judge/cli/commands.h"
#include "judge/cli/remote_grader.h"
#include "judge/worker/pool.h"

#include <errno.h>
#include <getopt.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define OUT_DEFAULT "judge-batch"

static const char help[] =
    "usage: judge batch INPUT [OPTION…]\n"
    "       judge batch compare BEFORE AFTER [--json]\n"
    "\n"
    "Grades many answers. INPUT is a folder, a zip or tar archive, or a list (.csv, .jsonl) with\n"
    "candidate, problem, language, file. What is in a folder or archive is told by its names:\n"
    "\n"
    "  candidate/problem  jane/two-sum.py        problem/candidate  two-sum/jane.py\n"
    "  candidate          jane.py                moodle, canvas, gradescope: as downloaded there\n"
    "\n"
    "  --problem ID      the problem of those whose name does not say it (an id or a folder)\n"
    "  --layout L        one of the names above, where it can not be told\n"
    "  --dry-run         print the plan and grade nothing\n"
    "  --out DIR         where results go (judge-batch)\n"
    "  --resume          go on with the batch in DIR: grade what is missing\n"
    "  --jobs N          how many at a time (one a core; 16 with --server)\n"
    "  --server URL      grade through a daemon (judge serve), with the problems that it has\n"
    "  --token T         its token, of a grader ($JUDGE_TOKEN, which others do not see in a list\n"
    "                    of processes)\n"
    "  --complexity      measure complexity too, at most one at a time a core\n"
    "  --meter M         auto (the best that works here), qemu, clock, pmu\n"
    "  --seed N          draw other numbers for what is measured (0)\n"
    "  --samples         run the visible samples only\n"
    "  --no-shrink       do not look for a small case that shows each failure (quicker)\n"
    "  --repeat K        grade each K times, and tell which differ\n"
    "  --json            print the plan or the outcome as one JSON document\n"
    "  --ascii           print nothing beyond ASCII\n"
    "  --no-cgroup       do without cgroups (weaker memory and CPU limits)\n"
    "  --help            this text\n"
    "\n"
    "DIR receives results.jsonl (full reports), summary.csv, junit.xml, gradescope/ and report/,\n"
    "whose index.html is for a browser. Exit status: 0 graded, 1 repeats differ, 2 bad input,\n"
    "3 the judge's fault, 130 interrupted.\n";

enum {
    OPTION_FIRST = 256,
    OPTION_LAYOUT,
    OPTION_JOBS,
    OPTION_REPEAT,
    OPTION_SEED,
    OPTION_HELP,
    OPTION_TEXT
};

unsigned batch_core_count(void)
{
    cpu_set_t set;

    return sched_getaffinity(0, sizeof set, &set) == 0 ? (unsigned)CPU_COUNT(&set) : 1;
}

static int parse_count(const char *name, const char *text, unsigned max, unsigned *ret_count)
{
    char *end;
    unsigned long count;

    errno = 0;
    count = strtoul(text, &end, 10);
    if (text[0] < '0' || text[0] > '9' || *end != '\0' || errno != 0 || count < 1 || count > max)
        return command_misused("batch", "%s takes a whole number from 1 to %u, not \"%s\"", name,
                               max, text) +
               1;
    *ret_count = (unsigned)count;
    return 0;
}

static int parse_seed(const char *text, uint64_t *ret_seed)
{
    struct err err = {0};

    if (query_whole("--seed", text, 0, INT64_MAX, ret_seed, &err) != 0)
        return command_misused("batch", "%s", err.message) + 1;
    return 0;
}

static int parse_layout(const char *text, struct batch_options *options)
{
    const char *names[LAYOUT_COUNT];
    struct buf hint = {0};
    int status;

    options->has_layout = true;
    if (layout_parse(text, &options->layout) == 0)
        return 0;
    for (int i = 0; i < LAYOUT_COUNT; i++)
        names[i] = layout_name((enum layout)i);
    nearest_add(&hint, text, names, LAYOUT_COUNT);
    status = command_misused("batch", "there is no layout \"%s\"%s", text, buf_text(&hint));
    buf_fini(&hint);
    return status + 1;
}

static int take(int option, int index, const char *flag, struct batch_options *options)
{
    const char **const texts[] = {&options->problem, &options->out, &options->meter,
                                  &options->server, &options->token};

    switch (option) {
    case OPTION_LAYOUT:
        return parse_layout(optarg, options);
    case OPTION_JOBS:
        return parse_count("--jobs", optarg, POOL_WORKERS_MAX, &options->jobs);
    case OPTION_REPEAT:
        return parse_count("--repeat", optarg, QUEUE_REPEAT_MAX, &options->repeat);
    case OPTION_SEED:
        return parse_seed(optarg, &options->seed);
    case OPTION_HELP:
        fputs(help, stdout);
        return EXIT_ACCEPTED + 1;
    case ':':
        return command_misused("batch", "%s needs a value", flag) + 1;
    case OPTION_TEXT:
        *texts[index] = optarg;
        return 0;
    default:
        return command_option_unknown("batch", flag, help) + 1;
    }
}

/* A daemon measures in its own boxes, and only so many at a time. */
static int check_server(struct batch_options *options)
{
    if (options->no_cgroup)
        return command_misused("batch", "--no-cgroup is the daemon's to choose, with --server") + 1;
    if (options->jobs > REMOTE_JOBS_MAX)
        return command_misused("batch", "--jobs with --server: from 1 to %u", REMOTE_JOBS_MAX) + 1;
    if (options->jobs == 0)
        options->jobs = REMOTE_JOBS;
    if (options->token != NULL && options->token[0] == '\0')
        options->token = NULL;
    return 0;
}

static int check(int argc, char **argv, struct batch_options *options)
{
    unsigned cores = batch_core_count();

    if (argc - optind < 1)
        return command_misused("batch", "INPUT is needed") + 1;
    if (argc - optind > 1)
        return command_misused("batch", "\"%s\" is one argument too many", argv[optind + 1]) + 1;
    options->input = argv[optind];
    if (options->server != NULL)
        return check_server(options);
    if (options->jobs == 0)
        options->jobs = cores < POOL_WORKERS_MAX ? cores : POOL_WORKERS_MAX;
    return 0;
}

int batch_options_parse(int argc, char **argv, struct batch_options *ret_options)
{
    struct batch_options options = {
        .out = OUT_DEFAULT, .meter = "auto", .repeat = 1, .token = getenv("JUDGE_TOKEN")};
    int complexity = 0, samples = 0, resume = 0, dry_run = 0, json = 0, ascii = 0, no_cgroup = 0;
    int no_shrink = 0;
    const struct option table[] = {
        /* These in the order of take's texts. */
        {"problem", required_argument, NULL, OPTION_TEXT},
        {"out", required_argument, NULL, OPTION_TEXT},
        {"meter", required_argument, NULL, OPTION_TEXT},
        {"server", required_argument, NULL, OPTION_TEXT},
        {"token", required_argument, NULL, OPTION_TEXT},
        {"layout", required_argument, NULL, OPTION_LAYOUT},
        {"jobs", required_argument, NULL, OPTION_JOBS},
        {"repeat", required_argument, NULL, OPTION_REPEAT},
        {"seed", required_argument, NULL, OPTION_SEED},
        {"complexity", no_argument, &complexity, 1},
        {"samples", no_argument, &samples, 1},
        {"resume", no_argument, &resume, 1},
        {"dry-run", no_argument, &dry_run, 1},
        {"json", no_argument, &json, 1},
        {"ascii", no_argument, &ascii, 1},
        {"no-shrink", no_argument, &no_shrink, 1},
        {"no-cgroup", no_argument, &no_cgroup, 1},
        {"help", no_argument, NULL, OPTION_HELP},
        {NULL, 0, NULL, 0},
    };
    int option, index = 0, status = 0;

    opterr = 0;
    optind = 1;
    while (status == 0 && (option = getopt_long(argc, argv, ":", table, &index)) != -1)
        if (option != 0)
            status = take(option, index, argv[optind - 1], &options);
    if (status != 0)
        return status;
    options.complexity = complexity != 0;
    options.samples = samples != 0;
    options.shrink = no_shrink == 0;
    options.resume = resume != 0;
    options.dry_run = dry_run != 0;
    options.json = json != 0;
    options.ascii = ascii != 0;
    options.no_cgroup = no_cgroup != 0;
    status = check(argc, argv, &options);
    *ret_options = options;
    return status;
}
