/* The driver's conversation with the judge. */
#include "native_internal.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/syscall.h>

enum frame {
    FRAME_CASE = 0x01,
    FRAME_CALLS = 0x02,
    FRAME_GO = 0x03,
    FRAME_COLLECT = 0x04,
    FRAME_QUIT = 0x05,
    FRAME_HELLO = 0x81,
    FRAME_RESULTS = 0x82,
    FRAME_READY = 0x83,
    FRAME_DONE = 0x84,
    FRAME_ERROR = 0x85,
};

struct calls {
    struct judge_bytes bytes; /* Holds the array of operations. */
    uint32_t count;
    uint32_t seq;
    bool phased;
};

static struct judge_bytes in;

static void put_text(const char *text)
{
    size_t length = 0;
    while (length < JUDGE_TEXT_BYTES_MAX && text[length])
        length++;
    /* Never cut inside a UTF-8 sequence. */
    while (text[length] && length > 0 && ((uint8_t)text[length] & 0xc0) == 0x80)
        length--;
    judge_put_u32((uint32_t)length);
    judge_put_bytes(text, length);
}

void judge_error_send(enum judge_error kind, const char *type, const char *message,
                      const char *function)
{
    judge_state.in_candidate = false;
    uint32_t operation = judge_state.seq ? *judge_state.progress : 0;
    judge_frame_begin(FRAME_ERROR);
    judge_put_u32(judge_state.seq);
    judge_put_u32(operation);
    judge_put_u8((uint8_t)kind);
    judge_put_u32(0); /* The line: addresses in the message, or unknown. */
    put_text(type);
    put_text(message);
    put_text(function);
    judge_frame_end();
}

void judge_fail(enum judge_error kind, const char *type, const char *message, const char *function)
{
    judge_error_send(kind, type, message, function);
    judge_exit(1);
}

static void send_u32(enum frame type, uint32_t value)
{
    judge_frame_begin((uint8_t)type);
    judge_put_u32(value);
    judge_frame_end();
}

/* Returns the type; the payload is in `in`. */
static enum frame receive(void)
{
    uint8_t header[JUDGE_HEADER_BYTES];
    judge_receive(header, sizeof(header));
    uint32_t length;
    judge_copy(&length, header + 4, sizeof(length));
    if (header[0] != 'J' || header[1] != 1 || header[3] != 0 || length > JUDGE_FRAME_BYTES_MAX)
        judge_exit(1);
    judge_bytes_trim(&in);
    judge_bytes_reserve(&in, length);
    judge_receive(in.data, length);
    in.length = length;
    return (enum frame)header[2];
}

static void take(struct judge_reader *reader, void *to, size_t length)
{
    if ((size_t)(reader->end - reader->at) < length)
        judge_exit(1);
    judge_copy(to, reader->at, length);
    reader->at += length;
}

static struct judge_op *ops_of(const struct calls *calls)
{
    return (struct judge_op *)(void *)calls->bytes.data;
}

static void decode(struct calls *calls)
{
    struct judge_reader reader = {in.data, in.data + in.length};
    uint8_t flags;
    take(&reader, &calls->seq, 4);
    take(&reader, &flags, 1);
    take(&reader, &calls->count, 4);
    calls->phased = flags & 1;
    if (calls->count > in.length / 3)
        judge_exit(1); /* An operation has at least three bytes. */
    calls->bytes.length = 0;
    judge_bytes_reserve(&calls->bytes, calls->count * sizeof(struct judge_op));
    judge_arena_rewind(&judge_frames);
    if (!judge_glue_is_class)
        judge_arena_reset(&judge_kept);
    for (uint32_t i = 0; i < calls->count; i++) {
        uint16_t method;
        uint8_t argc;
        take(&reader, &method, 2);
        take(&reader, &argc, 1);
        if (method >= judge_glue_method_count || argc != judge_glue_methods[method].param_count)
            judge_exit(1);
        ops_of(calls)[i].judge_method = method;
        ops_of(calls)[i].judge_frame = judge_frame_decode(method, &reader);
    }
    if (reader.at != reader.end)
        judge_exit(1);
    judge_bytes_trim(&in);
}

