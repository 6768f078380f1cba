/* judge worker: grades jobs from stdin, for whoever runs many (judge/worker/worker.h). */
#include "judge/cli/commands.h"
#include "judge/cli/paths.h"
#include "judge/worker/worker.h"

#include <getopt.h>
#include <signal.h>
#include <stdio.h>

static const char help[] =
    "usage: judge worker [--no-cgroup]\n"
    "\n"
    "Grades jobs that come on the standard input, one JSON object a line, and prints what happens\n"
    "to them, one JSON object a line. docs/architecture.md describes both. It is what runs behind\n"
    "judge batch and judge serve; for one file there is judge run.\n"
    "\n"
    "  --no-cgroup       do without cgroups (weaker memory and CPU limits)\n"
    "  --help            this text\n"
    "\n"
    "It ends when its input does. Exit status: 0, 2 bad input, 3 the judge's fault.\n";

int cmd_worker(int argc, char **argv)
{
    int no_cgroup = 0, asked = 0, option;
    const struct option table[] = {
        {"no-cgroup", no_argument, &no_cgroup, 1},
        {"help", no_argument, &asked, 1},
        {NULL, 0, NULL, 0},
    };
    struct engine_paths paths = {0};
    struct err err = {0};

    opterr = 0;
    while ((option = getopt_long(argc, argv, ":", table, NULL)) != -1) {
        if (option != 0)
            return command_option_unknown("worker", argv[optind - 1], help);
    }
    if (optind < argc)
        return command_misused("worker", "\"%s\" is one argument too many", argv[optind]);
    if (asked != 0) {
        fputs(help, stdout);
        return EXIT_ACCEPTED;
    }
    if (paths_find(&paths, &err) < 0)
        return command_failed(&err);
    /* A terminal's Ctrl-C is for whoever started us, who ends our input. */
    for (size_t i = 0; i < 3; i++)
        signal((int[]){SIGINT, SIGHUP, SIGQUIT}[i], SIG_IGN);
    int status = worker_supervise(&paths, no_cgroup == 0);
    paths_fini(&paths);
    return status;
}
