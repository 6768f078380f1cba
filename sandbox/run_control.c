/* What the judge says to a run: questions for the meter, new limits, its end; and the wait for room
 * on the machine, in which it may say them too. */
#include "sandbox/box_wire.h"
#include "sandbox/run.h"

#include <poll.h>

#define CONTROL_BYTES_MAX 64u /* Of the payload. */

static void serve_meter(struct run *run)
{
    uint64_t values[4];
    uint8_t bytes[32];

    run_measure(run);
    values[0] = run->result->cpu_ns;
    values[1] = run->start_ns != 0 ? now_ns() - run->start_ns : 0;
    values[2] = run->keeper->cgroup.have[CGROUP_MEMORY] ? cgroup_memory_bytes(&run->keeper->cgroup)
                                                        : run->sample.memory_bytes;
    values[3] = run->result->memory_peak_bytes;
    box_wire_put_u64s(bytes, values, 4);
    if (box_wire_send(run->keeper->control, BOX_WIRE_METERED, bytes, sizeof(bytes), NULL, 0) < 0)
        run->judge_gone = true;
}

static void serve_pages(struct run *run)
{
    uint64_t held;
    uint8_t bytes[8];

    if (!sample_pages(run->init, &held))
        held = BOX_PAGES_UNKNOWN;
    box_wire_put_u64s(bytes, &held, 1);
    if (box_wire_send(run->keeper->control, BOX_WIRE_PAGED, bytes, sizeof(bytes), NULL, 0) < 0)
        run->judge_gone = true;
}

static void arm(struct run *run, const struct box_frame *frame)
{
    uint64_t values[2];

    if (box_wire_get_u64s(frame->payload, frame->length, values, 2) < 0)
        return;
    run_check_limits(run); /* What was passed before counts. */
    for (size_t i = 0; i < 2; i++)
        values[i] = values[i] < INT64_MAX / 4 ? values[i] : INT64_MAX / 4;
    run->cpu_given_ns = values[0];
    run->wall_given_ns = values[1];
    run->cpu_limit_ns = run->result->cpu_ns + values[0];
    run->wall_armed_ns = now_ns() - run->start_ns;
    run->wall_limit_ns = run->wall_armed_ns + values[1];
}

/* What is received is memory of the box's cgroup, in which we live: more than fits would have the
 * kernel end us. Nothing that a box is asked for is long, and a RUN has no place here: the judge is
 * then taken for gone. */
int run_receive_control(const struct run *run, struct box_frame *ret_frame)
{
    return box_wire_receive_short(run->keeper->control, CONTROL_BYTES_MAX, ret_frame);
}

void run_serve_control(struct run *run)
{
    struct box_frame frame;

    if (run_receive_control(run, &frame) < 0) {
        run->judge_gone = true;
        return;
    }
    if (frame.type == BOX_WIRE_METER && run->phase == RUN_RUNNING) {
        serve_meter(run);
    } else if (frame.type == BOX_WIRE_PAGES && run->phase == RUN_RUNNING) {
        serve_pages(run);
    } else if (frame.type == BOX_WIRE_ARM && run->phase == RUN_RUNNING) {
        arm(run, &frame);
    } else if (frame.type == BOX_WIRE_KILL) {
        if (run->phase == RUN_RUNNING)
            run_check_limits(run);
        run_decide(run, BOX_OK, "ended by the judge");
        run_kill(run);
    }
    box_frame_fini(&frame);
}

bool run_await_slot(struct run *run)
{
    struct slots *slots = &run->keeper->slots;

    if (slots_try(slots))
        return true;
    while (!slots_wait(slots, run->keeper->control)) {
        struct pollfd ready = {.fd = run->keeper->control, .events = POLLIN};
        if (poll(&ready, 1, 0) > 0)
            run_serve_control(run);
        if (run->judge_gone || keeper_must_end())
            run_decide(run, BOX_IE, "the judge is gone");
        if (run->decided)
            return false;
    }
    return true;
}
