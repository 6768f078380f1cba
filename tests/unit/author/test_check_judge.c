/* What a report says of a solution, and how that is written for a machine. */
#include "judge/author/check.h"
#include "judge/cli/junit.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

static json_t *problem, *solution;

static void begin(const char *expected)
{
    problem = json_pack("{s:s, s:b, s:[], s:[{s:s, s:s, s:n, s:b, s:n, s:I, s:I}]}", "id", "a<b",
                        "ok", 1, "findings", "solutions", "file", "solutions/X/a.py", "expected",
                        expected, "verdict", "ok", 0, "text", "cpu_limit_ns", (json_int_t)1000,
                        "memory_limit_bytes", (json_int_t)1000);
    solution = json_array_get(json_object_get(problem, "solutions"), 0);
}

static json_t *report(const char *verdict, int cpu, int memory)
{
    return json_pack("{s:s, s:i, s:[{s:i, s:i}, {s:i, s:i}], s:n}", "verdict", verdict, "score", 50,
                     "groups", "case_cpu_ns", cpu, "memory_peak_bytes", 1, "case_cpu_ns", 1,
                     "memory_peak_bytes", memory, "complexity");
}

/* The findings as "severity: text;", and whether the solution is all right. */
static const char *judge(json_t *report)
{
    static char text[2000];
    const json_t *finding;
    size_t i, length;

    check_judge(problem, solution, report);
    length = (size_t)snprintf(text, sizeof text, "%s ",
                              json_is_true(json_object_get(solution, "ok")) ? "ok" : "bad");
    json_array_foreach(json_object_get(problem, "findings"), i, finding)
    {
        ck_assert_str_eq(json_string_value(json_object_get(finding, "where")), "solutions/X/a.py");
        length += (size_t)snprintf(text + length, sizeof text - length, "%s: %s;",
                                   json_string_value(json_object_get(finding, "severity")),
                                   json_string_value(json_object_get(finding, "text")));
    }
    json_decref(report);
    return text;
}

START_TEST(verdicts)
{
    static const struct {
        const char *expected, *got, *text;
    } cases[] = {
        {"AC", "AC", "ok "},
        {"WA", "WA", "ok "},
        {"WA", "AC", "bad error: the tests let it through: it is accepted and should be WA;"},
        {"AC", "WA", "bad error: expected AC, got WA: ;"},
        {"TLE", "AC",
         "bad error: with twice the time limit it is accepted: the tests must take a too slow "
         "solution longer;"},
        {"TLE", "WA", "bad error: expected TLE, got WA: ;"},
        {"AC-slow", "WA", "bad error: expected AC, got WA: ;"},
        {"AC-leak", "WA", "bad error: expected AC, got WA: ;"},
        {"AC-slow", "AC", "ok "}, /* Not measured. */
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        begin(cases[i].expected);
        ck_assert_str_eq(judge(report(cases[i].got, 10, 10)), cases[i].text);
        ck_assert_int_eq(json_is_true(json_object_get(problem, "ok")), cases[i].text[0] == 'o');
        json_decref(problem);
    }
}
END_TEST

START_TEST(shares_of_the_limits)
{
    begin("AC");
    ck_assert_str_eq(judge(report("AC", 400, 800)), "ok ");
    ck_assert_double_eq(json_real_value(json_object_get(solution, "cpu_share")), 0.4);
    ck_assert_double_eq(json_real_value(json_object_get(solution, "memory_share")), 0.8);
    ck_assert_str_eq(judge(report("AC", 401, 801)),
                     "ok note: a case may take 40 % of the CPU limit; a right solution should stay "
                     "below 40 %;note: it takes 80 % of the memory limit;");
    json_decref(problem);
    begin("TLE"); /* That is what it is there for. */
    ck_assert_str_eq(judge(report("TLE", 1000, 1000)), "ok ");
    json_decref(problem);
}
END_TEST

static json_t *grown(const char *time, const char *space)
{
    json_t *json = report("AC", 1, 1);

    json_object_set_new(json, "complexity",
                        json_pack("{s:{s:{s:s, s:s, s:s}}, s:{s:{s:n, s:s, s:s}}}", "time", "get",
                                  "class", "O(n)", "expected", "O(1)", "verdict", time, "space",
                                  "keys", "class", "expected", "O(n)", "verdict", space));
    return json;
}

