/* GET /submissions/{id}, its report, and what differs between its gradings. */
#include "judge/api/admission.h"
#include "judge/api/load.h"
#include "judge/api/query.h"
#include "judge/api/routes.h"
#include "judge/api/submission_json.h"
#include "judge/base/clock.h"
#include "judge/base/log.h"
#include "judge/base/mem.h"

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

/* The place in the queue, if it waits, and the end of the document. */
static void add_place(const struct service *service, const char *id, struct buf *text)
{
    struct dispatch_place place;

    if (dispatch_place(service->dispatch, id, &place))
        buf_printf(text, ",\"queue\":{\"position\":%zu,\"estimate_ms\":%llu}}", place.position,
                   (unsigned long long)place.estimate_ms);
    else
        buf_add_text(text, ",\"queue\":null}");
}

static void add_grading(void *data, const struct store_grading *grading)
{
    json_array_append_new(data, json_pack("{s:i, s:s, s:i, s:I}", "grading", (int)grading->grading,
                                          "verdict", grading->verdict, "score", grading->score,
                                          "created_ms", (json_int_t)grading->created_ms));
}

/* Is it to be shown as candidates see it: to one, or because that was asked for? */
static bool is_public(const struct request *request)
{
    const char *view = request_query(request, "view");

    return !request_sees_all(request) || (view != NULL && strcmp(view, "candidate") == 0);
}

/* All but the place in the queue and the end. */
static char *document_text(const struct store_submission *row, json_t *gradings, const char *report)
{
    json_t *json = submission_json(row);
    struct buf text = {0};
    char *head;

    json_object_set_new(json, "source", json_string(row->source));
    json_object_set_new(json, "claims",
                        row->claims != NULL ? json_string(row->claims) : json_null());
    json_object_set(json, "gradings", gradings);
    head = json_dumps(json, JSON_COMPACT);
    json_decref(json);
    if (head != NULL) {
        head[strlen(head) - 1] = '\0'; /* Its closing brace. */
        request_add_safe(&text, head);
    }
    free(head);
    buf_add_text(&text, ",\"report\":");
    request_add_safe(&text, report != NULL ? report : "null");
    return buf_steal(&text);
}

/* NULL: it was answered. */
static const struct document *make_document(struct request *request, bool public)
{
    struct service *service = request->service;
    const struct document *document = NULL;
    struct store_submission row;
    struct err err = {0};
    json_t *gradings;
    char *report = NULL;
    int code;

    if (!load_submission(request, true, &row))
        return NULL;
    gradings = json_array();
    code = store_gradings(service->store, row.id, add_grading, gradings, &err);
    if (code == 0)
        code = admission_report(service->store, &row, row.grading, public, &report, &err);
    if (code != 0)
        load_failed(request, &err);
    else
        document = documents_put(&service->documents, row.id, public, row.owner,
                                 document_text(&row, gradings, report), clock_now_ns() / 1000000);
    free(report);
    json_decref(gradings);
    store_submission_fini(&row);
    return document;
}

void handle_submission(struct request *request)
{
    struct service *service = request->service;
    bool public = is_public(request);
    const struct document *document =
        documents_get(&service->documents, request->argument, public, clock_now_ns() / 1000000);
    struct buf text = {0};

    /* Whoever may not see it is told what the store would tell. */
    if (document == NULL || !request_may_see(request, document->owner))
        document = make_document(request, public);
    if (document == NULL)
        return;
    buf_add(&text, document->text, document->length);
    add_place(service, request->argument, &text);
    request_answer_buf(request, 200, "application/json", &text);
}

/* ?grading=N: an older one. */
void handle_report(struct request *request)
{
    const char *asked = request_query(request, "grading");
    struct store_submission row;
    struct err err = {0};
    char *report = NULL;
    struct buf text = {0};
    uint64_t grading = 0;

    if (asked != NULL && query_whole("grading", asked, 1, 1000000, &grading, &err) != 0) {
        request_answer_problem(request, 400, 0, "%s", err.message);
        return;
    }
    if (!load_submission(request, false, &row))
        return;
    if (grading == 0)
        grading = row.grading;
    if (admission_report(request->service->store, &row, (unsigned)grading, is_public(request),
                         &report, &err) != 0)
        load_failed(request, &err);
    else if (report == NULL && asked != NULL)
        request_answer_problem(request, 404, 0, "there is no report of grading %s", asked);
    else if (report == NULL)
        request_answer_problem(request, 404, 0, "there is no report yet: it is %s",
                               submission_state_name(row.state));
    else
        request_add_safe(&text, report);
    if (text.length > 0)
        request_answer_buf(request, 200, "application/json", &text);
    free(report);
    store_submission_fini(&row);
}
