/* POST /submissions: the answer is sent when the row is on the disk. */
#include "judge/api/admission.h"
#include "judge/api/key.h"
#include "judge/api/load.h"
#include "judge/api/post_body.h"
#include "judge/api/query.h"
#include "judge/api/routes.h"
#include "judge/api/submission_json.h"
#include "judge/base/clock.h"
#include "judge/base/log.h"
#include "judge/base/mem.h"
#include "judge/store/rounds.h"

#include <sodium.h>
#include <stdlib.h>
#include <string.h>

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
    else if (body->seed != 0 && !request_sees_all(request))
        request_answer_problem(request, 403, 0, "candidates may not name a seed");
    else
        return true;
    return false;
}

/* ---- rounds */

/* Refused by its round, unless it was taken already: who got no answer in the last second of a
 * round asks again after it. */
struct refusing {
    struct request *request;
    unsigned status;
    struct err why;
};

static void refuse(struct request *request, unsigned status, const char *why)
{
    request->service->metrics.round_refusals++;
    request_answer_problem(request, status, 0, "%s", why);
}

static void looked(void *data, const struct store_outcome *outcome)
{
    struct refusing *refusing = data;

    if (outcome->result == STORE_REPLAYED || outcome->result == STORE_CONFLICT)
        key_answer_other(refusing->request, outcome);
    else
        refuse(refusing->request, refusing->status, refusing->why.message);
    free(refusing);
}

static void refuse_unless_known(struct request *request, const struct store_key *key,
                                unsigned status, const struct err *why)
{
    struct refusing *refusing = mem_alloc(sizeof *refusing);

    *refusing = (struct refusing){request, status, *why};
    request_hold(request);
    store_put(request->service->store,
              &(struct store_write){.key = key, .look = true, .now_ms = clock_wall_ms()}, looked,
              refusing);
}

/* False: it was answered, or will be. @key is NULL where there is none. */
static bool check_round(struct request *request, const struct post_body *body,
                        const struct store_key *key)
{
    const struct admission admission = {
        .round = body->round,
        .problem = body->problem,
        .candidate = body->candidate != NULL ? body->candidate : request->identity.name,
        .staff = request_is_staff(request),
    };
    struct err err = {0};
    unsigned status = 0;
    int code = admission_check(request->service->store, &admission, clock_wall_ms(), &status, &err);

    if (code == ERR_FAULT)
        load_failed(request, &err);
    else if (code != 0 && key != NULL)
        refuse_unless_known(request, key, status, &err);
    else if (code != 0)
        refuse(request, status, err.message);
    return code == 0;
}

/* ---- to the disk */

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
    return mem_printf("{\"complexity\":%s,\"samples\":%s,\"meter\":\"%s\",\"shrink\":%s,"
                      "\"seed\":%lld}",
                      body->complexity ? "true" : "false", body->samples ? "true" : "false",
                      body->meter, body->shrink ? "true" : "false", (long long)body->seed);
}

/* The round in whose line it waits. A name that a candidate made up, as each may before there are
 * rounds, has no turns of its own: with sixty names one would have sixty turns. */
static const char *line_of(const struct request *request, const struct post_body *body)
{
    struct err err;
    bool any = false;

    if (body->round[0] == '\0' || request_is_staff(request))
        return body->round;
    return store_round_any(request->service->store, &any, &err) == 0 && !any ? "" : body->round;
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
    submitting->row.round = mem_strdup(line_of(request, body));
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
                                    .by = request->identity.name,
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

    if (!request_is_json(request) || !key_read(request, &key, &has_key) || !check_room(request))
        return;
    if (post_body_parse(buf_text(&request->body), request->body.length, &body, &status, &err) != 0)
        request_answer_problem(request, status, 0, "%s", err.message);
    else if (check_body(request, &body) && check_round(request, &body, has_key ? &key : NULL))
        put(request, &body, has_key ? &key : NULL);
    post_body_fini(&body);
}