START_TEST(growth)
{
    static const struct {
        const char *expected, *time, *space, *text;
    } cases[] = {
        {"AC", "met", "inconclusive", "ok "},
        {"AC", "exceeded", "met", "bad error: get is measured O(n), more than the expected O(1);"},
        {"AC", "met", "exceeded",
         "bad error: space in keys is measured , more than the expected O(n);"},
        {"AC-slow", "exceeded", "met", "ok "},
        {"AC-slow", "met", "exceeded", "ok "},
        {"AC-slow", "met", "met",
         "bad error: nothing that it does is found to grow faster than expected (0 of 2 figures "
         "are "
         "inconclusive);"},
        {"AC-slow", "inconclusive", "met",
         "ok note: nothing that it does is found to grow faster than expected (1 of 2 figures are "
         "inconclusive);"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        begin(cases[i].expected);
        ck_assert_str_eq(judge(grown(cases[i].time, cases[i].space)), cases[i].text);
        ck_assert_uint_eq(json_array_size(json_object_get(solution, "complexity")), 2);
        json_decref(problem);
    }
}
END_TEST

START_TEST(patterns_that_fail)
{
    static const struct {
        const char *verdict, *stopped, *reason, *text;
    } cases[] = {
        {"not measured", "WA", "a wrong value",
         "bad error: get is not measured, since pattern \"one\" of complexity.operations (or the "
         "fill) fails: at n = 16: it;"},
        {"not measured", "RTE", "a signal", "ok "}, /* Sizes beyond what the statement promises. */
        {"not measured", "WA", "put failed (x), which ended the measuring", "ok "},
        {"not measured", "TLE", "too slow", "ok "},
        {"met", "WA", "a wrong value", "ok "},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        json_t *json = grown(cases[i].verdict, "met");
        json_t *time = json_object_get(json_object_get(json, "complexity"), "time");

        begin("AC");
        json_object_update_new(json_object_get(time, "get"),
                               json_pack("{s:s, s:s, s:{s:s, s:s}}", "pattern", "one", "note",
                                         "at n = 16: it", "stopped", "verdict", cases[i].stopped,
                                         "reason", cases[i].reason));
        ck_assert_str_eq(judge(json), cases[i].text);
        json_decref(problem);
    }
}
END_TEST

START_TEST(nothing_measured)
{
    static const struct {
        const char *note, *text;
    } cases[] = {
        {"not asked for", "ok "},
        {"at n = 1: it fails",
         "bad error: nothing is measured, since a pattern of complexity.operations fails: at n = "
         "1: it fails;"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        json_t *json = report("AC", 1, 1);

        begin("AC");
        json_object_set_new(json, "complexity",
                            json_pack("{s:s, s:{}, s:{}}", "note", cases[i].note, "time", "space"));
        ck_assert_str_eq(judge(json), cases[i].text);
        json_decref(problem);
    }
}
END_TEST

START_TEST(last_lines)
{
    static const struct {
        const char *text, *last;
    } cases[] = {{"", ""},          {"a", "a"}, {"a\n", "a"},
                 {"a\nb\n\n", "b"}, {"\n", ""}, {"a\n  b\njudge: c\n", "b"}};

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char *last = check_last_line(cases[i].text);

        ck_assert_str_eq(last, cases[i].last);
        free(last);
    }
}
END_TEST

static json_t *leaking(const char *verdict)
{
    json_t *json = grown("met", "met");

    json_object_set_new(json_object_get(json, "complexity"), "leak",
                        json_pack("{s:s, s:f}", "verdict", verdict, "bytes_per_operation", 48.25));
    return json;
}

START_TEST(leaks)
{
    static const struct {
        const char *expected, *leak, *text;
    } cases[] = {
        {"AC", "none", "ok "},
        {"AC", "inconclusive", "ok "},
        {"AC", "leak",
         "bad error: it is measured to leak 48.2 bytes an operation while its contents stay the "
         "same: it does, or the calls of \"steady\" add to what it holds;"},
        {"AC-leak", "leak", "ok "},
        {"AC-leak", "none", "bad error: no leak is found: none;"},
        {"AC-slow", "leak",
         "bad error: nothing that it does is found to grow faster than expected (0 of 2 figures "
         "are "
         "inconclusive);"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        begin(cases[i].expected);
        ck_assert_str_eq(judge(leaking(cases[i].leak)), cases[i].text);
        json_decref(problem);
    }
}
END_TEST

START_TEST(junit)
{
    struct buf text = {0};
    json_t *problems = json_array();

    begin("WA");
    (void)judge(report("AC", 1, 1));
    check_find(problem, "error", "problem.json", "a \"quoted\" & broken\x01 thing");
    check_find(problem, "note", "problem.json", "no failure");
    json_array_append_new(problems, problem);
    junit_format(problems, &text);
    ck_assert_str_eq(
        buf_text(&text),
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n"
        "  <testsuite name=\"a&lt;b\">\n"
        "    <testcase classname=\"a&lt;b\" name=\"folder\">\n"
        "      <failure message=\"problem.json: a &quot;quoted&quot; &amp; broken? thing\"/>\n"
        "    </testcase>\n"
        "    <testcase classname=\"a&lt;b\" name=\"solutions/X/a.py\">\n"
        "      <failure message=\"the tests let it through: it is accepted and should be WA\"/>\n"
        "    </testcase>\n"
        "  </testsuite>\n</testsuites>\n");
    buf_fini(&text);
    json_decref(problems);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("check_judge");
    TCase *group = tcase_create("check_judge");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_test(group, verdicts);
    tcase_add_test(group, shares_of_the_limits);
    tcase_add_test(group, growth);
    tcase_add_test(group, patterns_that_fail);
    tcase_add_test(group, nothing_measured);
    tcase_add_test(group, last_lines);
    tcase_add_test(group, leaks);
    tcase_add_test(group, junit);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
