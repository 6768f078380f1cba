#include "judge/core/report_difference.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

static const char report_text[] =
    "{\"schema\":1,\"id\":\"00112233445566778899\",\"problem\":\"two-sum\",\"language\":\"c\","
    "\"verdict\":\"WA\",\"score\":40,"
    "\"groups\":[{\"name\":\"edge\",\"verdict\":\"AC\",\"skipped\":false,\"cases_passed\":3,"
    "\"cases_total\":3,\"points\":40,\"points_max\":40,\"cpu_ns\":17},"
    "{\"name\":\"large\",\"verdict\":\"WA\",\"skipped\":false,\"cases_passed\":1,\"cases_total\":2,"
    "\"points\":0,\"points_max\":60,\"cpu_ns\":18}],"
    "\"failure\":{\"group\":\"large\",\"case\":1,\"operation\":0,\"verdict\":\"WA\","
    "\"reason\":\"a wrong value\"},"
    "\"complexity\":{\"meter\":\"qemu\",\"time\":{\"get\":{\"class\":\"O(1)\",\"verdict\":\"met\","
    "\"points\":[1,2]}},\"space\":{},\"leak\":null},"
    "\"claims\":{\"get\":{\"claimed\":\"O(1)\",\"measured\":\"O(1)\",\"verdict\":\"right\"}},"
    "\"timings\":{\"total_ns\":5},"
    "\"provenance\":{\"judge\":\"0.1.0\",\"problem\":\"00112233445566778899aabbccddeeff\","
    "\"source\":\"11\",\"driver\":\"22\",\"toolchain\":\"12.2.0\",\"limits\":{\"cpu_ns\":5},"
    "\"seed\":0,\"asked\":{\"samples\":false,\"meter\":\"auto\"}}}";

static json_t *parse(const char *text)
{
    json_t *json = json_loads(text, JSON_DECODE_ANY, NULL);

    ck_assert_ptr_nonnull(json);
    return json;
}

/* The report with something else at a place: keys, NULL-terminated. NULL: taken out. */
static json_t *changed(const char *value, const char *const *keys)
{
    json_t *report = parse(report_text), *at = report;
    size_t last = 0;

    while (keys[last + 1] != NULL) {
        at = json_is_array(at) ? json_array_get(at, (size_t)(keys[last][0] - '0'))
                               : json_object_get(at, keys[last]);
        ck_assert_ptr_nonnull(at);
        last++;
    }
    if (value == NULL)
        ck_assert_int_eq(json_object_del(at, keys[last]), 0);
    else
        json_object_set_new(at, keys[last], parse(value));
    return report;
}

static char *line_of(const json_t *differences, size_t index)
{
    struct buf line = {0};

    report_difference_format(json_array_get(differences, index), &line);
    return buf_steal(&line);
}

#define KEYS(...) ((const char *const[]){__VA_ARGS__, NULL})

