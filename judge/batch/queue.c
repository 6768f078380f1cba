#include "judge/batch/queue.h"

#include "judge/base/mem.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

static const struct plan *sorting; /* qsort has no room for it; set by queue_init only. */

static int by_work(const void *left, const void *right)
{
    size_t i = *(const size_t *)left, k = *(const size_t *)right;
    const struct answer *a = &sorting->answers[i], *b = &sorting->answers[k];
    int order = strcmp(a->source, b->source);

    if (order == 0)
        order = a->problem < b->problem ? -1 : a->problem > b->problem;
    if (order == 0)
        order = a->language < b->language ? -1 : a->language > b->language;
    return order != 0 ? order : (i < k ? -1 : i > k);
}

static bool same_work(const struct answer *a, const struct answer *b)
{
    return a->problem == b->problem && a->language == b->language &&
           strcmp(a->source, b->source) == 0;
}

/* In the order of the plan, so that progress is as the reader of the plan expects. */
static int by_first_answer(const void *left, const void *right)
{
    size_t a = ((const struct unit *)left)->answers[0],
           b = ((const struct unit *)right)->answers[0];

    return a < b ? -1 : a > b;
}

void queue_init(struct queue *queue, const struct plan *plan, const bool *settled, unsigned repeat)
{
    size_t count = 0;

    *queue = (struct queue){.repeat = repeat};
    assert(repeat >= 1 && repeat <= QUEUE_REPEAT_MAX);
    queue->answers = mem_alloc((plan->count + 1) * sizeof *queue->answers);
    queue->units = mem_alloc((plan->count + 1) * sizeof *queue->units);
    for (size_t i = 0; i < plan->count; i++)
        if (!settled[i])
            queue->answers[count++] = i;
    sorting = plan;
    if (count > 0)
        qsort(queue->answers, count, sizeof *queue->answers, by_work);
    for (size_t i = 0; i < count; i++) {
        const struct answer *answer = &plan->answers[queue->answers[i]];

        if (i == 0 || !same_work(&plan->answers[queue->answers[i - 1]], answer))
            queue->units[queue->count++] =
                (struct unit){.answers = &queue->answers[i], .crowded = VERDICT_COUNT};
        queue->units[queue->count - 1].count++;
    }
    if (queue->count > 0)
        qsort(queue->units, queue->count, sizeof *queue->units, by_first_answer);
}

void queue_clear(struct unit *unit)
{
    json_decref(unit->report);
    json_decref(unit->public_report);
    free(unit->message);
    unit->report = NULL;
    unit->public_report = NULL;
    unit->message = NULL;
}

void queue_fini(struct queue *queue)
{
    for (size_t i = 0; i < queue->count; i++)
        queue_clear(&queue->units[i]);
    free(queue->units);
    free(queue->answers);
    *queue = (struct queue){.units = NULL};
}

/* @unit begins to run, beside those that do. */
static void start(struct queue *queue, struct unit *unit, enum unit_state state)
{
    unit->state = state;
    unit->shared = queue->running > 0;
    if (queue->lone != NULL)
        queue->lone->shared = true;
    queue->lone = unit->shared ? NULL : unit;
    queue->running++;
}

static struct unit *take_alone(struct queue *queue)
{
    for (size_t i = 0; i < queue->count; i++) {
        struct unit *unit = &queue->units[i];

        if (unit->state != UNIT_WAITING_ALONE)
            continue;
        start(queue, unit, UNIT_RUNNING_ALONE);
        queue->alone_running = true;
        return unit;
    }
    return NULL;
}

struct unit *queue_take(struct queue *queue)
{
    if (queue->alone_running)
        return NULL;
    for (; queue->next < queue->count; queue->next++) {
        struct unit *unit = &queue->units[queue->next];

        if (unit->state != UNIT_WAITING)
            continue;
        start(queue, unit, UNIT_RUNNING);
        return unit;
    }
    return queue->running == 0 ? take_alone(queue) : NULL;
}

bool queue_finished(const struct queue *queue)
{
    return queue->done == queue->count;
}

static bool stop(struct queue *queue, struct unit *unit, enum unit_state state)
{
    assert(unit->state == UNIT_RUNNING || unit->state == UNIT_RUNNING_ALONE);
    if (unit->state == UNIT_RUNNING_ALONE)
        queue->alone_running = false;
    if (queue->lone == unit)
        queue->lone = NULL;
    queue->running--;
    unit->state = state;
    if (state == UNIT_WAITING && (size_t)(unit - queue->units) < queue->next)
        queue->next = (size_t)(unit - queue->units);
    queue->done += state == UNIT_DONE;
    return state == UNIT_DONE;
}

/* The same once more, as it was: alone stays alone. */
static bool again(struct queue *queue, struct unit *unit)
{
    return stop(queue, unit, unit->state == UNIT_RUNNING_ALONE ? UNIT_WAITING_ALONE : UNIT_WAITING);
}

static enum verdict verdict_of(const json_t *report)
{
    const char *code = json_string_value(json_object_get(report, "verdict"));
    enum verdict verdict;

    return code != NULL && verdict_parse(code, &verdict) == 0 ? verdict : VERDICT_IE;
}

/* Was anything of it stopped at a limit of time, whatever failed first? */
static bool was_timed(const json_t *report)
{
    size_t i;
    json_t *group;

    if (verdict_of(report) == VERDICT_TLE)
        return true;
    json_array_foreach(json_object_get(report, "groups"), i, group)
    {
        if (json_integer_value(json_object_get(group, "cases_timed")) > 0)
            return true;
    }
    return false;
}

bool queue_graded(struct queue *queue, struct unit *unit, json_t *report, json_t *public_report)
{
    enum verdict verdict = verdict_of(report);
    bool alone = unit->state == UNIT_RUNNING_ALONE;

    if (verdict == VERDICT_IE && ++unit->failures < QUEUE_TRIES_MAX)
        return again(queue, unit);
    if (was_timed(report) && unit->shared) {
        if (unit->run_count == 0)
            unit->crowded = verdict;
        return stop(queue, unit, UNIT_WAITING_ALONE);
    }
    unit->failures = 0;
    unit->alone = unit->alone || alone;
    unit->runs[unit->run_count++] = (struct unit_run){
        .verdict = verdict, .score = (int)json_integer_value(json_object_get(report, "score"))};
    if (unit->report == NULL) {
        unit->report = json_incref(report);
        unit->public_report = json_incref(public_report);
    }
    return unit->run_count == queue->repeat ? stop(queue, unit, UNIT_DONE) : again(queue, unit);
}

bool queue_refused(struct queue *queue, struct unit *unit, const char *message)
{
    unit->refused = true;
    free(unit->message);
    unit->message = mem_strdup(message);
    return stop(queue, unit, UNIT_DONE);
}

bool queue_lost(struct queue *queue, struct unit *unit, const char *why)
{
    if (++unit->failures < QUEUE_TRIES_MAX)
        return again(queue, unit);
    unit->lost = true;
    free(unit->message);
    unit->message = mem_strdup(why);
    return stop(queue, unit, UNIT_DONE);
}

bool unit_differs(const struct unit *unit)
{
    for (unsigned i = 1; i < unit->run_count; i++)
        if (unit->runs[i].verdict != unit->runs[0].verdict ||
            unit->runs[i].score != unit->runs[0].score)
            return true;
    return false;
}
