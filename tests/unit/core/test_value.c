#include "judge/core/value.h"

#include <check.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

static void prints(struct value value, size_t length_max, const char *wanted)
{
    struct buf out = {0};

    value_print(&value, &out, length_max);
    ck_assert_str_eq(buf_text(&out), wanted);
    ck_assert_uint_eq(out.length, strlen(wanted));
    buf_fini(&out);
    value_fini(&value);
}

static struct value text(const char *data)
{
    return value_string(data, strlen(data));
}

static struct value named(enum value_kind kind, const char *data)
{
    struct value value = text(data);

    value.kind = kind;
    return value;
}

START_TEST(print_scalars)
{
    prints((struct value){0}, 100, "null");
    prints(value_bool(true), 100, "true");
    prints(value_int(INT64_MIN), 100, "-9223372036854775808");
    prints(value_double(1), 100, "1.0");
    prints(value_double(-0.0), 100, "-0.0");
    prints(value_double(0.1), 100, "0.1");
    prints(value_double(1.0 / 3), 100, "0.3333333333333333");
    prints(value_double(1e300), 100, "1e+300");
    prints(value_double(NAN), 100, "NaN");
    prints(value_double(-INFINITY), 100, "-Infinity");
    prints(named(VALUE_BIGINT, "-170141183460469231731687303715884105728"), 100,
           "-170141183460469231731687303715884105728");
    prints(named(VALUE_FOREIGN, "Foo\x1b[2J"), 100, "<foreign type Foo?[2J>");
}
END_TEST

START_TEST(print_texts)
{
    prints(text("a\"\\\n\t\x01ä"), 100, "\"a\\\"\\\\\\n\\t\\u0001ä\"");
    prints(text("\xff"
                "a\xe2\x82"),
           100, "\"\\ufffda\\ufffd\\ufffd\"");
    prints(text("\xe2\x80\xae"), 100, "\"\\u202e\"");
    prints(value_string("a\0b", 3), 100, "\"a\\u0000b\"");
}
END_TEST

START_TEST(print_cut)
{
    struct value list = value_list(1000000);

    prints(text("abcdef"), 8, "\"abcdef\"");
    prints(text("abcdefg"), 8, "\"abcd…");
    prints(text("aääää"), 8, "\"aä…");
    prints(text("abcdef"), 0, "…");
    for (size_t i = 0; i < list.as.list.count; i++)
        list.as.list.items[i] = value_int((int64_t)i);
    prints(list, 10, "[0,1,2,…");
    prints(named(VALUE_BIGINT, "123456789012345"), 10, "1234567…");
}
END_TEST

START_TEST(print_appends)
{
    struct buf out = {0};
    struct value list = value_list(2);

    list.as.list.items[0] = value_list(0);
    buf_add_text(&out, "got ");
    value_print(&list, &out, 9);
    ck_assert_str_eq(buf_text(&out), "got [[],null]");
    value_fini(&list);
    buf_fini(&out);
}
END_TEST

START_TEST(kinds)
{
    static const char *const wanted[] = {"null", "bool", "int", "double", "string", "list"};
    struct value foreign = named(VALUE_FOREIGN, "Foo");
    struct buf out = {0};

    for (int kind = VALUE_NULL; kind <= VALUE_LIST; kind++) {
        struct value value = {.kind = (enum value_kind)kind};

        buf_clear(&out);
        value_describe_kind(&value, &out);
        ck_assert_str_eq(buf_text(&out), wanted[kind]);
    }
    buf_clear(&out);
    value_describe_kind(&foreign, &out);
    ck_assert_str_eq(buf_text(&out), "foreign type Foo");
    value_fini(&foreign);
    buf_fini(&out);
}
END_TEST

START_TEST(equal)
{
    struct value a = value_list(2), b = value_list(2);
    struct value one = value_int(1), real = value_double(1), truth = value_bool(true);
    struct value zero = value_double(0), minus_zero = value_double(-0.0), nan = value_double(NAN);

    ck_assert(!value_equal(&one, &real));
    ck_assert(!value_equal(&one, &truth));
    ck_assert(!value_equal(&zero, &minus_zero));
    ck_assert(value_equal(&nan, &nan));
    ck_assert(value_equal(&a, &b));
    a.as.list.items[1] = text("x");
    ck_assert(!value_equal(&a, &b));
    b.as.list.items[1] = value_string("x\0", 2);
    ck_assert(!value_equal(&a, &b));
    value_fini(&b.as.list.items[1]);
    b.as.list.items[1] = named(VALUE_FOREIGN, "x");
    ck_assert(!value_equal(&a, &b));
    value_fini(&a);
    value_fini(&b);
}
END_TEST

