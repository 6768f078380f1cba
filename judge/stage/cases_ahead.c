#include "judge/stage/cases_ahead.h"

#include "judge/base/mem.h"

#include <malloc.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/stat.h>

enum ahead_state { AHEAD_NOT, AHEAD_WANTED, AHEAD_READ, AHEAD_TAKEN };

struct ahead_group {
    enum ahead_state state;
    struct case_list cases; /* Once it is read, and with code 0. */
    int code;
    struct err err;
};

struct cases_ahead {
    const struct problem *problem;
    pthread_t thread;
    bool has_thread;
    pthread_mutex_t mutex; /* Of states, and of stopped. */
    pthread_cond_t read;
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

    pthread_mutex_lock(&ahead->mutex);
    stopped = ahead->stopped;
    pthread_mutex_unlock(&ahead->mutex);
    return stopped;
}

static void *read_all(void *data)
{
    struct cases_ahead *ahead = data;

    for (size_t i = 0; i < ahead->problem->group_count && !is_stopped(ahead); i++) {
        struct ahead_group *group = &ahead->groups[i];

        if (group->state != AHEAD_WANTED)
            continue;
        group->code =
            group_load(ahead->problem, &ahead->problem->groups[i], &group->cases, &group->err);
        pthread_mutex_lock(&ahead->mutex);
        group->state = AHEAD_READ;
        pthread_cond_signal(&ahead->read);
        pthread_mutex_unlock(&ahead->mutex);
    }
    return NULL;
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
    started = pthread_create(&ahead->thread, NULL, read_all, ahead) == 0;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return started;
}

struct cases_ahead *cases_ahead_start(const struct problem *problem, bool samples_only)
{
    struct cases_ahead *ahead = mem_alloc(sizeof *ahead);

    ahead->problem = problem;
    pthread_mutex_init(&ahead->mutex, NULL);
    pthread_cond_init(&ahead->read, NULL);
    ahead->has_thread = choose(ahead, samples_only) && start_thread(ahead);
    return ahead;
}

bool cases_ahead_take(struct cases_ahead *ahead, size_t index, struct case_list *ret_cases,
                      int *ret_code, struct err *err)
{
    struct ahead_group *group = &ahead->groups[index];

    if (!ahead->has_thread)
        return false;
    pthread_mutex_lock(&ahead->mutex);
    while (group->state == AHEAD_WANTED)
        pthread_cond_wait(&ahead->read, &ahead->mutex);
    pthread_mutex_unlock(&ahead->mutex);
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
    pthread_mutex_lock(&ahead->mutex);
    ahead->stopped = true;
    pthread_mutex_unlock(&ahead->mutex);
    if (ahead->has_thread)
        pthread_join(ahead->thread, NULL);
    for (size_t i = 0; i < ahead->problem->group_count; i++)
        if (ahead->groups[i].state == AHEAD_READ && ahead->groups[i].code == 0)
            case_list_fini(&ahead->groups[i].cases);
    pthread_cond_destroy(&ahead->read);
    pthread_mutex_destroy(&ahead->mutex);
    free(ahead);
}
