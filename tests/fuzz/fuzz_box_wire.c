/* Requests and results of judge-box: any bytes give a value or a refusal, and a value that was
 * accepted survives being sent again. The first byte chooses the direction. */
#include "sandbox/box_wire.h"

#include <stdlib.h>

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

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    if (data[0] % 2 == 0)
        try_spec(data + 1, size - 1);
    else
        try_result(data + 1, size - 1);
    return 0;
}
