/* The wire between the judge and a keeper: frames on a SOCK_STREAM socket pair.
 *
 * Descriptors travel with the first byte of a frame (SCM_RIGHTS); the payload names them by their
 * index. Both sides are ours, yet decoding is total: any bytes give a value or a refusal, and
 * nothing is allocated beyond the bounds below.
 *
 *   0       1       2         3        4                  8              10             12
 *   +-------+-------+---------+--------+------------------+--------------+--------------+---- - -
 *   | 'B'   | 'X'   | version | type   | length, u32      | fd count,u16 | zero, u16    | payload
 *   | 0x42  | 0x58  | 0x01    |        | little endian    |              |              |
 *   +-------+-------+---------+--------+------------------+--------------+--------------+---- - -
 *
 * All integers are little endian. A payload is a row of items:
 *
 *   0              2                         6
 *   +--------------+-------------------------+------ - - -
 *   | tag, u16     | length, u32             | length bytes
 *   +--------------+-------------------------+------ - - -
 *
 *   judge -> keeper
 *     0x01 RUN     the items of a spec; starts a box
 *     0x02 METER   empty; answered by METERED, or by the RESULT that crosses it
 *     0x03 ARM     u64 cpu_ns, u64 wall_ns: what the box may use from now on; no answer
 *     0x04 KILL    empty; the RESULT follows
 *     0x05 PAGES   empty; answered by PAGED, or by the RESULT that crosses it
 *   keeper -> judge
 *     0x81 READY   text: empty, or why this keeper can not work; sent once, first
 *     0x82 STARTED empty: the command is about to be executed
 *     0x83 METERED u64 cpu_ns, u64 wall_ns, u64 memory_bytes, u64 memory_peak_bytes
 *     0x84 RESULT  the items of a result; also the answer to a RUN whose set-up failed
 *     0x85 PAGED   u64 bytes that the processes hold in pages of their own; all ones: not known
 *
 * A METER, PAGES, ARM or KILL that arrives after the box has ended is dropped: its RESULT is under
 * way.
 *
 *   keeper:  idle --RUN--> setting up --STARTED--> running --(end, limit, KILL)--> RESULT --> idle
 *                               `------------- RESULT (IE, step) -----------------------------^
 *
 * Text is bytes without NUL. Items of a spec: see enum box_wire_tag. Unknown tags are refused: both
 * sides come from one build, so an unknown tag is damage and never a newer friend.
 *
 * Who may include: as box.h. */
#ifndef SANDBOX_BOX_WIRE_H
#define SANDBOX_BOX_WIRE_H

#include "sandbox/box.h"

#define BOX_WIRE_VERSION 1
#define BOX_WIRE_HEADER_BYTES 12
#define BOX_WIRE_PAYLOAD_MAX (1u << 20)
#define BOX_WIRE_FDS_MAX (3 + BOX_FDS_MAX + 2 * BOX_FILES_MAX)
#define BOX_WIRE_TRACE_MAX (256u << 10)

enum box_wire_type {
    BOX_WIRE_RUN = 0x01,
    BOX_WIRE_METER = 0x02,
    BOX_WIRE_ARM = 0x03,
    BOX_WIRE_KILL = 0x04,
    BOX_WIRE_PAGES = 0x05,
    BOX_WIRE_READY = 0x81,
    BOX_WIRE_STARTED = 0x82,
    BOX_WIRE_METERED = 0x83,
    BOX_WIRE_RESULT = 0x84,
    BOX_WIRE_PAGED = 0x85,
};

