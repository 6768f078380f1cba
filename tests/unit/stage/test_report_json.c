#include "judge/stage/report_json.h"

#include "judge/base/mem.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

static struct report *wrong_answer(bool visible)
{
    struct report *report = mem_alloc(sizeof *report);

    report->id = mem_strdup("00112233445566778899");
    report->problem = mem_strdup("two-sum");
    report->language = mem_strdup("c");
    report->compile_log = mem_strdup("");
    report->verdict = VERDICT_WA;
    report->failure = (struct failure){
        .verdict = VERDICT_WA,
        .reason = mem_strdup("twoSum returned a wrong value"),
        .detail = mem_strdup("hidden detail"),
        .group = mem_strdup("edge"),
        .case_name = mem_strdup("hidden name"),
        .has_case = true,
        .has_operation = true,
        .visible = visible,
        .call = mem_strdup("twoSum([hidden],1)"),
        .expected = mem_strdup("hidden expected"),
        .got = mem_strdup("hidden got"),
        .history = mem_strdup("hidden history"),
    };
    return report;
}

static char *text_of(struct report *report)
{
    json_t *json = report_to_json(report);
    char *text = json_dumps(json, 0);

    json_decref(json);
    report_destroy(report);
    ck_assert_ptr_nonnull(text);
    return text;
}

START_TEST(hidden_is_redacted)
{
    char *text = text_of(wrong_answer(false));

    ck_assert_ptr_null(strstr(text, "hidden detail"));
    ck_assert_ptr_null(strstr(text, "hidden name"));
    ck_assert_ptr_null(strstr(text, "[hidden]"));
    ck_assert_ptr_null(strstr(text, "hidden expected"));
    ck_assert_ptr_null(strstr(text, "hidden got"));
    ck_assert_ptr_null(strstr(text, "hidden history"));
    ck_assert_ptr_nonnull(strstr(text, "wrong value"));
    free(text);
}
END_TEST

START_TEST(visible_is_shown)
{
    char *text = text_of(wrong_answer(true));

    ck_assert_ptr_nonnull(strstr(text, "hidden detail"));
    ck_assert_ptr_nonnull(strstr(text, "hidden expected"));
    ck_assert_ptr_nonnull(strstr(text, "hidden history"));
    free(text);
}
END_TEST

START_TEST(not_utf8_is_no_error)
{
    struct report *report = wrong_answer(true);
    char *text;

    free(report->failure.detail);
    report->failure.detail = mem_strdup("\xff\xfe");
    text = text_of(report);
    ck_assert_ptr_nonnull(strstr(text, "not UTF-8"));
    free(text);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("report_json");
    TCase *group = tcase_create("report_json");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_test(group, hidden_is_redacted);
    tcase_add_test(group, visible_is_shown);
    tcase_add_test(group, not_utf8_is_no_error);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