START_TEST(wire_round_trip)
{
    struct value list = value_list(9), back;
    struct buf out = {0};
    size_t offset = 0;

    list.as.list.items[1] = value_bool(true);
    list.as.list.items[2] = value_bool(false);
    list.as.list.items[3] = value_int(INT64_MIN);
    list.as.list.items[4] = value_double(-0.0);
    list.as.list.items[5] = value_string("a\0\xff", 3);
    list.as.list.items[6] = value_list(0);
    list.as.list.items[7] = named(VALUE_BIGINT, "-18446744073709551616");
    list.as.list.items[8] = named(VALUE_FOREIGN, "Foo");
    value_encode(&list, &out);
    ck_assert_int_eq(value_decode((uint8_t *)out.data, out.length, &offset, &back), 0);
    ck_assert_uint_eq(offset, out.length);
    ck_assert(value_equal(&list, &back));
    value_fini(&back);
    /* Cut anywhere it is no value, and nothing is kept. */
    for (size_t length = 0; length < out.length; length++) {
        offset = 0;
        ck_assert_int_eq(value_decode((uint8_t *)out.data, length, &offset, &back), -1);
        ck_assert_uint_eq(offset, 0);
    }
    value_fini(&list);
    buf_fini(&out);
}
END_TEST

static int decode(const char *bytes, size_t length)
{
    struct value value;
    size_t offset = 0;
    int code = value_decode((const uint8_t *)bytes, length, &offset, &value);

    if (code == 0)
        value_fini(&value);
    return code;
}

START_TEST(wire_layout)
{
    struct value list = value_list(2);
    struct buf out = {0};

    list.as.list.items[0] = value_int(258);
    list.as.list.items[1] = text("hi");
    value_encode(&list, &out);
    ck_assert_uint_eq(out.length, 21);
    ck_assert_mem_eq(out.data, "\6\2\0\0\0\3\2\1\0\0\0\0\0\0\5\2\0\0\0hi", 21);
    value_fini(&list);
    buf_fini(&out);
}
END_TEST

START_TEST(wire_hostile)
{
    ck_assert_int_eq(decode("\x09", 1), -1);
    ck_assert_int_eq(decode("\xff", 1), -1);
    ck_assert_int_eq(decode("\6\xff\xff\xff\xff", 5), -1);
    ck_assert_int_eq(decode("\6\1\0\0\0", 5), -1);
    ck_assert_int_eq(decode("\6\1\0\0\0\0", 6), 0);
    ck_assert_int_eq(decode("\5\xff\xff\xff\xff"
                            "a",
                            6),
                     -1);
    /* The second list claims a byte that the first was promised. */
    ck_assert_int_eq(decode("\6\2\0\0\0\6\2\0\0\0\0\0", 12), -1);
    ck_assert_int_eq(decode("\6\2\0\0\0\6\2\0\0\0\0\0\0", 13), 0);
    ck_assert_int_eq(decode("\7\0\0\0\0", 5), -1);
    ck_assert_int_eq(decode("\7\1\0\0\0-", 6), -1);
    ck_assert_int_eq(decode("\7\2\0\0\0"
                            "01",
                            7),
                     -1);
    ck_assert_int_eq(decode("\7\2\0\0\0"
                            "1a",
                            7),
                     -1);
    ck_assert_int_eq(decode("\7\2\0\0\0"
                            "10",
                            7),
                     0);
}
END_TEST

START_TEST(wire_depth)
{
    char bytes[(VALUE_DEPTH_MAX + 1) * 5 + 1];

    for (size_t i = 0; i <= VALUE_DEPTH_MAX; i++)
        memcpy(bytes + 5 * i, "\6\1\0\0\0", 5);
    bytes[sizeof bytes - 1] = 0;
    ck_assert_int_eq(decode(bytes, sizeof bytes), -1);
    ck_assert_int_eq(decode(bytes + 5, sizeof bytes - 5), 0);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("value");
    TCase *group = tcase_create("value");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_test(group, print_scalars);
    tcase_add_test(group, print_texts);
    tcase_add_test(group, print_cut);
    tcase_add_test(group, print_appends);
    tcase_add_test(group, kinds);
    tcase_add_test(group, equal);
    tcase_add_test(group, wire_round_trip);
    tcase_add_test(group, wire_layout);
    tcase_add_test(group, wire_hostile);
    tcase_add_test(group, wire_depth);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
