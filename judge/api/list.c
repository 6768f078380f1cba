/* GET /submissions: pages of the newest first. */
#include "judge/api/load.h"
#include "judge/api/query.h"
#include "judge/api/routes.h"
#include "judge/api/submission_json.h"
#include "judge/core/verdict.h"

#include <string.h>

#define LIMIT 50

static const char *const known[] = {"problem", "language", "verdict", "round", "candidate",
                                    "state",   "since",    "until",   "limit", "cursor"};

static enum MHD_Result look_for_unknown(void *data, enum MHD_ValueKind kind, const char *key,
                                        const char *value)
{
    (void)kind;
    (void)value;
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        if (strcmp(known[i], key) == 0)
            return MHD_YES;
    }
    *(const char **)data = key;
    return MHD_NO;
}

static int read_numbers(const struct request *request, struct store_filter *filter, struct err *err)
{
    const char *limit = request_query(request, "limit"), *cursor = request_query(request, "cursor");
    const char *since = request_query(request, "since"), *until = request_query(request, "until");
    uint64_t count = LIMIT;
    int code = 0;

    if (limit != NULL)
        code = query_whole("limit", limit, 1, QUERY_LIMIT_MAX, &count, err);
    if (code == 0 && cursor != NULL)
        code = query_cursor_parse(cursor, &filter->before, err);
    if (code == 0 && since != NULL)
        code = query_whole("since", since, 1, INT64_MAX, &filter->since_ms, err);
    if (code == 0 && until != NULL)
        code = query_whole("until", until, 1, INT64_MAX, &filter->until_ms, err);
    filter->limit = (unsigned)count;
    return code;
}

static int read_filter(const struct request *request, struct store_filter *filter, struct err *err)
{
    const char *unknown = NULL;
    enum submission_state state;
    enum verdict verdict;

    MHD_get_connection_values(request->connection, MHD_GET_ARGUMENT_KIND, look_for_unknown,
                              &unknown);
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

struct page {
    json_t *list;
    unsigned limit;
    int64_t last;
    bool more;
};

static void add(void *data, const struct store_submission *submission)
{
    struct page *page = data;

    if (json_array_size(page->list) == page->limit) {
        page->more = true;
        return;
    }
    json_array_append_new(page->list, submission_json(submission));
    page->last = submission->sequence;
}

void handle_list(struct request *request)
{
    struct store_filter filter = {0};
    struct page page = {0};
    struct err err = {0};
    char cursor[CURSOR_TEXT_MAX];

    if (read_filter(request, &filter, &err) != 0) {
        request_answer_problem(request, 400, 0, "%s", err.message);
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
    query_cursor_format(page.last, cursor);
    request_answer_json(
        request, 200,
        json_pack("{s:o, s:s?}", "submissions", page.list, "next", page.more ? cursor : NULL));
}
