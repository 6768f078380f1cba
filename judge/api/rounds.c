/* /rounds: what there is for whom, and what operators make of it. */
#include "judge/api/key.h"
#include "judge/api/load.h"
#include "judge/api/place.h"
#include "judge/api/round_body.h"
#include "judge/api/round_json.h"
#include "judge/api/routes.h"
#include "judge/base/clock.h"
#include "judge/base/log.h"
#include "judge/base/mem.h"

#include <sodium.h>
#include <stdlib.h>
#include <string.h>

#define LIMIT 50
#define ID_BYTES 6

/* ---- what there is */

struct listing {
    struct page page;
    bool all;
    uint64_t now_ms;
};

static void add(void *data, const struct store_round *round)
{
    struct listing *listing = data;

    if (!page_takes(&listing->page))
        return;
    json_array_append_new(listing->page.list, round_json(round, listing->all, listing->now_ms));
    listing->page.last = round->sequence;
}

void handle_rounds(struct request *request)
{
    struct listing listing = {.all = request_is_staff(request), .now_ms = clock_wall_ms()};
    struct place place = {.limit = LIMIT};
    struct err err = {0};

    if (!place_of(request, QUERY_LIMIT_MAX, &place))
        return;
    listing.page = (struct page){.list = json_array(), .limit = place.limit};
    if (store_round_list(request->service->store,
                         &(struct store_round_filter){
                             .invited = listing.all ? NULL : request->identity.name,
                             .before = place.before,
                             .limit = place.limit + 1}, /* Tells whether there is a next page. */
                         add, &listing, &err) != 0) {
        json_decref(listing.page.list);
        load_failed(request, &err);
        return;
    }
    page_answer(request, "rounds", &listing.page);
}

static int make_document(const struct request *request, const struct store_round *round,
                         json_t **ret_json, struct err *err)
{
    bool all = request_is_staff(request);
    json_t *json = round_json_detail(round, all, clock_wall_ms());
    struct tally tally;
    int code = 0;

    tally_init(&tally);
    if (all)
        code = store_round_tally(request->service->store, round->id, tally_add, &tally, err);
    json_object_set_new(json, "submissions", tally_take_json(&tally));
    if (!all)
        json_object_set_new(json, "submissions", json_null());
    if (code != 0)
        json_decref(json);
    else
        *ret_json = json;
    return code;
}

/* Is one who asks invited? Whoever is not is told that there is none. */
static int is_invited(const struct request *request, bool *ret_invited, struct err *err)
{
    struct store_gate gate = {0};
    int code = 0;

    if (!request_is_staff(request))
        code = store_round_gate(request->service->store, request->argument, "",
                                request->identity.name, &gate, err);
    *ret_invited = request_is_staff(request) || gate.invites;
    return code;
}

static void answer_document(struct request *request)
{
    struct store_round round = {0};
    struct err err = {0};
    json_t *json = NULL;
    bool found = false, invited = false;
    int code = is_invited(request, &invited, &err);

    if (code == 0 && invited)
        code = store_round_get(request->service->store, request->argument, &found, &round, &err);
    if (code == 0 && found)
        code = make_document(request, &round, &json, &err);
    if (code != 0)
        load_failed(request, &err);
    else if (json == NULL)
        request_answer_problem(request, 404, 0, "there is no such round");
    else
        request_answer_json(request, 200, json);
    store_round_fini(&round);
}

void handle_round(struct request *request)
{
    answer_document(request);
}

/* ---- making one, and changing one */

/* False: it was answered. */
static bool read_body(struct request *request, bool is_new, struct round_body *body)
{
    struct err err = {0};
    unsigned status = 0;

    if (round_body_parse(buf_text(&request->body), request->body.length, is_new, body, &status,
                         &err) != 0) {
        request_answer_problem(request, status, 0, "%s", err.message);
        return false;
    }
    for (size_t i = 0; body->change.problems != NULL && body->change.problems[i] != NULL; i++) {
        const char *problem = body->change.problems[i];

        if (catalogue_problem(&request->service->catalogue, problem) != NULL)
            continue;
        request_answer_problem(request, 422, 0, "there is no problem \"%s\"", problem);
        round_body_fini(body);
        return false;
    }
    return true;
}

