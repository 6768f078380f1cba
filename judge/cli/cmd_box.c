/* judge box: any command in a box, as isolate and nsjail are used. */
#include "judge/cli/cmd_box.h"

#include "judge/base/interrupt.h"
#include "judge/base/mem.h"
#include "judge/cli/advice.h"
#include "judge/cli/commands.h"
#include "judge/cli/paths.h"
#include "judge/stage/box_client.h"

#include <errno.h>
#include <fcntl.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Where a path of the box lies on this machine; owned, or NULL when the box does not have it. */
static char *host_path(const struct box_spec *spec, const char *path)
{
    for (size_t i = spec->bind_count; i-- > 0;) {
        const struct box_bind *bind = &spec->binds[i];
        size_t length = strlen(bind->destination);
        if (strncmp(path, bind->destination, length) == 0 &&
            (path[length] == '/' || path[length] == '\0'))
            return mem_printf("%s%s", bind->source, path + length);
    }
    return NULL;
}

static bool is_program(const char *path)
{
    struct stat status;

    return stat(path, &status) == 0 && S_ISREG(status.st_mode) && (status.st_mode & 0111) != 0;
}

static int resolve_bare(struct box_spec *spec, struct err *err)
{
    const char *search = "";

    for (size_t i = 0; spec->env[i] != NULL; i++) {
        if (strncmp(spec->env[i], "PATH=", 5) == 0)
            search = spec->env[i] + 5;
    }
    while (*search != '\0') {
        size_t length = strcspn(search, ":");
        char *path = mem_printf("%.*s/%s", (int)length, search, spec->argv[0]);
        char *host = path[0] == '/' ? host_path(spec, path) : NULL;
        bool found = host != NULL && is_program(host);
        free(host);
        if (found) {
            free(spec->argv[0]);
            spec->argv[0] = path;
            return 0;
        }
        free(path);
        search += length;
        search += *search == ':';
    }
    return err_set(err, ERR_INPUT, "%s: not found in the box's PATH", spec->argv[0]);
}

int box_command_resolve(struct box_spec *spec, struct err *err)
{
    const char *command = spec->argv[0];

    if (strchr(command, '/') == NULL)
        return resolve_bare(spec, err);
    char *path = command[0] == '/' ? mem_strdup(command) : realpath(command, NULL);
    char *host = path ? host_path(spec, path) : NULL;
    int result = 0;
    if (host == NULL && access(command, F_OK) == 0)
        result = err_set(err, ERR_INPUT, "%s is not in the box: show it there with --bind %s",
                         command, path ? path : command);
    else if (host == NULL || access(host, F_OK) != 0)
        result = err_set(err, ERR_INPUT, "%s: no such program in the box", command);
    else if (!is_program(host))
        result = err_set(err, ERR_INPUT, "%s: not an executable file", command);
    if (result == 0 && command[0] != '/') {
        free(spec->argv[0]);
        spec->argv[0] = mem_strdup(path);
    }
    free(path);
    free(host);
    return result;
}

static int open_one(const char *option, const char *path, int flags, int *ret_fd, struct err *err)
{
    if (path == NULL)
        return 0;
    *ret_fd = open(path, flags | O_CLOEXEC | O_NOCTTY, 0666);
    if (*ret_fd < 0)
        return err_set(err, ERR_INPUT, "--%s: %s: %s", option, path, strerror(errno));
    return 0;
}

/* The command's streams: files if given; else ours, where stdout is kept free for JSON. */
static int open_streams(struct box_options *options, struct err *err)
{
    struct box_spec *spec = &options->spec;
    int result;

    spec->stdout_fd = options->json ? STDERR_FILENO : STDOUT_FILENO;
    spec->stderr_fd = STDERR_FILENO;
    result = open_one("stdin", options->stdin_path, O_RDONLY, &spec->stdin_fd, err);
    if (result == 0)
        result = open_one("stdout", options->stdout_path, O_WRONLY | O_CREAT | O_TRUNC,
                          &spec->stdout_fd, err);
    if (result == 0)
        result = open_one("stderr", options->stderr_path, O_WRONLY | O_CREAT | O_TRUNC,
                          &spec->stderr_fd, err);
    if (result == 0)
        result = box_files_open(options, err);
    return result;
}

static json_t *trace_lines(const char *trace)
{
    json_t *lines = json_array();

    while (*trace != '\0') {
        size_t length = strcspn(trace, "\n");
        json_array_append_new(lines, json_stringn(trace, length));
        trace += length;
        trace += *trace == '\n';
    }
    return lines;
}

