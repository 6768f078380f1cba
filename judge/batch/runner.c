#include "judge/batch/runner.h"

#include "judge/base/clock.h"
#include "judge/base/interrupt.h"
#include "judge/base/mem.h"
#include "judge/batch/queue.h"
#include "judge/batch/result_json.h"

#include <stdlib.h>
#include <string.h>
#include <uv.h>

#define TICK_MS 200

struct runner {
    struct batch *batch;
    const struct runner_options *options;
    const struct grader_kind *kind;
    struct queue queue;
    struct status status;
    uv_loop_t loop;
    uv_timer_t tick;
    uint64_t alive_ns;
    bool stopping;
    int code; /* What ended it early. */
    struct err *err;
};

static void on_stopped(void *data)
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
    runner->kind->stop(runner->options->grader, on_stopped);
}

static int check_problem(struct runner *runner, const struct unit *unit, const json_t *report)
{
    size_t problem = runner->batch->plan.answers[unit->answers[0]].problem;

    return runner->kind->check(runner->options->grader, problem, report, runner->err);
}

static void give_work(struct runner *runner)
{
    while (!runner->stopping && runner->kind->free_count(runner->options->grader) > 0) {
        struct unit *unit = queue_take(&runner->queue);
        int code;

        if (unit == NULL)
            return;
        code = check_problem(runner, unit, NULL);
        if (code == 0)
            code = runner->kind->give(runner->options->grader, unit,
                                      (size_t)(unit - runner->queue.units), runner->err);
        runner->status.alone = unit->state == UNIT_RUNNING_ALONE;
        if (code != 0)
            stop(runner, code);
    }
}

static struct unit *unit_of(struct runner *runner, size_t number)
{
    return number < runner->queue.count && !runner->stopping ? &runner->queue.units[number] : NULL;
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

static void on_done(void *data, size_t number, json_t *report, json_t *public_report)
{
    struct runner *runner = data;
    struct unit *unit = unit_of(runner, number);
    int code;

    if (unit == NULL)
        return;
    code = check_problem(runner, unit, report);
    if (code != 0)
        stop(runner, code);
    else if (queue_graded(&runner->queue, unit, report, public_report))
        write_unit(runner, unit);
}

/* What a worker says of the file that it was given; the path is that of our folder, which
 * candidates are not told. The caller frees it. */
static char *without_path(const struct runner *runner, const struct unit *unit, const char *message)
{
    const struct batch *batch = runner->batch;
    char *path = out_folder_source_path(&batch->dir, batch->plan.answers[unit->answers[0]].source);
    size_t length = strlen(path);
    char *words = strncmp(message, path, length) == 0 ? mem_printf("the source%s", message + length)
                                                      : mem_strdup(message);

    free(path);
    return words;
}

static void on_refused(void *data, size_t number, const char *message)
{
    struct runner *runner = data;
    struct unit *unit = unit_of(runner, number);
    char *words;

    if (unit == NULL)
        return;
    words = without_path(runner, unit, message);
    if (queue_refused(&runner->queue, unit, words))
        write_unit(runner, unit);
    free(words);
}

static void on_lost(void *data, size_t number, const char *why)
{
    struct runner *runner = data;
    struct unit *unit = unit_of(runner, number);

    if (unit != NULL && queue_lost(&runner->queue, unit, why))
        write_unit(runner, unit);
}

static void on_free(void *data)
{
    give_work(data);
}

static void on_broken(void *data, const struct err *why)
{
    struct runner *runner = data;

    if (runner->stopping)
        return;
    *runner->err = *why;
    stop(runner, why->code);
}

static void on_tick(uv_timer_t *tick)
{
    struct runner *runner = tick->data;
    uint64_t now_ns = clock_now_ns();

    if (runner->stopping)
        return;
    if (runner->kind->is_alive(runner->options->grader))
        runner->alive_ns = now_ns;
    else if (now_ns - runner->alive_ns > runner->kind->patience_ns)
        stop(runner, err_set(runner->err, ERR_FAULT, "%s", runner->kind->dead));
    if (!runner->stopping && interrupt_check(runner->err) != 0)
        stop(runner, ERR_INTR);
    batch_count(runner->batch, &runner->status);
    runner->options->progress(runner->options->progress_data, &runner->status);
}

static int start(struct runner *runner)
{
    static const struct grader_calls calls = {on_done, on_refused, on_lost, on_free, on_broken};
    const struct grader_options options = {
        .loop = &runner->loop,
        .batch = runner->batch,
        .unit_count = runner->queue.count,
        .calls = &calls,
        .data = runner,
    };
    int failed = uv_loop_init(&runner->loop);
    int code;

    if (failed != 0)
        return err_set(runner->err, ERR_FAULT, "libuv: %s", uv_strerror(failed));
    uv_timer_init(&runner->loop, &runner->tick);
    runner->tick.data = runner;
    uv_timer_start(&runner->tick, on_tick, TICK_MS, TICK_MS);
    code = runner->kind->start(runner->options->grader, &options, runner->err);
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
    batch_count(batch, &runner->status);
    runner->status.before = runner->status.done;
    runner->status.units_total = runner->queue.count;
    runner->status.started_ns = clock_now_ns();
    runner->alive_ns = runner->status.started_ns;
}

int runner_run(struct batch *batch, const struct runner_options *options, struct err *err)
{
    struct runner runner = {.batch = batch, .options = options, .kind = options->kind, .err = err};
    int code = 0;

    init(&runner);
    if (runner.queue.count > 0)
        code = start(&runner);
    queue_fini(&runner.queue);
    return code;
}
