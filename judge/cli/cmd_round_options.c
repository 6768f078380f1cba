/* The options of judge round. */
#include "judge/api/round_body.h"
#include "judge/base/clock.h"
#include "judge/base/file.h"
#include "judge/base/json_check.h"
#include "judge/base/mem.h"
#include "judge/base/nearest.h"
#include "judge/base/time_text.h"
#include "judge/cli/cmd_round.h"
#include "judge/cli/commands.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define LIST_BYTES_MAX (1u << 20)

static const char help[] =
    "usage: judge round list\n"
    "       judge round show ID\n"
    "       judge round new [ID] --problems LIST --opens TIME --closes TIME [OPTION…]\n"
    "       judge round edit ID [OPTION…]\n"
    "       judge round close ID\n"
    "\n"
    "  list   the rounds, the newest first\n"
    "  show   one, with what was submitted to it\n"
    "  new    makes one and prints its id, which is made up when none is given\n"
    "  edit   changes what the options name, and nothing else\n"
    "  close  ends one now; one that has not opened yet never does\n"
    "\n"
    "  --problems LIST     the problems: ids with commas between them, or @FILE with one a line\n"
    "  --opens TIME        from when on candidates may submit: 2026-12-01T09:00:00Z,\n"
    "                      2026-12-01T10:00+01:00, now, or none (no bound)\n"
    "  --closes TIME       from when on they no longer may\n"
    "  --candidates LIST   who is invited, by the names of their tokens; any (the default):\n"
    "                      whoever has a token\n"
    "  --title TEXT        for people\n"
    "  --reveal WHEN       when candidates see hidden cases in their reports: never (the "
    "default),\n"
    "                      closed (once the round is), always\n"
    "  --data DIR          the folder of the daemon, as of judge serve\n"
    "  --json              print one JSON document\n"
    "\n"
    "The daemon may run meanwhile; a change counts from the next request on. Exit status: 0 done,\n"
    "2 bad input, 3 the judge's fault.\n";

static const char *const actions[ROUND_ACTION_COUNT] = {
    [ROUND_LIST] = "list", [ROUND_SHOW] = "show",   [ROUND_NEW] = "new",
    [ROUND_EDIT] = "edit", [ROUND_CLOSE] = "close",
};

static int misused(const struct err *err)
{
    return command_misused("round", "%s", err->message) + 1;
}

/* Names with @separator between them; nothing between two is nothing. */
static char **split(const char *text, const char *separators)
{
    char **names = mem_alloc(sizeof *names);
    size_t count = 0;

    for (text += strspn(text, separators); *text != '\0'; text += strspn(text, separators)) {
        size_t length = strcspn(text, separators);

        names = mem_grow(names, count + 2, sizeof *names);
        names[count++] = mem_strndup(text, length);
        names[count] = NULL;
        text += length;
    }
    return names;
}

static int read_list(const char *option, const char *text, size_t min, size_t max,
                     char *const **slot, struct err *err)
{
    char *file = NULL, **names;
    size_t length, count = 0;
    int code = 0;

    if (text[0] == '@')
        code = file_read(text + 1, LIST_BYTES_MAX, &file, &length, err);
    if (code != 0)
        return code;
    names = file != NULL ? split(file, "\r\n") : split(text, ",");
    free(file);
    while (names[count] != NULL)
        count++;
    if (count < min || count > max)
        code =
            err_set(err, ERR_INPUT, "%s takes %zu to %zu names, not %zu", option, min, max, count);
    if (code == 0)
        code = round_body_check_names(option, names, err);
    if (code != 0) {
        json_texts_free(names);
        return code;
    }
    json_texts_free((char **)*slot); /* Given twice: the last one counts. */
    *slot = names;
    return 0;
}

static int read_moment(const char *option, const char *text, uint64_t *slot, struct err *err)
{
    if (strcmp(text, "none") == 0)
        *slot = 0;
    else if (strcmp(text, "now") == 0)
        *slot = clock_wall_ms();
    else
        return time_text_parse(option, text, slot, err);
    return 0;
}

static int read_reveal(const char *text, enum round_reveal *slot, struct err *err)
{
    if (round_reveal_parse(text, slot) == 0)
        return 0;
    return err_set(err, ERR_INPUT, "--reveal takes never, closed or always, not \"%.40s\"", text);
}

static int read_title(const char *text, const char **slot, struct err *err)
{
    json_t *json = json_string(text); /* NULL when it is no UTF-8. */

    json_decref(json);
    if (json == NULL || strlen(text) > ROUND_TITLE_BYTES_MAX)
        return err_set(err, ERR_INPUT, "--title takes at most %d bytes of UTF-8",
                       ROUND_TITLE_BYTES_MAX);
    *slot = text;
    return 0;
}

