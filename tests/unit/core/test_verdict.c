#include "judge/core/report.h"
#include "judge/core/verdict.h"

#include <check.h>
#include <string.h>

START_TEST(codes_round_trip)
{
    for (int i = 0; i < VERDICT_COUNT; i++) {
        enum verdict back = VERDICT_COUNT;

        ck_assert_int_eq(verdict_parse(verdict_code((enum verdict)i), &back), 0);
        ck_assert_int_eq(back, i);
        ck_assert_uint_gt(strlen(verdict_name((enum verdict)i)), 0);
    }
}
END_TEST

START_TEST(unknown_code)
{
    enum verdict verdict = VERDICT_AC;

    ck_assert_int_eq(verdict_parse("XX", &verdict), -1);
    ck_assert_int_eq(verdict_parse("", &verdict), -1);
    ck_assert_int_eq(verdict, VERDICT_AC);
}
END_TEST

START_TEST(names_of_findings)
{
    ck_assert_str_eq(complexity_verdict_name(COMPLEXITY_MET), "met");
    ck_assert_str_eq(complexity_verdict_name(COMPLEXITY_NOT_MEASURED), "not measured");
    ck_assert_str_eq(claim_verdict_name(CLAIM_UNVERIFIED), "unverified");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("verdict");
    TCase *group = tcase_create("verdict");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_test(group, codes_round_trip);
    tcase_add_test(group, unknown_code);
    tcase_add_test(group, names_of_findings);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
