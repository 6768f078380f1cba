#include "judge/api/task.h"

#include "judge/base/clock.h"
#include "judge/base/log.h"
#include "judge/base/mem.h"
#include "judge/core/report.h"
#include "judge/stage/report_json.h"

#include <stdlib.h>
#include <string.h>

#define POINTS_AT_ONCE 32

struct task {
    uv_loop_t *loop;
    struct store *store;
    struct metrics *metrics;
    const struct task_calls *calls;
    struct catalogue_problem *problem;
    struct store_submission row; /* Without its source, once the job was given. */
    json_t *points;              /* Told by the worker and not yet written. */
    uint64_t taken_ns;
    uv_timer_t *timer; /* While it waits for another try. */
    unsigned writes;   /* Under way in the store. */
    bool over;         /* Nobody wants to know any more. */
    enum task_end end; /* What its last write makes of it. */
};

struct task *task_create(uv_loop_t *loop, struct store *store, struct metrics *metrics,
                         const struct task_calls *calls, struct catalogue_problem *problem,
                         struct store_submission *row)
{
    struct task *task = mem_alloc(sizeof *task);

    task->loop = loop;
    task->store = store;
    task->metrics = metrics;
    task->calls = calls;
    task->problem = problem;
    task->row = *row;
    *row = (struct store_submission){0};
    task->taken_ns = clock_now_ns();
    return task;
}

static void destroy_if_over(struct task *task)
{
    if (!task->over || task->writes > 0)
        return;
    json_decref(task->points);
    catalogue_let_go(task->problem);
    store_submission_fini(&task->row);
    free(task);
}

static void free_timer(uv_handle_t *handle)
{
    free(handle);
}

static void stop_timer(struct task *task)
{
    if (task->timer == NULL)
        return;
    uv_close((uv_handle_t *)task->timer, free_timer);
    task->timer = NULL;
}

void task_forget(struct task *task)
{
    stop_timer(task);
    task->over = true;
    destroy_if_over(task);
}

static void end(struct task *task, enum task_end how)
{
    if (task->over)
        return;
    task->calls->on_end(task->calls->data, task, how);
    task_forget(task);
}

const struct store_submission *task_row(const struct task *task)
{
    return &task->row;
}

uint64_t task_age_ms(const struct task *task)
{
    return (clock_now_ns() - task->taken_ns) / 1000000;
}

json_t *task_job(const struct task *task)
{
    const struct store_submission *row = &task->row;
    json_t *job = json_loads(row->options, 0, NULL);

    if (!json_is_object(job)) {
        json_decref(job);
        job = json_object();
    }
    json_object_set_new(job, "id", json_string(row->id));
    /* The folder of the version that it holds. */
    json_object_set_new(
        job, "problem",
        json_string(task->problem != NULL ? task->problem->problem->folder : row->problem));
    json_object_set_new(job, "language", json_string(row->language));
    json_object_set_new(job, "source", json_string(row->source));
    json_object_set_new(job, "reveal", json_true());
    if (row->claims != NULL)
        json_object_set_new(job, "claims", json_string(row->claims));
    return job;
}

/* ---- writing */

static void note(struct task *task, const struct store_outcome *outcome)
{
    if (outcome->result == STORE_FULL || outcome->result == STORE_BUSY)
        log_write(LOG_ERROR, "write_lost", "{s:s, s:s?}", "submission", task->row.id, "error",
                  outcome->error);
    if (!task->over && outcome->result == STORE_DONE)
        task->calls->on_change(task->calls->data, task->row.id);
}

static void written(void *data, const struct store_outcome *outcome)
{
    struct task *task = data;

    note(task, outcome);
    task->writes--;
    destroy_if_over(task);
}

/* Takes @event_data over. */
static void put(struct task *task, struct store_write write, json_t *event_data,
                void (*done)(void *data, const struct store_outcome *outcome))
{
    char *text = json_dumps(event_data, JSON_COMPACT);

    json_decref(event_data);
    write.id = task->row.id;
    write.grading = task->row.grading;
    write.faults = task->row.faults;
    write.event_data = text != NULL ? text : "{}";
    write.now_ms = clock_wall_ms();
    write.must = true;
    task->writes++;
    store_put(task->store, &write, done, task);
    free(text);
}

static void flush_points(struct task *task)
{
    json_t *points = task->points;

    if (points == NULL)
        return;
    task->points = NULL;
    put(task,
        (struct store_write){.move = SUBMISSION_MOVE_COUNT, .event = "points", .patient = true},
        json_pack("{s:o}", "points", points), written);
}

static void keep_point(struct task *task, const json_t *event)
{
    json_t *point = json_copy((json_t *)event);

    json_object_del(point, "id");
    json_object_del(point, "event");
    if (task->points == NULL)
        task->points = json_array();
    json_array_append_new(task->points, point);
    if (json_array_size(task->points) >= POINTS_AT_ONCE)
        flush_points(task);
}

void task_event(struct task *task, const json_t *event)
{
    static const struct {
        const char *name;
        enum submission_move move;
    } events[] = {
        {"compiling", MOVE_COMPILE}, {"compiled", SUBMISSION_MOVE_COUNT},
        {"running", MOVE_RUN},       {"group", SUBMISSION_MOVE_COUNT},
        {"measuring", MOVE_MEASURE},
    };
    const char *name = json_string_value(json_object_get(event, "event"));

    if (strcmp(name, "point") == 0) {
        keep_point(task, event);
        return;
    }
    for (size_t i = 0; i < sizeof events / sizeof *events; i++) {
        if (strcmp(events[i].name, name) == 0) {
            json_t *fields = json_copy((json_t *)event);

            json_object_del(fields, "id");
            json_object_del(fields, "event");
            flush_points(task);
            put(task, (struct store_write){.move = events[i].move, .event = name, .patient = true},
                fields, written);
        }
    }
}

