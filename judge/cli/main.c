/* judge: grades answers to interview problems. A table of subcommands, some of which are in a
 * program beside this one (delegate.c). */
#include "judge/base/err.h"
#include "judge/base/interrupt.h"
#include "judge/base/nearest.h"
#include "judge/cli/cmd_box.h"
#include "judge/cli/commands.h"
#include "judge/cli/option_hint.h"
#include "judge/core/version.h"

#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static const struct {
    const char *name;
    int (*run)(int argc, char **argv);
    const char *summary;
} commands[] = {
    {"batch", cmd_batch, "grade many answers: a folder, an archive, or a list"},
    {"box", cmd_box, "run any command in a box, with limits"},
    {"doctor", cmd_doctor, "say what works on this machine and what is missing"},
    {"problem", cmd_problem, "list, show, make and check the problems of the bank"},
    {"replay", cmd_replay, "grade again what a report describes, and say what differs"},
    {"round", cmd_round, "make, list, change and close coding rounds of the daemon"},
    {"run", cmd_run, "grade one file here and now"},
    {"serve", cmd_serve, "the daemon: grades what comes over HTTP"},
    {"store", cmd_store, "back up, shrink, export and prune what the daemon keeps"},
    {"submit", cmd_submit, "send a file to a daemon and follow it to its report"},
    {"token", cmd_token, "make, list and revoke the tokens of the daemon"},
    {"worker", cmd_worker, "grade jobs from the standard input, for other programs"},
};

#define COMMAND_COUNT (sizeof commands / sizeof commands[0])

static void print_help(FILE *to)
{
    fputs("usage: judge COMMAND [ARGUMENT…]\n\n", to);
    for (size_t i = 0; i < COMMAND_COUNT; i++)
        fprintf(to, "  %-9s %s\n", commands[i].name, commands[i].summary);
    fputs("\njudge COMMAND --help tells more. Exit status: 0 accepted or done, 1 graded and not\n"
          "accepted, 2 wrong usage or bad input, 3 the judge's own fault.\n",
          to);
}

int command_failed(const struct err *err)
{
    fprintf(stderr, "judge: %s\n", err->message);
    switch (err->code) {
    case ERR_INPUT:
        return EXIT_USAGE;
    case ERR_INTR:
        return interrupt_status();
    default:
        return EXIT_FAULT;
    }
}

int command_misused(const char *command, const char *format, ...)
{
    va_list args;

    fprintf(stderr, "judge %s: ", command);
    va_start(args, format);
    vfprintf(stderr, format, args);
    va_end(args);
    fprintf(stderr, " (see judge %s --help)\n", command);
    return EXIT_USAGE;
}

int command_option_unknown(const char *command, const char *word, const char *help)
{
    struct buf hint = {0};
    int status;

    option_hint_add(&hint, word, help);
    status = command_misused(command, "there is no option %s%s", word, buf_text(&hint));
    buf_fini(&hint);
    return status;
}

static int unknown_command(const char *name)
{
    const char *names[COMMAND_COUNT];
    struct buf hint = {0};

    for (size_t i = 0; i < COMMAND_COUNT; i++)
        names[i] = commands[i].name;
    nearest_add(&hint, name, names, COMMAND_COUNT);
    fprintf(stderr, "judge: there is no command \"%s\"%s (judge --help lists them)\n", name,
            buf_text(&hint));
    buf_fini(&hint);
    return EXIT_USAGE;
}

/* A descriptor of ours must not be taken for the output or input that whoever started us closed.
 * What is then written to the standard output fails, as it should. */
static void hold_standard_descriptors(void)
{
    for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++) {
        if (fcntl(fd, F_GETFD) < 0)
            (void)!open("/dev/null", fd == STDERR_FILENO ? O_WRONLY : O_RDONLY);
    }
}

/* A full disk shows at the last write. */
static int finish(int status)
{
    if (fflush(stdout) == 0 && ferror(stdout) == 0)
        return status;
    if (status != EXIT_FAULT)
        fputs("judge: the standard output could not be written\n", stderr);
    return EXIT_FAULT;
}

int main(int argc, char **argv)
{
    hold_standard_descriptors();
    if (argc < 2) {
        print_help(stderr);
        return EXIT_USAGE;
    }
    if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "help") == 0) {
        print_help(stdout);
        return finish(EXIT_ACCEPTED);
    }
    if (strcmp(argv[1], "--version") == 0) {
        printf("judge %s\n", judge_version());
        return finish(EXIT_ACCEPTED);
    }
    for (size_t i = 0; i < COMMAND_COUNT; i++) {
        if (strcmp(commands[i].name, argv[1]) == 0) {
            interrupt_install();
            return finish(commands[i].run(argc - 1, argv + 1));
        }
    }
    return unknown_command(argv[1]);
}
