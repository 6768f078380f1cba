/* judge submit PROBLEM FILE: sends a file to a daemon and follows it to its report. */
#include "judge/api/query.h"
#include "judge/base/mem.h"
#include "judge/cli/charset.h"
#include "judge/cli/commands.h"
#include "judge/cli/paths.h"
#include "judge/cli/print_report.h"
#include "judge/cli/submit_follow.h"
#include "judge/stage/source.h"

#include <getopt.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define PATIENCE_S 60
#define KEY_BYTES 16

static const char help[] =
    "usage: judge submit PROBLEM FILE [OPTION…]\n"
    "\n"
    "Sends one answer to a daemon (judge serve), follows it, and prints the report that judge run\n"
    "would print.\n"
    "\n"
    "  --server URL      the daemon ($JUDGE_SERVER, or http://127.0.0.1:8080)\n"
    "  --token T         the token ($JUDGE_TOKEN, which others do not see in a list of processes)\n"
    "  --lang L          the language; without it the file's ending says\n"
    "  --claim SPEC      complexity that the candidate claims: get=O(1),space=O(capacity)\n"
    "  --meter M         auto, qemu, clock, pmu\n"
    "  --seed N          draw other numbers for what is measured (0); not for candidates\n"
    "  --round R         the round that it belongs to\n"
    "  --batch           let those go first who wait for theirs\n"
    "  --samples         run the visible samples only\n"
    "  --no-complexity   do not measure complexity\n"
    "  --reveal          show hidden cases (with the token of an author, grader or operator)\n"
    "  --json            print the report as one JSON document\n"
    "  --ascii           print nothing beyond ASCII\n"
    "  --help            this text\n"
    "\n"
    "A daemon that is restarted meanwhile is waited for. Exit status: 0 accepted, 1 graded and "
    "not\n"
    "accepted, 2 bad input, 3 the judge's fault or no daemon there.\n";

struct options {
    const char *problem, *file;
    const char *server, *token, *language, *claims, *meter, *round, *seed_text;
    uint64_t seed;
    bool batch, samples, no_complexity, reveal, json, ascii;
};

enum { OPTION_HELP = 'z' + 1 };

/* 0: go on; otherwise an exit status plus one. */
static int parse_options(int argc, char **argv, struct options *options)
{
    int batch = 0, samples = 0, no_complexity = 0, reveal = 0, json = 0, ascii = 0, option;
    struct err err = {0};
    const char **const texts[] = {&options->server,   &options->token, &options->language,
                                  &options->claims,   &options->meter, &options->round,
                                  &options->seed_text};
    const struct option table[] = {
        {"server", required_argument, NULL, 0 + 'a'},
        {"token", required_argument, NULL, 1 + 'a'},
        {"lang", required_argument, NULL, 2 + 'a'},
        {"claim", required_argument, NULL, 3 + 'a'},
        {"meter", required_argument, NULL, 4 + 'a'},
        {"round", required_argument, NULL, 5 + 'a'},
        {"seed", required_argument, NULL, 6 + 'a'},
        {"batch", no_argument, &batch, 1},
        {"samples", no_argument, &samples, 1},
        {"no-complexity", no_argument, &no_complexity, 1},
        {"reveal", no_argument, &reveal, 1},
        {"json", no_argument, &json, 1},
        {"ascii", no_argument, &ascii, 1},
        {"help", no_argument, NULL, OPTION_HELP},
        {NULL, 0, NULL, 0},
    };

    opterr = 0;
    optind = 1;
    while ((option = getopt_long(argc, argv, ":", table, NULL)) != -1) {
        if (option == OPTION_HELP)
            return fputs(help, stdout), EXIT_ACCEPTED + 1;
        if (option == ':')
            return command_misused("submit", "%s needs a value", argv[optind - 1]) + 1;
        if (option == '?')
            return command_option_unknown("submit", argv[optind - 1], help) + 1;
        if (option != 0)
            *texts[option - 'a'] = optarg;
    }
    if (argc - optind < 2)
        return command_misused("submit", "PROBLEM and FILE are needed") + 1;
    if (argc - optind > 2)
        return command_misused("submit", "\"%s\" is one argument too many", argv[optind + 2]) + 1;
    if (options->seed_text != NULL &&
        query_whole("--seed", options->seed_text, 0, INT64_MAX, &options->seed, &err) != 0)
        return command_misused("submit", "%s", err.message) + 1;
    options->problem = argv[optind];
    options->file = argv[optind + 1];
    options->batch = batch != 0;
    options->samples = samples != 0;
    options->no_complexity = no_complexity != 0;
    options->reveal = reveal != 0;
    options->json = json != 0;
    options->ascii = ascii != 0;
    return 0;
}

/* Which language the file is in, when that is not said. */
static int find_language(const char *file, char **ret_id, struct err *err)
{
    struct engine_paths paths = {0};
    struct language *language = NULL;
    int code = paths_find(&paths, err);

    if (code == 0)
        code = language_for_file(paths.harness, file, &language, err);
    if (code == 0)
        *ret_id = mem_strdup(language->id);
    language_destroy(language);
    paths_fini(&paths);
    return code;
}