/* ---- the end */

static void wait_over(uv_timer_t *timer)
{
    end(timer->data, TASK_AGAIN);
}

static void wait_then_again(struct task *task)
{
    uint64_t wait_ms = submission_backoff_ms(task->row.faults);

    if (wait_ms == 0) {
        end(task, TASK_AGAIN);
        return;
    }
    task->timer = mem_alloc(sizeof *task->timer);
    uv_timer_init(task->loop, task->timer);
    task->timer->data = task;
    uv_timer_start(task->timer, wait_over, wait_ms, 0);
}

static void written_last(void *data, const struct store_outcome *outcome)
{
    struct task *task = data;

    note(task, outcome);
    task->writes--;
    if (task->over)
        destroy_if_over(task);
    else if (outcome->result != STORE_DONE)
        end(task, TASK_VOID);
    else if (task->end == TASK_AGAIN)
        wait_then_again(task);
    else
        end(task, task->end);
}

static double timing_ms(const json_t *report, const char *key)
{
    return json_number_value(json_object_get(json_object_get(report, "timings"), key)) / 1e6;
}

static void count_stages(struct task *task, const json_t *report)
{
    struct metrics *metrics = task->metrics;

    metrics_stage_ms(metrics, STAGE_COMPILE, timing_ms(report, "compile_ns"));
    metrics_stage_ms(metrics, STAGE_RUN, timing_ms(report, "run_ns"));
    metrics_stage_ms(metrics, STAGE_MEASURE, timing_ms(report, "measure_ns"));
    metrics_stage_ms(metrics, STAGE_TOTAL, (double)clock_wall_since_ms(task->row.created_ms));
}

static void finish(struct task *task, json_t *report, json_t *public)
{
    const char *verdict = json_string_value(json_object_get(report, "verdict"));
    int score = (int)json_integer_value(json_object_get(report, "score"));
    char *all, *shown;

    /* A report is of a submission here, whatever number the grading had. */
    json_object_set_new(report, "id", json_string(task->row.id));
    json_object_set_new(public, "id", json_string(task->row.id));
    all = json_dumps(report, JSON_COMPACT);
    shown = json_dumps(public, JSON_COMPACT);
    count_stages(task, report);
    metrics_verdict(task->metrics, task->row.problem, task->row.language, verdict);
    log_write(LOG_INFO, "graded", "{s:s, s:s, s:i, s:s, s:s}", "submission", task->row.id,
              "verdict", verdict, "score", score, "problem", task->row.problem, "language",
              task->row.language);
    task->end = TASK_FINAL;
    put(task,
        (struct store_write){.move = MOVE_FINISH,
                             .event = "done",
                             .verdict = verdict,
                             .score = score,
                             .report = all,
                             .public = shown},
        json_pack("{s:s, s:i, s:i}", "verdict", verdict, "score", score, "grading",
                  (int)task->row.grading),
        written_last);
    free(all);
    free(shown);
}

static void retry(struct task *task, const char *why)
{
    log_write(LOG_WARNING, "retry", "{s:s, s:i, s:s}", "submission", task->row.id, "faults",
              (int)task->row.faults, "why", why);
    task->end = TASK_AGAIN;
    put(task, (struct store_write){.move = MOVE_RETRY, .event = "queued"},
        json_pack("{s:s}", "why", "the judge failed; it is tried again"), written_last);
}

void task_done(struct task *task, json_t *report, json_t *public)
{
    const char *verdict = json_string_value(json_object_get(report, "verdict"));

    flush_points(task);
    if (verdict != NULL && strcmp(verdict, "IE") != 0) {
        finish(task, report, public);
        return;
    }
    task->metrics->faults++;
    task->row.faults++;
    if (submission_may_retry(task->row.faults))
        retry(task, "judge error");
    else
        finish(task, report, public);
}

/* The report of a submission that no worker lived through. */
static json_t *fault_report(const struct task *task, const char *why)
{
    struct report report = {
        .problem = task->row.problem,
        .language = task->row.language,
        .verdict = VERDICT_IE,
        .compile_ok = true,
        .compile_log = (char *)"",
        .failure = {.verdict = VERDICT_IE, .reason = (char *)why},
    };

    return report_to_json(&report);
}

void task_lost(struct task *task, const char *why)
{
    json_t *report;

    flush_points(task);
    task->metrics->lost++;
    task->metrics->faults++;
    task->row.faults++;
    if (submission_may_retry(task->row.faults)) {
        retry(task, why);
        return;
    }
    log_write(LOG_ERROR, "given_up", "{s:s, s:s}", "submission", task->row.id, "why", why);
    report = fault_report(task, "its worker ended before it was graded, each time");
    finish(task, report, report);
    json_decref(report);
}

void task_refused(struct task *task, const char *message)
{
    flush_points(task);
    log_write(LOG_WARNING, "refused", "{s:s, s:s}", "submission", task->row.id, "why", message);
    task->end = TASK_FINAL;
    put(task, (struct store_write){.move = MOVE_REFUSE, .event = "refused", .message = message},
        json_pack("{s:s}", "message", message), written_last);
}
