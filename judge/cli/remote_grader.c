#include "judge/cli/remote_grader.h"

#include "judge/base/json_text.h"
#include "judge/base/mem.h"
#include "judge/cli/remote_flight.h"
#include "judge/stage/source.h"

#include <sodium.h>
#include <stdlib.h>
#include <string.h>

#define KEY_BYTES 20
#define PATIENCE_NS 300000000000ull /* A machine may be booted meanwhile. */

struct grader {
    struct remote_options remote;
    struct grader_options options;
    struct transfers *transfers;
    struct flight **flights;
    unsigned count;
    /* Says that there is room when it has begun; ends all when that was asked for, since that may
     * be in the middle of a transfer's callback. */
    uv_timer_t timer;
    bool stopping;
    unsigned open; /* Parts that are not closed yet. */
    void (*on_stopped)(void *data);
};

struct grader *remote_grader_create(const struct remote_options *options)
{
    struct grader *grader = mem_alloc(sizeof *grader);

    grader->remote = *options;
    return grader;
}

void remote_grader_destroy(struct grader *grader)
{
    if (grader == NULL)
        return;
    free(grader->flights);
    free(grader);
}

/* ---- what comes back */

static void on_done(void *data, size_t number, json_t *report, json_t *public_report)
{
    const struct grader *grader = data;
    const struct grader_options *options = &grader->options;

    if (grader->stopping)
        return;
    options->calls->on_done(options->data, number, report, public_report);
    options->calls->on_free(options->data);
}

static void on_refused(void *data, size_t number, const char *message)
{
    const struct grader *grader = data;
    const struct grader_options *options = &grader->options;

    if (grader->stopping)
        return;
    options->calls->on_refused(options->data, number, message);
    options->calls->on_free(options->data);
}

static void on_lost(void *data, size_t number, const char *why)
{
    const struct grader *grader = data;
    const struct grader_options *options = &grader->options;

    if (grader->stopping)
        return;
    options->calls->on_lost(options->data, number, why);
    options->calls->on_free(options->data);
}

static void on_broken(void *data, const struct err *why)
{
    const struct grader *grader = data;

    if (!grader->stopping)
        grader->options.calls->on_broken(grader->options.data, why);
}

/* ---- start and end */

static void on_part_closed(void *data)
{
    struct grader *grader = data;

    if (--grader->open == 0)
        grader->on_stopped(grader->options.data);
}

static void on_timer_closed(uv_handle_t *handle)
{
    on_part_closed(handle->data);
}

static void on_timer(uv_timer_t *timer)
{
    struct grader *grader = timer->data;

    if (!grader->stopping) {
        grader->options.calls->on_free(grader->options.data);
        return;
    }
    grader->open = grader->count + 2;
    transfers_destroy(grader->transfers, on_part_closed, grader);
    for (unsigned i = 0; i < grader->count; i++)
        flight_close(grader->flights[i], on_part_closed);
    uv_close((uv_handle_t *)&grader->timer, on_timer_closed);
}

static int start(struct grader *grader, const struct grader_options *options, struct err *err)
{
    static const struct flight_calls calls = {on_done, on_refused, on_lost, on_broken};
    const struct remote_options *remote = &grader->remote;
    int code = transfers_create(options->loop, remote->server, remote->token, remote->jobs,
                                &grader->transfers, err);

    if (code != 0)
        return code;
    grader->options = *options;
    grader->count =
        remote->jobs < options->unit_count ? remote->jobs : (unsigned)options->unit_count;
    grader->flights = mem_alloc(grader->count * sizeof(struct flight *));
    for (unsigned i = 0; i < grader->count; i++)
        grader->flights[i] = flight_create(options->loop, grader->transfers, &calls, grader);
    uv_timer_init(options->loop, &grader->timer);
    grader->timer.data = grader;
    uv_timer_start(&grader->timer, on_timer, 0, 0);
    return 0;
}

static void stop(struct grader *grader, void (*on_stopped)(void *data))
{
    grader->stopping = true;
    grader->on_stopped = on_stopped;
    uv_timer_start(&grader->timer, on_timer, 0, 0);
}

/* ---- what goes out */

static unsigned free_count(const struct grader *grader)
{
    unsigned count = 0;

    for (unsigned i = 0; i < grader->count; i++)
        count += flight_is_free(grader->flights[i]);
    return count;
}

static bool is_alive(const struct grader *grader)
{
    for (unsigned i = 0; i < grader->count; i++)
        if (!flight_is_free(grader->flights[i]) && !flight_is_answered(grader->flights[i]))
            return false;
    return true;
}

