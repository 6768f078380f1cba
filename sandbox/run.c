/* The run loop: one box from its clone to its end, all limits kept from outside. */
#include "sandbox/run.h"

#include "sandbox/box_wire.h"
#include "sandbox/starter.h"
#include "sandbox/weaken.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#define SECOND_NS 1000000000ull
#define SET_UP_NS_MAX (30 * SECOND_NS)    /* Then something hangs. */
#define COLLECT_NS_MAX (60 * SECOND_NS)   /* Likewise, after the end. */
#define KILL_NS_MAX (10 * SECOND_NS)      /* A killed box that stays is stuck in the kernel. */
#define LOOK_NS (20 * 1000000ull)         /* For an init that is not there yet. */
#define CHECK_NS_MIN 1000000ull           /* A look at the meter costs a few microseconds. */
#define CHECK_NS_MAX (100 * CHECK_NS_MIN) /* For the OOM counter, which does not wake us. */
#define SAMPLE_NS (5 * CHECK_NS_MIN)

void run_kill(struct run *run)
{
    if (run->killed_ns != 0 || run->phase == RUN_OVER)
        return;
    run->killed_ns = now_ns();
    if (run->init != 0) /* Else it is killed as soon as it is there. */
        kill(run->init, SIGKILL);
}

static void on_started(struct run *run, const struct init_message *message, int work_fd,
                       int listener)
{
    if (run->phase != RUN_SETTING_UP || work_fd < 0 || (listener < 0 && run->notifier.fd < 0)) {
        if (work_fd >= 0)
            close(work_fd);
        if (listener >= 0)
            close(listener);
        /* Without them the box could not be watched. */
        if (run->phase == RUN_SETTING_UP)
            run_decide(run, BOX_IE, "the start of the box came without its descriptors");
        return;
    }
    run->work_fd = work_fd;
    if (listener >= 0)
        run->notifier.fd = listener;
    if (run->keeper->cgroup.have[CGROUP_CPU]) {
        run->cpu_base_ns = cgroup_cpu_parse_ns(message->cpu_text);
        run->own_base_ns = run->own_asleep_ns; /* We slept while that was read. */
    }
    run->start_ns = message->start_ns;
    run->cpu_checked_ns = now_ns();
    run->phase = RUN_RUNNING;
    if (box_wire_send(run->keeper->control, BOX_WIRE_STARTED, NULL, 0, NULL, 0) < 0)
        run->judge_gone = true;
}

static void on_ended(struct run *run, const struct init_message *message)
{
    if (run->phase != RUN_RUNNING)
        return;
    run->result->wall_ns = now_ns() - run->start_ns;
    run->has_ended = true;
    run->wait_status = message->wait_status;
    run->file_at_limit = message->file_at_limit;
    if (!run->keeper->cgroup.have[CGROUP_CPU] && message->cpu_ns > run->result->cpu_ns)
        run->result->cpu_ns = run->sample.cpu_ns = message->cpu_ns;
    /* Before it executes, a starter's command has the keeper's memory: the figure would be that. */
    run->rss_peak_bytes = run->starter == NULL ? message->memory_bytes : 0;
    run_look_at_disk(run);
    run->phase = RUN_COLLECTING;
    run_check_limits(run);
}

/* The copies of files count as the box's memory too. There is no process left in it that the kernel
 * could end when that is full but init, and with it all that have its memory: us. So init waits for
 * our word. */
static void let_collect(struct run *run)
{
    const struct box_limits *limits = &run->spec->limits;
    uint64_t bytes = 0;

    for (size_t i = 0; i < run->spec->file_out_count; i++) {
        uint64_t most = run->spec->files_out[i].bytes_max;
        bytes += most < limits->disk_bytes ? most : limits->disk_bytes;
    }
    cgroup_relax(&run->keeper->cgroup, bytes);
    if (send(run->keeper->report[0], "", 1, MSG_NOSIGNAL) != 1)
        run_decide(run, BOX_IE, "init was not told to collect the files: %s", strerror(errno));
}

