/* /batches: what was sent or graded again together, how far it is, and what came of it. */
#include "judge/store/batches.h"

#include "judge/api/load.h"
#include "judge/api/place.h"
#include "judge/api/round_json.h"
#include "judge/api/routes.h"

#define LIMIT 20
#define LIMIT_MAX 50     /* Each is counted. */
#define LIMIT_CHANGED 50 /* Submissions that a rejudge changed. */

static int batch_json(struct store *store, const struct store_batch *batch, json_t **ret_json,
                      struct err *err)
{
    struct tally tally;
    bool finished;
    json_t *json, *counts;
    int code;

    tally_init(&tally);
    code = store_batch_tally(store, batch, tally_add, &tally, err);
    finished = tally.ended == tally.total;
    counts = tally_take_json(&tally);
    json = json_pack("{s:s, s:s, s:s?, s:s?, s:I, s:b}", "id", batch->id, "kind",
                     store_batch_kind_name(batch->kind), "problem", batch->problem, "by", batch->by,
                     "created_ms", (json_int_t)batch->created_ms, "finished", finished);
    json_object_update(json, counts);
    json_decref(counts);
    if (code != 0)
        json_decref(json);
    else
        *ret_json = json;
    return code;
}

/* ---- the list */

struct listing {
    struct store *store;
    struct page page;
    int code;
    struct err *err;
};

static void add(void *data, const struct store_batch *batch)
{
    struct listing *listing = data;
    json_t *json = NULL;

    if (!page_takes(&listing->page))
        return;
    if (listing->code == 0)
        listing->code = batch_json(listing->store, batch, &json, listing->err);
    if (listing->code != 0)
        return;
    json_array_append_new(listing->page.list, json);
    listing->page.last = batch->sequence;
}

void handle_batches(struct request *request)
{
    struct place place = {.limit = LIMIT};
    struct err err = {0};
    struct listing listing = {.store = request->service->store, .err = &err};
    int code;

    if (!place_of(request, LIMIT_MAX, &place))
        return;
    listing.page = (struct page){.list = json_array(), .limit = place.limit};
    code = store_batch_list(listing.store, place.before, place.limit + 1, add, &listing, &err);
    if (code != 0 || listing.code != 0) {
        json_decref(listing.page.list);
        load_failed(request, &err);
        return;
    }
    page_answer(request, "batches", &listing.page);
}

/* ---- one, and what it changed */

struct changes {
    json_t *turns;
    struct page page;
    uint64_t count;
};

static void add_turn(void *data, const struct store_turn *turn)
{
    struct changes *changes = data;

    changes->count += turn->count;
    json_array_append_new(
        changes->turns, json_pack("{s:s?, s:s?, s:I, s:I, s:I}", "from", turn->before, "to",
                                  turn->after, "count", (json_int_t)turn->count, "raised",
                                  (json_int_t)turn->raised, "lowered", (json_int_t)turn->lowered));
}

static json_t *side_json(const char *verdict, int score)
{
    return json_pack("{s:s?, s:o}", "verdict", verdict, "score",
                     verdict != NULL ? json_integer(score) : json_null());
}

static void add_changed(void *data, const struct store_changed *changed)
{
    struct changes *changes = data;

    if (!page_takes(&changes->page))
        return;
    json_array_append_new(
        changes->page.list,
        json_pack("{s:s, s:s, s:s?, s:i, s:s, s:o, s:o}", "id", changed->id, "candidate",
                  changed->owner, "round", changed->round[0] != '\0' ? changed->round : NULL,
                  "grading", (int)changed->grading, "state", submission_state_name(changed->state),
                  "before", side_json(changed->before, changed->score_before), "after",
                  side_json(changed->after, changed->score_after)));
    changes->page.last = changed->sequence;
}

static int changes_json(struct store *store, const struct store_batch *batch,
                        const struct place *place, json_t **ret_json, struct err *err)
{
    struct changes changes = {.page.limit = place->limit};
    char cursor[CURSOR_TEXT_MAX];
    int code;

    if (batch->kind != BATCH_REJUDGE) {
        *ret_json = json_null();
        return 0;
    }
    changes.turns = json_array();
    changes.page.list = json_array();
    code = store_batch_turns(store, batch, add_turn, &changes, err);
    if (code == 0)
        code = store_batch_changed(store, batch, place->before, place->limit + 1, add_changed,
                                   &changes, err);
    query_cursor_format(changes.page.last, cursor);
    *ret_json = json_pack("{s:I, s:o, s:o, s:s?}", "count", (json_int_t)changes.count, "verdicts",
                          changes.turns, "submissions", changes.page.list, "next",
                          changes.page.more ? cursor : NULL);
    return code;
}

void handle_batch(struct request *request)
{
    struct place place = {.limit = LIMIT_CHANGED};
    struct store *store = request->service->store;
    struct store_batch batch = {0};
    json_t *json = NULL, *changes = NULL;
    struct err err = {0};
    bool found = false;
    int code;

    if (!place_of(request, QUERY_LIMIT_MAX, &place))
        return;
    code = store_batch_get(store, request->argument, &found, &batch, &err);
    if (code == 0 && found)
        code = batch_json(store, &batch, &json, &err);
    if (code == 0 && found)
        code = changes_json(store, &batch, &place, &changes, &err);
    if (code != 0) {
        json_decref(json);
        json_decref(changes);
        load_failed(request, &err);
    } else if (!found) {
        request_answer_problem(request, 404, 0, "there is no such batch");
    } else {
        json_object_set_new(json, "changes", changes);
        request_answer_json(request, 200, json);
    }
    store_batch_fini(&batch);
}
