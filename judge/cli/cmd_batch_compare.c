/* judge batch compare BEFORE AFTER */
#include "judge/base/printable.h"
#include "judge/batch/compare.h"
#include "judge/cli/cmd_batch.h"
#include "judge/cli/commands.h"

#include <stdio.h>
#include <string.h>

#define SHOWN_BYTES_MAX 200

static void put(const json_t *object, const char *key)
{
    const char *text = json_string_value(json_object_get(object, key));
    struct buf safe = {0};

    if (text != NULL)
        printable_add(&safe, text, strlen(text), SHOWN_BYTES_MAX);
    fputs(text != NULL ? buf_text(&safe) : "-", stdout);
    buf_fini(&safe);
}

static void put_side(const json_t *side, bool complexity)
{
    if (!json_is_object(side)) {
        fputs("nothing", stdout);
        return;
    }
    put(side, "verdict");
    printf(" %lld", (long long)json_integer_value(json_object_get(side, "score")));
    if (complexity) {
        fputs(" (", stdout);
        put(side, "complexity");
        putchar(')');
    }
}

static void print_change(const json_t *change)
{
    const char *kind = json_string_value(json_object_get(change, "kind"));
    bool complexity = kind != NULL && strcmp(kind, "complexity") == 0;

    put(change, "candidate");
    fputs("  ", stdout);
    put(change, "problem");
    fputs("  ", stdout);
    put(change, "language");
    fputs(": ", stdout);
    put_side(json_object_get(change, "before"), complexity);
    fputs(" -> ", stdout);
    put_side(json_object_get(change, "after"), complexity);
    putchar('\n');
}

static void print(const json_t *json)
{
    const json_t *changes = json_object_get(json, "changes");
    size_t i;
    json_t *item;

    json_array_foreach(json_object_get(json, "problems"), i, item)
    {
        fputs("the problem ", stdout);
        put(item, "problem");
        puts(" is not the same");
    }
    json_array_foreach(changes, i, item)
    {
        print_change(item);
    }
    printf("%zu changed, %lld are the same\n", json_array_size(changes),
           (long long)json_integer_value(json_object_get(json, "same")));
}

static const char help[] =
    "usage: judge batch compare BEFORE AFTER [--json]\n"
    "\n"
    "Shows what changed between two gradings: verdicts, scores, complexity, and which answers are\n"
    "in one of them only. BEFORE and AFTER are folders that judge batch wrote.\n"
    "\n"
    "  --json   print one JSON document, with all that differs in each answer\n"
    "  --help   this text\n"
    "\n"
    "Exit status: 0 compared, whatever changed, 2 bad input.\n";

int cmd_batch_compare(int argc, char **argv)
{
    const char *folders[2] = {NULL, NULL};
    bool as_json = false;
    size_t count = 0;
    json_t *json = NULL;
    struct err err = {0};

    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "--help") == 0) {
            fputs(help, stdout);
            return EXIT_ACCEPTED;
        }
        if (strcmp(argv[i], "--json") == 0)
            as_json = true;
        else if (argv[i][0] == '-')
            return command_misused("batch", "compare has no option %s", argv[i]);
        else if (count == 2)
            return command_misused("batch", "\"%s\" is one argument too many", argv[i]);
        else
            folders[count++] = argv[i];
    }
    if (count < 2)
        return command_misused("batch", "compare needs two folders that batches wrote");
    if (compare_batches(folders[0], folders[1], &json, &err) != 0)
        return command_failed(&err);
    if (as_json) {
        json_dumpf(json, stdout, JSON_INDENT(2));
        putchar('\n');
    } else {
        print(json);
    }
    json_decref(json);
    return EXIT_ACCEPTED;
}