static const struct {
    const char *value;
    const char *keys[5];
    const char *line; /* NULL: it does not count. */
    const char *kind;
    bool circumstance;
} cases[] = {
    {"\"AC\"", {"verdict"}, "verdict: WA -> AC", "verdict", false},
    {"41", {"score"}, "score: 40 -> 41", "score", false},
    {"2",
     {"groups", "1", "cases_passed"},
     "group large: WA 1/2 points 0/60 -> WA 2/2 points 0/60",
     NULL,
     false},
    {"99", {"groups", "1", "cpu_ns"}, NULL, NULL, false},
    {"\"a\\nb\"",
     {"groups", "1", "name"},
     "group large: WA 1/2 points 0/60 -> nothing",
     NULL,
     false},
    {"0",
     {"failure", "case"},
     "failure: group large case 1 operation 0 WA -> group large case 0 operation 0 WA",
     NULL,
     false},
    {"null", {"failure"}, "failure: group large case 1 operation 0 WA -> nothing", NULL, false},
    {"\"another\"", {"failure", "reason"}, NULL, NULL, false},
    {"\"O(n)\"",
     {"complexity", "time", "get", "class"},
     "time get: O(1) met -> O(n) met",
     "complexity",
     false},
    {"[]", {"complexity", "time", "get", "points"}, NULL, NULL, false},
    {"{\"capacity\":{\"class\":\"O(n)\",\"verdict\":\"met\"}}",
     {"complexity", "space"},
     "space capacity: nothing -> O(n) met",
     "complexity",
     false},
    {"{\"verdict\":\"leak\"}", {"complexity", "leak"}, "leak: nothing -> leak", NULL, false},
    {"\"clock\"", {"complexity", "meter"}, "meter: qemu -> clock", NULL, true},
    {"\"wrong\"",
     {"claims", "get", "verdict"},
     "claim get: claimed O(1) measured O(1) right -> claimed O(1) measured O(1) wrong",
     NULL,
     false},
    {"{}", {"timings"}, NULL, NULL, false},
    {"\"0.2.0\"", {"provenance", "judge"}, "judge: 0.1.0 -> 0.2.0", NULL, true},
    {"\"ff112233445566778899aabbccddeeff\"",
     {"provenance", "problem"},
     "problem: 001122334455 -> ff1122334455",
     NULL,
     true},
    {"null", {"provenance", "problem"}, NULL, NULL, true},
    {"\"13.1\\u001b[31m\"",
     {"provenance", "toolchain"},
     "toolchain: 12.2.0 -> 13.1?[31m",
     NULL,
     true},
    {"{\"cpu_ns\":6}", {"provenance", "limits"}, "limits: cpu_ns 5 -> cpu_ns 6", NULL, true},
    {"7", {"provenance", "seed"}, "seed: 0 -> 7", NULL, true},
    {NULL, {"provenance", "seed"}, NULL, NULL, true},
    {NULL, {"provenance"}, NULL, NULL, true},
};

START_TEST(one_thing)
{
    json_t *before = parse(report_text);
    json_t *after = changed(cases[_i].value, cases[_i].keys);
    json_t *differences = report_difference(before, after);
    const char *kind = report_difference_kind(differences);
    char *line;

    ck_assert_uint_ge(json_array_size(differences), cases[_i].line != NULL);
    if (cases[_i].line == NULL) {
        ck_assert_uint_eq(json_array_size(differences), 0);
    } else {
        line = line_of(differences, 0);
        ck_assert_str_eq(line, cases[_i].line);
        free(line);
        ck_assert(report_difference_is_circumstance(json_array_get(differences, 0)) ==
                  cases[_i].circumstance);
    }
    if (cases[_i].kind == NULL)
        ck_assert_ptr_null(kind);
    else
        ck_assert_str_eq(kind, cases[_i].kind);
    json_decref(differences);
    json_decref(before);
    json_decref(after);
}
END_TEST

/* What matters most, whatever comes first. */
START_TEST(kind_of_several)
{
    json_t *before = parse(report_text);
    json_t *after = changed("\"O(n)\"", KEYS("complexity", "time", "get", "class"));
    json_t *differences;

    json_object_set_new(after, "score", json_integer(0));
    json_object_set_new(json_object_get(after, "provenance"), "judge", json_string("1"));
    differences = report_difference(before, after);
    ck_assert_uint_eq(json_array_size(differences), 3);
    ck_assert_str_eq(report_difference_kind(differences), "score");
    json_decref(differences);
    json_decref(before);
    json_decref(after);
}
END_TEST

START_TEST(not_well_formed)
{
    static const char *const texts[] = {
        "{}",
        "[]",
        "7",
        "{\"groups\":7,\"complexity\":[],\"claims\":\"x\",\"provenance\":[1]}",
        "{\"groups\":[null,{\"name\":7},{\"name\":\"a\"},{\"name\":\"a\"}],\"failure\":[]}",
        "{\"complexity\":{\"time\":{\"get\":7},\"space\":[[]]},\"claims\":{\"\":{}}}",
    };
    const size_t count = sizeof texts / sizeof *texts;

    for (size_t i = 0; i < count * count; i++) {
        json_t *before = parse(texts[i / count]), *after = parse(texts[i % count]);
        json_t *differences = report_difference(before, after);

        for (size_t k = 0; k < json_array_size(differences); k++)
            free(line_of(differences, k));
        if (i / count == i % count)
            ck_assert_uint_eq(json_array_size(differences), 0);
        json_decref(differences);
        json_decref(before);
        json_decref(after);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("report_difference");
    TCase *group = tcase_create("report_difference");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_loop_test(group, one_thing, 0, sizeof cases / sizeof *cases);
    tcase_add_test(group, kind_of_several);
    tcase_add_test(group, not_well_formed);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