static void answer_failure(struct request *request, const struct store_outcome *outcome)
{
    if (outcome->result == STORE_MISSING)
        request_answer_problem(request, 404, 0, "there is no such round");
    else if (outcome->result == STORE_EXISTS)
        request_answer_problem(request, 409, 0, "there is a round of this name already");
    else if (outcome->result == STORE_BAD_WINDOW)
        request_answer_problem(request, 422, 0, "the round would close before it opens");
    else
        key_answer_other(request, outcome);
}

struct making {
    struct request *request;
    char *location;
    char *answer;
};

static void made(void *data, const struct store_outcome *outcome)
{
    struct making *making = data;
    struct request *request = making->request;

    if (outcome->result == STORE_DONE) {
        log_write(LOG_INFO, "round_made", "{s:s, s:s}", "request", request->id, "round",
                  strrchr(making->location, '/') + 1);
        key_answer(request, 201, making->location, making->answer, false);
    } else if (outcome->result == STORE_REPLAYED) {
        json_t *first = json_loads(outcome->answer, 0, NULL);
        const char *id = json_string_value(json_object_get(first, "id"));
        char *location = mem_printf("/api/v1/rounds/%s", id != NULL ? id : "");

        key_answer(request, 201, location, outcome->answer, true);
        free(location);
        json_decref(first);
    } else {
        answer_failure(request, outcome);
    }
    free(making->location);
    free(making->answer);
    free(making);
}

static size_t count_of(char *const *texts)
{
    size_t count = 0;

    while (texts != NULL && texts[count] != NULL)
        count++;
    return count;
}

/* As it will be: what is told, and told again for the same key. */
static char *answer_text(const struct store_round_change *change, uint64_t now_ms)
{
    const struct store_round round = {
        .id = (char *)change->id,
        .title = (char *)(change->title != NULL ? change->title : ""),
        .window = change->window,
        .reveal = change->reveal,
        .problems = (char **)change->problems,
        .candidate_count = count_of(change->candidates),
        .created_ms = now_ms,
        .updated_ms = now_ms,
    };
    json_t *json = round_json(&round, true, now_ms);
    char *text = json_dumps(json, JSON_COMPACT);
    struct buf safe = {0};

    request_add_safe(&safe, text != NULL ? text : "");
    free(text);
    json_decref(json);
    return buf_steal(&safe);
}

void handle_round_new(struct request *request)
{
    struct round_body body = {0};
    struct store_key key;
    struct making *making;
    unsigned char bytes[ID_BYTES];
    char id[2 * ID_BYTES + 1];
    bool has_key = false;
    uint64_t now_ms = clock_wall_ms();

    if (!request_is_json(request) || !key_read(request, &key, &has_key) ||
        !read_body(request, true, &body))
        return;
    randombytes_buf(bytes, sizeof bytes);
    sodium_bin2hex(id, sizeof id, bytes, sizeof bytes);
    if (body.change.id == NULL)
        body.change.id = id;
    making = mem_alloc(sizeof *making);
    making->request = request;
    making->location = mem_printf("/api/v1/rounds/%s", body.change.id);
    making->answer = answer_text(&body.change, now_ms);
    request_hold(request);
    store_put(request->service->store,
              &(struct store_write){.round = &body.change,
                                    .key = has_key ? &key : NULL,
                                    .answer = making->answer,
                                    .now_ms = now_ms},
              made, making);
    round_body_fini(&body);
}

static void changed(void *data, const struct store_outcome *outcome)
{
    struct request *request = data;

    if (outcome->result != STORE_DONE) {
        answer_failure(request, outcome);
        return;
    }
    log_write(LOG_INFO, "round_changed", "{s:s, s:s}", "request", request->id, "round",
              request->argument);
    answer_document(request);
}

static void put_change(struct request *request, struct store_round_change *change)
{
    change->id = request->argument;
    request_hold(request);
    store_put(request->service->store,
              &(struct store_write){.round = change, .now_ms = clock_wall_ms()}, changed, request);
}

void handle_round_edit(struct request *request)
{
    struct round_body body = {0};

    if (!request_is_json(request) || !read_body(request, false, &body))
        return;
    put_change(request, &body.change);
    round_body_fini(&body);
}

void handle_round_close(struct request *request)
{
    struct store_round_change change = {.close = true};

    put_change(request, &change);
}
