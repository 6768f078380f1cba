/* Cancelling and grading again. */
#include "judge/api/key.h"
#include "judge/api/load.h"
#include "judge/api/routes.h"
#include "judge/api/stream.h"
#include "judge/api/submission_json.h"
#include "judge/base/clock.h"
#include "judge/base/log.h"
#include "judge/base/mem.h"

#include <stdlib.h>
#include <string.h>

#define PAGE 200

struct action {
    struct request *request;
    struct store_submission row;
};

static struct action *action_create(struct request *request, const struct store_submission *row)
{
    struct action *action = mem_alloc(sizeof *action);

    action->request = request;
    action->row = *row;
    return action;
}

static void action_destroy(struct action *action)
{
    store_submission_fini(&action->row);
    free(action);
}

/* ---- cancel */

static void cancelled(void *data, const struct store_outcome *outcome)
{
    struct action *action = data;
    struct request *request = action->request;

    if (outcome->result == STORE_DONE) {
        log_write(LOG_INFO, "cancelled", "{s:s, s:s}", "request", request->id, "submission",
                  action->row.id);
        dispatch_cancelled(request->service->dispatch, action->row.id);
        streams_notify(request->service->streams, action->row.id);
        request_answer_json(request, 200,
                            json_pack("{s:s, s:s}", "id", action->row.id, "state", "cancelled"));
    } else {
        key_answer_other(request, outcome);
    }
    action_destroy(action);
}

void handle_cancel(struct request *request)
{
    struct store_submission row;

    if (!load_submission(request, false, &row))
        return;
    request_hold(request);
    store_put(request->service->store,
              &(struct store_write){.id = row.id,
                                    .move = MOVE_CANCEL,
                                    .faults = row.faults,
                                    .event = "cancelled",
                                    .event_data = "{}",
                                    .now_ms = clock_wall_ms()},
              cancelled, action_create(request, &row));
}

/* ---- rejudge */

static void queue_again(struct service *service, struct store_submission *row)
{
    row->updated_ms = clock_wall_ms();
    dispatch_add(service->dispatch, row);
    streams_notify(service->streams, row->id);
}

static void put_rejudge(struct service *service, const struct store_submission *row,
                        const struct store_key *key, const char *answer,
                        void (*done)(void *data, const struct store_outcome *outcome), void *data)
{
    store_put(service->store,
              &(struct store_write){.id = row->id,
                                    .move = MOVE_REJUDGE,
                                    .grading = row->grading,
                                    .event = "queued",
                                    .event_data = "{\"why\":\"it is graded again\"}",
                                    .key = key,
                                    .answer = answer,
                                    .now_ms = clock_wall_ms()},
              done, data);
}

static void rejudged(void *data, const struct store_outcome *outcome)
{
    struct action *action = data;
    struct request *request = action->request;

    if (outcome->result == STORE_DONE) {
        char *answer = submission_accepted(action->row.id);

        log_write(LOG_INFO, "rejudged", "{s:s, s:s, s:i}", "request", request->id, "submission",
                  action->row.id, "grading", (int)outcome->grading);
        key_answer_accepted(request, answer, false);
        free(answer);
        queue_again(request->service, &action->row);
    } else {
        key_answer_other(request, outcome);
    }
    action_destroy(action);
}

static bool refuse_when_draining(struct request *request)
{
    if (request->service->draining)
        request_answer_problem(request, 503, 10, "the daemon is being stopped");
    return request->service->draining;
}

void handle_rejudge(struct request *request)
{
    struct store_submission row;
    struct store_key key;
    bool has_key = false;
    char *answer;

    if (refuse_when_draining(request) || !key_read(request, &key, &has_key) ||
        !load_submission(request, false, &row))
        return;
    if (row.removed_ms != 0) {
        request_answer_problem(request, 409, 0, "it is too old: its source was removed");
        store_submission_fini(&row);
        return;
    }
    answer = submission_accepted(row.id);
    request_hold(request);
    put_rejudge(request->service, &row, has_key ? &key : NULL, answer, rejudged,
                action_create(request, &row));
    free(answer);
}

/* ---- all submissions of a problem, a page at a time */

struct sweep {
    struct request *request;
    struct store_filter filter;
    size_t found;   /* In this page. */
    size_t pending; /* Writes of this page that are under way. */
    size_t queued;  /* In all. */
};

struct swept {
    struct sweep *sweep;
    struct store_submission row;
};

static void next_page(struct sweep *sweep);

static void swept_one(void *data, const struct store_outcome *outcome)
{
    struct swept *swept = data;
    struct sweep *sweep = swept->sweep;

    if (outcome->result == STORE_DONE) {
        sweep->queued++;
        queue_again(sweep->request->service, &swept->row);
    }
    store_submission_fini(&swept->row);
    free(swept);
    if (--sweep->pending == 0)
        next_page(sweep);
}

static void sweep_one(void *data, const struct store_submission *row)
{
    struct sweep *sweep = data;
    struct swept *swept;

    sweep->found++;
    sweep->filter.before = row->sequence;
    if (!submission_state_is_final(row->state) || row->removed_ms != 0)
        return;
    swept = mem_alloc(sizeof *swept);
    swept->sweep = sweep;
    swept->row.id = mem_strdup(row->id);
    swept->row.owner = mem_strdup(row->owner);
    swept->row.round = mem_strdup(row->round);
    swept->row.class = row->class;
    swept->row.grading = row->grading;
    sweep->pending++;
    put_rejudge(sweep->request->service, &swept->row, NULL, NULL, swept_one, swept);
}

static void next_page(struct sweep *sweep)
{
    struct request *request = sweep->request;
    struct err err = {0};
    int code = 0;

    do {
        sweep->found = 0;
        code = store_list(request->service->store, &sweep->filter, sweep_one, sweep, &err);
    } while (code == 0 && sweep->found > 0 && sweep->pending == 0);
    if (sweep->pending > 0)
        return;
    if (code != 0)
        load_failed(request, &err);
    else
        request_answer_json(request, 202, json_pack("{s:I}", "queued", (json_int_t)sweep->queued));
    free((char *)sweep->filter.problem);
    free(sweep);
}

void handle_rejudge_problem(struct request *request)
{
    struct sweep *sweep;

    if (refuse_when_draining(request))
        return;
    if (catalogue_problem(&request->service->catalogue, request->argument) == NULL) {
        request_answer_problem(request, 404, 0, "there is no such problem");
        return;
    }
    sweep = mem_alloc(sizeof *sweep);
    sweep->request = request;
    sweep->filter = (struct store_filter){.problem = mem_strdup(request->argument), .limit = PAGE};
    request_hold(request);
    next_page(sweep);
}
