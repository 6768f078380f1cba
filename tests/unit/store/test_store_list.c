#include "tests/unit/store/fixture.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

/* Every filter with every other: each has an index to walk along. */
START_TEST(listing_by_all)
{
    submit("s1", "ann", NULL, NULL, 1000);
    submit("s2", "bob", NULL, NULL, 2000);
    move_submission("s1", MOVE_FINISH, 1);
    for (unsigned bits = 0; bits < 1u << 9; bits++) {
        const struct store_filter filter = {
            .limit = 10,
            .owner = bits & 1 ? "ann" : NULL,
            .problem = bits & 2 ? "two-sum" : NULL,
            .language = bits & 4 ? "python" : NULL,
            .verdict = bits & 8 ? "WA" : NULL,
            .state = bits & 16   ? "done"
                     : bits & 32 ? "queued"
                                 : NULL,
            .since_ms = bits & 64 ? 1000 : 0,
            .until_ms = bits & 128 ? 2001 : 0,
            .before = bits & 256 ? 3 : 0,
        };
        bool first = (bits & 16) || !(bits & 32);
        bool second = !(bits & 1) && !(bits & 8) && !(bits & 16);
        struct store_filter in_round = filter;
        char text[200] = "", expected[200];

        if ((bits & 32) && !(bits & 16) && (bits & 8)) /* Queued, and with a verdict. */
            first = false;
        snprintf(expected, sizeof expected, "%s%s", second ? "s2 " : "", first ? "s1 " : "");
        ck_assert_int_eq(store_list(store, &filter, collect_ids, text, &store_err), 0);
        ck_assert_msg(strcmp(text, expected) == 0, "%x: %s, not %s", bits, text, expected);
        in_round.round = "spring";
        text[0] = '\0';
        ck_assert_int_eq(store_list(store, &in_round, collect_ids, text, &store_err), 0);
        ck_assert_str_eq(text, "");
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("store_list");
    TCase *group = tcase_create("store_list");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_checked_fixture(group, start_store, stop_store);
    tcase_set_timeout(group, 60);
    tcase_add_test(group, listing_by_all);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
