/* judge serve: the daemon. */
#include "judge/api/query.h"
#include "judge/api/service.h"
#include "judge/base/file.h"
#include "judge/base/log.h"
#include "judge/base/mem.h"
#include "judge/cli/commands.h"
#include "judge/cli/confine.h"
#include "judge/cli/paths.h"
#include "judge/worker/pool.h"

#include <getopt.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#define OPENAPI_BYTES_MAX (1u << 20)

static const char help[] =
    "usage: judge serve [OPTION…]\n"
    "\n"
    "Serves the judge over HTTP (docs/api.md) until it is told to end; docs/operators.md tells "
    "how\n"
    "to run it.\n"
    "\n"
    "  --listen HOST:PORT  where to listen (127.0.0.1:8080); port 0: any that is free\n"
    "  --data DIR          where submissions are kept (/var/lib/judge for root, otherwise\n"
    "                      ~/.local/share/judge)\n"
    "  --database URL      the database: sqlite: (in DIR) is the one there is so far\n"
    "  --workers N         gradings at a time (one a processor)\n"
    "  --user NAME         whom root becomes when the workers run (nobody); root: stay\n"
    "  --connections N     connections at most (1000)\n"
    "  --connections-per-address N\n"
    "                      the same from one address (250)\n"
    "  --streams N         open event streams at most (1000)\n"
    "  --queue N           submissions that may wait (100000)\n"
    "  --keep-days N       remove sources and reports N days after a submission's end (never)\n"
    "  --log LEVEL         error, warning, info or debug (info)\n"
    "  --no-seccomp        do without the daemon's own list of system calls\n"
    "  --no-cgroup         do without cgroups (weaker memory and CPU limits)\n"
    "  --help              this text\n"
    "\n"
    "A socket that systemd hands over is taken instead of --listen.\n"
    "SIGTERM: finish what is running, at most 30 s, then end. SIGHUP: read the problems again.\n"
    "The log is on the standard error, one JSON object a line. Exit status: 0 ended as told,\n"
    "2 bad input, 3 the judge's fault.\n";

enum {
    OPTION_LISTEN = 256,
    OPTION_DATA,
    OPTION_DATABASE,
    OPTION_WORKERS,
    OPTION_USER,
    OPTION_CONNECTIONS,
    OPTION_PER_ADDRESS,
    OPTION_STREAMS,
    OPTION_QUEUE,
    OPTION_KEEP_DAYS,
    OPTION_LOG,
    OPTION_NO_CGROUP,
    OPTION_NO_SECCOMP,
    OPTION_HELP,
};

static const struct option table[] = {
    {"listen", required_argument, NULL, OPTION_LISTEN},
    {"data", required_argument, NULL, OPTION_DATA},
    {"database", required_argument, NULL, OPTION_DATABASE},
    {"workers", required_argument, NULL, OPTION_WORKERS},
    {"user", required_argument, NULL, OPTION_USER},
    {"connections", required_argument, NULL, OPTION_CONNECTIONS},
    {"connections-per-address", required_argument, NULL, OPTION_PER_ADDRESS},
    {"streams", required_argument, NULL, OPTION_STREAMS},
    {"queue", required_argument, NULL, OPTION_QUEUE},
    {"keep-days", required_argument, NULL, OPTION_KEEP_DAYS},
    {"log", required_argument, NULL, OPTION_LOG},
    {"no-cgroup", no_argument, NULL, OPTION_NO_CGROUP},
    {"no-seccomp", no_argument, NULL, OPTION_NO_SECCOMP},
    {"help", no_argument, NULL, OPTION_HELP},
    {NULL, 0, NULL, 0},
};

static int take_number(const char *name, unsigned max, unsigned *slot)
{
    uint64_t number;
    struct err err = {0};

    if (query_whole(name, optarg, 1, max, &number, &err) != 0)
        return command_misused("serve", "%s", err.message) + 1;
    *slot = (unsigned)number;
    return 0;
}

