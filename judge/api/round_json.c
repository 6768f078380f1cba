#include "judge/api/round_json.h"

static json_t *moment(uint64_t ms)
{
    return ms != 0 ? json_integer((json_int_t)ms) : json_null();
}

static json_t *texts(char *const *texts)
{
    json_t *list = json_array();

    for (size_t i = 0; texts != NULL && texts[i] != NULL; i++)
        json_array_append_new(list, json_string(texts[i]));
    return list;
}

json_t *round_json(const struct store_round *round, bool all, uint64_t now_ms)
{
    enum round_state state = round_state_at(&round->window, now_ms);
    bool shown = all || state != ROUND_UPCOMING;

    return json_pack(
        "{s:s, s:s, s:s, s:o, s:o, s:s, s:o, s:o, s:I, s:I}", "id", round->id, "title",
        round->title, "state", round_state_name(state), "opens_ms", moment(round->window.opens_ms),
        "closes_ms", moment(round->window.closes_ms), "reveal", round_reveal_name(round->reveal),
        "problems", shown ? texts(round->problems) : json_null(), "invited",
        all ? json_integer((json_int_t)round->candidate_count) : json_null(), "created_ms",
        (json_int_t)round->created_ms, "updated_ms", (json_int_t)round->updated_ms);
}

json_t *round_json_detail(const struct store_round *round, bool all, uint64_t now_ms)
{
    json_t *json = round_json(round, all, now_ms);

    json_object_set_new(json, "candidates", all ? texts(round->candidates) : json_null());
    return json;
}

void tally_init(struct tally *tally)
{
    *tally = (struct tally){.states = json_object(), .verdicts = json_object()};
}

static void count(json_t *counts, const char *name, uint64_t more)
{
    json_int_t before = json_integer_value(json_object_get(counts, name));

    json_object_set_new(counts, name, json_integer(before + (json_int_t)more));
}

void tally_add(void *data, const struct store_tally *row)
{
    struct tally *tally = data;

    tally->total += row->count;
    if (submission_state_is_final(row->state))
        tally->ended += row->count;
    count(tally->states, submission_state_name(row->state), row->count);
    if (row->verdict != NULL)
        count(tally->verdicts, row->verdict, row->count);
}

json_t *tally_take_json(struct tally *tally)
{
    json_t *json =
        json_pack("{s:I, s:I, s:o, s:o}", "total", (json_int_t)tally->total, "ended",
                  (json_int_t)tally->ended, "states", tally->states, "verdicts", tally->verdicts);

    *tally = (struct tally){0};
    return json;
}
