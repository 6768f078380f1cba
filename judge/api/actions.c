/* Cancelling and grading again. */
#include "judge/api/key.h"
#include "judge/api/load.h"
#include "judge/api/requeue.h"
#include "judge/api/routes.h"
#include "judge/api/stream.h"
#include "judge/api/submission_json.h"
#include "judge/base/clock.h"
#include "judge/base/log.h"
#include "judge/base/mem.h"

#include <stdlib.h>
#include <string.h>

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
        requeue_one(request->service, &action->row);
    } else {
        key_answer_other(request, outcome);
    }
    action_destroy(action);
}

void handle_rejudge(struct request *request)
{
    struct store_submission row;
    struct store_key key;
    bool has_key = false;
    char *answer;

    if (requeue_refused(request) || !key_read(request, &key, &has_key) ||
        !load_submission(request, false, &row))
        return;
    if (row.removed_ms != 0) {
        request_answer_problem(request, 409, 0, "it is too old: its source was removed");
        store_submission_fini(&row);
        return;
    }
    answer = submission_accepted(row.id);
    request_hold(request);
    store_put(request->service->store,
              &(struct store_write){.id = row.id,
                                    .move = MOVE_REJUDGE,
                                    .grading = row.grading,
                                    .event = "queued",
                                    .event_data = REQUEUE_EVENT,
                                    .key = has_key ? &key : NULL,
                                    .answer = answer,
                                    .now_ms = clock_wall_ms()},
              rejudged, action_create(request, &row));
    free(answer);
}
