#include "judge/stage/session.h"

#include "judge/base/clock.h"
#include "judge/base/interrupt.h"
#include "judge/base/mem.h"
#include "judge/core/limits.h"
#include "judge/stage/session_failure.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/random.h>
#include <sys/socket.h>
#include <unistd.h>

#define PROGRESS_BYTES 4096
#define READ_BYTES 65536
#define LAST_WORDS_MS 500 /* How long a driver that reported an error may take to leave. */

static uint32_t new_seq(void)
{
    uint32_t seq = 0;

    while (seq == 0) {
        if (getrandom(&seq, sizeof seq, 0) != sizeof seq)
            seq = (uint32_t)clock_now_ns();
    }
    return seq;
}

static int violate(struct session *session, const char *what)
{
    if (session->violation[0] == '\0')
        snprintf(session->violation, sizeof session->violation, "%s", what);
    return SESSION_FAILED;
}

/* Takes the box's result if it has ended. */
static int collect_result(struct session *session, int timeout_ms, struct err *err)
{
    int code;

    if (!session->running)
        return 1;
    code = keeper_wait(session->keeper, timeout_ms, &session->result, err);
    if (code == 1) {
        session->running = false;
        session->used_cpu_ns = session->result.cpu_ns > session->base_cpu_ns
                                   ? session->result.cpu_ns - session->base_cpu_ns
                                   : 0;
        session->used_wall_ns = session->result.wall_ns > session->base_wall_ns
                                    ? session->result.wall_ns - session->base_wall_ns
                                    : 0;
    }
    return code;
}

/* Reads what is there. 1: bytes came; 0: nothing now; -1: the other end is closed. */
static int drain(struct session *session)
{
    char bytes[READ_BYTES];
    ssize_t got;

    if (session->channel < 0)
        return -1;
    got = read(session->channel, bytes, sizeof bytes);
    if (got > 0) {
        buf_add(&session->received, bytes, (size_t)got);
        return 1;
    }
    if (got < 0 && (errno == EAGAIN || errno == EINTR))
        return 0;
    return -1;
}

/* Waits until the channel can be read (or written, if asked), or the box has ended. */
static int wait_for(struct session *session, short events, short *ret_seen, struct err *err)
{
    struct pollfd fds[2] = {
        {.fd = session->channel, .events = events},
        {.fd = keeper_fd(session->keeper), .events = POLLIN},
    };
    int code = interrupt_check(err);

    *ret_seen = 0;
    if (code != 0)
        return code;
    if (poll(fds, 2, -1) < 0) {
        if (errno == EINTR)
            return interrupt_check(err);
        return err_errno(err, errno, "wait for the box");
    }
    *ret_seen = fds[0].revents;
    if (fds[0].revents == 0 && fds[1].revents != 0) {
        code = collect_result(session, 0, err);
        if (code < 0)
            return code;
    }
    return 0;
}

/* A whole frame at the front of what was received? Its payload is at WIRE_HEADER_BYTES. */
static int front_frame(struct session *session, struct wire_header *ret_header, bool *ret_whole)
{
    *ret_whole = false;
    if (session->received.length < WIRE_HEADER_BYTES)
        return 0;
    if (wire_header_parse((const uint8_t *)session->received.data, ret_header) != 0)
        return violate(session, "a malformed frame");
    *ret_whole = session->received.length - WIRE_HEADER_BYTES >= ret_header->length;
    return 0;
}

static void drop_front(struct session *session, const struct wire_header *header)
{
    size_t length = WIRE_HEADER_BYTES + header->length;

    session->received.length -= length;
    memmove(session->received.data, session->received.data + length, session->received.length);
}

static int take_error(struct session *session, const struct wire_header *header)
{
    const uint8_t *payload = (const uint8_t *)session->received.data + WIRE_HEADER_BYTES;

    if (wire_error_parse(payload, header->length, &session->error) != 0)
        return violate(session, "a malformed error report");
    session->has_error = true;
    return SESSION_FAILED;
}