/* 0: go on; otherwise an exit status plus one. */
static int take_option(int option, char **argv, struct service_options *options)
{
    enum log_level level;

    switch (option) {
    case OPTION_LISTEN:
        options->listen = optarg;
        return 0;
    case OPTION_DATA:
        options->data = optarg;
        return 0;
    case OPTION_DATABASE: /* Which may hold a password, and is not repeated. */
        if (strcmp(optarg, "sqlite:") != 0)
            return command_misused("serve", "--database: expected sqlite:, the one there is") + 1;
        return 0;
    case OPTION_WORKERS:
        return take_number("--workers", POOL_WORKERS_MAX, &options->workers);
    case OPTION_USER:
        options->user = strcmp(optarg, "root") != 0 ? optarg : NULL;
        return 0;
    case OPTION_CONNECTIONS:
        return take_number("--connections", 100000, &options->connections_max);
    case OPTION_PER_ADDRESS:
        return take_number("--connections-per-address", 100000,
                           &options->connections_per_address_max);
    case OPTION_STREAMS:
        return take_number("--streams", 100000, &options->streams_max);
    case OPTION_QUEUE:
        return take_number("--queue", 10000000, &options->queue_max);
    case OPTION_KEEP_DAYS:
        return take_number("--keep-days", 36500, &options->keep_days);
    case OPTION_LOG:
        if (log_level_parse(optarg, &level) != 0)
            return command_misused("serve", "--log: there is no level \"%s\"", optarg) + 1;
        log_set_level(level);
        return 0;
    case OPTION_NO_CGROUP:
        options->cgroups = false;
        return 0;
    case OPTION_NO_SECCOMP:
        options->confine = NULL;
        return 0;
    case OPTION_HELP:
        fputs(help, stdout);
        return EXIT_ACCEPTED + 1;
    case ':':
        return command_misused("serve", "%s needs a value", argv[optind - 1]) + 1;
    default:
        return command_option_unknown("serve", argv[optind - 1], help) + 1;
    }
}

static int parse_options(int argc, char **argv, struct service_options *options)
{
    int option, status = 0;

    opterr = 0;
    optind = 1;
    while (status == 0 && (option = getopt_long(argc, argv, ":", table, NULL)) != -1)
        status = take_option(option, argv, options);
    if (status == 0 && optind < argc)
        status = command_misused("serve", "\"%s\" is one argument too many", argv[optind]) + 1;
    return status;
}

/* A connection is a descriptor. */
static void raise_descriptors(void)
{
    struct rlimit limit;

    if (getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return;
    limit.rlim_cur = limit.rlim_max;
    (void)setrlimit(RLIMIT_NOFILE, &limit);
}

static int serve(struct service_options *options, struct err *err)
{
    struct engine_paths paths = {0};
    char *data = options->data == NULL ? paths_store() : NULL, *document = NULL, *openapi = NULL;
    char *program = paths_program();
    size_t length;
    int code = paths_find(&paths, err);

    if (code == 0)
        code = paths_find_document("openapi.json", &document, err);
    if (code == 0)
        code = file_read(document, OPENAPI_BYTES_MAX, &openapi, &length, err);
    if (code == 0) {
        if (data != NULL)
            options->data = data;
        options->program = program;
        options->bank = paths.bank;
        options->harness = paths.harness;
        options->policies = paths.policies;
        options->openapi = openapi;
        raise_descriptors();
        code = service_run(options, err);
    }
    free(openapi);
    free(document);
    free(program);
    free(data);
    paths_fini(&paths);
    return code == 0 ? EXIT_ACCEPTED : command_failed(err);
}

int cmd_serve(int argc, char **argv)
{
    long processors = sysconf(_SC_NPROCESSORS_ONLN);
    struct service_options options = {
        .listen = "127.0.0.1:8080",
        .user = "nobody",
        .workers = processors > 0 && processors <= POOL_WORKERS_MAX ? (unsigned)processors : 1,
        .cgroups = true,
        .confine = confine,
        .connections_max = 1000,
        .connections_per_address_max = 250,
        .streams_max = 1000,
        .queue_max = 100000,
    };
    struct err err = {0};
    int status = parse_options(argc, argv, &options);

    return status != 0 ? status - 1 : serve(&options, &err);
}
