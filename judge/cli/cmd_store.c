/* judge store backup|vacuum|export|prune: upkeep of what the daemon keeps. It may run meanwhile. */
#include "judge/api/drop.h"
#include "judge/api/query.h"
#include "judge/api/submission_json.h"
#include "judge/base/clock.h"
#include "judge/base/file.h"
#include "judge/base/interrupt.h"
#include "judge/base/mem.h"
#include "judge/cli/commands.h"
#include "judge/cli/paths.h"
#include "judge/store/store.h"

#include <errno.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define DAY_MS (24ull * 3600 * 1000)

static const char help[] =
    "usage: judge store backup FILE [--data DIR]\n"
    "       judge store vacuum [--data DIR]\n"
    "       judge store export [--problem ID] [--round R] [--data DIR]\n"
    "       judge store prune --days N [--data DIR]\n"
    "\n"
    "  backup  copies the store, as it is at one moment, to FILE, whole or not at all. To use it,\n"
    "          put it into a folder of its own as judge.sqlite\n"
    "  vacuum  gives room that nothing is in any more back to the disk\n"
    "  export  prints submissions with their sources and reports, the newest first, one JSON\n"
    "          object a line\n"
    "  prune   removes sources, reports and events of submissions that ended more than N days\n"
    "          ago; verdicts and scores stay. judge serve --keep-days does that by itself\n"
    "\n"
    "  --data DIR   the folder of the daemon, as of judge serve\n"
    "\n"
    "The daemon may run meanwhile. Exit status: 0 done, 2 bad input, 3 the judge's fault.\n";

struct options {
    const char *action;
    const char *file;
    const char *data;
    const char *problem;
    const char *round;
    uint64_t days; /* 0: not given. */
};

static int parse_options(int argc, char **argv, struct options *options)
{
    const struct option table[] = {
        {"data", required_argument, NULL, 'd'},  {"problem", required_argument, NULL, 'p'},
        {"round", required_argument, NULL, 'r'}, {"days", required_argument, NULL, 'n'},
        {"help", no_argument, NULL, 'h'},        {NULL, 0, NULL, 0},
    };
    struct err err = {0};
    int option;

    opterr = 0;
    optind = 1;
    while ((option = getopt_long(argc, argv, ":", table, NULL)) != -1) {
        if (option == 'd')
            options->data = optarg;
        else if (option == 'p')
            options->problem = optarg;
        else if (option == 'r')
            options->round = optarg;
        else if (option == 'h')
            return fputs(help, stdout), EXIT_ACCEPTED + 1;
        else if (option == ':')
            return command_misused("store", "%s needs a value", argv[optind - 1]) + 1;
        else if (option != 'n')
            return command_option_unknown("store", argv[optind - 1], help) + 1;
        else if (query_whole("--days", optarg, 1, 36500, &options->days, &err) != 0)
            return command_misused("store", "%s", err.message) + 1;
    }
    if (argc - optind > 2)
        return command_misused("store", "\"%s\" is one argument too many", argv[optind + 2]) + 1;
    options->action = optind < argc ? argv[optind] : NULL;
    options->file = optind + 1 < argc ? argv[optind + 1] : NULL;
    return 0;
}

/* As its owner, so that the daemon may go on using its files. Never makes one. */
static int open_store(const char *data, struct store **ret_store, struct err *err)
{
    char *path = mem_printf("%s/" STORE_FILE, data);
    int code = drop_to_owner(data, err);

    if (code == 0 && access(path, F_OK) != 0)
        code = err_set(err, ERR_INPUT, "there is no store in %s: give its folder with --data",
                       file_shown(data));
    if (code == 0)
        code = store_open(data, NULL, ret_store, err);
    free(path);
    return code;
}

/* ---- backup */

/* Whoever may read the store need not be one who may write where the copy goes. */
static int copy_as_owner(const char *data, int fd)
{
    struct store *store = NULL;
    struct err err = {0};
    int code = open_store(data, &store, &err);

    if (code == 0) {
        code = store_backup(store, data, fd, &err);
        store_close(store, NULL, NULL);
    }
    return code == 0 ? EXIT_ACCEPTED : command_failed(&err);
}

static int wait_for(pid_t child)
{
    int status = 0;

    while (waitpid(child, &status, 0) < 0 && errno == EINTR)
        ;
    return WIFEXITED(status) ? WEXITSTATUS(status) : EXIT_FAULT;
}

static int backup(const char *data, const struct options *options)
{
    char *making;
    int fd, status = EXIT_FAULT;
    struct err err = {0};
    pid_t child;

    if (file_check_replace(options->file, &err) != 0)
        return command_failed(&err);
    making = mem_printf("%s.XXXXXX", options->file);
    fd = mkostemp(making, O_CLOEXEC);
    if (fd < 0) {
        file_error(options->file, errno, &err);
        free(making);
        return command_failed(&err);
    }
    fflush(NULL);
    child = fork();
    if (child == 0)
        _exit(copy_as_owner(data, fd));
    if (child > 0)
        status = wait_for(child);
    if (status == EXIT_ACCEPTED && rename(making, options->file) != 0) {
        file_error(options->file, errno, &err);
        status = command_failed(&err);
    }
    if (status != EXIT_ACCEPTED)
        unlink(making);
    close(fd);
    free(making);
    return status;
}

