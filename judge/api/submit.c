/* POST /submissions: the answer is sent when the row is on the disk. */
#include "judge/api/key.h"
#include "judge/api/post_body.h"
#include "judge/api/query.h"
#include "judge/api/routes.h"
#include "judge/api/submission_json.h"
#include "judge/base/clock.h"
#include "judge/base/log.h"
#include "judge/base/mem.h"

#include <sodium.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#define PENDING_MAX 20000 /* Writes that wait for the disk. */

/* A submission on its way to the disk. */
struct submitting {
    struct request *request;
    struct store_submission row; /* What dispatch_add needs of it. */
};

static void free_submitting(struct submitting *submitting)
{
    store_submission_fini(&submitting->row);
    free(submitting);
}

static void written(void *data, const struct store_outcome *outcome)
{
    struct submitting *submitting = data;
    struct request *request = submitting->request;

    request->service->submitting--;
    if (outcome->result == STORE_DONE) {
        char *answer = submission_accepted(submitting->row.id);

        log_write(LOG_INFO, "submitted", "{s:s, s:s, s:s}", "request", request->id, "submission",
                  submitting->row.id, "candidate", submitting->row.owner);
        key_answer_accepted(request, answer, false);
        free(answer);
        dispatch_add(request->service->dispatch, &submitting->row);
    } else {
        key_answer_other(request, outcome);
    }
    free_submitting(submitting);
}

static bool check_room(struct request *request)
{
    struct service *service = request->service;

    if (service->draining) {
        request_answer_problem(request, 503, 10, "the daemon is being stopped");
        return false;
    }
    if (dispatch_queued(service->dispatch) + service->submitting >= service->options->queue_max) {
        request_answer_problem(request, 503, 30, "the queue is full");
        return false;
    }
    if (store_pending(service->store) >= PENDING_MAX) {
        request_answer_problem(request, 503, 2, "the disk does not keep up");
        return false;
    }
    return true;
}

static bool check_type(struct request *request)
{
    const char *type = request_header(request, "Content-Type");
    size_t length = strlen("application/json");

    if (type != NULL && strncasecmp(type, "application/json", length) == 0 &&
        (type[length] == '\0' || type[length] == ';' || type[length] == ' '))
        return true;
    request_answer_problem(request, 415, 0, "send Content-Type: application/json");
    return false;
}

/* Does what is asked for exist, and may it be asked for by this one? */
static bool check_body(struct request *request, const struct post_body *body)
{
    const struct catalogue_problem *problem =
        catalogue_problem(&request->service->catalogue, body->problem);
    struct err err = {0};

    if (problem == NULL)
        request_answer_problem(request, 422, 0, "there is no problem \"%s\"", body->problem);
    else if (!catalogue_has_language(&request->service->catalogue, body->language))
        request_answer_problem(request, 422, 0, "there is no language \"%s\"", body->language);
    else if (catalogue_check_claims(problem, body->claims, &err) != 0)
        request_answer_problem(request, 422, 0, "claims: %s", err.message);
    else if (body->candidate != NULL && !request_is_staff(request) &&
             strcmp(body->candidate, request->identity.name) != 0)
        request_answer_problem(request, 403, 0, "only graders may submit for others");
    else
        return true;
    return false;
}

static char *new_id(void)
{
    unsigned char bytes[SUBMISSION_ID_LENGTH / 2];
    char text[SUBMISSION_ID_LENGTH + 1];

    randombytes_buf(bytes, sizeof bytes);
    sodium_bin2hex(text, sizeof text, bytes, sizeof bytes);
    return mem_strdup(text);
}

static char *options_text(const struct post_body *body)
{
    return mem_printf("{\"complexity\":%s,\"samples\":%s,\"meter\":\"%s\",\"shrink\":%s}",
                      body->complexity ? "true" : "false", body->samples ? "true" : "false",
                      body->meter, body->shrink ? "true" : "false");
}

static void put(struct request *request, const struct post_body *body, const struct store_key *key)
{
    struct submitting *submitting = mem_alloc(sizeof *submitting);
    char *id = new_id(), *options = options_text(body), *answer = submission_accepted(id);
    uint64_t now_ms = clock_wall_ms();
    struct store_submission row = {
        .id = id,
        .owner = (char *)(body->candidate != NULL ? body->candidate : request->identity.name),
        .round = (char *)body->round,
        .problem = (char *)body->problem,
        .language = (char *)body->language,
        .source = (char *)body->source,
        .claims = (char *)body->claims,
        .options = options,
        .class = body->class,
    };

    submitting->request = request;
    submitting->row.id = mem_strdup(row.id);
    submitting->row.owner = mem_strdup(row.owner);
    submitting->row.round = mem_strdup(row.round);
    submitting->row.class = row.class;
    submitting->row.updated_ms = now_ms;
    request->service->submitting++;
    request_hold(request);
    store_put(request->service->store,
              &(struct store_write){.id = id,
                                    .submission = &row,
                                    .event = "queued",
                                    .event_data = "{}",
                                    .key = key,
                                    .answer = answer,
                                    .now_ms = now_ms},
              written, submitting);
    free(id);
    free(options);
    free(answer);
}

void handle_submit(struct request *request)
{
    struct post_body body = {0};
    struct store_key key;
    struct err err = {0};
    unsigned status = 0;
    bool has_key = false;

    if (!check_type(request) || !key_read(request, &key, &has_key) || !check_room(request))
        return;
    if (post_body_parse(buf_text(&request->body), request->body.length, &body, &status, &err) != 0)
        request_answer_problem(request, status, 0, "%s", err.message);
    else if (check_body(request, &body))
        put(request, &body, has_key ? &key : NULL);
    post_body_fini(&body);
}
