/* Requests and results of judge-box: any bytes give a value or a refusal, and a value that was
 * accepted survives being sent again. The first byte chooses what they are: requests (specs, limits
 * that are armed), answers (results, meters), or frames of either direction as they come out of the
 * socket. */
#include "sandbox/box_wire.h"

#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define FRAME_BYTES_MAX 65536 /* Fits into a socket, so that one process can do both ends. */

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void try_spec(const uint8_t *data, size_t size)
{
    static const int fds[4] = {-1, -1, -1, -1};
    struct box_spec spec, again;
    struct box_bytes bytes = {.length = 0};
    int out_fds[BOX_WIRE_FDS_MAX];
    size_t fd_count;
    const char *why;

    if (box_wire_decode_spec(data, size, fds, 4, &spec, &why) < 0)
        return;
    /* Descriptors are lost on this way, so only the other bytes have to hold. */
    if (spec.file_in_count == 0 && spec.file_out_count == 0 && spec.fd_count == 0) {
        if (box_wire_encode_spec(&spec, &bytes, out_fds, &fd_count) < 0 ||
            box_wire_decode_spec(bytes.data, bytes.length, NULL, 0, &again, &why) < 0)
            abort();
        box_spec_fini(&again);
        box_bytes_fini(&bytes);
    }
    box_spec_fini(&spec);
}

static void try_result(const uint8_t *data, size_t size)
{
    struct box_result result, again;
    struct box_bytes bytes = {.length = 0};

    if (box_wire_decode_result(data, size, &result) < 0)
        return;
    if (box_wire_encode_result(&result, &bytes) < 0 ||
        box_wire_decode_result(bytes.data, bytes.length, &again) < 0)
        abort();
    box_result_fini(&again);
    box_bytes_fini(&bytes);
    box_result_fini(&result);
}

/* PAGED, ARM and METERED. */
static void try_numbers(const uint8_t *data, size_t size)
{
    uint64_t values[4];
    uint8_t again[32];

    for (size_t count = 1; count <= 4; count *= 2) {
        if (box_wire_get_u64s(data, size, values, count) < 0)
            continue;
        box_wire_put_u64s(again, values, count);
        if (size != 8 * count || memcmp(again, data, size) != 0)
            abort();
    }
}

/* Whatever arrives is a frame, or a refusal, and never waits for more than was sent. */
static void try_frames(const uint8_t *data, size_t size)
{
    struct box_frame frame;
    int pair[2];

    if (size > FRAME_BYTES_MAX || socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) < 0)
        return;
    if (send(pair[0], data, size, MSG_NOSIGNAL) == (ssize_t)size) {
        shutdown(pair[0], SHUT_WR);
        while (box_wire_receive(pair[1], &frame) == 0) {
            if (frame.length > BOX_WIRE_PAYLOAD_MAX || frame.fd_count != 0 ||
                frame.payload[frame.length] != '\0')
                abort();
            box_frame_fini(&frame);
        }
    }
    close(pair[0]);
    close(pair[1]);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static void (*const targets[])(const uint8_t *, size_t) = {try_spec, try_result, try_numbers,
                                                               try_frames};

    if (size > 0)
        targets[data[0] % (sizeof(targets) / sizeof(*targets))](data + 1, size - 1);
    return 0;
}
