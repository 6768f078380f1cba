#include "tests/unit/stage/fake_keeper.h"

#include "judge/base/mem.h"

#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

struct keeper {
    pid_t pid;
    int end; /* Hangs up when the child is gone; -1 before the first box. */
    bool running;
    const struct fake_box *box;
};

static const struct fake_box *boxes;
static size_t box_count, runs, begun;
static bool refused;
static int64_t meter_step_ns = 1000;
static uint64_t meter_ns = 1000000000;

void fake_keeper_plan(const struct fake_box *planned, size_t count)
{
    boxes = planned;
    box_count = count;
    runs = 0;
}

size_t fake_keeper_runs(void)
{
    return runs;
}

void fake_keeper_meter_step(int64_t step_ns)
{
    meter_step_ns = step_ns;
}

void fake_keeper_refuse(bool refuses)
{
    refused = refuses;
}

size_t fake_keepers_begun(void)
{
    return begun;
}

int keeper_begin(const char *program, const char *policy_folder, bool cgroups, bool queued,
                 struct keeper **ret_keeper, struct err *err)
{
    (void)program;
    (void)policy_folder;
    (void)cgroups;
    (void)queued;
    (void)err;
    *ret_keeper = mem_alloc(sizeof **ret_keeper);
    (*ret_keeper)->end = -1;
    begun++;
    return 0;
}

int keeper_await(struct keeper *keeper, struct err *err)
{
    (void)keeper;
    return refused ? err_set(err, ERR_FAULT, "no sandbox here") : 0;
}

int keeper_start(const char *program, const char *policy_folder, bool cgroups, bool queued,
                 struct keeper **ret_keeper, struct err *err)
{
    return keeper_begin(program, policy_folder, cgroups, queued, ret_keeper, err);
}

static void reap(struct keeper *keeper)
{
    if (keeper->pid > 0) {
        kill(keeper->pid, SIGKILL);
        waitpid(keeper->pid, NULL, 0);
    }
    keeper->pid = 0;
    keeper->running = false;
}

void keeper_stop(struct keeper *keeper)
{
    if (keeper == NULL)
        return;
    reap(keeper);
    if (keeper->end >= 0)
        close(keeper->end);
    free(keeper);
}

int keeper_fd(const struct keeper *keeper)
{
    return keeper->end;
}

/* Keeps nothing of ours open but what a box gets. */
static void run_child(const struct fake_box *box, const struct box_spec *spec, int end)
{
    const int kept[] = {spec->stdin_fd, spec->stdout_fd, spec->stderr_fd, end,
                        spec->fd_count > 0 ? spec->fds[0].fd : -1};

    for (int fd = 3; fd < 256; fd++) {
        bool keep = false;

        for (size_t i = 0; i < sizeof kept / sizeof *kept; i++)
            keep = keep || kept[i] == fd;
        if (!keep)
            close(fd);
    }
    signal(SIGPIPE, SIG_IGN);
    box->script(spec->fd_count > 0 ? spec->fds[0].fd : -1, spec);
    _exit(0);
}

int keeper_run(struct keeper *keeper, const struct box_spec *spec, struct err *err)
{
    int pair[2];

    if (runs == box_count)
        return err_set(err, ERR_INPUT, "the test has planned %zu boxes", box_count);
    keeper->box = &boxes[runs++];
    if (keeper->end >= 0)
        close(keeper->end);
    if (pipe(pair) != 0)
        return err_set(err, ERR_INPUT, "no pipe");
    keeper->end = pair[0];
    keeper->pid = fork();
    if (keeper->pid == 0)
        run_child(keeper->box, spec, pair[1]);
    close(pair[1]);
    keeper->running = true;
    return 0;
}

static bool has_ended(const struct keeper *keeper, int timeout_ms)
{
    struct pollfd end = {.fd = keeper->end, .events = POLLIN};

    return poll(&end, 1, timeout_ms) > 0;
}

int keeper_meter(struct keeper *keeper, struct box_meter *ret_meter, struct err *err)
{
    if (!keeper->running || has_ended(keeper, 0))
        return err_set(err, ERR_INPUT, "the box has ended");
    meter_ns += (uint64_t)meter_step_ns;
    *ret_meter = (struct box_meter){.cpu_ns = meter_ns, .wall_ns = meter_ns};
    return 0;
}

int keeper_pages(struct keeper *keeper, uint64_t *ret_bytes, struct err *err)
{
    if (!keeper->running || has_ended(keeper, 0))
        return err_set(err, ERR_INPUT, "the box has ended");
    *ret_bytes = BOX_PAGES_UNKNOWN;
    return 0;
}

int keeper_arm(struct keeper *keeper, uint64_t cpu_ns, uint64_t wall_ns, struct err *err)
{
    (void)keeper;
    (void)cpu_ns;
    (void)wall_ns;
    (void)err;
    return 0;
}

int keeper_kill(struct keeper *keeper, struct err *err)
{
    (void)err;
    if (keeper->running)
        kill(keeper->pid, SIGKILL);
    return 0;
}

int keeper_wait(struct keeper *keeper, int timeout_ms, struct box_result *ret_result,
                struct err *err)
{
    const struct fake_box *box = keeper->box;

    if (!keeper->running)
        return err_set(err, ERR_FAULT, "no box to wait for");
    if (!has_ended(keeper, timeout_ms))
        return 0;
    reap(keeper);
    if (box->lost)
        return err_set(err, ERR_FAULT, "the keeper has ended");
    *ret_result = (struct box_result){.verdict = box->verdict,
                                      .limit_wall = box->limit_wall,
                                      .cpu_ns = box->cpu_ns,
                                      .exit_status = box->exit_status};
    if (box->verdict == BOX_OK && box->exit_status != 0)
        ret_result->verdict = BOX_RTE;
    snprintf(ret_result->reason, sizeof ret_result->reason, "%s",
             box->reason != NULL ? box->reason : "");
    return 1;
}
