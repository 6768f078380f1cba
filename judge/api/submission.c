/* GET /submissions/{id}, its report, and what differs between its gradings. */
#include "judge/api/load.h"
#include "judge/api/query.h"
#include "judge/api/routes.h"
#include "judge/api/submission_json.h"
#include "judge/base/log.h"
#include "judge/core/report_difference.h"

#include <stdlib.h>
#include <string.h>

void load_failed(struct request *request, const struct err *err)
{
    log_write(LOG_ERROR, "read_failed", "{s:s, s:s}", "request", request->id, "error",
              err->message);
    request_answer_problem(request, 503, 5, "the store cannot be read");
}

bool load_submission(struct request *request, bool with_source,
                     struct store_submission *ret_submission)
{
    struct store_submission row = {0};
    struct err err = {0};
    bool found = false;

    if (query_is_submission_id(request->argument) &&
        store_get(request->service->store, request->argument, with_source, &found, &row, &err) !=
            0) {
        load_failed(request, &err);
        return false;
    }
    if (found && request_may_see(request, row.owner)) {
        *ret_submission = row;
        return true;
    }
    if (found)
        store_submission_fini(&row);
    request_answer_problem(request, 404, 0, "there is no such submission");
    return false;
}

static json_t *place_json(const struct service *service, const char *id)
{
    struct dispatch_place place;

    if (!dispatch_place(service->dispatch, id, &place))
        return json_null();
    return json_pack("{s:I, s:I}", "position", (json_int_t)place.position, "estimate_ms",
                     (json_int_t)place.estimate_ms);
}

static void add_grading(void *data, const struct store_grading *grading)
{
    json_array_append_new(data, json_pack("{s:i, s:s, s:i, s:I}", "grading", (int)grading->grading,
                                          "verdict", grading->verdict, "score", grading->score,
                                          "created_ms", (json_int_t)grading->created_ms));
}

/* Parsed, as this one may see it, or as a candidate would (?view=candidate); null when there is
 * none. */
static int read_report(struct request *request, const char *id, unsigned grading,
                       json_t **ret_report, struct err *err)
{
    char *text = NULL;
    int code =
        store_report(request->service->store, id, grading, !request_sees_all(request), &text, err);

    if (code == 0)
        *ret_report = text != NULL ? json_loads(text, 0, NULL) : json_null();
    free(text);
    if (code == 0 && *ret_report == NULL)
        code = err_set(err, ERR_FAULT, "the report of %s is no JSON", id);
    return code;
}

void handle_submission(struct request *request)
{
    struct store_submission row;
    struct err err = {0};
    json_t *json, *report = NULL, *gradings = json_array();
    int code;

    if (!load_submission(request, true, &row)) {
        json_decref(gradings);
        return;
    }
    code = store_gradings(request->service->store, row.id, add_grading, gradings, &err);
    if (code == 0)
        code = read_report(request, row.id, row.grading, &report, &err);
    if (code != 0) {
        load_failed(request, &err);
        json_decref(gradings);
    } else {
        json = submission_json(&row);
        json_object_set_new(json, "queue", place_json(request->service, row.id));
        json_object_set_new(json, "source", json_string(row.source));
        json_object_set_new(json, "claims",
                            row.claims != NULL ? json_string(row.claims) : json_null());
        json_object_set_new(json, "gradings", gradings);
        json_object_set_new(json, "report", report);
        request_answer_json(request, 200, json);
    }
    store_submission_fini(&row);
}