static void on_message(struct run *run, const struct init_message *message, const int *fds)
{
    run_close_far_ends(run); /* Init has descriptors of its own by now, or needs none. */
    switch (message->type) {
    case INIT_FAILED:
        run_fail(run, &message->fault);
        if (run->init == 0) /* It is the starter that says so. */
            run->phase = RUN_OVER;
        break;
    case INIT_STARTED:
        on_started(run, message, fds[0], fds[1]);
        break;
    case INIT_ENDED:
        on_ended(run, message);
        let_collect(run);
        break;
    case INIT_DONE:
        on_ended(run, message); /* If there was no ENDED. */
        run->is_done = true;
        run->result->files_out_found = message->found;
        if (message->fault.step[0] != '\0')
            run_fail(run, &message->fault);
        if (message->too_large != 0)
            run_decide(run, BOX_OLE, "the file %.200s is larger than allowed",
                       run->spec->files_out[__builtin_ctz(message->too_large)].path);
        break;
    }
}

/* Returns false when there is nothing to receive. */
static bool receive_report(struct run *run)
{
    struct init_message message;
    union {
        char bytes[CMSG_SPACE(2 * sizeof(int))];
        struct cmsghdr align;
    } control;
    struct iovec vector = {.iov_base = &message, .iov_len = sizeof(message)};
    struct msghdr header = {.msg_iov = &vector,
                            .msg_iovlen = 1,
                            .msg_control = control.bytes,
                            .msg_controllen = sizeof(control)};
    int fds[2] = {-1, -1};
    ssize_t got = recvmsg(run->keeper->report[0], &header, MSG_CMSG_CLOEXEC | MSG_DONTWAIT);

    if (got != (ssize_t)sizeof(message))
        return false;
    struct cmsghdr *item = CMSG_FIRSTHDR(&header);
    if (item != NULL && item->cmsg_type == SCM_RIGHTS && item->cmsg_len <= CMSG_LEN(sizeof(fds)))
        memcpy(fds, CMSG_DATA(item), item->cmsg_len - CMSG_LEN(0));
    run_look_for_init(run);
    on_message(run, &message, fds);
    return true;
}

/* Time until something must be looked at again. */
static uint64_t patience_ns(const struct run *run)
{
    uint64_t now = now_ns(), until = now + (run->init == 0 ? LOOK_NS : SECOND_NS);

    if (run->phase == RUN_RUNNING && run->killed_ns == 0) {
        long cpus = run->keeper->cpu_count;
        uint64_t left =
            run->cpu_limit_ns > run->cpu_seen_ns ? run->cpu_limit_ns - run->cpu_seen_ns : 0;
        uint64_t wait = left / (uint64_t)(cpus > 0 ? cpus : 1);
        uint64_t most =
            run->keeper->cgroup.have[CGROUP_MEMORY] && run->keeper->cgroup.have[CGROUP_CPU]
                ? CHECK_NS_MAX
                : SAMPLE_NS;
        wait = wait < CHECK_NS_MIN ? CHECK_NS_MIN : wait > most ? most : wait;
        until = run->cpu_checked_ns + wait;
        if (run->start_ns + run->wall_limit_ns < until)
            until = run->start_ns + run->wall_limit_ns;
    }
    return until > now ? until - now + 1000 : 0;
}

enum { AT_CONTROL, AT_REPORT, AT_LISTENER, AT_PIDFD, AT_OUT, AT_ERR, AT_COUNT };

static void watch_stream(const struct stream *stream, struct pollfd *slot)
{
    if (stream_waits(stream))
        *slot = (struct pollfd){.fd = stream->to, .events = POLLOUT};
    else
        *slot = (struct pollfd){.fd = stream->from, .events = POLLIN};
}

