#include "judge/stage/session.h"

#include "judge/base/mem.h"
#include "judge/core/limits.h"
#include "judge/stage/run.h"
#include "judge/stage/session_failure.h"
#include "judge/stage/session_wire.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

#define PROGRESS_BYTES 4096
#define REST_WALL_NS                                                                               \
    3600000000000u        /* Longer than a checker may take, with all that is tried again. */
#define LAST_WORDS_MS 500 /* How long a driver that reported an error may take to leave. */

int session_calls(struct session *session, const struct operation *operations, size_t count,
                  struct value *results, struct err *err)
{
    int code = session_begin_piece(session, operations, count, 0, err);

    return code != 0 ? code : session_receive_results(session, count, results, err);
}

int session_tidy(struct session *session, struct err *err)
{
    volatile uint64_t *told = (volatile uint64_t *)session->progress + WIRE_PROGRESS_TOLD;
    int code;

    *told = 0;
    code = session_begin_piece(session, NULL, 0, WIRE_FLAG_TIDY, err);

    if (code == 0)
        code = session_receive_results(session, 0, NULL, err);
    session->told_bytes = le64toh(*told);
    return code;
}

/* A figure is some microseconds wrong, so that of nothing may seem to fall. */
static uint64_t grown(uint64_t before, uint64_t after)
{
    return after > before ? after - before : 0;
}

uint64_t session_counts(const struct session *session)
{
    return counter_at_frame(&session->counter);
}

/* The answer has come: what was done for it outside the operations is known. */
static int watch_piece(struct session *session, const struct box_meter *before,
                       const struct box_meter *after, const uint64_t counts[2], struct err *err)
{
    struct box_meter now = {0};
    uint64_t answered_counts = session_counts(session);
    int code = session_meter(session, &now, err);

    if (code != 0)
        return code;
    session->piece = (struct session_piece){
        .inside_counts = grown(counts[0], counts[1]),
        .outside_counts =
            grown(session->answered_counts, counts[0]) + grown(counts[1], answered_counts),
        .outside_cpu_ns =
            grown(session->answered_cpu_ns, before->cpu_ns) + grown(after->cpu_ns, now.cpu_ns),
        .encoding_counts = grown(counts[1], answered_counts),
        .answer_bytes = session->answer_bytes,
    };
    session->answered_counts = answered_counts;
    session->answered_cpu_ns = now.cpu_ns;
    return 0;
}

int session_measure(struct session *session, const struct operation *operations, size_t count,
                    struct value *results, struct box_meter *ret_cost, struct err *err)
{
    struct box_meter before = {0}, after = {0};
    uint64_t counts[2] = {0, 0};
    int code = session_begin_piece(session, operations, count, WIRE_FLAG_PHASED, err);

    if (code == 0)
        code = session_expect_seq(session, WIRE_READY, err);
    if (code == 0)
        code = session_meter(session, &before, err);
    counts[0] = session_counts(session);
    if (code == 0)
        code = session_send_u32(session, WIRE_GO, session->seq, err);
    if (code == 0)
        code = session_expect_seq(session, WIRE_DONE, err);
    if (code == 0)
        code = session_meter(session, &after, err);
    counts[1] = session_counts(session);
    if (code == 0)
        code = session_send_u32(session, WIRE_COLLECT, session->seq, err);
    if (code == 0)
        code = session_receive_results(session, count, results, err);
    if (code == 0 && session->watched) {
        code = watch_piece(session, &before, &after, counts, err);
        for (size_t i = 0; code != 0 && i < count; i++)
            value_fini(&results[i]);
    }
    if (code == 0)
        *ret_cost = (struct box_meter){.cpu_ns = grown(before.cpu_ns, after.cpu_ns),
                                       .wall_ns = grown(before.wall_ns, after.wall_ns),
                                       .memory_bytes = after.memory_bytes};
    return code;
}

/* @code of a question to the keeper. */
static int answered(struct session *session, int code, struct err *err)
{
    if (code != ERR_INPUT)
        return code;
    code = channel_collect(&session->channel, 0, err); /* It ended between two questions. */
    return code < 0 ? code : SESSION_FAILED;
}

int session_meter(struct session *session, struct box_meter *ret_meter, struct err *err)
{
    if (!session->channel.running)
        return SESSION_FAILED;
    return answered(session, keeper_meter(session->channel.keeper, ret_meter, err), err);
}

int session_pages(struct session *session, uint64_t *ret_bytes, struct err *err)
{
    if (!session->channel.running)
        return SESSION_FAILED;
    return answered(session, keeper_pages(session->channel.keeper, ret_bytes, err), err);
}

int session_case(struct session *session, uint32_t number, uint64_t cpu_ns, uint64_t wall_ns,
                 struct err *err)
{
    int code = keeper_arm(session->channel.keeper, cpu_ns, wall_ns, err);

    if (code != 0)
        return code;
    session->in_piece = false;
    return session_send_u32(session, WIRE_CASE, number, err);
}

int session_rest(struct session *session, struct err *err)
{
    const struct language *language = session->submission->language;

    return keeper_arm(session->channel.keeper, language->startup_cpu_ns, REST_WALL_NS, err);
}