/* ?grading=N: an older one. */
void handle_report(struct request *request)
{
    const char *asked = request_query(request, "grading");
    struct store_submission row;
    struct err err = {0};
    json_t *report = NULL;
    uint64_t grading = 0;

    if (asked != NULL && query_whole("grading", asked, 1, 1000000, &grading, &err) != 0) {
        request_answer_problem(request, 400, 0, "%s", err.message);
        return;
    }
    if (!load_submission(request, false, &row))
        return;
    if (grading == 0)
        grading = row.grading;
    if (read_report(request, row.id, (unsigned)grading, &report, &err) != 0)
        load_failed(request, &err);
    else if (json_is_null(report))
        request_answer_problem(request, 404, 0, "there is no report yet: it is %s",
                               submission_state_name(row.state));
    else
        request_answer_json(request, 200, json_incref(report));
    json_decref(report);
    store_submission_fini(&row);
}

/* ---- what differs between two gradings */

struct pair {
    uint64_t before;           /* What was asked for; 0: the one before @after. */
    uint64_t after;            /* 0: the newest. */
    uint64_t previous, newest; /* Up to @after; 0: there is none. */
    bool has_before;
};

/* They come in their order. */
static void pick(void *data, const struct store_grading *grading)
{
    struct pair *pair = data;

    pair->has_before = pair->has_before || grading->grading == pair->before;
    if (pair->after != 0 && grading->grading > pair->after)
        return;
    pair->previous = pair->newest;
    pair->newest = grading->grading;
}

/* Are there two to compare? Then they are in @before and @after. */
static bool settle(struct pair *pair)
{
    if (pair->after == 0)
        pair->after = pair->newest;
    if (pair->before == 0)
        pair->before = pair->previous;
    else if (!pair->has_before)
        return false;
    return pair->before != 0 && pair->after != 0 && pair->after == pair->newest;
}

static bool read_pair(struct request *request, struct pair *pair)
{
    const struct {
        const char *name;
        uint64_t *slot;
    } numbers[] = {{"before", &pair->before}, {"after", &pair->after}};
    struct err err = {0};

    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        const char *asked = request_query(request, numbers[i].name);

        if (asked == NULL ||
            query_whole(numbers[i].name, asked, 1, 1000000, numbers[i].slot, &err) == 0)
            continue;
        request_answer_problem(request, 400, 0, "%s", err.message);
        return false;
    }
    return true;
}

static json_t *side_json(uint64_t grading, const json_t *report)
{
    return json_pack("{s:I, s:O, s:O}", "grading", (json_int_t)grading, "verdict",
                     json_object_get(report, "verdict"), "score", json_object_get(report, "score"));
}

static void answer_difference(struct request *request, const struct pair *pair,
                              const json_t *before, const json_t *after)
{
    json_t *differences = report_difference(before, after);

    request_answer_json(request, 200,
                        json_pack("{s:o, s:o, s:b, s:o}", "before", side_json(pair->before, before),
                                  "after", side_json(pair->after, after), "differs",
                                  json_array_size(differences) > 0, "differences", differences));
}

static int read_both(struct request *request, const char *id, struct pair *pair,
                     json_t **ret_before, json_t **ret_after, struct err *err)
{
    int code = store_gradings(request->service->store, id, pick, pair, err);

    if (code != 0 || !settle(pair))
        return code;
    code = read_report(request, id, (unsigned)pair->before, ret_before, err);
    return code == 0 ? read_report(request, id, (unsigned)pair->after, ret_after, err) : code;
}

/* ?before=N&after=M; without them the last two. A candidate gets what differs in its own view. */
void handle_difference(struct request *request)
{
    json_t *before = NULL, *after = NULL;
    struct store_submission row;
    struct pair pair = {0};
    struct err err = {0};

    if (!read_pair(request, &pair) || !load_submission(request, false, &row))
        return;
    if (read_both(request, row.id, &pair, &before, &after, &err) != 0)
        load_failed(request, &err);
    else if (json_is_object(before) && json_is_object(after))
        answer_difference(request, &pair, before, after);
    else
        request_answer_problem(request, 404, 0,
                               "there are no two such gradings to compare: \"gradings\" of the "
                               "submission lists those that are over");
    json_decref(before);
    json_decref(after);
    store_submission_fini(&row);
}