static void print_json(const struct box_result *result)
{
    json_t *protections = json_array();
    json_t *document = json_object();

    for (size_t i = 0; i < result->protection_count; i++)
        json_array_append_new(protections, json_string(result->protections[i]));
    json_object_set_new(document, "verdict", json_string(box_verdict_code(result->verdict)));
    json_object_set_new(document, "reason", json_string(result->reason));
    json_object_set_new(document, "exit_status",
                        result->exit_status < 0 ? json_null() : json_integer(result->exit_status));
    json_object_set_new(document, "signal",
                        result->signal == 0 ? json_null() : json_integer(result->signal));
    json_object_set_new(document, "cpu_ns", json_integer((json_int_t)result->cpu_ns));
    json_object_set_new(document, "wall_ns", json_integer((json_int_t)result->wall_ns));
    json_object_set_new(document, "memory_peak_bytes",
                        json_integer((json_int_t)result->memory_peak_bytes));
    json_object_set_new(document, "processes_peak",
                        result->processes_peak < 0 ? json_null()
                                                   : json_integer(result->processes_peak));
    json_object_set_new(document, "protections", protections);
    if (result->trace != NULL)
        json_object_set_new(document, "trace", trace_lines(result->trace));
    json_dumpf(document, stdout, JSON_INDENT(2) | JSON_ENSURE_ASCII);
    putchar('\n');
    json_decref(document);
}

static void print_line(const struct box_result *result)
{
    if (result->trace != NULL)
        fputs(result->trace, stderr);
    fprintf(stderr, "judge box: %s%s%s · CPU %.3f s · wall %.3f s · memory %.1f MiB\n",
            box_verdict_code(result->verdict), result->reason[0] != '\0' ? ": " : "",
            result->reason, (double)result->cpu_ns / 1e9, (double)result->wall_ns / 1e9,
            (double)result->memory_peak_bytes / 1048576.0);
}

static int exit_status(const struct box_result *result)
{
    /* Steps that fail because of what the user asked for. */
    static const char *const asked[] = {"execute ", "policy ", "pin to ", "enter the folder ",
                                        "bind "};

    for (size_t i = 0; result->verdict == BOX_IE && i < sizeof(asked) / sizeof(*asked); i++) {
        if (strncmp(result->step, asked[i], strlen(asked[i])) == 0)
            return EXIT_USAGE;
    }
    if (result->verdict == BOX_IE)
        return EXIT_FAULT;
    return result->verdict == BOX_OK ? EXIT_ACCEPTED : EXIT_NOT_ACCEPTED;
}

/* A box that can not be made at all, on this machine by this user. */
static void print_obstacles(const char *judge_box)
{
    struct machine machine;
    struct advice advice;

    machine_look(judge_box, &machine);
    advice_obstacles(&machine, &advice);
    for (size_t i = 0; i < advice.count; i++)
        fprintf(stderr, "judge box: %s\n", advice.lines[i]);
    advice_fini(&advice);
}

static int run(const struct box_options *options, struct box_result *ret_result, struct err *err)
{
    struct engine_paths paths;
    struct keeper *keeper = NULL;
    int result = paths_find(&paths, err);

    if (result < 0)
        return result;
    result = keeper_start(paths.judge_box, paths.policies, !options->no_cgroup, true, &keeper, err);
    if (result == 0)
        result = keeper_run(keeper, &options->spec, err);
    if (result == 0)
        result = keeper_wait(keeper, -1, ret_result, err);
    /* After Ctrl-C this ends the box and waits until nothing of it is left. */
    if (keeper != NULL)
        keeper_stop(keeper);
    if (result >= 0 && ret_result->verdict == BOX_IE)
        print_obstacles(paths.judge_box);
    paths_fini(&paths);
    return result < 0 ? result : 0;
}

int cmd_box(int argc, char **argv)
{
    struct box_options options;
    struct box_result result = {.verdict = BOX_IE, .exit_status = -1};
    struct err err;

    if (box_options_parse(argc, argv, &options, &err) < 0)
        return command_misused("box", "%s", err.message);
    if (options.help) {
        fputs(box_usage, stdout);
        box_options_fini(&options);
        return EXIT_ACCEPTED;
    }
    int status;
    if (box_command_resolve(&options.spec, &err) < 0 || open_streams(&options, &err) < 0 ||
        run(&options, &result, &err) < 0) {
        status = command_failed(&err);
    } else {
        int saved = box_files_save(&options, &result, &err);
        if (options.json)
            print_json(&result);
        else
            print_line(&result);
        status = saved < 0 ? command_failed(&err) : exit_status(&result);
        box_result_fini(&result);
    }
    box_options_fini(&options);
    return status;
}
