/* GET /submissions: pages of the newest first. */
#include "judge/api/load.h"
#include "judge/api/place.h"
#include "judge/api/routes.h"
#include "judge/api/submission_json.h"
#include "judge/core/verdict.h"

#define LIMIT 50

static const char *const known[] = {"problem",   "language", "verdict", "round",
                                    "candidate", "state",    "since",   "until",
                                    "limit",     "cursor",   NULL};

static int read_numbers(const struct request *request, struct store_filter *filter, struct err *err)
{
    const char *since = request_query(request, "since"), *until = request_query(request, "until");
    struct place place = {.limit = LIMIT};
    int code = place_read(request, QUERY_LIMIT_MAX, &place, err);

    if (code == 0 && since != NULL)
        code = query_whole("since", since, 0, INT64_MAX, &filter->since_ms, err);
    if (code == 0 && until != NULL)
        code = query_whole("until", until, 1, INT64_MAX, &filter->until_ms, err);
    filter->limit = place.limit;
    filter->before = place.before;
    return code;
}

static int read_filter(const struct request *request, struct store_filter *filter, struct err *err)
{
    const char *unknown = place_unknown(request, known);
    enum submission_state state;
    enum verdict verdict;

    if (unknown != NULL)
        return err_set(err, ERR_INPUT, "there is no parameter \"%.40s\"", unknown);
    filter->problem = request_query(request, "problem");
    filter->language = request_query(request, "language");
    filter->verdict = request_query(request, "verdict");
    filter->round = request_query(request, "round");
    filter->owner = request_query(request, "candidate");
    filter->state = request_query(request, "state");
    if (filter->verdict != NULL && verdict_parse(filter->verdict, &verdict) != 0)
        return err_set(err, ERR_INPUT,
                       "verdict: expected AC, WA, TLE, MLE, OLE, RTE, SV, CE, RJ "
                       "or IE");
    if (filter->state != NULL && submission_state_parse(filter->state, &state) != 0)
        return err_set(err, ERR_INPUT,
                       "state: expected queued, compiling, running, measuring, "
                       "done, cancelled or refused");
    return read_numbers(request, filter, err);
}

static void add(void *data, const struct store_submission *submission)
{
    struct page *page = data;

    if (!page_takes(page))
        return;
    json_array_append_new(page->list, submission_json(submission));
    page->last = submission->sequence;
}

void handle_list(struct request *request)
{
    struct store_filter filter = {0};
    struct page page = {0};
    struct err err = {0};

    if (read_filter(request, &filter, &err) != 0) {
        request_answer_problem(request, 400, 0, "%s", err.message);
        return;
    }
    if (filter.owner != NULL && !request_may_see(request, filter.owner)) {
        request_answer_problem(request, 403, 0, "only graders may list what others sent");
        return;
    }
    if (!request_is_staff(request))
        filter.owner = request->identity.name;
    page.list = json_array();
    page.limit = filter.limit++; /* One more tells whether there is a next page. */
    if (store_list(request->service->store, &filter, add, &page, &err) != 0) {
        json_decref(page.list);
        load_failed(request, &err);
        return;
    }
    page_answer(request, "submissions", &page);
}
