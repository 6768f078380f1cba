#include "judge/api/round_json.h"
#include "judge/base/clock.h"
#include "judge/base/time_text.h"
#include "judge/cli/cmd_round.h"

#include <stdio.h>

static int print_json(json_t *json)
{
    json_dumpf(json, stdout, JSON_INDENT(2));
    putchar('\n');
    json_decref(json);
    return 0;
}

static const char *moment(uint64_t ms, char text[TIME_TEXT_MAX])
{
    if (ms == 0)
        return "-";
    time_text_format(ms, text);
    return text;
}

/* ---- the list */

static void print_line(void *data, const struct store_round *round)
{
    char opens[TIME_TEXT_MAX], closes[TIME_TEXT_MAX];

    (void)data;
    printf("%-20s %-8s %-20s %-20s %s\n", round->id,
           round_state_name(round_state_at(&round->window, clock_wall_ms())),
           moment(round->window.opens_ms, opens), moment(round->window.closes_ms, closes),
           round->title);
}

static void add_json(void *data, const struct store_round *round)
{
    json_array_append_new(data, round_json(round, true, clock_wall_ms()));
}

int round_print_list(struct store *store, bool json, struct err *err)
{
    const struct store_round_filter all = {.limit = UINT32_MAX};
    json_t *list = json_array();
    int code = store_round_list(store, &all, json ? add_json : print_line, list, err);

    if (code == 0 && json)
        return print_json(list);
    json_decref(list);
    return code;
}

/* ---- one */

static void print_texts(const char *name, char *const *texts, const char *none)
{
    printf("  %-12s", name);
    if (texts[0] == NULL)
        printf("%s", none);
    for (size_t i = 0; texts[i] != NULL; i++)
        printf("%s%s", i > 0 ? ", " : "", texts[i]);
    putchar('\n');
}

static void print_counts(const struct tally *tally)
{
    const char *verdict;
    json_t *count;

    printf("  %-12s%llu", "submissions", (unsigned long long)tally->total);
    if (tally->ended < tally->total)
        printf(", of which %llu under way", (unsigned long long)(tally->total - tally->ended));
    json_object_foreach(tally->verdicts, verdict, count)
    {
        printf(", %s %lld", verdict, json_integer_value(count));
    }
    putchar('\n');
}

static void print_text(const struct store_round *round, const struct tally *tally)
{
    char opens[TIME_TEXT_MAX], closes[TIME_TEXT_MAX];

    printf("%s: %s\n", round->id,
           round_state_name(round_state_at(&round->window, clock_wall_ms())));
    printf("  %-12s%s\n", "title", round->title[0] != '\0' ? round->title : "-");
    printf("  %-12s%s\n", "opens", moment(round->window.opens_ms, opens));
    printf("  %-12s%s\n", "closes", moment(round->window.closes_ms, closes));
    printf("  %-12s%s\n", "reveal", round_reveal_name(round->reveal));
    print_texts("problems", round->problems, "-");
    print_texts("candidates", round->candidates, "any");
    print_counts(tally);
}

int round_print(struct store *store, const char *id, bool json, struct err *err)
{
    struct store_round round = {0};
    struct tally tally;
    bool found = false;
    int code = store_round_get(store, id, &found, &round, err);

    tally_init(&tally);
    if (code == 0 && !found)
        code = err_set(err, ERR_INPUT, "there is no round \"%s\"", id);
    if (code == 0)
        code = store_round_tally(store, id, tally_add, &tally, err);
    if (code == 0 && json) {
        json_t *document = round_json_detail(&round, true, clock_wall_ms());

        json_object_set_new(document, "submissions", tally_take_json(&tally));
        code = print_json(document);
    } else if (code == 0) {
        print_text(&round, &tally);
    }
    json_decref(tally.states);
    json_decref(tally.verdicts);
    store_round_fini(&round);
    return code;
}
