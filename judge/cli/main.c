/* judge: grades answers to interview problems. One binary; a table of subcommands. */
#include "judge/base/err.h"
#include "judge/base/interrupt.h"
#include "judge/base/nearest.h"
#include "judge/cli/cmd_box.h"
#include "judge/cli/commands.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static const struct {
    const char *name;
    int (*run)(int argc, char **argv);
    const char *summary;
} commands[] = {
    {"box", cmd_box, "run any command in a box, with limits"},
    {"doctor", cmd_doctor, "say what works on this machine and what is missing"},
    {"problem", cmd_problem, "list and show the problems of the bank"},
    {"run", cmd_run, "grade one file here and now"},
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
        return EXIT_INTERRUPTED;
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

int main(int argc, char **argv)
{
    if (argc < 2) {
        print_help(stderr);
        return EXIT_USAGE;
    }
    if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "help") == 0) {
        print_help(stdout);
        return EXIT_ACCEPTED;
    }
    if (strcmp(argv[1], "--version") == 0) {
        puts("judge " JUDGE_VERSION);
        return EXIT_ACCEPTED;
    }
    for (size_t i = 0; i < COMMAND_COUNT; i++) {
        if (strcmp(commands[i].name, argv[1]) == 0) {
            interrupt_install();
            return commands[i].run(argc - 1, argv + 1);
        }
    }
    return unknown_command(argv[1]);
}