/* Waits for a frame of @type; it then stands at the front of session->received. */
static int expect(struct session *session, enum wire_type type, struct wire_header *ret_header,
                  struct err *err)
{
    for (;;) {
        bool whole;
        short seen;
        int code = front_frame(session, ret_header, &whole);

        if (code != 0)
            return code;
        if (whole && ret_header->type == WIRE_ERROR)
            return take_error(session, ret_header);
        if (whole && ret_header->type != type)
            return violate(session, "an answer out of turn");
        if (whole)
            return 0;
        if (!session->running && drain(session) <= 0)
            return SESSION_FAILED;
        if (!session->running)
            continue;
        code = wait_for(session, POLLIN, &seen, err);
        if (code != 0)
            return code;
        if (seen != 0 && drain(session) < 0) {
            close(session->channel);
            session->channel = -1;
            return SESSION_FAILED;
        }
    }
}

/* A frame with nothing but the number of the question. */
static int expect_seq(struct session *session, enum wire_type type, struct err *err)
{
    struct wire_header header;
    int code = expect(session, type, &header, err);
    uint32_t seq = 0;

    if (code != 0)
        return code;
    if (header.length == sizeof seq)
        memcpy(&seq, session->received.data + WIRE_HEADER_BYTES, sizeof seq);
    drop_front(session, &header);
    if (le32toh(seq) != session->seq)
        return violate(session, "an answer to a question that was not asked");
    return session->received.length != 0 ? violate(session, "an answer ahead of its question") : 0;
}

static int send_frame(struct session *session, struct err *err)
{
    size_t sent = 0;

    while (sent < session->frame.length) {
        ssize_t done = send(session->channel, session->frame.data + sent,
                            session->frame.length - sent, MSG_NOSIGNAL);
        short seen;
        int code;

        if (done > 0) {
            sent += (size_t)done;
            continue;
        }
        if (done < 0 && errno != EAGAIN && errno != EINTR)
            return SESSION_FAILED;
        code = wait_for(session, POLLOUT, &seen, err);
        if (code != 0)
            return code;
        if (!session->running)
            return SESSION_FAILED;
    }
    return 0;
}

static int send_u32(struct session *session, enum wire_type type, uint32_t value, struct err *err)
{
    buf_clear(&session->frame);
    wire_u32(&session->frame, type, value);
    return send_frame(session, err);
}

static void encode_calls(struct session *session, const struct operation *operations, size_t count,
                         uint8_t flags)
{
    size_t begin;

    session->seq = new_seq();
    buf_clear(&session->frame);
    begin = wire_begin(&session->frame, WIRE_CALLS);
    buf_add_u32(&session->frame, session->seq);
    buf_add_u8(&session->frame, flags);
    buf_add_u32(&session->frame, (uint32_t)count);
    for (size_t i = 0; i < count; i++) {
        buf_add_u16(&session->frame, (uint16_t)operations[i].method);
        buf_add_u8(&session->frame, (uint8_t)operations[i].arg_count);
        for (size_t k = 0; k < operations[i].arg_count; k++)
            value_encode(&operations[i].args[k], &session->frame);
    }
    wire_end(&session->frame, begin);
}

static int receive_results(struct session *session, size_t count, struct value *results,
                           struct err *err)
{
    struct wire_header header;
    int code = expect(session, WIRE_RESULTS, &header, err);

    if (code != 0)
        return code;
    if (wire_results_parse((const uint8_t *)session->received.data + WIRE_HEADER_BYTES,
                           header.length, session->seq, count, results) != 0)
        return violate(session, "an answer that does not fit its question");
    drop_front(session, &header);
    session->in_piece = false;
    if (session->received.length != 0) {
        for (size_t i = 0; i < count; i++)
            value_fini(&results[i]);
        return violate(session, "an answer ahead of its question");
    }
    return 0;
}

static int begin_piece(struct session *session, const struct operation *operations, size_t count,
                       uint8_t flags, struct err *err)
{
    encode_calls(session, operations, count, flags);
    if (session->frame.length > WIRE_FRAME_BYTES_MAX)
        return err_set(err, ERR_INPUT, "the arguments of one piece take %zu bytes; the limit is %u",
                       session->frame.length, WIRE_FRAME_BYTES_MAX);
    __atomic_store_n(session->progress, 0, __ATOMIC_RELAXED);
    session->in_piece = true;
    return send_frame(session, err);
}

