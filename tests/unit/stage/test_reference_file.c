#include "judge/stage/reference_file.h"

#include "judge/base/mem.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

static struct report *report_with(const char *unit, double cost)
{
    struct report *report = mem_alloc(sizeof *report);

    report->time = mem_alloc(sizeof *report->time);
    report->time_count = 1;
    report->time[0] = (struct growth_report){.name = mem_strdup("get"),
                                             .unit = unit,
                                             .measured = mem_strdup("O(1)"),
                                             .pattern = mem_strdup("newest"),
                                             .points = mem_alloc(2 * sizeof(struct cost_point)),
                                             .point_count = 2};
    report->time[0].points[0] = (struct cost_point){.n = 256, .cost = cost};
    report->time[0].points[1] = (struct cost_point){.n = 512, .cost = cost + 0.5};
    return report;
}

START_TEST(comes_back_as_it_was)
{
    struct report *reference = report_with("ns", 40), *report = report_with("ns", 70);
    json_t *json = reference_file_format(reference);
    const struct growth_reference *got = &report->time[0].reference;

    ck_assert_uint_eq(reference_file_apply(json, report), 1);
    ck_assert_str_eq(got->measured, "O(1)");
    ck_assert_str_eq(got->pattern, "newest");
    ck_assert_uint_eq(got->points.count, 2);
    ck_assert_uint_eq(got->points.points[1].n, 512);
    ck_assert_double_eq(got->points.points[1].cost, 40.5);
    json_decref(json);
    report_destroy(reference);
    report_destroy(report);
}
END_TEST

START_TEST(another_unit_is_not_compared)
{
    struct report *reference = report_with("ns", 40), *report = report_with("instructions", 70);
    json_t *json = reference_file_format(reference);

    ck_assert_uint_eq(reference_file_apply(json, report), 0);
    ck_assert_uint_eq(report->time[0].reference.points.count, 0);
    json_decref(json);
    report_destroy(reference);
    report_destroy(report);
}
END_TEST

START_TEST(what_is_not_well_formed_is_left_out)
{
    static const char *const texts[] = {
        "[]",
        "{}",
        "{\"time\": 3}",
        "{\"time\": {\"get\": {\"unit\": \"ns\"}}}",
        "{\"time\": {\"get\": {\"unit\": \"ns\", \"points\": []}}}",
        "{\"time\": {\"get\": {\"unit\": \"ns\", \"points\": [[0, 1.0]]}}}",
        "{\"time\": {\"get\": {\"unit\": \"ns\", \"points\": [[256, -1.0]]}}}",
        "{\"time\": {\"get\": {\"unit\": \"ns\", \"points\": [[256, 1.0], 5]}}}",
        "{\"time\": {\"put\": {\"unit\": \"ns\", \"points\": [[256, 1.0]]}}}",
    };

    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct report *report = report_with("ns", 70);
        json_t *json = json_loads(texts[i], 0, NULL);

        ck_assert_ptr_nonnull(json);
        ck_assert_msg(reference_file_apply(json, report) == 0, "%s", texts[i]);
        json_decref(json);
        report_destroy(report);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("reference_file");
    TCase *group = tcase_create("reference_file");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_test(group, comes_back_as_it_was);
    tcase_add_test(group, another_unit_is_not_compared);
    tcase_add_test(group, what_is_not_well_formed_is_left_out);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
