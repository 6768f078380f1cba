/* Grades all solutions of some problems, several at a time. */
#include "judge/author/check.h"
#include "judge/base/json_text.h"

#include "judge/base/interrupt.h"
#include "judge/base/mem.h"
#include "judge/worker/pool.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define TRIES_MAX 2 /* Of a solution whose grader died. */

/* One solution; its id on the wire is its index. */
struct task {
    json_t *problem; /* Borrowed, as the next. */
    json_t *solution;
    bool measured;
    unsigned tries;
};

struct checking {
    uv_loop_t loop;
    uv_signal_t signals[2];
    struct pool *pool;
    const struct engine_paths *paths;
    const struct check_options *options;
    struct task *tasks;
    size_t count;
    size_t *order; /* Indices of tasks, in the order in which they are given; some come again. */
    size_t order_count;
    size_t next; /* In the order. */
    size_t done;
    bool ended;
};

static void end(struct checking *checking)
{
    if (checking->ended)
        return;
    checking->ended = true;
    for (size_t i = 0; i < 2; i++)
        uv_close((uv_handle_t *)&checking->signals[i], NULL);
    pool_destroy(checking->pool, NULL);
}

static void on_signal(uv_signal_t *handle, int number)
{
    struct checking *checking = handle->data;

    interrupt_note(number);
    end(checking);
}

static void one_is_done(struct checking *checking, const struct task *task)
{
    checking->done++;
    if (checking->options->progress != NULL)
        checking->options->progress(checking->done, checking->count,
                                    json_text(task->solution, "file"));
    if (checking->done == checking->count)
        end(checking);
}

static struct task *task_of(struct checking *checking, const char *id)
{
    return &checking->tasks[strtoul(id, NULL, 10)];
}

static void on_done(void *data, const char *id, json_t *report, json_t *public)
{
    struct checking *checking = data;
    struct task *task = task_of(checking, id);

    (void)public;
    check_judge(task->problem, task->solution, report);
    one_is_done(checking, task);
}

static void on_refused(void *data, const char *id, const char *message)
{
    struct checking *checking = data;
    struct task *task = task_of(checking, id);

    json_object_set_new(task->solution, "text", json_string(message));
    check_find(task->problem, "error", json_text(task->solution, "file"), "%s", message);
    one_is_done(checking, task);
}

/* @problem "ID" or a folder of its own. */
static json_t *job_of(const struct checking *checking, const struct task *task, size_t index)
{
    const char *id = json_text(task->problem, "id"), *file = json_text(task->solution, "file");
    char name[24];
    char *path = strchr(id, '/') != NULL ? mem_printf("%s/%s", id, file)
                                         : mem_printf("%s/%s/%s", checking->paths->bank, id, file);
    json_t *job;

    snprintf(name, sizeof name, "%zu", index);
    job = json_pack("{s:s, s:s, s:s, s:s, s:b, s:b, s:b, s:b}", "id", name, "problem", id,
                    "language", json_text(task->solution, "language"), "file", path, "complexity",
                    task->measured, "reveal", 1, "stop_early", 1, "double_time",
                    strcmp(json_text(task->solution, "expected"), "TLE") == 0);
    free(path);
    return job;
}

static void give(struct checking *checking, size_t index)
{
    json_t *job = job_of(checking, &checking->tasks[index], index);
    struct err err;

    if (pool_give(checking->pool, job, &err) != 0)
        on_refused(checking, json_string_value(json_object_get(job, "id")), err.message);
    json_decref(job);
}

static void enqueue(struct checking *checking, size_t index)
{
    checking->order = mem_grow(checking->order, checking->order_count + 1, sizeof *checking->order);
    checking->order[checking->order_count++] = index;
}

static void on_lost(void *data, const char *id, const char *why)
{
    struct checking *checking = data;
    struct task *task = task_of(checking, id);

    if (++task->tries < TRIES_MAX)
        enqueue(checking, (size_t)(task - checking->tasks));
    else
        on_refused(data, id, why);
}

static void on_free(void *data)
{
    struct checking *checking = data;

    while (!checking->ended && checking->next < checking->order_count &&
           pool_free_count(checking->pool) > 0)
        give(checking, checking->order[checking->next++]);
}

/* @measured: those of the same problem before it. */
static bool has_language(const struct task *measured, size_t count, const json_t *solution)
{
    for (size_t i = 0; i < count; i++) {
        if (measured[i].measured &&
            strcmp(json_text(measured[i].solution, "expected"), "AC") == 0 &&
            strcmp(json_text(measured[i].solution, "language"), json_text(solution, "language")) ==
                0)
            return true;
    }
    return false;
}

static bool is_measured(enum check_growth growth, const struct task *before, size_t count,
                        const json_t *solution)
{
    const char *expected = json_text(solution, "expected");

    if (growth == CHECK_GROWTH_NONE || strncmp(expected, "AC", 2) != 0)
        return false;
    return growth == CHECK_GROWTH_ALL || strcmp(expected, "AC") != 0 ||
           !has_language(before, count, solution);
}

static void list_tasks(struct checking *checking, json_t *problems)
{
    json_t *problem, *solution;
    size_t i, k;

    json_array_foreach(problems, i, problem)
    {
        if (json_is_true(json_object_get(problem, "ungraded")))
            continue;
        json_array_foreach(json_object_get(problem, "solutions"), k, solution)
        {
            checking->tasks =
                mem_grow(checking->tasks, checking->count + 1, sizeof *checking->tasks);
            checking->tasks[checking->count] = (struct task){
                .problem = problem,
                .solution = solution,
                .measured = !json_is_true(json_object_get(problem, "unmeasured")) &&
                            is_measured(checking->options->growth,
                                        &checking->tasks[checking->count - k], k, solution),
            };
            enqueue(checking, checking->count++);
        }
    }
}

int check_solutions(json_t *problems, const struct engine_paths *paths,
                    const struct check_options *options, struct err *err)
{
    static const struct pool_calls calls = {NULL, on_done, on_refused, on_lost, on_free};
    static const int numbers[] = {SIGINT, SIGTERM};
    struct checking checking = {.paths = paths, .options = options};
    const struct pool_options pool = {
        .program = options->program, .cgroups = options->cgroups, .count = options->jobs};
    int code = 0;

    list_tasks(&checking, problems);
    uv_loop_init(&checking.loop);
    if (checking.count > 0)
        code = pool_create(&checking.loop, &pool, &calls, &checking, &checking.pool, err);
    for (size_t i = 0; i < 2 && code == 0 && checking.count > 0; i++) {
        uv_signal_init(&checking.loop, &checking.signals[i]);
        checking.signals[i].data = &checking;
        uv_signal_start(&checking.signals[i], on_signal, numbers[i]);
    }
    if (code == 0 && checking.count > 0 && interrupt_seen())
        end(&checking); /* The signal came before the loop took over. */
    uv_run(&checking.loop, UV_RUN_DEFAULT);
    uv_loop_close(&checking.loop);
    free(checking.tasks);
    free(checking.order);
    return interrupt_seen() ? interrupt_check(err) : code;
}