int session_calls(struct session *session, const struct operation *operations, size_t count,
                  struct value *results, struct err *err)
{
    int code = begin_piece(session, operations, count, 0, err);

    return code != 0 ? code : receive_results(session, count, results, err);
}

int session_measure(struct session *session, const struct operation *operations, size_t count,
                    struct value *results, struct box_meter *ret_cost, struct err *err)
{
    struct box_meter before = {0}, after = {0};
    int code = begin_piece(session, operations, count, WIRE_FLAG_PHASED, err);

    if (code == 0)
        code = expect_seq(session, WIRE_READY, err);
    if (code == 0)
        code = session_meter(session, &before, err);
    if (code == 0)
        code = send_u32(session, WIRE_GO, session->seq, err);
    if (code == 0)
        code = expect_seq(session, WIRE_DONE, err);
    if (code == 0)
        code = session_meter(session, &after, err);
    if (code == 0)
        code = send_u32(session, WIRE_COLLECT, session->seq, err);
    if (code == 0)
        code = receive_results(session, count, results, err);
    if (code == 0)
        *ret_cost = (struct box_meter){.cpu_ns = after.cpu_ns - before.cpu_ns,
                                       .wall_ns = after.wall_ns - before.wall_ns,
                                       .memory_bytes = after.memory_bytes};
    return code;
}

int session_meter(struct session *session, struct box_meter *ret_meter, struct err *err)
{
    int code;

    if (!session->running)
        return SESSION_FAILED;
    code = keeper_meter(session->keeper, ret_meter, err);
    if (code != ERR_INPUT)
        return code;
    code = collect_result(session, 0, err); /* It ended between two questions. */
    return code < 0 ? code : SESSION_FAILED;
}

int session_case(struct session *session, uint32_t number, uint64_t cpu_ns, uint64_t wall_ns,
                 struct err *err)
{
    int code = keeper_arm(session->keeper, cpu_ns, wall_ns, err);

    if (code == ERR_INPUT) {
        code = collect_result(session, 0, err);
        return code < 0 ? code : SESSION_FAILED;
    }
    if (code != 0)
        return code;
    session->in_piece = false;
    return send_u32(session, WIRE_CASE, number, err);
}

static int start_box(struct session *session, int driver_end, uint64_t memory_bytes,
                     uint64_t output_bytes, struct err *err)
{
    const struct language *language = session->submission->language;
    const struct language_step *step = &language->run;
    struct language_words words = {.source = language->source,
                                   .harness = HARNESS_FOLDER,
                                   .memory_bytes = memory_bytes};
    struct box_fd fds[2] = {{.fd = driver_end, .as = WIRE_FD},
                            {.fd = session->progress_fd, .as = WIRE_PROGRESS_FD}};
    struct box_spec spec = engine_spec(language, step);
    int code;

    spec.argv = language_expand(step->argv[session->submission->problem->kind], &words);
    spec.files_in = (struct box_file *)session->artifacts->items;
    spec.file_in_count = session->artifacts->count;
    spec.fds = fds;
    spec.fd_count = 2;
    spec.stdout_fd = session->stdout_fd;
    spec.stderr_fd = session->stderr_fd;
    spec.limits.cpu_ns = language->startup_cpu_ns;
    spec.limits.wall_ns = language->startup_wall_ns;
    spec.limits.memory_bytes = memory_bytes + language->memory_extra_bytes;
    spec.limits.output_bytes = output_bytes;
    code = keeper_run(session->keeper, &spec, err);
    language_argv_free(spec.argv);
    engine_spec_fini(&spec);
    return code;
}

