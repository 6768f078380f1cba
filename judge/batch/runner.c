#include "judge/batch/runner.h"

#include "judge/base/clock.h"
#include "judge/base/interrupt.h"
#include "judge/base/mem.h"
#include "judge/batch/queue.h"
#include "judge/batch/result_json.h"
#include "judge/catalog/content_hash.h"
#include "judge/worker/pool.h"

#include <stdlib.h>
#include <string.h>
#include <uv.h>

#define TICK_MS 200
#define START_NS_MAX 60000000000ull /* Without any worker that is ready. */

struct runner {
    struct batch *batch;
    const struct runner_options *options;
    struct queue queue;
    struct status status;
    uv_loop_t loop;
    uv_timer_t tick;
    struct pool *pool;
    char **stamps; /* By problem: while it is this, the problem is what it was. */
    uint64_t alive_ns;
    bool stopping;
    int code; /* What ended it early. */
    struct err *err;
};

static void on_pool_closed(void *data)
{
    struct runner *runner = data;

    uv_close((uv_handle_t *)&runner->tick, NULL);
}

static void stop(struct runner *runner, int code)
{
    if (runner->stopping)
        return;
    runner->stopping = true;
    runner->code = code;
    pool_destroy(runner->pool, on_pool_closed);
}

/* Was the problem what it is recorded as, from before this until now? */
static int check_problem(struct runner *runner, size_t index, struct err *err)
{
    const struct bank_problem *problem = &runner->batch->bank.problems[index];
    char *stamp = NULL, *hash = NULL;
    int code = folder_stamp(problem->folder, &stamp, err);

    if (code == 0 && runner->stamps[index] != NULL && strcmp(stamp, runner->stamps[index]) == 0) {
        free(stamp);
        return 0;
    }
    if (code == 0)
        code = folder_hash(problem->folder, &hash, err);
    if (code == 0 && strcmp(hash, problem->hash) != 0)
        code = err_set(err, ERR_INPUT,
                       "the problem %s was changed while the batch ran; the results are those of "
                       "before; grade all of it anew into another folder",
                       problem->id);
    free(hash);
    free(runner->stamps[index]);
    runner->stamps[index] = stamp;
    return code;
}

static void give_work(struct runner *runner)
{
    while (!runner->stopping && pool_free_count(runner->pool) > 0) {
        struct unit *unit = queue_take(&runner->queue);
        const struct answer *answer;
        json_t *job;
        int code;

        if (unit == NULL)
            return;
        answer = &runner->batch->plan.answers[unit->answers[0]];
        code = check_problem(runner, answer->problem, runner->err);
        if (code == 0) {
            job = result_job_json(runner->batch, answer, (size_t)(unit - runner->queue.units));
            code = pool_give(runner->pool, job, runner->err);
            json_decref(job);
        }
        runner->status.alone = unit->state == UNIT_RUNNING_ALONE;
        if (code != 0)
            stop(runner, code);
    }
}

static struct unit *unit_of(struct runner *runner, const char *id)
{
    size_t index = strtoul(id, NULL, 10);

    return index < runner->queue.count ? &runner->queue.units[index] : NULL;
}

/* One line for each answer of the unit. */
static void write_unit(struct runner *runner, struct unit *unit)
{
    int code = 0;

    for (size_t i = 0; code == 0 && i < unit->count; i++) {
        json_t *line = result_json(runner->batch, unit, unit->answers[i]);

        code = batch_add_result(runner->batch, unit->answers[i], line, runner->err);
        json_decref(line);
    }
    queue_clear(unit);
    runner->status.units_done++;
    if (code != 0)
        stop(runner, code);
    else if (queue_finished(&runner->queue))
        stop(runner, 0);
}

