#include "judge/cli/remote_flight.h"

#include "judge/base/json_text.h"
#include "judge/base/mem.h"
#include "judge/core/submission_state.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#define SUBMISSIONS "/api/v1/submissions"
#define PAUSE_MS_MIN 200
#define PAUSE_MS_MAX 5000
#define POLL_MS 1000       /* Where there is no stream to be had. */
#define RETRY_S_MAX 60     /* A daemon that asks for more is asked again all the same. */
#define UNUSABLE_TRIES 20u /* Answers in a row that are none of the known ones. */

enum step { STEP_NONE, STEP_POST, STEP_EVENTS, STEP_LOOK, STEP_VIEW, STEP_COUNT };

struct flight {
    struct transfers *transfers;
    const struct flight_calls *calls;
    void *data;
    uv_timer_t timer; /* Until the step is tried again. */
    enum step step;
    size_t number;
    char *body;
    char *key;
    char *id;
    json_t *report;
    unsigned failures; /* Of this step. */
    bool unanswered;
    void (*on_closed)(void *data);
};

static void go(struct flight *flight, enum step step);

static void on_time(uv_timer_t *timer)
{
    struct flight *flight = timer->data;

    go(flight, flight->step);
}

static void go_later(struct flight *flight, enum step step, uint64_t pause_ms)
{
    flight->step = step;
    uv_timer_start(&flight->timer, on_time, pause_ms, 0);
}

static void clear(struct flight *flight)
{
    free(flight->body);
    free(flight->key);
    free(flight->id);
    json_decref(flight->report);
    flight->body = flight->key = flight->id = NULL;
    flight->report = NULL;
    flight->failures = 0;
    flight->step = STEP_NONE;
}

/* ---- ends */

static void end_done(struct flight *flight, json_t *public_report)
{
    json_t *report = json_incref(flight->report);

    clear(flight);
    flight->calls->on_done(flight->data, flight->number, report, public_report);
    json_decref(report);
}

static void end_refused(struct flight *flight, const char *message)
{
    clear(flight);
    flight->calls->on_refused(flight->data, flight->number, message);
}

static void end_lost(struct flight *flight, const char *why)
{
    clear(flight);
    flight->calls->on_lost(flight->data, flight->number, why);
}

static void end_broken(struct flight *flight, long status, const char *detail)
{
    struct err err = {0};

    err_write(&err, ERR_INPUT, "the daemon says: %.600s (status %ld)",
              detail[0] != '\0' ? detail : "nothing more", status);
    clear(flight);
    flight->calls->on_broken(flight->data, &err);
}

/* ---- answers */

/* Does the answer say that the same request may succeed later? A proxy may say so too. */
static bool is_passing(long status)
{
    return status == 409 || status == 429 || (status >= 500 && status != 501);
}

/* Nobody, or somebody in between who has no daemon behind him and no idea when. */
static bool is_no_answer(const struct client_answer *answer)
{
    return answer->status == 0 || (answer->status >= 500 && answer->retry_s == 0);
}

static void again(struct flight *flight, const struct client_answer *answer)
{
    uint64_t pause_ms = (uint64_t)PAUSE_MS_MIN << (flight->failures < 5 ? flight->failures : 5);

    flight->failures++;
    if (pause_ms > PAUSE_MS_MAX)
        pause_ms = PAUSE_MS_MAX;
    if (answer->retry_s > 0)
        pause_ms =
            1000ull * (uint64_t)(answer->retry_s < RETRY_S_MAX ? answer->retry_s : RETRY_S_MAX);
    go_later(flight, flight->step, pause_ms);
}

static void unusable(struct flight *flight, const struct client_answer *answer)
{
    if (flight->failures < UNUSABLE_TRIES)
        again(flight, answer);
    else
        end_lost(flight, "the daemon's answers cannot be used");
}

/* The rules that all calls share. True: @answer is a good one. */
static bool take_common(struct flight *flight, const struct client_answer *answer,
                        const json_t *json)
{
    if (answer->status == 0 || is_passing(answer->status))
        again(flight, answer);
    else if (answer->status == 413 && flight->step == STEP_POST)
        end_refused(flight, json_text(json, "detail"));
    else if (answer->status == 404 && flight->step != STEP_POST)
        end_lost(flight, "the daemon does not know the submission any more");
    else if (answer->status >= 400)
        end_broken(flight, answer->status, json_text(json, "detail"));
    else if (json == NULL)
        unusable(flight, answer);
    else
        return true;
    return false;
}