static void pump(struct run *run)
{
    uint64_t bytes_max =
        layer_is_off(LAYER_OUTPUT_LIMIT) ? UINT64_MAX : run->spec->limits.output_bytes;

    if (!stream_pump(&run->out, &run->output_bytes, bytes_max) ||
        !stream_pump(&run->err, &run->output_bytes, bytes_max))
        run_decide(run, BOX_OLE, "output limit of %llu bytes passed",
                   (unsigned long long)bytes_max);
    const int error = run->out.error != 0 ? run->out.error : run->err.error;
    struct fault fault = {.error = 0};
    if (error != 0) {
        (void)fault_set(&fault, error, "pass the output on");
        run_fail(run, &fault);
    }
}

static void reap(struct run *run)
{
    int status;

    if (waitpid(run->init, &status, WNOHANG) != run->init)
        return;
    /* Its last words may still be in the socket. */
    while (receive_report(run)) {
    }
    if (!run->decided && !run->has_ended) {
        /* Gone without a word: the kernel took it for the box's memory, or we have a fault. */
        if (run->phase == RUN_RUNNING)
            run_check_limits(run);
        run_decide(run, BOX_IE, "the box's init died");
    }
    run->phase = RUN_OVER;
}

static void check_time(struct run *run)
{
    uint64_t now = now_ns();

    if (run->phase == RUN_RUNNING && run->killed_ns == 0 &&
        now >= run->cpu_checked_ns + CHECK_NS_MIN && patience_ns(run) == 0)
        run_check_limits(run);
    if (run->phase == RUN_SETTING_UP && now > run->begin_ns + SET_UP_NS_MAX)
        run_decide(run, BOX_IE, "the set-up of the box hangs");
    if (run->phase == RUN_COLLECTING && now > run->start_ns + run->result->wall_ns + COLLECT_NS_MAX)
        run_decide(run, BOX_IE, "the end of the box hangs");
}

/* One turn: waits, then looks at everything that may have happened. */
static void turn(struct run *run)
{
    struct pollfd slots[AT_COUNT] = {
        /* After nonsense, what follows may be half a frame, for the rest of which we would wait. */
        [AT_CONTROL] = {.fd = run->judge_gone ? -1 : run->keeper->control, .events = POLLIN},
        [AT_REPORT] = {.fd = run->keeper->report[0], .events = POLLIN},
        /* A starter's is there before the start, which comes first. */
        [AT_LISTENER] = {.fd = run->phase == RUN_SETTING_UP ? -1 : run->notifier.fd,
                         .events = POLLIN},
        [AT_PIDFD] = {.fd = run->pidfd, .events = POLLIN},
    };
    uint64_t wait_ns = patience_ns(run);
    struct timespec wait = {.tv_sec = (time_t)(wait_ns / SECOND_NS),
                            .tv_nsec = (long)(wait_ns % SECOND_NS)};

    watch_stream(&run->out, &slots[AT_OUT]);
    watch_stream(&run->err, &slots[AT_ERR]);
    if (run->phase == RUN_SETTING_UP)
        run->own_asleep_ns = own_cpu_ns();
    if (ppoll(slots, AT_COUNT, &wait, NULL) < 0)
        memset(slots, 0, sizeof(slots));
    if (slots[AT_CONTROL].revents != 0)
        run_serve_control(run);
    if (slots[AT_LISTENER].revents != 0 && !notifier_serve(&run->notifier))
        run_decide(run, BOX_SV, "%s", run->notifier.forbidden);
    if (slots[AT_OUT].revents != 0 || slots[AT_ERR].revents != 0)
        pump(run);
    if (slots[AT_REPORT].revents != 0)
        (void)receive_report(run);
    check_time(run);
    if (run->judge_gone || keeper_must_end())
        run_decide(run, BOX_IE, "the judge is gone");
    /* A verdict while it runs ends it; so does a failure at any time. */
    if (run->decided && (run->phase <= RUN_RUNNING || run->result->verdict == BOX_IE)) {
        if (run->phase == RUN_RUNNING && run->killed_ns == 0)
            run_check_limits(run); /* The figures at the end. */
        run_kill(run);
    }
    run_look_for_init(run);
    if (slots[AT_PIDFD].revents != 0 && run->phase != RUN_OVER)
        reap(run);
}

