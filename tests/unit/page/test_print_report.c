/* The report for a person, against texts that a person has looked at (golden/). */
#include "judge/cli/print_report.h"
#include "judge/stage/report_json.h"

#include "tests/unit/complexity/suite.h"
#include "tests/unit/page/sample_report.h"

#include <stdlib.h>
#include <string.h>

#define LINES_MAX 30 /* One screen. */

static char *printed(struct report *report, bool ascii, size_t *ret_length)
{
    char *text = NULL;
    FILE *to = open_memstream(&text, ret_length);

    ck_assert_ptr_nonnull(to);
    json_t *json = report_to_json(report);

    ck_assert_int_eq(print_report(json, report->problem_title, to, false, ascii), 0);
    ck_assert_int_eq(fclose(to), 0);
    json_decref(json);
    report_destroy(report);
    return text;
}

START_TEST(with_braille)
{
    size_t length;
    char *text = printed(sample_accepted(), false, &length);

    golden_check("report.txt", text, length);
    free(text);
}
END_TEST

START_TEST(plain_ascii)
{
    size_t length, lines = 0, column = 0;
    char *text = printed(sample_accepted(), true, &length);

    golden_check("report_ascii.txt", text, length);
    for (size_t i = 0; i < length; i++) {
        ck_assert_msg(text[i] == '\n' || (text[i] >= ' ' && text[i] <= '~'), "byte %zu", i);
        lines += text[i] == '\n';
        column = text[i] == '\n' ? 0 : column + 1;
        ck_assert_uint_le(column, 100);
    }
    ck_assert_uint_le(lines, LINES_MAX);
    free(text);
}
END_TEST

START_TEST(not_all_can_be_written)
{
    FILE *full = fopen("/dev/full", "we");
    struct report *report = sample_accepted();

    ck_assert_ptr_nonnull(full);
    json_t *json = report_to_json(report);

    ck_assert_int_eq(print_report(json, report->problem_title, full, false, true), -1);
    json_decref(json);
    fclose(full);
    report_destroy(report);
}
END_TEST

RUN_SUITE("print_report", with_braille, plain_ascii, not_all_can_be_written)