enum box_wire_tag {
    BOX_TAG_ARGV = 0x01,      /* text; once for each string, in order */
    BOX_TAG_ENV = 0x02,       /* text; once for each string */
    BOX_TAG_WORK = 0x03,      /* text */
    BOX_TAG_DIRECTORY = 0x04, /* text */
    BOX_TAG_POLICY = 0x05,    /* text */
    BOX_TAG_REQUIRE = 0x06,   /* text */
    BOX_TAG_CPU_SET = 0x07,   /* text */
    BOX_TAG_FLAGS = 0x08,     /* u8: bit 0 network_host, 1 proc, 2 trace, 3 no_aslr,
                                 4 small_pages */
    BOX_TAG_BIND = 0x09,      /* u8 writable, u32 n, n bytes of source, the rest is destination */
    BOX_TAG_FILE_IN = 0x0a,   /* u8 index, u32 mode, the rest is the path */
    BOX_TAG_FILE_OUT = 0x0b,  /* u8 index, u64 bytes_max, the rest is the path */
    BOX_TAG_FD = 0x0c,        /* u8 index, u32 as */
    BOX_TAG_STDIO = 0x0d,     /* u8 stdin, u8 stdout, u8 stderr: index, 0xff for none */
    BOX_TAG_LIMITS = 0x0e,    /* ten u64 in the order of struct box_limits */

    BOX_TAG_VERDICT = 0x40, /* u8 verdict, u8 limit_wall, i32 exit_status, i32 signal, u64 cpu_ns,
                               u64 wall_ns, u64 memory_peak, i64 processes_peak, u32 found */
    BOX_TAG_REASON = 0x41,  /* text */
    BOX_TAG_STEP = 0x42,    /* text */
    BOX_TAG_PROTECTION = 0x43, /* text; once for each */
    BOX_TAG_TRACE = 0x44,      /* text */
};

/* Bytes being encoded. Zeroed memory is empty; @failed is set, and kept, when memory ran out or a
 * bound was passed, so that callers check once at the end. */
struct box_bytes {
    uint8_t *data;
    size_t length;
    size_t capacity;
    bool failed;
};

struct box_frame {
    uint8_t type;
    uint8_t *payload; /* Owned; @length bytes. */
    size_t length;
    int fds[BOX_WIRE_FDS_MAX]; /* Owned, close-on-exec. */
    size_t fd_count;
};

void box_bytes_fini(struct box_bytes *bytes);
void box_frame_fini(struct box_frame *frame); /* Closes the descriptors that it still owns. */

/* @ret_fds has room for BOX_WIRE_FDS_MAX; the descriptors are borrowed from @spec. Returns 0, or -1
 * when the spec passes a bound of box.h or memory ran out. */
int box_wire_encode_spec(const struct box_spec *spec, struct box_bytes *out, int *ret_fds,
                         size_t *ret_fd_count) __attribute__((warn_unused_result));

/* Strings in @ret_spec are owned by it, descriptors stay with the frame. Returns 0, or -1 with a
 * static text in @ret_why. */
int box_wire_decode_spec(const uint8_t *payload, size_t length, const int *fds, size_t fd_count,
                         struct box_spec *ret_spec, const char **ret_why)
    __attribute__((warn_unused_result));

int box_wire_encode_result(const struct box_result *result, struct box_bytes *out)
    __attribute__((warn_unused_result));
int box_wire_decode_result(const uint8_t *payload, size_t length, struct box_result *ret_result)
    __attribute__((warn_unused_result));

/* A payload of @count u64 (ARM, METERED, PAGED). */
void box_wire_put_u64s(uint8_t *out, const uint64_t *values, size_t count);
int box_wire_get_u64s(const uint8_t *payload, size_t length, uint64_t *ret_values, size_t count)
    __attribute__((warn_unused_result));

/* Both block. Return 0, or -1 with errno; box_wire_receive gives ECONNRESET at the end of the
 * stream and EPROTO for bytes that are no frame. */
int box_wire_send(int socket, enum box_wire_type type, const void *payload, size_t length,
                  const int *fds, size_t fd_count) __attribute__((warn_unused_result));
int box_wire_receive(int socket, struct box_frame *ret_frame) __attribute__((warn_unused_result));
/* The same, where a payload of more than @length_max bytes is EPROTO, and no memory is taken for
 * it. */
int box_wire_receive_short(int socket, size_t length_max, struct box_frame *ret_frame)
    __attribute__((warn_unused_result));

#endif
