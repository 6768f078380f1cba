#include "judge/api/retention.h"

#include "judge/base/clock.h"
#include "judge/base/log.h"

#include <jansson.h>

#define DAY_MS (24ull * 3600 * 1000)
#define PERIOD_MS (10ull * 60 * 1000)

static void next(struct retention *retention);

static void pruned(void *data, const struct store_outcome *outcome)
{
    struct retention *retention = data;

    retention->busy = false;
    if (outcome->result != STORE_DONE) {
        log_write(LOG_WARNING, "prune_failed", "{s:s?}", "error", outcome->error);
        return;
    }
    retention->removed += outcome->pruned;
    if (outcome->pruned == STORE_PRUNE_MAX && !retention->stopped)
        next(retention);
    else if (retention->removed > 0)
        log_write(LOG_INFO, "pruned", "{s:I}", "submissions", (json_int_t)retention->removed);
}

static void next(struct retention *retention)
{
    uint64_t now_ms = clock_wall_ms();

    if (now_ms <= retention->age_ms) /* The clock is wrong; nothing is that old. */
        return;
    retention->busy = true;
    store_put(
        retention->store,
        &(struct store_write){.prune_before_ms = now_ms - retention->age_ms, .now_ms = now_ms},
        pruned, retention);
}

static void on_timer(uv_timer_t *timer)
{
    struct retention *retention = timer->data;

    if (retention->busy || retention->stopped)
        return;
    retention->removed = 0;
    next(retention);
}

void retention_start(struct retention *retention, uv_loop_t *loop, struct store *store,
                     unsigned days)
{
    *retention = (struct retention){.store = store, .age_ms = days * DAY_MS};
    uv_timer_init(loop, &retention->timer);
    retention->timer.data = retention;
    if (days > 0)
        uv_timer_start(&retention->timer, on_timer, 0, PERIOD_MS);
}

void retention_stop(struct retention *retention)
{
    retention->stopped = true;
    uv_timer_stop(&retention->timer);
}
