#include "judge/stage/checker_process.h"

#include "judge/base/mem.h"
#include "judge/core/limits.h"
#include "judge/core/wire.h"
#include "judge/stage/checker_wire.h"
#include "judge/stage/run.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define READY "{\"ready\":1}"
#define LAST_WORDS_MS 500 /* How long one that closed its channel may take to leave. */

/* Waits for a whole line at the front of @received, with nothing behind it. */
static int receive_line(struct checker_process *process, struct err *err)
{
    struct buf *received = &process->channel.received;

    for (;;) {
        const char *end =
            received->length == 0 ? NULL : memchr(received->data, '\n', received->length);
        short seen;
        int code;

        if (end != NULL && end + 1 != received->data + received->length)
            process->what = "it said more than was asked";
        else if (end == NULL && received->length > CHECKER_REPLY_BYTES_MAX)
            process->what = "its answer is too long";
        if (process->what != NULL)
            return CHECKER_FAILED;
        if (end != NULL) {
            process->answered = received->length;
            return 0;
        }
        if (!process->channel.running && channel_drain(&process->channel) <= 0)
            return CHECKER_FAILED;
        if (!process->channel.running)
            continue;
        code = channel_wait(&process->channel, POLLIN, &seen, err);
        if (code != 0)
            return code;
        if (seen != 0 && channel_drain(&process->channel) < 0)
            return CHECKER_FAILED;
    }
}

static int make_channels(struct checker_process *process, int *ret_end, struct err *err)
{
    int pair[2];

    process->stdout_fd = memory_file("stdout", err);
    process->stderr_fd = memory_file("stderr", err);
    if (process->stdout_fd < 0 || process->stderr_fd < 0)
        return err->code;
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) != 0)
        return err_errno(err, errno, "make the wire to the checker");
    process->channel.fd = pair[0];
    *ret_end = pair[1];
    if (fcntl(pair[0], F_SETFL, O_NONBLOCK) == 0)
        return 0;
    close(pair[1]);
    return err_errno(err, errno, "set up the wire to the checker");
}

static int start_box(struct checker_process *process, int end, const struct submission *submission,
                     const struct file_set *artifacts, const struct prepared *prepared,
                     const struct checker_limits *limits, struct err *err)
{
    const struct language *language = submission->language;
    struct language_words words = {
        .source = language->source,
        .harness = HARNESS_FOLDER,
        .memory_bytes = limits->memory_bytes,
        .stack_bytes = run_stack(language, limits->memory_bytes + language->memory_extra_bytes)};
    struct box_fd fd = {.fd = end, .as = WIRE_FD};
    struct box_spec spec = engine_spec(language, &language->run);
    int code;

    engine_spec_fill(&spec, language->run.argv[PROBLEM_STDIN], &words);
    spec.files_in = (struct box_file *)artifacts->items;
    spec.file_in_count = artifacts->count;
    spec.fds = &fd;
    spec.fd_count = 1;
    spec.stdout_fd = process->stdout_fd;
    spec.stderr_fd = process->stderr_fd;
    spec.limits.cpu_ns = language->startup_cpu_ns;
    spec.limits.wall_ns = language->startup_wall_ns;
    spec.limits.memory_bytes = limits->memory_bytes + language->memory_extra_bytes;
    spec.limits.output_bytes = CHECKER_OUTPUT_BYTES_MAX;
    spec.limits.stack_bytes = words.stack_bytes;
    prepared_bind(prepared, &spec);
    code = keeper_run(process->channel.keeper, &spec, err);
    language_argv_free(spec.argv);
    engine_spec_fini(&spec);
    return code;
}

static int expect_ready(struct checker_process *process, struct err *err)
{
    static const char ready[] = READY "\n";
    int code = receive_line(process, err);

    if (code != 0)
        return code;
    if (process->answered == sizeof ready - 1 &&
        memcmp(process->channel.received.data, ready, process->answered) == 0)
        return 0;
    process->what = "it does not begin as checkers do";
    return CHECKER_FAILED;
}

int checker_process_start(struct checker_process *process, struct engine *engine,
                          const struct submission *submission, const struct file_set *artifacts,
                          const struct checker_limits *limits, struct err *err)
{
    struct prepared prepared = {0};
    int end = -1, code;

    *process = (struct checker_process){
        .engine = engine, .channel.fd = -1, .stdout_fd = -1, .stderr_fd = -1};
    code = stage_prepare_run(engine, submission->language, &prepared, err);
    if (code == 0)
        code = engine_keeper(engine, &process->channel.keeper, err);
    if (code == 0)
        code = make_channels(process, &end, err);
    if (code == 0) {
        code = start_box(process, end, submission, artifacts, &prepared, limits, err);
        close(end);
        process->channel.running = code == 0;
    }
    prepared_fini(&prepared);
    return code != 0 ? code : expect_ready(process, err);
}

int checker_process_ask(struct checker_process *process, const struct buf *question,
                        const struct checker_limits *limits, const char **ret_line,
                        size_t *ret_length, struct err *err)
{
    int code = keeper_arm(process->channel.keeper, limits->cpu_ns, limits->wall_ns, err);

    buf_clear(&process->channel.received);
    if (code == 0 && channel_drain(&process->channel) > 0) {
        process->what = "it answers what was not asked";
        return CHECKER_FAILED;
    }
    if (code == 0)
        code = channel_send(&process->channel, question, err);
    if (code == 0)
        code = receive_line(process, err);
    if (code == 0) {
        *ret_line = process->channel.received.data;
        *ret_length = process->answered - 1;
    }
    return code;
}

static char *what_of_end(const struct checker_process *process)
{
    const struct box_result *result = &process->channel.result;

    if (result->verdict == BOX_OK)
        return mem_strdup("it ended before it had answered");
    return mem_strdup(result->reason);
}

int checker_process_describe(struct checker_process *process, char **ret_what, char **ret_detail,
                             struct err *err)
{
    int code = process->what == NULL ? channel_collect(&process->channel, LAST_WORDS_MS, err) : 1;

    if (code == 0)
        process->what = "it closed the channel to the judge";
    if (code >= 0 && process->channel.running) {
        code = keeper_kill(process->channel.keeper, err);
        if (code == 0)
            code = channel_collect(&process->channel, -1, err);
    }
    if (code < 0)
        return code;
    if (process->channel.result.verdict == BOX_IE)
        return err_set(err, ERR_FAULT, "the sandbox failed: %s", process->channel.result.reason);
    *ret_what = process->what != NULL ? mem_strdup(process->what) : what_of_end(process);
    *ret_detail = memory_file_tail(process->stderr_fd, REASON_BYTES_MAX);
    return 0;
}

void checker_process_stop(struct checker_process *process)
{
    const int fds[] = {process->channel.fd, process->stdout_fd, process->stderr_fd};
    struct err ignored;

    if (process->channel.running && (keeper_kill(process->channel.keeper, &ignored) != 0 ||
                                     channel_collect(&process->channel, -1, &ignored) != 1))
        engine_drop_keeper(process->engine);
    for (size_t i = 0; i < sizeof fds / sizeof *fds; i++) {
        if (fds[i] >= 0)
            close(fds[i]);
    }
    box_result_fini(&process->channel.result);
    buf_fini(&process->channel.received);
    *process = (struct checker_process){.channel.fd = -1, .stdout_fd = -1, .stderr_fd = -1};
}