static int start_box(struct session *session, int driver_end, const struct session_options *options,
                     const struct prepared *prepared, struct err *err)
{
    const struct language *language = session->submission->language;
    const struct language_step *step = &language->run;
    enum problem_kind kind = session->submission->problem->kind;
    struct language_words words = {
        .source = language->source,
        .harness = HARNESS_FOLDER,
        .memory_bytes = options->memory_bytes,
        .stack_bytes = run_stack(language, options->memory_bytes + language->memory_extra_bytes)};
    struct box_fd fds[3] = {{.fd = driver_end, .as = WIRE_FD},
                            {.fd = session->progress_fd, .as = WIRE_PROGRESS_FD}};
    struct box_spec spec = engine_spec(language, step);
    int code;

    engine_spec_fill(&spec,
                     options->frugal && language->weighed.argv != NULL ? language->weighed.argv
                                                                       : step->argv[kind],
                     &words);
    spec.files_in = (struct box_file *)session->artifacts->items;
    spec.file_in_count = session->artifacts->count;
    spec.fds = fds;
    spec.fd_count = 2;
    spec.stdout_fd = session->stdout_fd;
    spec.stderr_fd = session->stderr_fd;
    spec.limits.cpu_ns = language->startup_cpu_ns;
    spec.limits.wall_ns = language->startup_wall_ns;
    spec.limits.memory_bytes = options->memory_bytes + language->memory_extra_bytes;
    spec.limits.output_bytes = options->output_bytes;
    spec.limits.stack_bytes = words.stack_bytes;
    spec.small_pages = options->weighed;
    prepared_bind(prepared, &spec);
    if (options->counted) {
        /* Its list of mappings would say where the count is, which the program could then write. A
         * whole program may read /dev/stdin, which is there. */
        spec.proc = spec.proc && kind == PROBLEM_STDIN;
        counter_lay(&session->counter, session->engine, language,
                    kind == PROBLEM_STDIN ? language->counted.again : language->counted.argv[kind],
                    &words, &spec);
    }
    code = keeper_run(session->channel.keeper, &spec, err);
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
    session->channel.fd = pair[0];
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
    int code = session_expect(session, WIRE_HELLO, &header, err);
    bool good;

    if (code != 0)
        return code;
    good = header.length == 1 && session->channel.received.data[WIRE_HEADER_BYTES] == WIRE_VERSION;
    session_drop_front(session, &header);
    if (!good || session->channel.received.length != 0)
        return session_violate(session, "a false greeting");
    session->greeted = true;
    return 0;
}

int session_open(struct session *session, struct engine *engine,
                 const struct submission *submission, const struct file_set *artifacts,
                 uint64_t memory_bytes, uint64_t output_bytes, struct err *err)
{
    const struct session_options options = {.memory_bytes = memory_bytes,
                                            .output_bytes = output_bytes};

    return session_open_with(session, engine, submission, artifacts, &options, err);
}

int session_open_with(struct session *session, struct engine *engine,
                      const struct submission *submission, const struct file_set *artifacts,
                      const struct session_options *options, struct err *err)
{
    struct prepared prepared = {0};
    int driver_end = -1;
    int code;

    *session = (struct session){.engine = engine,
                                .submission = submission,
                                .artifacts = artifacts,
                                .channel.fd = -1,
                                .progress_fd = -1,
                                .stdout_fd = -1,
                                .stderr_fd = -1,
                                .watched = options->watched};
    code = stage_prepare_run(engine, submission->language, &prepared, err);
    if (code == 0)
        code = engine_keeper(engine, &session->channel.keeper, err);
    if (code == 0 && options->counted)
        code = counter_init(&session->counter, err);
    if (code == 0)
        code = make_channels(session, &driver_end, err);
    if (code == 0) {
        code = start_box(session, driver_end, options, &prepared, err);
        close(driver_end);
        session->channel.running = code == 0;
    }
    prepared_fini(&prepared);
    return code != 0 ? code : greet(session, err);
}

int session_failure(struct session *session, struct failure *failure, size_t *ret_operation,
                    struct err *err)
{
    int code = 0;

    if (session->channel.running && session->violation[0] == '\0' && !session->oversized)
        code = channel_collect(&session->channel, session->has_error ? LAST_WORDS_MS : -1, err);
    if (code < 0)
        return code;
    if (session->channel.running) {
        code = keeper_kill(session->channel.keeper, err);
        if (code == 0)
            code = channel_collect(&session->channel, -1, err);
        if (code < 0)
            return code;
    }
    /* What it said last may still be on the wire; it never comes back with 0. */
    if (!session->has_error && session->violation[0] == '\0' && !session->oversized) {
        struct wire_header header;

        code = session_expect(session, WIRE_ERROR, &header, err);
        if (code < 0)
            return code;
    }
    *ret_operation = session->in_piece ? le32toh(*session->progress) : 0;
    if (session->has_error && session->in_piece && session->error.seq == session->seq)
        *ret_operation = session->error.operation;
    return session_explain(session, failure, err);
}

void session_quit(struct session *session)
{
    struct err ignored;

    /* Whatever goes wrong here, session_close ends it the hard way. The keeper is not dropped: the
     * session still refers to it. */
    if (session->channel.running && session_send_u32(session, WIRE_QUIT, 0, &ignored) >= 0)
        (void)!channel_collect(&session->channel, LAST_WORDS_MS, &ignored);
}

void session_close(struct session *session)
{
    struct err ignored;

    if (session->channel.running) {
        if (keeper_kill(session->channel.keeper, &ignored) == ERR_FAULT ||
            channel_collect(&session->channel, -1, &ignored) != 1)
            engine_drop_keeper(session->engine);
        session->channel.running = false;
    }
    if (session->channel.fd >= 0)
        close(session->channel.fd);
    if (session->progress != NULL)
        munmap(session->progress, PROGRESS_BYTES);
    if (session->progress_fd >= 0)
        close(session->progress_fd);
    if (session->stdout_fd >= 0)
        close(session->stdout_fd);
    if (session->stderr_fd >= 0)
        close(session->stderr_fd);
    counter_fini(&session->counter);
    wire_error_fini(&session->error);
    buf_fini(&session->channel.received);
    buf_fini(&session->frame);
    buf_fini(&session->calls);
}
