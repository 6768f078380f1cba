/* What comes back from a driver: values, errors, results and headers. The first byte of the input
 * chooses the parser. */
#include "judge/core/wire.h"

#include <stdlib.h>
#include <string.h>

#define RESULTS_MAX 16

static void must(bool holds)
{
    if (!holds)
        abort();
}

/* Every value has one wire form only, and can be printed. */
static void fuzz_value(const uint8_t *data, size_t length)
{
    struct value value, again;
    struct buf out = {0};
    size_t offset = 0, offset_again = 0;

    if (value_decode(data, length, &offset, &value) != 0) {
        must(offset == 0);
        return;
    }
    must(offset <= length);
    value_encode(&value, &out);
    must(out.length == offset && memcmp(out.data, data, offset) == 0);
    must(value_decode((const uint8_t *)out.data, out.length, &offset_again, &again) == 0);
    must(value_equal(&value, &again));
    buf_clear(&out);
    value_print(&value, &out, 64);
    must(out.length <= 64);
    value_describe_kind(&value, &out);
    buf_fini(&out);
    value_fini(&value);
    value_fini(&again);
}

static void fuzz_error(const uint8_t *data, size_t length)
{
    struct wire_error error;

    if (wire_error_parse(data, length, &error) != 0)
        return;
    must(strlen(error.message) <= WIRE_ERROR_TEXT_BYTES_MAX);
    for (const char *at = error.message; *at != '\0'; at++)
        must((uint8_t)*at >= 0x20 && *at != 0x7f);
    wire_error_fini(&error);
}

static void fuzz_results(const uint8_t *data, size_t length)
{
    struct value values[RESULTS_MAX];
    uint32_t seq;
    size_t count;

    if (length < 5)
        return;
    memcpy(&seq, data, 4);
    count = data[4] % (RESULTS_MAX + 1);
    if (wire_results_parse(data, length, seq, count, values) != 0)
        return;
    for (size_t i = 0; i < count; i++)
        value_fini(&values[i]);
}

static void fuzz_header(const uint8_t *data, size_t length)
{
    struct wire_header header;

    if (length >= WIRE_HEADER_BYTES && wire_header_parse(data, &header) == 0)
        must(header.length <= WIRE_ANSWER_BYTES_MAX && header.type >= WIRE_HELLO);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t length);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t length)
{
    static void (*const targets[])(const uint8_t *, size_t) = {
        fuzz_value,
        fuzz_error,
        fuzz_results,
        fuzz_header,
    };

    if (length > 0)
        targets[data[0] % (sizeof targets / sizeof *targets)](data + 1, length - 1);
    return 0;
}
