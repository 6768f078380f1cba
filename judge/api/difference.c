/* GET /submissions/{id}/difference: what differs between two gradings of it. */
#include "judge/api/admission.h"
#include "judge/api/load.h"
#include "judge/api/query.h"
#include "judge/api/routes.h"
#include "judge/core/report_difference.h"

#include <stdlib.h>

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

static int read_report(struct request *request, const struct store_submission *row,
                       unsigned grading, json_t **ret_report, struct err *err)
{
    char *text = NULL;
    int code = admission_report(request->service->store, row, grading, !request_sees_all(request),
                                &text, err);

    if (code == 0)
        *ret_report = text != NULL ? json_loads(text, 0, NULL) : json_null();
    free(text);
    if (code == 0 && *ret_report == NULL)
        code = err_set(err, ERR_FAULT, "the report of %s is no JSON", row->id);
    return code;
}

static int read_both(struct request *request, const struct store_submission *row, struct pair *pair,
                     json_t **ret_before, json_t **ret_after, struct err *err)
{
    int code = store_gradings(request->service->store, row->id, pick, pair, err);

    if (code != 0 || !settle(pair))
        return code;
    code = read_report(request, row, (unsigned)pair->before, ret_before, err);
    return code == 0 ? read_report(request, row, (unsigned)pair->after, ret_after, err) : code;
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
    if (read_both(request, &row, &pair, &before, &after, &err) != 0)
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
