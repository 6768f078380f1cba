#include "judge/base/printable.h"

#include <check.h>
#include <string.h>

static void becomes(const char *data, size_t length, size_t length_max, const char *wanted)
{
    struct buf out = {0};

    printable_add(&out, data, length, length_max);
    ck_assert_str_eq(buf_text(&out), wanted);
    buf_fini(&out);
}

START_TEST(good_text_stays)
{
    becomes("", 0, 10, "");
    becomes("plain", 5, 10, "plain");
    becomes("häß €😀", strlen("häß €😀"), 40, "häß €😀");
}
END_TEST

START_TEST(bad_bytes_and_controls)
{
    becomes("a\0b\n\x1b[31m\x7f", 10, 40, "a?b??[31m?");
    becomes("\xc0\xaf", 2, 9, "??");           /* overlong */
    becomes("\xed\xa0\x80", 3, 9, "???");      /* a surrogate */
    becomes("\xf4\x90\x80\x80", 4, 9, "????"); /* past the last character */
    becomes("\xe2\x82", 2, 9, "??");           /* cut */
    becomes("\xff\xfe", 2, 9, "??");
    becomes("\xc2\x9b"
            "x",
            3, 9, "?x"); /* a C1 control */
    becomes("\xe2\x80\xae"
            "x",
            4, 9, "?x"); /* turns the text around */
}
END_TEST

START_TEST(cut_between_characters)
{
    becomes("abc", 3, 3, "abc");
    becomes("abcd", 4, 3, "abc");
    becomes("ab€", 5, 4, "ab");
    becomes("ab€", 5, 5, "ab€");
    becomes("abc", 3, 0, "");
}
END_TEST

static void lines_become(const char *text, size_t length_max, const char *expected)
{
    struct buf out = {0};

    printable_add_lines(&out, text, strlen(text), length_max);
    ck_assert_str_eq(buf_text(&out), expected);
    buf_fini(&out);
}

START_TEST(lines_stay)
{
    lines_become("a\tb\n\nc\r\n", 99, "a\tb\n\nc?\n");
    lines_become("ab\ncd", 3, "ab\n");
    lines_become("ab\ncd", 4, "ab\nc");
    lines_become("ab€\ncd", 4, "ab");
    lines_become("\n\n\n", 2, "\n\n");
    lines_become("", 9, "");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("printable");
    TCase *group = tcase_create("printable");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_test(group, good_text_stays);
    tcase_add_test(group, bad_bytes_and_controls);
    tcase_add_test(group, cut_between_characters);
    tcase_add_test(group, lines_stay);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
