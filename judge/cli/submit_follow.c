#include "judge/cli/submit_follow.h"

#include "judge/base/clock.h"
#include "judge/base/interrupt.h"
#include "judge/base/mem.h"
#include "judge/cli/progress.h"
#include "judge/cli/sse.h"
#include "judge/core/submission_state.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define WAIT_MS_MIN 200
#define WAIT_MS_MAX 5000
#define POLL_MS 1000
#define ID_BYTES 32

static int wait_ms(uint64_t ms, struct err *err)
{
    const struct timespec step = {(time_t)(ms / 1000), (long)(ms % 1000) * 1000000};

    (void)nanosleep(&step, NULL); /* A signal ends it early. */
    return interrupt_check(err);
}

/* Does the answer say that the same request may succeed later? */
static bool is_passing(long status)
{
    return status == 409 || status == 429 || status == 503 || status == 507;
}

static int answer_json(struct client_answer *answer, json_t **ret_json, struct err *err)
{
    json_t *json = json_loadb(buf_text(&answer->body), answer->body.length, 0, NULL);
    const char *detail = json_string_value(json_object_get(json, "detail"));
    int code = 0;

    if (answer->status >= 400)
        code = err_set(err, answer->status >= 500 ? ERR_FAULT : ERR_INPUT,
                       "the daemon says: %.600s (status %ld)",
                       detail != NULL ? detail : "nothing more", answer->status);
    else if (json == NULL)
        code = err_set(err, ERR_FAULT, "the daemon's answer is no JSON");
    if (code != 0)
        json_decref(json);
    else
        *ret_json = json;
    return code;
}

int submit_call(struct client *client, const char *path, const char *body, const char *key,
                unsigned patience_s, json_t **ret_json, struct err *err)
{
    uint64_t end_ns = clock_now_ns() + patience_s * 1000000000ull, pause_ms = WAIT_MS_MIN;

    for (;;) {
        struct client_answer answer = {0};
        uint64_t longest_ms = pause_ms;
        int code = client_call(client, path, body, key, &answer, err);

        if (code == ERR_INTR)
            return code;
        if ((code == 0 && !is_passing(answer.status)) || clock_now_ns() >= end_ns) {
            if (code == 0)
                code = answer_json(&answer, ret_json, err);
            client_answer_fini(&answer);
            return code;
        }
        if (code == 0 && answer.retry_s > 0)
            longest_ms = (uint64_t)answer.retry_s * 1000;
        client_answer_fini(&answer);
        progress_show(code == 0 ? "the daemon is busy" : "waiting for the daemon");
        code = wait_ms(longest_ms < WAIT_MS_MAX ? longest_ms : WAIT_MS_MAX, err);
        if (code != 0)
            return code;
        pause_ms *= 2;
    }
}

/* ---- by events */

struct following {
    struct sse sse;
    char last_id[ID_BYTES];
    bool ended;
    bool heard; /* Something came since the last look. */
};

static void show_group(const json_t *data)
{
    const json_t *group = json_object_get(data, "group");
    char text[120];

    snprintf(text, sizeof text, "%.60s: %s", json_string_value(json_object_get(group, "name")),
             json_string_value(json_object_get(group, "verdict")));
    progress_show(text);
}

static void show_place(const json_t *data)
{
    char text[120];

    snprintf(text, sizeof text, "queued, %lld before it, about %lld s",
             json_integer_value(json_object_get(data, "position")),
             (json_integer_value(json_object_get(data, "estimate_ms")) + 999) / 1000);
    progress_show(text);
}

static void take_event(void *context, const struct sse_event *event)
{
    struct following *following = context;
    json_t *data = json_loads(event->data, 0, NULL);
    enum submission_state state;

    if (event->id[0] != '\0' && strlen(event->id) < ID_BYTES)
        memcpy(following->last_id, event->id, strlen(event->id) + 1);
    following->heard = true;
    following->ended =
        submission_state_parse(event->kind, &state) == 0 && submission_state_is_final(state);
    if (strcmp(event->kind, "group") == 0 && data != NULL)
        show_group(data);
    else if (strcmp(event->kind, "position") == 0 && data != NULL)
        show_place(data);
    else if (strcmp(event->kind, "points") != 0)
        progress_show(event->kind);
    json_decref(data);
}

static bool take_bytes(void *data, const char *bytes, size_t length)
{
    struct following *following = data;

    return sse_feed(&following->sse, bytes, length, take_event, following) && !following->ended;
}

/* 0 when it has ended or events are not to be had; the caller asks how it is. */
static int follow_events(struct client *client, const char *path, unsigned patience_s,
                         struct err *err)
{
    struct following following = {0};
    uint64_t heard_ns = clock_now_ns();
    int code = 0;

    while (code == 0 && !following.ended) {
        long status;

        following.heard = false;
        code = client_stream(client, path, following.last_id, take_bytes, &following, &status, err);
        sse_fini(&following.sse); /* What was cut in the middle comes again, whole. */
        if (following.heard)
            heard_ns = clock_now_ns();
        if (status != 0 && status != 200 && !is_passing(status))
            break;
        if (clock_now_ns() - heard_ns > patience_s * 1000000000ull)
            break;
        if (code == 0 && !following.ended)
            code = wait_ms(WAIT_MS_MIN, err);
    }
    return code;
}

static bool is_over(const json_t *document)
{
    const char *name = json_string_value(json_object_get(document, "state"));
    enum submission_state state;

    return name != NULL && submission_state_parse(name, &state) == 0 &&
           submission_state_is_final(state);
}

int submit_follow(struct client *client, const char *id, unsigned patience_s, json_t **ret_state,
                  struct err *err)
{
    char *path = mem_printf("/api/v1/submissions/%s", id);
    char *events = mem_printf("%s/events", path);
    json_t *document = NULL;
    int code = follow_events(client, events, patience_s, err);

    while (code == 0) {
        code = submit_call(client, path, NULL, NULL, patience_s, &document, err);
        if (code != 0 || is_over(document))
            break;
        json_decref(document);
        document = NULL;
        progress_show("asking now and then");
        code = wait_ms(POLL_MS, err);
    }
    progress_clear();
    free(events);
    free(path);
    if (code == 0)
        *ret_state = document;
    return code;
}
