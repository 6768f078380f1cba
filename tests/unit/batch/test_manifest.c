#include "judge/batch/manifest.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

static struct manifest parsed;

static void parses(const char *path, const char *text, size_t count)
{
    struct err err = {0};

    ck_assert_msg(manifest_parse(path, text, strlen(text), &parsed, &err) == 0, "%s", err.message);
    ck_assert_uint_eq(parsed.count, count);
}

static void fails(const char *path, const char *text, const char *wanted)
{
    struct err err = {0};
    struct manifest manifest;

    ck_assert_int_eq(manifest_parse(path, text, strlen(text), &manifest, &err), ERR_INPUT);
    ck_assert_msg(strstr(err.message, wanted) == err.message, "%s", err.message);
}

static void row_is(size_t index, const char *candidate, const char *problem, const char *language,
                   const char *file)
{
    const struct manifest_row *row = &parsed.rows[index];

    ck_assert_str_eq(row->candidate, candidate);
    ck_assert_pstr_eq(row->problem, problem);
    ck_assert_pstr_eq(row->language, language);
    ck_assert_str_eq(row->file, file);
}

START_TEST(endings)
{
    ck_assert(manifest_is("a.csv"));
    ck_assert(manifest_is("a.CSV"));
    ck_assert(manifest_is("x/a.jsonl"));
    ck_assert(manifest_is("a.ndjson"));
    ck_assert(!manifest_is("a.zip"));
    ck_assert(!manifest_is(".csv"));
    ck_assert(!manifest_is("csv"));
}
END_TEST

START_TEST(csv)
{
    parses("l.csv", "candidate,problem,language,file\njane,two-sum,python,a.py\n", 1);
    row_is(0, "jane", "two-sum", "python", "a.py");
    ck_assert_uint_eq(parsed.rows[0].line, 2);
    manifest_fini(&parsed);
    parses("l.csv", "File,mark,Candidate\r\na.py,1,\"=x\ny\"\r\nb.py,,z\r\n", 2);
    row_is(0, "=x\ny", NULL, NULL, "a.py");
    row_is(1, "z", NULL, NULL, "b.py");
    manifest_fini(&parsed);
    parses("l.csv", "candidate,file,problem\na,b\n", 1);
    row_is(0, "a", NULL, NULL, "b");
    manifest_fini(&parsed);
}
END_TEST

START_TEST(csv_mistakes)
{
    fails("l.csv", "", "l.csv:1: no column \"candidate\"");
    fails("l.csv", "candidate,problem\n", "l.csv:1: no column \"file\"");
    fails("l.csv", "candidate,file,file\n", "l.csv:1: two columns \"file\"");
    fails("l.csv", "candidate,file\na,\n", "l.csv:2: no file");
    fails("l.csv", "candidate,file\n\n,b\n", "l.csv:3: no candidate");
    fails("l.csv", "candidate,file\na,\"b\n", "l.csv:2: a quote that is never closed");
}
END_TEST

START_TEST(lines)
{
    parses("l.jsonl",
           "{\"candidate\":\"a\",\"file\":\"b\",\"problem\":null,\"mark\":1}\n\n"
           "  {\"candidate\":\"c\",\"problem\":\"p\",\"language\":\"l\",\"file\":\"d\"}",
           2);
    row_is(0, "a", NULL, NULL, "b");
    row_is(1, "c", "p", "l", "d");
    ck_assert_uint_eq(parsed.rows[1].line, 3);
    manifest_fini(&parsed);
}
END_TEST

START_TEST(line_mistakes)
{
    fails("l.jsonl", "{\"candidate\":\"a\"}\n", "l.jsonl:1: file:");
    fails("l.jsonl", "{\"candidate\":1,\"file\":\"b\"}\n", "l.jsonl:1: candidate:");
    fails("l.jsonl", "[]\n", "l.jsonl:1: expected an object");
    fails("l.jsonl", "\n{\"candidate\":", "l.jsonl:2");
    fails("l.jsonl", "{\"candidate\":\"a\\u0000\",\"file\":\"b\"}\n", "l.jsonl:1");
}
END_TEST

START_TEST(text_bounds)
{
    char longest[MANIFEST_TEXT_MAX + 1], text[MANIFEST_TEXT_MAX + 64];

    memset(longest, 'x', MANIFEST_TEXT_MAX);
    longest[MANIFEST_TEXT_MAX] = '\0';
    snprintf(text, sizeof text, "candidate,file\n%s,b\n", longest);
    parses("l.csv", text, 1);
    manifest_fini(&parsed);
    snprintf(text, sizeof text, "candidate,file\n%sx,b\n", longest);
    fails("l.csv", text, "l.csv:2: candidate of more than 1024 bytes");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("manifest");
    TCase *group = tcase_create("manifest");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_test(group, endings);
    tcase_add_test(group, csv);
    tcase_add_test(group, csv_mistakes);
    tcase_add_test(group, lines);
    tcase_add_test(group, line_mistakes);
    tcase_add_test(group, text_bounds);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