/* ---- export */

struct export
{
    struct store *store;
    json_t *line;
    struct err *err;
    int code;
};

static void add_report(void *data, const struct store_grading *grading)
{
    struct export *export = data;
    const char *id = json_string_value(json_object_get(export->line, "id"));
    char *text = NULL;

    if (export->code == 0)
        export->code = store_report(export->store, id, grading->grading, false, &text, export->err);
    if (export->code == 0)
        json_array_append_new(json_object_get(export->line, "reports"),
                              json_pack("{s:i, s:I, s:o}", "grading", (int)grading->grading,
                                        "created_ms", (json_int_t)grading->created_ms, "report",
                                        text != NULL ? json_loads(text, 0, NULL) : json_null()));
    free(text);
}

static int print_line(json_t *line, struct err *err)
{
    int failed = json_dumpf(line, stdout, JSON_COMPACT);

    if (failed != 0 || putchar('\n') == EOF)
        return err_set(err, ERR_FAULT, "the standard output could not be written");
    return interrupt_check(err);
}

static void export_one(void *data, const struct store_submission *listed)
{
    struct export *export = data;
    struct store_submission row;
    bool found = false;

    if (export->code == 0)
        export->code = store_get(export->store, listed->id, true, &found, &row, export->err);
    if (export->code != 0 || !found)
        return;
    export->line = submission_json(&row);
    json_object_set_new(export->line, "source", json_string(row.source));
    json_object_set_new(export->line, "claims",
                        row.claims != NULL ? json_string(row.claims) : json_null());
    json_object_set_new(export->line, "options", json_loads(row.options, 0, NULL));
    json_object_set_new(export->line, "reports", json_array());
    store_submission_fini(&row);
    export->code = store_gradings(export->store, listed->id, add_report, export, export->err);
    if (export->code == 0)
        export->code = print_line(export->line, export->err);
    json_decref(export->line);
}

static int export_all(struct store *store, const struct options *options, struct err *err)
{
    const struct store_filter filter = {
        .problem = options->problem, .round = options->round, .limit = UINT32_MAX};
    struct export export = {.store = store, .err = err};
    int code = store_hold(store, err);

    if (code != 0)
        return code;
    code = store_list(store, &filter, export_one, &export, err);
    store_let_go(store);
    return code != 0 ? code : export.code;
}

/* ---- vacuum, prune */

static int vacuum(struct store *store, const struct options *options, struct err *err)
{
    struct store_size size = {0};
    int code = store_vacuum(store, &size, err);

    (void)options;
    if (code == 0)
        printf("%llu bytes, %llu before\n", (unsigned long long)size.after_bytes,
               (unsigned long long)size.before_bytes);
    return code;
}

static int prune(struct store *store, const struct options *options, struct err *err)
{
    uint64_t now_ms = clock_wall_ms(), age_ms = options->days * DAY_MS, all = 0;
    uint64_t before_ms = now_ms > age_ms ? now_ms - age_ms : 0;
    unsigned count;
    int code;

    do {
        count = 0;
        code = store_prune(store, before_ms, now_ms, &count, err);
        all += count;
        if (code == 0)
            code = interrupt_check(err);
    } while (code == 0 && count == STORE_PRUNE_MAX);
    if (code == 0)
        printf("%llu submissions pruned\n", (unsigned long long)all);
    return code;
}

static int run(const char *data, const struct options *options,
               int (*action)(struct store *, const struct options *, struct err *))
{
    struct store *store = NULL;
    struct err err = {0};
    int code = open_store(data, &store, &err);

    if (code == 0) {
        code = action(store, options, &err);
        store_close(store, NULL, NULL);
    }
    return code == 0 ? EXIT_ACCEPTED : command_failed(&err);
}

int cmd_store(int argc, char **argv)
{
    static const struct {
        const char *name;
        int (*run)(struct store *store, const struct options *options, struct err *err);
    } actions[] = {{"backup", NULL}, {"vacuum", vacuum}, {"export", export_all}, {"prune", prune}};
    struct options options = {0};
    int status = parse_options(argc, argv, &options);
    char *data;

    if (status != 0)
        return status - 1;
    for (size_t i = 0; i < sizeof actions / sizeof *actions; i++) {
        if (options.action == NULL || strcmp(actions[i].name, options.action) != 0)
            continue;
        if ((actions[i].run == NULL) != (options.file != NULL))
            return command_misused("store",
                                   options.file != NULL ? "%s takes no argument"
                                                        : "%s needs the FILE to make",
                                   options.action);
        if ((actions[i].run == prune) != (options.days != 0))
            return command_misused("store", "--days belongs to prune, which needs it");
        data = options.data != NULL ? mem_strdup(options.data) : paths_store();
        status =
            actions[i].run == NULL ? backup(data, &options) : run(data, &options, actions[i].run);
        free(data);
        return status;
    }
    return command_misused("store", "backup, vacuum, export or prune is needed");
}
