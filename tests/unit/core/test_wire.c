#include "judge/core/wire.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

START_TEST(frames)
{
    struct buf out = {0};
    size_t begin;

    wire_u32(&out, WIRE_GO, 0x01020304);
    begin = wire_begin(&out, WIRE_QUIT);
    ck_assert_uint_eq(begin, 12);
    wire_end(&out, begin);
    begin = wire_begin(&out, WIRE_CALLS);
    for (int i = 0; i < 258; i++)
        buf_add_u8(&out, 0);
    wire_end(&out, begin);
    ck_assert_mem_eq(out.data, "J\1\3\0\4\0\0\0\4\3\2\1J\1\5\0\0\0\0\0J\1\2\0\2\1\0\0", 28);
    ck_assert_uint_eq(out.length, 28 + 258);
    buf_fini(&out);
}
END_TEST

START_TEST(headers)
{
    static const struct {
        const char *bytes;
        int code;
    } rows[] = {
        {"J\1\x81\0\1\0\0\0", 0},    {"J\1\x85\0\0\0\0\1", 0}, /* WIRE_ANSWER_BYTES_MAX */
        {"J\1\x85\0\1\0\0\1", -1},                             /* and one more */
        {"J\1\x85\0\0\0\0\x80", -1}, {"K\1\x81\0\1\0\0\0", -1}, {"J\2\x81\0\1\0\0\0", -1},
        {"J\1\x81\1\1\0\0\0", -1},   {"J\1\x80\0\1\0\0\0", -1}, {"J\1\x86\0\1\0\0\0", -1},
        {"J\1\2\0\1\0\0\0", -1},     {"\0\0\0\0\0\0\0\0", -1},
    };

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct wire_header header = {0};

        ck_assert_int_eq(wire_header_parse((const uint8_t *)rows[i].bytes, &header), rows[i].code);
        if (i == 1)
            ck_assert_uint_eq(header.length, WIRE_ANSWER_BYTES_MAX);
        if (rows[i].code == 0)
            ck_assert_uint_eq(header.type, (uint8_t)rows[i].bytes[2]);
    }
}
END_TEST

static void add_error(struct buf *out, uint8_t kind, const char *message, size_t length)
{
    buf_add_u32(out, 7);
    buf_add_u32(out, 3);
    buf_add_u8(out, kind);
    buf_add_u32(out, 12);
    buf_add_u32(out, 10);
    buf_add(out, "ValueError", 10);
    buf_add_u32(out, (uint32_t)length);
    buf_add(out, message, length);
    buf_add_u32(out, 3);
    buf_add(out, "get", 3);
}

static int parse_error(const struct buf *payload, size_t length, struct wire_error *error)
{
    /* A copy of the exact size, so that reading behind it is found. */
    uint8_t *copy = malloc(length != 0 ? length : 1);
    int code;

    ck_assert_ptr_nonnull(copy);
    if (length != 0)
        memcpy(copy, payload->data, length);
    code = wire_error_parse(copy, length, error);
    free(copy);
    return code;
}

START_TEST(errors)
{
    struct wire_error error = {0};
    struct buf out = {0};

    add_error(&out, WIRE_ERROR_EXCEPTION, "a\nb\x1b\xff€", 8);
    for (size_t length = 0; length < out.length; length++)
        ck_assert_int_eq(parse_error(&out, length, &error), -1);
    ck_assert_int_eq(parse_error(&out, out.length, &error), 0);
    ck_assert_uint_eq(error.seq, 7);
    ck_assert_uint_eq(error.operation, 3);
    ck_assert_uint_eq(error.line, 12);
    ck_assert_int_eq(error.kind, WIRE_ERROR_EXCEPTION);
    ck_assert_str_eq(error.type, "ValueError");
    ck_assert_str_eq(error.message, "a?b??€");
    ck_assert_str_eq(error.function, "get");
    wire_error_fini(&error);
    buf_add_u8(&out, 0);
    ck_assert_int_eq(parse_error(&out, out.length, &error), -1);
    buf_fini(&out);
}
END_TEST

START_TEST(error_kinds)
{
    for (unsigned kind = 0; kind < 256; kind++) {
        struct wire_error error = {0};
        struct buf out = {0};
        bool known = kind >= WIRE_ERROR_SYNTAX && kind <= WIRE_ERROR_ANSWER;

        add_error(&out, (uint8_t)kind, "", 0);
        ck_assert_int_eq(parse_error(&out, out.length, &error), known ? 0 : -1);
        wire_error_fini(&error);
        buf_fini(&out);
    }
}
END_TEST

START_TEST(long_texts_are_cut)
{
    char *text = malloc(WIRE_ERROR_TEXT_BYTES_MAX + 1);
    struct wire_error error = {0};
    struct buf out = {0};

    ck_assert_ptr_nonnull(text);
    memset(text, 'x', WIRE_ERROR_TEXT_BYTES_MAX + 1);
    add_error(&out, WIRE_ERROR_LOAD, text, WIRE_ERROR_TEXT_BYTES_MAX + 1);
    ck_assert_int_eq(parse_error(&out, out.length, &error), 0);
    ck_assert_uint_eq(strlen(error.message), WIRE_ERROR_TEXT_BYTES_MAX);
    wire_error_fini(&error);
    buf_fini(&out);
    free(text);
}
END_TEST

START_TEST(results)
{
    static const uint8_t payload[] = {9, 0, 0, 0, 3, 0, 0, 0, 0, 2, 5, 1, 0, 0, 0, 'x', 0};
    size_t length = sizeof payload - 1;
    struct value values[4];

    ck_assert_int_eq(wire_results_parse(payload, length, 9, 3, values), 0);
    ck_assert_int_eq(values[0].kind, VALUE_NULL);
    ck_assert_int_eq(values[1].kind, VALUE_BOOL);
    ck_assert_str_eq(values[2].as.text.data, "x");
    for (size_t i = 0; i < 3; i++)
        value_fini(&values[i]);
    ck_assert_int_eq(wire_results_parse(payload, length, 8, 3, values), -1);
    ck_assert_int_eq(wire_results_parse(payload, length, 9, 2, values), -1);
    ck_assert_int_eq(wire_results_parse(payload, length, 9, 4, values), -1);
    ck_assert_int_eq(wire_results_parse(payload, length + 1, 9, 3, values), -1);
    for (size_t cut = 0; cut < length; cut++)
        ck_assert_int_eq(wire_results_parse(payload, cut, 9, 3, values), -1);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("wire");
    TCase *group = tcase_create("wire");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_test(group, frames);
    tcase_add_test(group, headers);
    tcase_add_test(group, errors);
    tcase_add_test(group, error_kinds);
    tcase_add_test(group, long_texts_are_cut);
    tcase_add_test(group, results);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