static int make_body(const struct options *options, char **ret_body, struct err *err)
{
    char *source = NULL, *language = NULL;
    size_t length;
    json_t *json;
    int code = source_read(options->file, &source, &length, err);

    if (code == 0 && options->language == NULL)
        code = find_language(options->file, &language, err);
    if (code == 0) {
        json =
            json_pack("{s:s, s:s, s:s, s:s*, s:s*, s:s, s:{s:b, s:b, s:s, s:b}}", "problem",
                      options->problem, "language", language != NULL ? language : options->language,
                      "source", source, "claims", options->claims, "round", options->round, "class",
                      options->batch ? "batch" : "interactive", "options", "complexity",
                      !options->no_complexity, "samples", options->samples, "meter",
                      options->meter != NULL ? options->meter : "auto", "shrink", options->reveal);
        if (options->seed != 0) /* An older daemon knows of none. */
            json_object_set_new(json_object_get(json, "options"), "seed",
                                json_integer((json_int_t)options->seed));
        *ret_body = json != NULL ? json_dumps(json, JSON_COMPACT) : NULL;
        json_decref(json);
        if (*ret_body == NULL)
            code = err_set(err, ERR_INPUT, "the arguments are not UTF-8 text");
    }
    free(language);
    free(source);
    return code;
}

/* The key makes a retry safe when it is not known whether the first one arrived. */
static int post(struct client *client, const char *body, char **ret_id, struct err *err)
{
    unsigned char bytes[KEY_BYTES];
    char key[2 * KEY_BYTES + 1];
    json_t *json = NULL;
    int code;

    randombytes_buf(bytes, sizeof bytes);
    sodium_bin2hex(key, sizeof key, bytes, sizeof bytes);
    code = submit_call(client, "/api/v1/submissions", body, key, PATIENCE_S, &json, err);
    if (code == 0 && !json_is_string(json_object_get(json, "id")))
        code = err_set(err, ERR_FAULT, "the daemon gave no id");
    if (code == 0)
        *ret_id = mem_strdup(json_string_value(json_object_get(json, "id")));
    json_decref(json);
    return code;
}

static int get_title(struct client *client, const char *problem, char **ret_title, struct err *err)
{
    char *path = mem_printf("/api/v1/problems/%s", problem);
    json_t *json = NULL;
    int code = submit_call(client, path, NULL, NULL, PATIENCE_S, &json, err);
    const char *title = json_string_value(json_object_get(json, "title"));

    *ret_title = mem_strdup(title != NULL ? title : problem);
    json_decref(json);
    free(path);
    return code;
}

static int show(const struct options *options, const json_t *report, const char *title)
{
    const char *verdict = json_string_value(json_object_get(report, "verdict"));
    bool fault = verdict == NULL || strcmp(verdict, "IE") == 0;
    const char *reason =
        json_string_value(json_object_get(json_object_get(report, "failure"), "reason"));
    int failed = 0;

    if (fault)
        fprintf(stderr, "judge: %s\n", reason != NULL ? reason : "the daemon gave no report");
    if (options->json)
        failed = json_dumpf(report, stdout, JSON_INDENT(2)) != 0 || putchar('\n') == EOF;
    else if (!fault)
        failed = print_report(report, title, stdout, isatty(STDOUT_FILENO) != 0,
                              options->ascii || !charset_is_utf8());
    if (failed != 0 || fault)
        return EXIT_FAULT;
    return strcmp(verdict, "AC") == 0 ? EXIT_ACCEPTED : EXIT_NOT_ACCEPTED;
}

static int show_report(const struct options *options, struct client *client, const char *id,
                       struct err *err)
{
    char *path =
        mem_printf("/api/v1/submissions/%s/report%s", id, options->reveal ? "" : "?view=candidate");
    char *title = NULL;
    json_t *report = NULL;
    int status, code = submit_call(client, path, NULL, NULL, PATIENCE_S, &report, err);

    if (code == 0)
        code = get_title(client, options->problem, &title, err);
    status = code == 0 ? show(options, report, title) : command_failed(err);
    json_decref(report);
    free(title);
    free(path);
    return status;
}

/* How it ended, when there is no report. */
static int show_end(const json_t *state, struct err *err)
{
    const char *message = json_string_value(json_object_get(state, "message"));

    if (message != NULL)
        err_set(err, ERR_INPUT, "%.900s", message);
    else
        err_set(err, ERR_FAULT, "it was cancelled");
    return command_failed(err);
}

static int submit(const struct options *options, struct err *err)
{
    struct client *client = NULL;
    json_t *state = NULL;
    char *body = NULL, *id = NULL;
    const char *name;
    int status, code = client_create(options->server, options->token, &client, err);

    if (code == 0)
        code = make_body(options, &body, err);
    if (code == 0)
        code = post(client, body, &id, err);
    if (code == 0)
        code = submit_follow(client, id, PATIENCE_S, &state, err);
    name = json_string_value(json_object_get(state, "state"));
    if (code != 0)
        status = command_failed(err);
    else if (name != NULL && strcmp(name, "done") == 0)
        status = show_report(options, client, id, err);
    else
        status = show_end(state, err);
    json_decref(state);
    free(id);
    free(body);
    client_destroy(client);
    return status;
}

int cmd_submit(int argc, char **argv)
{
    const char *server = getenv("JUDGE_SERVER");
    struct options options = {
        .server = server != NULL && server[0] != '\0' ? server : "http://127.0.0.1:8080",
        .token = getenv("JUDGE_TOKEN"),
    };
    struct err err = {0};
    int status = parse_options(argc, argv, &options);

    if (status != 0)
        return status - 1;
    if (sodium_init() < 0)
        return EXIT_FAULT;
    return submit(&options, &err);
}
