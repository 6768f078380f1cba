/* judge token create|list|revoke: who may use the daemon. It may run meanwhile. */
#include "judge/api/drop.h"
#include "judge/api/query.h"
#include "judge/api/token.h"
#include "judge/base/clock.h"
#include "judge/base/mem.h"
#include "judge/cli/commands.h"
#include "judge/cli/paths.h"

#include <getopt.h>
#include <jansson.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char help[] =
    "usage: judge token create --role ROLE NAME [--data DIR] [--json]\n"
    "       judge token list [--data DIR] [--json]\n"
    "       judge token revoke ID [--data DIR]\n"
    "\n"
    "  create  makes a token for NAME and prints it, once: only its hash is kept\n"
    "  list    the tokens, without their secrets\n"
    "  revoke  ends a token, from the next request on\n"
    "\n"
    "ROLE is candidate (submits, sees its own, nothing hidden), author (the same, with hidden\n"
    "cases), grader (sees and rejudges all) or operator (the same, and the metrics).\n"
    "\n"
    "  --data DIR   the folder of the daemon, as of judge serve\n"
    "  --json       print one JSON document\n";

struct options {
    const char *action;
    const char *subject; /* NAME or ID. */
    const char *data;
    const char *role;
    bool json;
};

static int parse_options(int argc, char **argv, struct options *options)
{
    int json = 0, option;
    const struct option table[] = {
        {"role", required_argument, NULL, 'r'},
        {"data", required_argument, NULL, 'd'},
        {"json", no_argument, &json, 1},
        {"help", no_argument, NULL, 'h'},
        {NULL, 0, NULL, 0},
    };

    opterr = 0;
    optind = 1;
    while ((option = getopt_long(argc, argv, ":", table, NULL)) != -1) {
        if (option == 'r')
            options->role = optarg;
        else if (option == 'd')
            options->data = optarg;
        else if (option == 'h')
            return fputs(help, stdout), EXIT_ACCEPTED + 1;
        else if (option == ':')
            return command_misused("token", "%s needs a value", argv[optind - 1]) + 1;
        else if (option != 0)
            return command_option_unknown("token", argv[optind - 1], help) + 1;
    }
    if (argc - optind > 2)
        return command_misused("token", "\"%s\" is one argument too many", argv[optind + 2]) + 1;
    options->action = optind < argc ? argv[optind] : NULL;
    options->subject = optind + 1 < argc ? argv[optind + 1] : NULL;
    options->json = json != 0;
    return 0;
}

static int print_json(json_t *json)
{
    json_dumpf(json, stdout, JSON_INDENT(2));
    putchar('\n');
    json_decref(json);
    return EXIT_ACCEPTED;
}

static int create(struct store *store, const struct options *options, struct err *err)
{
    struct store_token token = {.created_ms = clock_wall_ms()};
    char text[TOKEN_TEXT_MAX];
    int code;

    if (options->subject == NULL || options->role == NULL)
        return command_misused("token", "create needs NAME and --role");
    if (!query_is_name(options->subject))
        return command_misused("token", "NAME: letters, digits and \"-_.:@\" only");
    if (store_role_parse(options->role, &token.role) != 0)
        return command_misused("token", "there is no role \"%s\"", options->role);
    token_make(text, &token);
    token.name = mem_strdup(options->subject);
    code = store_token_add(store, &token, err);
    if (code == 0 && options->json)
        print_json(json_pack("{s:s, s:s, s:s, s:s}", "id", token.id, "name", token.name, "role",
                             options->role, "token", text));
    else if (code == 0)
        printf("%s\n", text);
    sodium_memzero(text, sizeof text);
    store_token_fini(&token);
    return code == 0 ? EXIT_ACCEPTED : command_failed(err);
}

static void print_token(void *data, const struct store_token *token)
{
    (void)data;
    printf("%s  %-10s %-8s %s\n", token->id, store_role_name(token->role),
           token->revoked_ms != 0 ? "revoked" : "good", token->name);
}

static void add_token(void *data, const struct store_token *token)
{
    json_array_append_new(data, json_pack("{s:s, s:s, s:s, s:I, s:b}", "id", token->id, "name",
                                          token->name, "role", store_role_name(token->role),
                                          "created_ms", (json_int_t)token->created_ms, "revoked",
                                          token->revoked_ms != 0));
}

static int list(struct store *store, const struct options *options, struct err *err)
{
    json_t *all = json_array();
    int code;

    if (options->subject != NULL) {
        json_decref(all);
        return command_misused("token", "list takes no argument");
    }
    code = store_token_list(store, options->json ? add_token : print_token, all, err);
    if (code == 0 && options->json)
        return print_json(all);
    json_decref(all);
    return code == 0 ? EXIT_ACCEPTED : command_failed(err);
}

static int revoke_token(struct store *store, const struct options *options, struct err *err)
{
    bool found = false;
    int code;

    if (options->subject == NULL)
        return command_misused("token", "revoke needs the ID of a token");
    code = store_token_revoke(store, options->subject, clock_wall_ms(), &found, err);
    if (code == 0 && !found)
        code =
            err_set(err, ERR_INPUT, "there is no good token with the id \"%s\"", options->subject);
    return code == 0 ? EXIT_ACCEPTED : command_failed(err);
}

int cmd_token(int argc, char **argv)
{
    static const struct {
        const char *name;
        int (*run)(struct store *store, const struct options *options, struct err *err);
    } actions[] = {{"create", create}, {"list", list}, {"revoke", revoke_token}};
    struct options options = {0};
    struct store *store = NULL;
    struct err err = {0};
    char *data;
    int status = parse_options(argc, argv, &options);

    if (status != 0)
        return status - 1;
    for (size_t i = 0; i < sizeof actions / sizeof *actions; i++) {
        if (options.action == NULL || strcmp(actions[i].name, options.action) != 0)
            continue;
        if (sodium_init() < 0)
            return EXIT_FAULT;
        data = options.data != NULL ? mem_strdup(options.data) : paths_store();
        if (drop_to_owner(data, &err) == 0 && store_open(data, NULL, &store, &err) == 0) {
            status = actions[i].run(store, &options, &err);
            store_close(store, NULL, NULL);
        } else {
            status = command_failed(&err);
        }
        free(data);
        return status;
    }
    return command_misused("token", "create, list or revoke is needed");
}