/* The daemon says in each report of what version of the problem it is. */
static int check(struct grader *grader, size_t problem, const json_t *report, struct err *err)
{
    const struct bank_problem *entry = &grader->options.batch->bank.problems[problem];
    const json_t *provenance = json_object_get(report, "provenance");

    if (!json_is_object(provenance) || strcmp(json_text(provenance, "problem"), entry->hash) == 0)
        return 0;
    return batch_problem_changed(entry, err);
}

static void add_text(crypto_generichash_state *state, const char *text)
{
    crypto_generichash_update(state, (const unsigned char *)text, strlen(text) + 1);
}

static void add_number(crypto_generichash_state *state, unsigned number)
{
    crypto_generichash_update(state, (const unsigned char *)&number, sizeof number);
}

/* The same for the same run of the same unit, whenever it is asked for; another for what is to be
 * run again: a repetition, one alone, one after a fault of this run of the batch or of an earlier
 * one. */
static char *make_key(const struct batch *batch, const struct unit *unit)
{
    const struct answer *answer = &batch->plan.answers[unit->answers[0]];
    const struct bank_problem *problem = &batch->bank.problems[answer->problem];
    unsigned char hash[KEY_BYTES];
    char text[2 * KEY_BYTES + 1];
    crypto_generichash_state state;
    unsigned unsettled = 0;

    for (size_t i = 0; i < unit->count; i++)
        if (batch->figures[unit->answers[i]].unsettled > unsettled)
            unsettled = batch->figures[unit->answers[i]].unsettled;
    crypto_generichash_init(&state, NULL, 0, sizeof hash);
    add_text(&state, problem->id);
    add_text(&state, problem->hash);
    add_text(&state, batch->bank.languages[answer->language].id);
    add_text(&state, answer->source);
    add_number(&state, unit->run_count);
    add_number(&state, unit->state == UNIT_RUNNING_ALONE);
    add_number(&state, unit->failures);
    add_number(&state, unsettled);
    if (batch->settings.seed != 0) /* Keys without one are as they were before there was any. */
        crypto_generichash_update(&state, (const unsigned char *)&batch->settings.seed,
                                  sizeof batch->settings.seed);
    crypto_generichash_final(&state, hash, sizeof hash);
    sodium_bin2hex(text, sizeof text, hash, sizeof hash);
    return mem_printf("batch-%s-%s", batch->id, text);
}

static char *make_body(const struct batch *batch, const struct answer *answer, const char *source)
{
    const struct batch_settings *settings = &batch->settings;
    char *round = mem_printf("batch-%s", batch->id);
    json_t *json =
        json_pack("{s:s, s:s, s:s, s:s, s:s, s:s, s:{s:b, s:b, s:s, s:b}}", "problem",
                  batch->bank.problems[answer->problem].id, "language",
                  batch->bank.languages[answer->language].id, "source", source, "candidate",
                  "batch", "round", round, "class", "batch", "options", "complexity",
                  settings->complexity && !settings->samples, "samples", settings->samples, "meter",
                  settings->meter, "shrink", settings->shrink);
    char *body;

    if (settings->seed != 0) /* An older daemon knows of none. */
        json_object_set_new(json_object_get(json, "options"), "seed",
                            json_integer((json_int_t)settings->seed));
    body = json != NULL ? json_dumps(json, JSON_COMPACT) : NULL;

    json_decref(json);
    free(round);
    return body;
}

static int give(struct grader *grader, const struct unit *unit, size_t number, struct err *err)
{
    const struct batch *batch = grader->options.batch;
    const struct answer *answer = &batch->plan.answers[unit->answers[0]];
    char *path = out_folder_source_path(&batch->dir, answer->source), *source, *body = NULL;
    size_t length;
    int code = source_read(path, &source, &length, err);

    free(path);
    if (code != 0) { /* As a worker would: it is nothing that could be graded. */
        grader->options.calls->on_refused(grader->options.data, number, err->message);
        return 0;
    }
    body = make_body(batch, answer, source);
    free(source);
    if (body == NULL)
        return err_set(err, ERR_FAULT, "%s: it can not be put into a request", answer->name);
    for (unsigned i = 0; i < grader->count; i++) {
        if (flight_is_free(grader->flights[i])) {
            flight_start(grader->flights[i], number, body, make_key(batch, unit));
            return 0;
        }
    }
    free(body);
    return err_set(err, ERR_FAULT, "there is no room for a submission");
}

const struct grader_kind remote_grader = {
    .start = start,
    .free_count = free_count,
    .is_alive = is_alive,
    .patience_ns = PATIENCE_NS,
    .dead = "the daemon does not answer any more",
    .check = check,
    .give = give,
    .stop = stop,
};
