/* Grading by workers of this machine. */
#include "judge/base/mem.h"
#include "judge/batch/grader.h"
#include "judge/batch/result_json.h"
#include "judge/catalog/content_hash.h"
#include "judge/worker/pool.h"

#include <stdlib.h>
#include <string.h>

#define START_NS_MAX 60000000000ull /* Without any worker that is ready. */

struct grader {
    const char *program;
    bool cgroups;
    unsigned jobs;
    struct grader_options options;
    struct pool *pool;
    char **stamps; /* By problem: while it is this, the problem is what it was. */
    void (*on_stopped)(void *data);
};

struct grader *grader_pool_create(const char *program, bool cgroups, unsigned jobs)
{
    struct grader *grader = mem_alloc(sizeof *grader);

    grader->program = program;
    grader->cgroups = cgroups;
    grader->jobs = jobs;
    return grader;
}

void grader_pool_destroy(struct grader *grader)
{
    const struct batch *batch = grader != NULL ? grader->options.batch : NULL;

    for (size_t i = 0; batch != NULL && i < batch->bank.problem_count; i++)
        free(grader->stamps[i]);
    if (grader != NULL)
        free(grader->stamps);
    free(grader);
}

/* ---- the pool's calls */

static size_t number_of(const char *id)
{
    return strtoul(id, NULL, 10);
}

static void on_done(void *data, const char *id, json_t *report, json_t *public_report)
{
    const struct grader_options *options = &((struct grader *)data)->options;

    options->calls->on_done(options->data, number_of(id), report, public_report);
}

static void on_refused(void *data, const char *id, const char *message)
{
    const struct grader_options *options = &((struct grader *)data)->options;

    options->calls->on_refused(options->data, number_of(id), message);
}

static void on_lost(void *data, const char *id, const char *why)
{
    const struct grader_options *options = &((struct grader *)data)->options;

    options->calls->on_lost(options->data, number_of(id), why);
}

static void on_free(void *data)
{
    const struct grader_options *options = &((struct grader *)data)->options;

    options->calls->on_free(options->data);
}

/* ---- the runner's */

static int start(struct grader *grader, const struct grader_options *options, struct err *err)
{
    static const struct pool_calls calls = {
        .on_done = on_done, .on_refused = on_refused, .on_lost = on_lost, .on_free = on_free};
    const struct pool_options pool = {
        .program = grader->program,
        .cgroups = grader->cgroups,
        .count = grader->jobs < options->unit_count ? grader->jobs : (unsigned)options->unit_count,
    };

    grader->options = *options;
    grader->stamps = mem_alloc((options->batch->bank.problem_count + 1) * sizeof *grader->stamps);
    return pool_create(options->loop, &pool, &calls, grader, &grader->pool, err);
}

static unsigned free_count(const struct grader *grader)
{
    return pool_free_count(grader->pool);
}

static bool is_alive(const struct grader *grader)
{
    return pool_alive_count(grader->pool) > 0;
}

static int check(struct grader *grader, size_t index, const json_t *report, struct err *err)
{
    const struct bank_problem *problem = &grader->options.batch->bank.problems[index];
    char *stamp = NULL, *hash = NULL;
    int code = folder_stamp(problem->folder, &stamp, err);

    (void)report;
    if (code == 0 && grader->stamps[index] != NULL && strcmp(stamp, grader->stamps[index]) == 0) {
        free(stamp);
        return 0;
    }
    if (code == 0)
        code = folder_hash(problem->folder, &hash, err);
    if (code == 0 && strcmp(hash, problem->hash) != 0)
        code = batch_problem_changed(problem, err);
    free(hash);
    free(grader->stamps[index]);
    grader->stamps[index] = stamp;
    return code;
}

static int give(struct grader *grader, const struct unit *unit, size_t number, struct err *err)
{
    const struct batch *batch = grader->options.batch;
    json_t *job = result_job_json(batch, &batch->plan.answers[unit->answers[0]], number);
    int code = pool_give(grader->pool, job, err);

    json_decref(job);
    return code;
}

static void on_closed(void *data)
{
    struct grader *grader = data;

    grader->on_stopped(grader->options.data);
}

static void stop(struct grader *grader, void (*on_stopped)(void *data))
{
    grader->on_stopped = on_stopped;
    pool_destroy(grader->pool, on_closed);
}

const struct grader_kind grader_pool = {
    .start = start,
    .free_count = free_count,
    .is_alive = is_alive,
    .patience_ns = START_NS_MAX,
    .dead = "no worker starts; judge doctor says what is missing",
    .check = check,
    .give = give,
    .stop = stop,
};