/* What is still in the pipes after the end belongs to the output. A caller that does not read holds
 * this up for as long as it likes, unless it ends the box or goes away. */
static void drain(struct run *run)
{
    pump(run);
    while (!run->judge_gone && !keeper_must_end() &&
           (stream_waits(&run->out) || stream_waits(&run->err))) {
        struct pollfd slots[3] = {{.fd = run->keeper->control, .events = POLLIN}};
        watch_stream(&run->out, &slots[1]);
        watch_stream(&run->err, &slots[2]);
        if (poll(slots, 3, 1000) > 0 && slots[0].revents != 0) {
            struct box_frame frame;
            if (run_receive_control(run, &frame) < 0) {
                run->judge_gone = true;
                break;
            }
            bool stop = frame.type == BOX_WIRE_KILL;
            box_frame_fini(&frame);
            if (stop)
                break;
        }
        pump(run);
    }
}

static void close_all(struct run *run)
{
    notifier_fini(&run->notifier);
    stream_fini(&run->out);
    stream_fini(&run->err);
    run_close_far_ends(run);
    if (run->starter != NULL)
        starter_end(run->starter);
    if (run->work_fd >= 0)
        close(run->work_fd);
    if (run->pidfd >= 0)
        close(run->pidfd);
}

static void finish(struct run *run)
{
    run->keeper->all_said = run->is_done;
    if (run->is_done && run->phase != RUN_OVER) {
        run->keeper->leaving = run->init;
        run->keeper->leaving_pidfd = run->pidfd;
        run->pidfd = -1;
    } else if (run->phase != RUN_OVER) {
        run->keeper->stuck = true;
        run->decided = false;
        run_decide(run, BOX_IE, "the box can not be killed: it hangs in the kernel");
    }
    drain(run);
    run_judge_end(run);
    if (run->spec->trace)
        run->result->trace = notifier_trace(&run->notifier);
}

static struct run run; /* Large, and there is one at a time. */

int run_box(struct keeper *keeper, const struct box_spec *spec, struct box_result *ret_result)
{
    memset(ret_result, 0, sizeof(*ret_result));
    ret_result->exit_status = -1;
    ret_result->processes_peak = -1;
    memset(&run, 0, offsetof(struct run, notifier));
    run.keeper = keeper;
    run.spec = spec;
    run.result = ret_result;
    run.cpu_limit_ns = run.cpu_given_ns = spec->limits.cpu_ns;
    run.wall_limit_ns = run.wall_given_ns = spec->limits.wall_ns;
    run_clear(&run);
    if (!run_await_slot(&run) || run_start(&run) < 0)
        return run.judge_gone ? -1 : 0;
    while (run.phase != RUN_OVER && !run.is_done &&
           (run.killed_ns == 0 || now_ns() < run.killed_ns + KILL_NS_MAX))
        turn(&run);
    finish(&run);
    return run.judge_gone ? -1 : 0;
}

void run_leave(struct keeper *keeper)
{
    const uint64_t end_ns = now_ns() + KILL_NS_MAX;
    struct pollfd ready = {.fd = keeper->leaving_pidfd, .events = POLLIN};

    close_all(&run);
    if (keeper->leaving <= 0)
        return;
    while (waitpid(keeper->leaving, NULL, WNOHANG) == 0 && !keeper->stuck) {
        if (poll(&ready, 1, 1000) <= 0 && now_ns() > end_ns)
            keeper->stuck = true;
    }
    close(keeper->leaving_pidfd);
    keeper->leaving = 0;
}
