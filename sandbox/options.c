/* See options.h. */
#include "sandbox/options.h"

#include "sandbox/slots.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>

const char options_usage[] =
    "usage: judge-box --control FD --policies DIR [--no-cgroup] [--slots N]\n"
    "       judge-box --lint-policies DIR\n"
    "       judge-box --sweep\n"
    "\n"
    "Runs commands in boxes for the judge, which starts it and talks to it over FD;\n"
    "for running a command by hand see `judge box`.\n"
    "\n"
    "  --control FD          socket to the judge\n"
    "  --policies DIR        folder of the seccomp policies\n"
    "  --no-cgroup           use no cgroups, even where it could\n"
    "  --slots N             run at most N boxes at once, with those of all keepers of this user;\n"
    "                        0: any number (four for each CPU, and at least eight)\n"
    "  --lint-policies DIR   check all policies in DIR and say how large they are\n"
    "  --sweep               remove cgroups that killed keepers left behind\n";

enum {
    OPTION_CONTROL = 1,
    OPTION_POLICIES,
    OPTION_NO_CGROUP,
    OPTION_SLOTS,
    OPTION_LINT,
    OPTION_SWEEP,
    OPTION_HELP
};

static const struct option table[] = {
    {"control", required_argument, NULL, OPTION_CONTROL},
    {"policies", required_argument, NULL, OPTION_POLICIES},
    {"no-cgroup", no_argument, NULL, OPTION_NO_CGROUP},
    {"slots", required_argument, NULL, OPTION_SLOTS},
    {"lint-policies", required_argument, NULL, OPTION_LINT},
    {"sweep", no_argument, NULL, OPTION_SWEEP},
    {"help", no_argument, NULL, OPTION_HELP},
    {NULL, 0, NULL, 0},
};

static bool parse_number(const char *text, long max, long *ret_value)
{
    char *end;

    if (text[0] < '0' || text[0] > '9')
        return false;
    *ret_value = strtol(text, &end, 10);
    return *end == '\0' && *ret_value <= max;
}

static int apply(int option, const char *text, struct box_main_options *options, char *ret_why,
                 size_t size)
{
    switch (option) {
    case OPTION_CONTROL:
        if (parse_number(text, OPTIONS_CONTROL_MAX, &options->control))
            return 0;
        snprintf(ret_why, size, "--control: '%s' is no descriptor", text);
        return -1;
    case OPTION_SLOTS:
        if (parse_number(text, SLOTS_MAX, &options->slots))
            return 0;
        snprintf(ret_why, size, "--slots: '%s' is no number from 0 to %u", text, SLOTS_MAX);
        return -1;
    case OPTION_POLICIES:
        options->policies = text;
        return 0;
    case OPTION_LINT:
        options->lint = text;
        return 0;
    case OPTION_NO_CGROUP:
        options->cgroups = false;
        return 0;
    case OPTION_SWEEP:
        options->sweep = true;
        return 0;
    default:
        options->help = true;
        return 0;
    }
}

int options_parse(int argc, char **argv, struct box_main_options *ret_options, char *ret_why,
                  size_t size)
{
    struct box_main_options options = {.control = -1, .slots = -1, .cgroups = true};
    int option;

    optind = 0; /* Makes getopt start afresh: tests parse many lines. */
    opterr = 0;
    while ((option = getopt_long(argc, argv, ":", table, NULL)) != -1) {
        if (option == ':' || option == '?') {
            snprintf(ret_why, size, option == ':' ? "%s takes a value" : "unknown option %s",
                     argv[optind - 1]);
            return -1;
        }
        if (apply(option, optarg, &options, ret_why, size) < 0)
            return -1;
    }
    bool serves = options.control >= 0 && options.policies != NULL;
    if (optind != argc || !(serves || options.lint != NULL || options.sweep || options.help)) {
        ret_why[0] = '\0';
        return -1;
    }
    *ret_options = options;
    return 0;
}