static void on_done(void *data, const char *id, json_t *report, json_t *public_report)
{
    struct runner *runner = data;
    struct unit *unit = unit_of(runner, id);
    int code;

    if (unit == NULL || runner->stopping)
        return;
    code =
        check_problem(runner, runner->batch->plan.answers[unit->answers[0]].problem, runner->err);
    if (code != 0)
        stop(runner, code);
    else if (queue_graded(&runner->queue, unit, report, public_report))
        write_unit(runner, unit);
}

static void on_refused(void *data, const char *id, const char *message)
{
    struct runner *runner = data;
    struct unit *unit = unit_of(runner, id);

    if (unit != NULL && !runner->stopping && queue_refused(&runner->queue, unit, message))
        write_unit(runner, unit);
}

static void on_lost(void *data, const char *id, const char *why)
{
    struct runner *runner = data;
    struct unit *unit = unit_of(runner, id);

    if (unit != NULL && !runner->stopping && queue_lost(&runner->queue, unit, why))
        write_unit(runner, unit);
}

static void on_free(void *data)
{
    give_work(data);
}

static void on_tick(uv_timer_t *tick)
{
    struct runner *runner = tick->data;
    uint64_t now_ns = clock_now_ns();

    if (runner->stopping)
        return;
    if (pool_alive_count(runner->pool) > 0)
        runner->alive_ns = now_ns;
    else if (now_ns - runner->alive_ns > START_NS_MAX)
        stop(runner, err_set(runner->err, ERR_FAULT,
                             "no worker starts; judge doctor says what is missing"));
    if (!runner->stopping && interrupt_check(runner->err) != 0)
        stop(runner, ERR_INTR);
    batch_count(runner->batch, &runner->status);
    runner->options->progress(runner->options->progress_data, &runner->status);
}

static int start(struct runner *runner)
{
    static const struct pool_calls calls = {
        .on_done = on_done, .on_refused = on_refused, .on_lost = on_lost, .on_free = on_free};
    unsigned jobs = runner->options->jobs;
    const struct pool_options options = {
        .program = runner->options->program,
        .cgroups = runner->options->cgroups,
        .count = jobs < runner->queue.count ? jobs : (unsigned)runner->queue.count,
    };
    int failed = uv_loop_init(&runner->loop);
    int code;

    if (failed != 0)
        return err_set(runner->err, ERR_FAULT, "libuv: %s", uv_strerror(failed));
    uv_timer_init(&runner->loop, &runner->tick);
    runner->tick.data = runner;
    uv_timer_start(&runner->tick, on_tick, TICK_MS, TICK_MS);
    code = pool_create(&runner->loop, &options, &calls, runner, &runner->pool, runner->err);
    if (code != 0) {
        runner->stopping = true;
        uv_close((uv_handle_t *)&runner->tick, NULL);
    }
    uv_run(&runner->loop, UV_RUN_DEFAULT);
    uv_loop_close(&runner->loop);
    return code != 0 ? code : runner->code;
}

static void init(struct runner *runner)
{
    const struct batch *batch = runner->batch;
    bool *settled = mem_alloc((batch->plan.count + 1) * sizeof *settled);

    for (size_t i = 0; i < batch->plan.count; i++)
        settled[i] = figures_settled(&batch->figures[i]);
    queue_init(&runner->queue, &batch->plan, settled, batch->settings.repeat);
    free(settled);
    runner->stamps = mem_alloc((batch->bank.problem_count + 1) * sizeof *runner->stamps);
    batch_count(batch, &runner->status);
    runner->status.before = runner->status.done;
    runner->status.units_total = runner->queue.count;
    runner->status.started_ns = clock_now_ns();
    runner->alive_ns = runner->status.started_ns;
}

int runner_run(struct batch *batch, const struct runner_options *options, struct err *err)
{
    struct runner runner = {.batch = batch, .options = options, .err = err};
    int code = 0;

    init(&runner);
    if (runner.queue.count > 0)
        code = start(&runner);
    for (size_t i = 0; i < batch->bank.problem_count; i++)
        free(runner.stamps[i]);
    free(runner.stamps);
    queue_fini(&runner.queue);
    return code;
}