static void run(const struct judge_op *ops, uint32_t count)
{
    judge_state.in_candidate = true;
    judge_glue_run(ops, count);
    judge_state.in_candidate = false;
}

static void expect(enum frame type, uint32_t seq)
{
    uint32_t got = 0;
    if (receive() != type || in.length != sizeof(got))
        judge_exit(1);
    judge_copy(&got, in.data, sizeof(got));
    if (got != seq)
        judge_exit(1);
}

static void answer_begin(const struct calls *calls)
{
    judge_frame_begin(FRAME_RESULTS);
    judge_put_u32(calls->seq);
    judge_put_u32(calls->count);
}

static void answer_end(struct calls *calls)
{
    judge_frame_end();
    for (uint32_t i = 0; i < calls->count; i++)
        judge_frame_drop(&ops_of(calls)[i], calls->phased);
    judge_bytes_trim(&calls->bytes);
}

/* Each result is encoded before the next operation runs: it may point into the object or be a
 * static array, and the next operation may change it. */
static void run_plain(const struct calls *calls)
{
    answer_begin(calls);
    for (uint32_t i = 0; i < calls->count; i++) {
        *judge_state.progress = i;
        run(&ops_of(calls)[i], 1);
        judge_frame_encode(&ops_of(calls)[i]);
    }
}

static void run_phased(const struct calls *calls)
{
    *judge_state.progress = 0;
    send_u32(FRAME_READY, calls->seq);
    expect(FRAME_GO, calls->seq);
    run(ops_of(calls), calls->count);
    send_u32(FRAME_DONE, calls->seq);
    expect(FRAME_COLLECT, calls->seq);
    answer_begin(calls);
    for (uint32_t i = 0; i < calls->count; i++) {
        *judge_state.progress = i; /* A wild pointer in a result is found while it is followed. */
        judge_frame_encode(&ops_of(calls)[i]);
    }
}

static void on_calls(void)
{
    static struct calls calls;
    decode(&calls);
    judge_state.seq = calls.seq;
    if (calls.phased)
        run_phased(&calls);
    else
        run_plain(&calls);
    answer_end(&calls);
}

static void on_case(void)
{
    judge_state.seq = 0;             /* What fails now belongs to no operation. */
    judge_state.in_candidate = true; /* Its destructor runs. */
    judge_glue_forget();
    judge_frame_forget();
    judge_state.in_candidate = false;
    judge_arena_reset(&judge_kept);
}

int main(void)
{
    judge_state.in_candidate = false;
    judge_frame_begin(FRAME_HELLO);
    judge_put_u8(1);
    judge_frame_end();
    for (;;) {
        switch (receive()) {
        case FRAME_CASE:
            on_case();
            break;
        case FRAME_CALLS:
            on_calls();
            break;
        case FRAME_QUIT:
            judge_flush();
            judge_exit(0);
        default:
            judge_exit(1);
        }
    }
}

/* Before the candidate's own constructors, which may crash or exit as well. */
__attribute__((constructor(101))) static void start(void)
{
    long page =
        judge_syscall(SYS_mmap, 0, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, JUDGE_PROGRESS_FD, 0);
    bool shared = page > 0 || page < -4095;
    judge_state.progress = shared ? (volatile uint32_t *)page : &judge_state.local_progress;
    judge_syscall(SYS_fcntl, JUDGE_FD, F_SETFD, FD_CLOEXEC, 0, 0, 0);
    judge_syscall(SYS_close, JUDGE_PROGRESS_FD, 0, 0, 0, 0, 0);
    judge_state.in_candidate = true;
    judge_crash_install();
}
