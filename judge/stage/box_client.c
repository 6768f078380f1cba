/* The judge's end of the control socket; sandbox/box_wire.h draws the conversation. */
#include "judge/stage/box_client.h"

#include "judge/base/clock.h"
#include "judge/base/interrupt.h"
#include "judge/base/mem.h"
#include "judge/base/reap.h"
#include "sandbox/box_wire.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#define CONTROL_FD 3 /* In the keeper. */
#define ARGUMENTS_MAX 9
#define SLOTS_DIGITS_MAX 5
#define KEEPER_END_MS 30000 /* Three times what it waits for a box that can not be killed. */
#define POLL_SLICE_MS 200   /* How late a Ctrl-C between two calls can be seen. */

struct keeper {
    bool ready; /* It has greeted. */
    char *program;
    pid_t pid;
    int socket;
    bool running;    /* A box was started and its result has not been taken. */
    bool has_result; /* @result came while we waited for something else. */
    struct box_result result;
};

static int spawn_program(const char *program, char *const *argv, int control, pid_t *ret_pid)
{
    static char *environment[] = {"LANG=C.UTF-8", NULL};
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    sigset_t none;
    int result;

    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
    /* The control socket first: it may be the number that is opened over. */
    if (control >= 0)
        posix_spawn_file_actions_adddup2(&actions, control, CONTROL_FD);
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addclosefrom_np(&actions, control >= 0 ? CONTROL_FD + 1 : 3);
    result = posix_spawn(ret_pid, program, &actions, &attributes, argv, environment);
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    return result;
}

/* What there is to say about a keeper that hung up. */
static int keeper_lost(struct keeper *keeper, int errnum, struct err *err)
{
    keeper->running = false;
    return err_errno(err, errnum, "the box keeper %s has ended unexpectedly", keeper->program);
}

int keeper_await(struct keeper *keeper, struct err *err)
{
    struct box_frame frame;

    if (keeper->ready)
        return 0;
    if (box_wire_receive(keeper->socket, &frame) < 0)
        return keeper_lost(keeper, errno, err);
    int result = 0;
    if (frame.type != BOX_WIRE_READY)
        result = err_set(err, ERR_FAULT, "%s does not speak our protocol", keeper->program);
    else if (frame.length > 0)
        result = err_set(err, ERR_FAULT, "%s: %.500s", keeper->program, (char *)frame.payload);
    box_frame_fini(&frame);
    keeper->ready = result == 0;
    return result;
}

/* Refused here, where there is a message to give; NULL is the keeper's own choice. */
static int check_slots(const char *text, struct err *err)
{
    size_t digits = text == NULL ? 0 : strspn(text, "0123456789");

    if (text != NULL && (digits == 0 || text[digits] != '\0' || digits > SLOTS_DIGITS_MAX))
        return err_set(err, ERR_INPUT, BOX_SLOTS_VARIABLE ": \"%s\" is no number from 0 to 99999",
                       text);
    return 0;
}

int keeper_begin(const char *program, const char *policy_folder, bool cgroups, bool queued,
                 struct keeper **ret_keeper, struct err *err)
{
    const char *slots = queued ? getenv(BOX_SLOTS_VARIABLE) : "0";
    char *argv[ARGUMENTS_MAX] = {(char *)program, "--control", "3", "--policies",
                                 (char *)policy_folder};
    size_t count = 5;
    int pair[2];
    pid_t pid;

    if (check_slots(slots, err) < 0)
        return ERR_INPUT;
    if (!cgroups)
        argv[count++] = "--no-cgroup";
    if (slots != NULL) {
        argv[count++] = "--slots";
        argv[count++] = (char *)slots;
    }
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) < 0)
        return err_errno(err, errno, "make the socket to %s", program);
    int failed = spawn_program(program, argv, pair[1], &pid);
    close(pair[1]);
    if (failed != 0) {
        close(pair[0]);
        return err_errno(err, failed, "start %s", program);
    }
    struct keeper *keeper = mem_alloc(sizeof(*keeper));
    keeper->program = mem_strdup(program);
    keeper->pid = pid;
    keeper->socket = pair[0];
    *ret_keeper = keeper;
    return 0;
}