static int take(int option, struct store_round_change *change, struct err *err)
{
    switch (option) {
    case 'p':
        return read_list("--problems", optarg, 1, ROUND_PROBLEMS_MAX, &change->problems, err);
    case 'i':
        return read_list("--candidates", strcmp(optarg, "any") == 0 ? "" : optarg, 0,
                         ROUND_CANDIDATES_MAX, &change->candidates, err);
    case 'o':
        change->has_opens = true;
        return read_moment("--opens", optarg, &change->window.opens_ms, err);
    case 'c':
        change->has_closes = true;
        return read_moment("--closes", optarg, &change->window.closes_ms, err);
    case 't':
        return read_title(optarg, &change->title, err);
    default:
        change->has_reveal = true;
        return read_reveal(optarg, &change->reveal, err);
    }
}

/* 0, or the exit status and 1. */
static int read_options(int argc, char **argv, struct round_options *options)
{
    int json = 0, option;
    struct err err = {0};
    const struct option table[] = {
        {"problems", required_argument, NULL, 'p'}, {"candidates", required_argument, NULL, 'i'},
        {"opens", required_argument, NULL, 'o'},    {"closes", required_argument, NULL, 'c'},
        {"title", required_argument, NULL, 't'},    {"reveal", required_argument, NULL, 'r'},
        {"data", required_argument, NULL, 'd'},     {"json", no_argument, &json, 1},
        {"help", no_argument, NULL, 'h'},           {NULL, 0, NULL, 0},
    };

    opterr = 0;
    optind = 1;
    while ((option = getopt_long(argc, argv, ":", table, NULL)) != -1) {
        if (option == 'h')
            return fputs(help, stdout), EXIT_ACCEPTED + 1;
        if (option == ':')
            return command_misused("round", "%s needs a value", argv[optind - 1]) + 1;
        if (option == '?')
            return command_option_unknown("round", argv[optind - 1], help) + 1;
        if (option == 'd')
            options->data = optarg;
        else if (option != 0 && take(option, &options->change, &err) != 0)
            return misused(&err);
    }
    options->json = json != 0;
    return 0;
}

static int read_action(const char *text, struct round_options *options)
{
    struct buf hint = {0};
    int status;

    for (int i = 0; text != NULL && i < ROUND_ACTION_COUNT; i++) {
        if (strcmp(actions[i], text) == 0) {
            options->action = (enum round_action)i;
            return 0;
        }
    }
    if (text == NULL)
        return command_misused("round", "list, show, new, edit or close is needed") + 1;
    nearest_add(&hint, text, actions, ROUND_ACTION_COUNT);
    status = command_misused("round", "there is no action \"%s\"%s", text, buf_text(&hint));
    buf_fini(&hint);
    return status + 1;
}

static bool has_any(const struct store_round_change *change)
{
    return change->title != NULL || change->problems != NULL || change->candidates != NULL ||
           change->has_opens || change->has_closes || change->has_reveal;
}

static int check_new(const struct store_round_change *change)
{
    if (change->problems == NULL || !change->has_opens || !change->has_closes)
        return command_misused("round", "new needs --problems, --opens and --closes") + 1;
    if (!round_window_is_good(&change->window))
        return command_misused("round", "--closes is before --opens") + 1;
    return 0;
}

/* Do the action, its argument and the options go together? */
static int check(struct round_options *options, const char *id)
{
    struct store_round_change *change = &options->change;
    bool takes_options = options->action == ROUND_NEW || options->action == ROUND_EDIT;
    const char *name = actions[options->action];
    struct err err = {0};

    if (options->action == ROUND_LIST && id != NULL)
        return command_misused("round", "list takes no argument") + 1;
    if (id == NULL && options->action != ROUND_LIST && options->action != ROUND_NEW)
        return command_misused("round", "%s needs the ID of a round", name) + 1;
    if (!takes_options && has_any(change))
        return command_misused("round", "%s changes nothing that can be named", name) + 1;
    if (options->action == ROUND_EDIT && !has_any(change))
        return command_misused("round", "edit needs to know what: --closes TIME, for one") + 1;
    if (id != NULL && round_body_check_id(id, &err) != 0)
        return misused(&err);
    change->id = id;
    change->is_new = options->action == ROUND_NEW;
    change->close = options->action == ROUND_CLOSE;
    return change->is_new ? check_new(change) : 0;
}

int round_options_parse(int argc, char **argv, struct round_options *ret_options)
{
    struct round_options options = {0};
    int status = read_options(argc, argv, &options);

    if (status == 0)
        status = read_action(optind < argc ? argv[optind] : NULL, &options);
    if (status == 0 && argc - optind > 2)
        status = command_misused("round", "\"%s\" is one argument too many", argv[optind + 2]) + 1;
    if (status == 0)
        status = check(&options, optind + 1 < argc ? argv[optind + 1] : NULL);
    if (status != 0)
        round_options_fini(&options);
    else
        *ret_options = options;
    return status;
}

void round_options_fini(struct round_options *options)
{
    json_texts_free((char **)options->change.problems);
    json_texts_free((char **)options->change.candidates);
    options->change.problems = options->change.candidates = NULL;
}