static void take_accepted(struct flight *flight, const struct client_answer *answer,
                          const json_t *json)
{
    const char *id = json_text(json, "id");

    if (id[0] == '\0') {
        unusable(flight, answer);
        return;
    }
    flight->id = mem_strdup(id);
    flight->failures = 0;
    go(flight, STEP_EVENTS);
}

static void take_done(struct flight *flight, const struct client_answer *answer, const json_t *json)
{
    json_t *report = json_object_get(json, "report");

    if (!json_is_object(report)) {
        unusable(flight, answer);
        return;
    }
    flight->report = json_incref(report);
    flight->failures = 0;
    if (json_is_object(json_object_get(report, "failure")))
        go(flight, STEP_VIEW);
    else
        end_done(flight, NULL);
}

static void take_state(struct flight *flight, const struct client_answer *answer,
                       const json_t *json)
{
    enum submission_state state;

    if (submission_state_parse(json_text(json, "state"), &state) != 0)
        unusable(flight, answer);
    else if (state == SUBMISSION_DONE)
        take_done(flight, answer, json);
    else if (state == SUBMISSION_REFUSED)
        end_refused(flight, json_text(json, "message"));
    else if (submission_state_is_final(state))
        end_lost(flight, "it was cancelled on the daemon");
    else
        go_later(flight, STEP_EVENTS, PAUSE_MS_MIN);
}

/* ---- steps */

static void on_answer(void *data, const struct client_answer *answer)
{
    struct flight *flight = data;
    json_t *json = json_loadb(buf_text(&answer->body), answer->body.length, 0, NULL);

    flight->unanswered = is_no_answer(answer);
    if (take_common(flight, answer, json)) {
        if (flight->step == STEP_POST)
            take_accepted(flight, answer, json);
        else if (flight->step == STEP_LOOK)
            take_state(flight, answer, json);
        else
            end_done(flight, json);
    }
    json_decref(json);
}

/* Whatever ended the stream, the next question tells how it is. */
static void on_stream_end(void *data, const struct client_answer *answer)
{
    struct flight *flight = data;
    bool streamed = answer->status == 200 || answer->status == 204;

    flight->unanswered = answer->status == 0;
    if (streamed)
        go(flight, STEP_LOOK);
    else
        go_later(flight, STEP_LOOK, POLL_MS);
}

static void go(struct flight *flight, enum step step)
{
    static const char *const ends[STEP_COUNT] = {
        [STEP_EVENTS] = "/events", [STEP_LOOK] = "", [STEP_VIEW] = "/report?view=candidate"};
    char *path;

    flight->step = step;
    if (step == STEP_POST) {
        transfers_call(flight->transfers, SUBMISSIONS, flight->body, flight->key, on_answer,
                       flight);
        return;
    }
    path = mem_printf(SUBMISSIONS "/%s%s", flight->id, ends[step]);
    if (step == STEP_EVENTS)
        transfers_wait_stream(flight->transfers, path, on_stream_end, flight);
    else
        transfers_call(flight->transfers, path, NULL, NULL, on_answer, flight);
    free(path);
}

/* ---- for others */

struct flight *flight_create(uv_loop_t *loop, struct transfers *transfers,
                             const struct flight_calls *calls, void *data)
{
    struct flight *flight = mem_alloc(sizeof *flight);

    flight->transfers = transfers;
    flight->calls = calls;
    flight->data = data;
    uv_timer_init(loop, &flight->timer);
    flight->timer.data = flight;
    return flight;
}

static void on_timer_closed(uv_handle_t *handle)
{
    struct flight *flight = handle->data;
    void (*on_closed)(void *data) = flight->on_closed;
    void *data = flight->data;

    free(flight);
    on_closed(data);
}

void flight_close(struct flight *flight, void (*on_closed)(void *data))
{
    flight->on_closed = on_closed;
    clear(flight);
    uv_close((uv_handle_t *)&flight->timer, on_timer_closed);
}

bool flight_is_free(const struct flight *flight)
{
    return flight->step == STEP_NONE;
}

bool flight_is_answered(const struct flight *flight)
{
    return !flight->unanswered;
}

void flight_start(struct flight *flight, size_t number, char *body, char *key)
{
    assert(flight_is_free(flight));
    flight->number = number;
    flight->body = body;
    flight->key = key;
    flight->unanswered = false;
    go(flight, STEP_POST);
}