int keeper_start(const char *program, const char *policy_folder, bool cgroups, bool queued,
                 struct keeper **ret_keeper, struct err *err)
{
    struct keeper *keeper;
    int result = keeper_begin(program, policy_folder, cgroups, queued, &keeper, err);

    if (result < 0)
        return result;
    result = keeper_await(keeper, err);
    if (result < 0)
        keeper_stop(keeper);
    else
        *ret_keeper = keeper;
    return result;
}

void keeper_stop(struct keeper *keeper)
{
    pid_t pid;

    if (keeper == NULL)
        return;
    close(keeper->socket);
    /* It ends, at the latest when it has given up a box that hangs in the kernel. One that does not
     * is at fault itself, and nobody is to wait for it for ever. */
    int status = reap(keeper->pid, KEEPER_END_MS);
    /* A keeper that was killed could not remove its cgroup. */
    if (WIFSIGNALED(status)) {
        char *argv[] = {keeper->program, "--sweep", NULL};
        if (spawn_program(keeper->program, argv, -1, &pid) == 0)
            (void)reap(pid, REAP_FOR_EVER);
    }
    if (keeper->has_result)
        box_result_fini(&keeper->result);
    free(keeper->program);
    free(keeper);
}

int keeper_fd(const struct keeper *keeper)
{
    return keeper->socket;
}

static int send_request(struct keeper *keeper, enum box_wire_type type, const void *payload,
                        size_t length, struct err *err)
{
    if (box_wire_send(keeper->socket, type, payload, length, NULL, 0) < 0)
        return keeper_lost(keeper, errno, err);
    return 0;
}

static int take_result(struct keeper *keeper, const struct box_frame *frame, struct err *err)
{
    keeper->running = false;
    if (box_wire_decode_result(frame->payload, frame->length, &keeper->result) < 0)
        return err_set(err, ERR_FAULT, "%s sent a damaged result", keeper->program);
    keeper->has_result = true;
    return 0;
}

/* Receives a frame of @type, or the result of the box instead, which is kept for keeper_wait.
 * Returns 1, 0 for the result, or an error. */
static int await_answer(struct keeper *keeper, enum box_wire_type type, struct box_frame *ret_frame,
                        struct err *err)
{
    struct box_frame frame;

    if (box_wire_receive(keeper->socket, &frame) < 0)
        return keeper_lost(keeper, errno, err);
    if (frame.type == type) {
        *ret_frame = frame;
        return 1;
    }
    int result = frame.type == BOX_WIRE_RESULT
                     ? take_result(keeper, &frame, err)
                     : err_set(err, ERR_FAULT, "%s answered out of turn", keeper->program);
    box_frame_fini(&frame);
    return result;
}

/* Returns 1 when the socket is readable, 0 on time-out, or an error. */
static int await_readable(const struct keeper *keeper, int timeout_ms, struct err *err)
{
    uint64_t begin_ns = clock_now_ns();

    for (;;) {
        struct pollfd ready = {.fd = keeper->socket, .events = POLLIN};
        uint64_t passed_ms = (clock_now_ns() - begin_ns) / 1000000;
        int left = timeout_ms < 0                      ? POLL_SLICE_MS
                   : passed_ms >= (uint64_t)timeout_ms ? 0
                                                       : timeout_ms - (int)passed_ms;
        int result = interrupt_check(err);
        if (result < 0)
            return result;
        result = poll(&ready, 1, left < POLL_SLICE_MS ? left : POLL_SLICE_MS);
        if (result > 0)
            return 1;
        if (result < 0 && errno != EINTR)
            return err_errno(err, errno, "wait for the box");
        if (result == 0 && left == 0)
            return 0;
    }
}

