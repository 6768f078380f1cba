#include "judge/stage/cases_ahead.h"

#include "judge/base/mem.h"

#include <malloc.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <uv.h>

enum ahead_state { AHEAD_NOT, AHEAD_WANTED, AHEAD_READ, AHEAD_TAKEN };

struct ahead_group {
    enum ahead_state state;
    struct case_list cases; /* Once it is read, and with code 0. */
    int code;
    struct err err;
};

struct cases_ahead {
    const struct problem *problem;
    uv_thread_t thread;
    bool has_thread;
    uv_mutex_t mutex; /* Of states, and of stopped. */
    uv_cond_t read;
    bool stopped;
    struct ahead_group groups[PROBLEM_GROUPS_MAX];
};

/* The groups in their order, as far as their files fit. */
static bool choose(struct cases_ahead *ahead, bool samples_only)
{
    const struct problem *problem = ahead->problem;
    off_t left = CASES_AHEAD_BYTES_MAX;
    bool any = false;

    for (size_t i = 0; i < problem->group_count; i++) {
        const struct group *group = &problem->groups[i];
        struct stat status;

        if (group->generator.file != NULL || (samples_only && !group->sample) ||
            stat(group->file, &status) != 0 || !S_ISREG(status.st_mode) || status.st_size > left)
            continue;
        left -= status.st_size;
        ahead->groups[i].state = AHEAD_WANTED;
        any = true;
    }
    return any;
}

static bool is_stopped(struct cases_ahead *ahead)
{
    bool stopped;

    uv_mutex_lock(&ahead->mutex);
    stopped = ahead->stopped;
    uv_mutex_unlock(&ahead->mutex);
    return stopped;
}

static void read_all(void *data)
{
    struct cases_ahead *ahead = data;

    for (size_t i = 0; i < ahead->problem->group_count && !is_stopped(ahead); i++) {
        struct ahead_group *group = &ahead->groups[i];

        if (group->state != AHEAD_WANTED)
            continue;
        group->code =
            group_load(ahead->problem, &ahead->problem->groups[i], &group->cases, &group->err);
        uv_mutex_lock(&ahead->mutex);
        group->state = AHEAD_READ;
        uv_cond_signal(&ahead->read);
        uv_mutex_unlock(&ahead->mutex);
    }
}

/* Signals are for the thread that called: it is the one that looks at what they set. */
static bool start_thread(struct cases_ahead *ahead)
{
    sigset_t all, before;
    bool started;

    /* An arena of the thread's own would grow by a system call for each page. */
    mallopt(M_ARENA_MAX, 1);
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    started = uv_thread_create(&ahead->thread, read_all, ahead) == 0;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return started;
}

struct cases_ahead *cases_ahead_start(const struct problem *problem, bool samples_only)
{
    struct cases_ahead *ahead = mem_alloc(sizeof *ahead);

    ahead->problem = problem;
    uv_mutex_init(&ahead->mutex);
    uv_cond_init(&ahead->read);
    ahead->has_thread = choose(ahead, samples_only) && start_thread(ahead);
    return ahead;
}

bool cases_ahead_take(struct cases_ahead *ahead, size_t index, struct case_list *ret_cases,
                      int *ret_code, struct err *err)
{
    struct ahead_group *group = &ahead->groups[index];

    if (!ahead->has_thread)
        return false;
    uv_mutex_lock(&ahead->mutex);
    while (group->state == AHEAD_WANTED)
        uv_cond_wait(&ahead->read, &ahead->mutex);
    uv_mutex_unlock(&ahead->mutex);
    if (group->state != AHEAD_READ)
        return false;
    group->state = AHEAD_TAKEN;
    *ret_code = group->code;
    if (group->code == 0)
        *ret_cases = group->cases;
    else
        *err = group->err;
    return true;
}

void cases_ahead_stop(struct cases_ahead *ahead)
{
    if (ahead == NULL)
        return;
    uv_mutex_lock(&ahead->mutex);
    ahead->stopped = true;
    uv_mutex_unlock(&ahead->mutex);
    if (ahead->has_thread)
        uv_thread_join(&ahead->thread);
    for (size_t i = 0; i < ahead->problem->group_count; i++)
        if (ahead->groups[i].state == AHEAD_READ && ahead->groups[i].code == 0)
            case_list_fini(&ahead->groups[i].cases);
    uv_cond_destroy(&ahead->read);
    uv_mutex_destroy(&ahead->mutex);
    free(ahead);
}