static int make_channels(struct session *session, int *ret_driver_end, struct err *err)
{
    int pair[2];

    session->stdout_fd = memory_file("stdout", err);
    session->stderr_fd = memory_file("stderr", err);
    session->progress_fd = memory_file("progress", err);
    if (session->stdout_fd < 0 || session->stderr_fd < 0 || session->progress_fd < 0)
        return err->code;
    /* Sealed, so that the candidate cannot shrink the page under us (SIGBUS). */
    if (ftruncate(session->progress_fd, PROGRESS_BYTES) != 0 ||
        fcntl(session->progress_fd, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) != 0)
        return err_errno(err, errno, "make the progress page");
    session->progress =
        mmap(NULL, PROGRESS_BYTES, PROT_READ | PROT_WRITE, MAP_SHARED, session->progress_fd, 0);
    if (session->progress == MAP_FAILED) {
        session->progress = NULL;
        return err_errno(err, errno, "map the progress page");
    }
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) != 0)
        return err_errno(err, errno, "make the wire to the driver");
    session->channel = pair[0];
    *ret_driver_end = pair[1];
    if (fcntl(pair[0], F_SETFL, O_NONBLOCK) != 0) {
        close(pair[1]);
        return err_errno(err, errno, "set up the wire to the driver");
    }
    return 0;
}

static int greet(struct session *session, struct err *err)
{
    struct wire_header header;
    struct box_meter meter;
    int code = expect(session, WIRE_HELLO, &header, err);
    bool good;

    if (code != 0)
        return code;
    good = header.length == 1 && session->received.data[WIRE_HEADER_BYTES] == WIRE_VERSION;
    drop_front(session, &header);
    if (!good || session->received.length != 0)
        return violate(session, "a false greeting");
    code = session_meter(session, &meter, err);
    if (code == 0) {
        session->base_cpu_ns = meter.cpu_ns;
        session->base_wall_ns = meter.wall_ns;
    }
    return code;
}

int session_open(struct session *session, struct engine *engine,
                 const struct submission *submission, const struct file_set *artifacts,
                 uint64_t memory_bytes, uint64_t output_bytes, struct err *err)
{
    int driver_end = -1;
    int code;

    *session = (struct session){.engine = engine,
                                .submission = submission,
                                .artifacts = artifacts,
                                .channel = -1,
                                .progress_fd = -1,
                                .stdout_fd = -1,
                                .stderr_fd = -1};
    code = engine_keeper(engine, &session->keeper, err);
    if (code == 0)
        code = make_channels(session, &driver_end, err);
    if (code == 0) {
        code = start_box(session, driver_end, memory_bytes, output_bytes, err);
        close(driver_end);
        session->running = code == 0;
    }
    return code != 0 ? code : greet(session, err);
}

int session_failure(struct session *session, struct failure *failure, size_t *ret_operation,
                    struct err *err)
{
    int code = 0;

    if (session->running && session->violation[0] == '\0')
        code = collect_result(session, session->has_error ? LAST_WORDS_MS : -1, err);
    if (code < 0)
        return code;
    if (session->running) {
        code = keeper_kill(session->keeper, err);
        if (code == 0 || code == ERR_INPUT)
            code = collect_result(session, -1, err);
        if (code < 0)
            return code;
    }
    /* What it said last may still be on the wire. */
    while (!session->has_error && session->violation[0] == '\0') {
        struct wire_header header;

        if (expect(session, WIRE_ERROR, &header, err) != 0)
            break;
    }
    *ret_operation = session->in_piece ? le32toh(*session->progress) : 0;
    if (session->has_error && session->error.seq != 0)
        *ret_operation = session->error.operation;
    return session_explain(session, failure, err);
}

void session_close(struct session *session)
{
    struct err ignored;

    if (session->running) {
        struct box_meter meter;

        if (keeper_meter(session->keeper, &meter, &ignored) == 0) {
            session->used_cpu_ns = meter.cpu_ns - session->base_cpu_ns;
            session->used_wall_ns = meter.wall_ns - session->base_wall_ns;
        }
        if (keeper_kill(session->keeper, &ignored) == ERR_FAULT ||
            collect_result(session, -1, &ignored) != 1)
            engine_drop_keeper(session->engine);
        session->running = false;
    }
    if (session->channel >= 0)
        close(session->channel);
    if (session->progress != NULL)
        munmap(session->progress, PROGRESS_BYTES);
    if (session->progress_fd >= 0)
        close(session->progress_fd);
    if (session->stdout_fd >= 0)
        close(session->stdout_fd);
    if (session->stderr_fd >= 0)
        close(session->stderr_fd);
    wire_error_fini(&session->error);
    buf_fini(&session->received);
    buf_fini(&session->frame);
}