int keeper_run(struct keeper *keeper, const struct box_spec *spec, struct err *err)
{
    struct box_bytes bytes = {.length = 0};
    int fds[BOX_WIRE_FDS_MAX];
    size_t fd_count = 0;
    struct box_frame frame;

    if (keeper->running || keeper->has_result)
        return err_set(err, ERR_FAULT, "the keeper has a box already");
    if (box_wire_encode_spec(spec, &bytes, fds, &fd_count) < 0) {
        box_bytes_fini(&bytes);
        return err_set(err, ERR_INPUT,
                       "the command, its environment and files are too much for a "
                       "box");
    }
    int sent = box_wire_send(keeper->socket, BOX_WIRE_RUN, bytes.data, bytes.length, fds, fd_count);
    int saved = errno;
    box_bytes_fini(&bytes);
    if (sent < 0)
        return keeper_lost(keeper, saved, err);
    keeper->running = true;
    int got = await_readable(keeper, -1, err); /* The set-up of a box may hang. */
    if (got > 0)
        got = await_answer(keeper, BOX_WIRE_STARTED, &frame, err);
    if (got == 1)
        box_frame_fini(&frame);
    return got < 0 ? got : 0;
}

/* Asks for @count figures. */
static int ask(struct keeper *keeper, enum box_wire_type question, enum box_wire_type answer,
               uint64_t *ret_values, size_t count, struct err *err)
{
    struct box_frame frame;
    int result;

    if (!keeper->running)
        return err_set(err, ERR_INPUT, "the box has ended");
    if ((result = send_request(keeper, question, NULL, 0, err)) < 0)
        return result;
    if ((result = await_answer(keeper, answer, &frame, err)) < 0)
        return result;
    if (result == 0)
        return err_set(err, ERR_INPUT, "the box has ended");
    result = box_wire_get_u64s(frame.payload, frame.length, ret_values, count);
    box_frame_fini(&frame);
    return result < 0 ? err_set(err, ERR_FAULT, "%s sent a damaged figure", keeper->program) : 0;
}

int keeper_meter(struct keeper *keeper, struct box_meter *ret_meter, struct err *err)
{
    uint64_t values[4];
    int code = ask(keeper, BOX_WIRE_METER, BOX_WIRE_METERED, values, 4, err);

    if (code == 0)
        *ret_meter = (struct box_meter){.cpu_ns = values[0],
                                        .wall_ns = values[1],
                                        .memory_bytes = values[2],
                                        .memory_peak_bytes = values[3]};
    return code;
}

int keeper_pages(struct keeper *keeper, uint64_t *ret_bytes, struct err *err)
{
    return ask(keeper, BOX_WIRE_PAGES, BOX_WIRE_PAGED, ret_bytes, 1, err);
}

int keeper_arm(struct keeper *keeper, uint64_t cpu_ns, uint64_t wall_ns, struct err *err)
{
    uint64_t values[2] = {cpu_ns, wall_ns};
    uint8_t payload[16];

    if (!keeper->running)
        return 0; /* It has ended; its result stands. */
    box_wire_put_u64s(payload, values, 2);
    return send_request(keeper, BOX_WIRE_ARM, payload, sizeof(payload), err);
}

int keeper_kill(struct keeper *keeper, struct err *err)
{
    if (!keeper->running)
        return 0;
    return send_request(keeper, BOX_WIRE_KILL, NULL, 0, err);
}

int keeper_wait(struct keeper *keeper, int timeout_ms, struct box_result *ret_result,
                struct err *err)
{
    struct box_frame frame;
    int result;

    if (!keeper->has_result) {
        if (!keeper->running)
            return err_set(err, ERR_FAULT, "the keeper has no box to wait for");
        if ((result = await_readable(keeper, timeout_ms, err)) <= 0)
            return result;
        if (box_wire_receive(keeper->socket, &frame) < 0)
            return keeper_lost(keeper, errno, err);
        result = frame.type == BOX_WIRE_RESULT
                     ? take_result(keeper, &frame, err)
                     : err_set(err, ERR_FAULT, "%s answered out of turn", keeper->program);
        box_frame_fini(&frame);
        if (result < 0)
            return result;
    }
    *ret_result = keeper->result;
    memset(&keeper->result, 0, sizeof(keeper->result));
    keeper->has_result = false;
    return 1;
}
