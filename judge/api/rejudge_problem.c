/* POST /problems/{id}/rejudge: all its submissions that are over, as one batch. */
#include "judge/api/key.h"
#include "judge/api/load.h"
#include "judge/api/requeue.h"
#include "judge/api/round_json.h"
#include "judge/api/routes.h"
#include "judge/base/clock.h"
#include "judge/base/log.h"
#include "judge/base/mem.h"
#include "judge/store/batches.h"

#include <sodium.h>
#include <stdlib.h>

#define ID_BYTES 10

struct rejudging {
    struct request *request;
    char *batch;
};

static void answer(struct request *request, const char *batch, uint64_t queued, bool replayed)
{
    char *self = mem_printf("/api/v1/batches/%s", batch);
    char *text = mem_printf("{\"queued\":%llu,\"id\":\"%s\",\"self\":\"%s\"}",
                            (unsigned long long)queued, batch, self);

    key_answer(request, 202, self, text, replayed);
    free(text);
    free(self);
}

/* What the first one was told: how many there were does not change. */
static void answer_again(struct request *request, const char *id)
{
    struct store *store = request->service->store;
    struct store_batch batch = {0};
    struct tally tally;
    struct err err = {0};
    bool found = false;
    int code = store_batch_get(store, id, &found, &batch, &err);

    tally_init(&tally);
    if (code == 0 && found)
        code = store_batch_tally(store, &batch, tally_add, &tally, &err);
    if (code != 0)
        load_failed(request, &err);
    else
        answer(request, id, tally.total, true);
    json_decref(tally_take_json(&tally));
    store_batch_fini(&batch);
}

static void written(void *data, const struct store_outcome *outcome)
{
    struct rejudging *rejudging = data;
    struct request *request = rejudging->request;

    if (outcome->result == STORE_DONE) {
        log_write(LOG_INFO, "rejudge", "{s:s, s:s, s:s, s:I}", "request", request->id, "batch",
                  rejudging->batch, "problem", request->argument, "submissions",
                  (json_int_t)outcome->count);
        answer(request, rejudging->batch, outcome->count, false);
        requeue_batch(&request->service->requeue, rejudging->batch, outcome);
    } else if (outcome->result == STORE_REPLAYED) {
        answer_again(request, outcome->answer);
    } else {
        key_answer_other(request, outcome);
    }
    free(rejudging->batch);
    free(rejudging);
}

static char *new_batch_id(void)
{
    unsigned char bytes[ID_BYTES];
    char text[2 * ID_BYTES + 1];

    randombytes_buf(bytes, sizeof bytes);
    sodium_bin2hex(text, sizeof text, bytes, sizeof bytes);
    return mem_printf("rejudge-%s", text);
}

void handle_rejudge_problem(struct request *request)
{
    struct rejudging *rejudging;
    struct store_key key;
    bool has_key = false;

    if (requeue_refused(request) || !key_read(request, &key, &has_key))
        return;
    if (catalogue_problem(&request->service->catalogue, request->argument) == NULL) {
        request_answer_problem(request, 404, 0, "there is no such problem");
        return;
    }
    rejudging = mem_alloc(sizeof *rejudging);
    rejudging->request = request;
    rejudging->batch = new_batch_id();
    request_hold(request);
    store_put(request->service->store,
              &(struct store_write){.rejudge =
                                        &(struct store_rejudge){rejudging->batch, request->argument,
                                                                request->identity.name},
                                    .event_data = REQUEUE_EVENT,
                                    .key = has_key ? &key : NULL,
                                    .answer = rejudging->batch,
                                    .now_ms = clock_wall_ms()},
              written, rejudging);
}
