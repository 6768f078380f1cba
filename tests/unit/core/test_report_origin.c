#include "judge/core/report_origin.h"

#include <check.h>
#include <string.h>

#define HASH "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"
#define OTHER "ff112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"
#define REPORT                                                                                     \
    "{\"problem\":\"two-sum\",\"language\":\"c\",\"verdict\":\"WA\",\"provenance\":{\"source\":"   \
    "\"" HASH "\",\"seed\":5,\"asked\":{\"samples\":true,\"complexity\":false,"                    \
    "\"stop_early\":true,\"meter\":\"clock\",\"claims\":\"get=O(1)\"}}}"
/* From before there was provenance. */
#define OLD(note)                                                                                  \
    "{\"problem\":\"two-sum\",\"language\":\"c\",\"verdict\":\"AC\","                              \
    "\"complexity\":{\"note\":" note "}}"

static json_t *document;

static int read_text(const char *text, struct report_origin *ret_origin, struct err *err)
{
    json_decref(document);
    document = json_loads(text, JSON_DECODE_ANY, NULL);
    ck_assert_ptr_nonnull(document);
    return report_origin_read("r.json", document, ret_origin, err);
}

static struct report_origin good(const char *text)
{
    struct report_origin origin;
    struct err err = {0};

    ck_assert_msg(read_text(text, &origin, &err) == 0, "%s", err.message);
    ck_assert_str_eq(origin.problem, "two-sum");
    ck_assert_str_eq(origin.language, "c");
    return origin;
}

START_TEST(a_report)
{
    struct report_origin origin = good(REPORT);

    ck_assert(origin.has_provenance && origin.samples && !origin.complexity && origin.stop_early);
    ck_assert_str_eq(origin.meter, "clock");
    ck_assert_str_eq(origin.claims, "get=O(1)");
    ck_assert_uint_eq(origin.seed, 5);
    ck_assert_str_eq(origin.source_hash, HASH);
    ck_assert_ptr_null(origin.source);
    ck_assert_ptr_eq(origin.report, document);
}
END_TEST

START_TEST(an_old_report)
{
    struct report_origin origin = good(OLD("\"not asked for\""));

    ck_assert(!origin.has_provenance && !origin.complexity && !origin.samples);
    ck_assert_str_eq(origin.meter, "auto");
    ck_assert_ptr_null(origin.source_hash);
    origin = good(OLD("null"));
    ck_assert(origin.complexity);
}
END_TEST

START_TEST(a_result)
{
    struct report_origin origin = good("{\"candidate\":\"ann\",\"status\":\"graded\",\"source\":"
                                       "\"" HASH "\",\"report\":" REPORT "}");

    ck_assert_str_eq(origin.candidate, "ann");
    ck_assert_str_eq(origin.source_hash, HASH);
    ck_assert_ptr_null(origin.source);
    origin = good("{\"candidate\":\"ann\",\"status\":\"graded\",\"source\":\"" HASH
                  "\",\"report\":" OLD("null") "}");
    ck_assert_str_eq(origin.source_hash, HASH);
}
END_TEST

START_TEST(a_submission)
{
    struct report_origin origin =
        good("{\"state\":\"done\",\"source\":\"int x;\",\"report\":" REPORT "}");

    ck_assert_uint_eq(origin.source_length, strlen("int x;"));
    ck_assert_str_eq(origin.source, "int x;");
    ck_assert_str_eq(origin.source_hash, HASH);
}
END_TEST

static const struct {
    const char *text;
    const char *message;
} wrong[] = {
    {"7", "expected a report"},
    {"{}", "problem"},
    {"{\"problem\":\"a/b\",\"language\":\"c\",\"verdict\":\"WA\"}", "the id of a problem"},
    {"{\"problem\":\"a\",\"language\":\"../c\",\"verdict\":\"WA\"}", "the id of a language"},
    {"{\"problem\":\"a\",\"language\":\"c\",\"verdict\":\"XX\"}", "expected a verdict"},
    {"{\"problem\":\"a\",\"language\":\"c\"}", "expected a verdict"},
    {"{\"state\":\"queued\",\"report\":null}", "it is \"queued\""},
    {"{\"status\":\"lost\",\"report\":null}", "it is \"lost\""},
    {"{\"candidate\":\"a\",\"source\":\"" OTHER "\",\"report\":" REPORT "}", "different sources"},
    {"{\"candidate\":\"a\",\"source\":\"../../etc/passwd\",\"report\":" REPORT "}", "a hash"},
    {"{\"problem\":\"a\",\"language\":\"c\",\"verdict\":\"WA\",\"provenance\":{\"seed\":-1}}",
     "seed"},
    {"{\"problem\":\"a\",\"language\":\"c\",\"verdict\":\"WA\",\"provenance\":{\"asked\":{"
     "\"samples\":7}}}",
     "samples"},
};

START_TEST(mistakes)
{
    struct report_origin origin;
    struct err err = {0};

    ck_assert_int_eq(read_text(wrong[_i].text, &origin, &err), ERR_INPUT);
    ck_assert_msg(strstr(err.message, wrong[_i].message) != NULL, "%s", err.message);
    ck_assert_msg(strncmp(err.message, "r.json", 6) == 0, "%s", err.message);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("report_origin");
    TCase *group = tcase_create("report_origin");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_test(group, a_report);
    tcase_add_test(group, an_old_report);
    tcase_add_test(group, a_result);
    tcase_add_test(group, a_submission);
    tcase_add_loop_test(group, mistakes, 0, sizeof wrong / sizeof *wrong);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    json_decref(document);
    return failed != 0;
}
