#include "tests/unit/store/batch_fixture.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct seen advance(const char *batch)
{
    struct seen seen = {0};

    store_put(
        store,
        &(struct store_write){.advance = batch, .event_data = "{}", .now_ms = 6000, .must = true},
        keep_seen, &seen);
    wait_for(&seen);
    ck_assert_int_eq(seen.outcome.result, STORE_DONE);
    return seen;
}

static void add_id(void *data, const char *id)
{
    sprintf((char *)data + strlen(data), "%s ", id);
}

static const char *coming(void)
{
    static char text[100];

    text[0] = '\0';
    ck_assert_int_eq(store_batch_coming(store, add_id, text, &store_err), 0);
    return text;
}

static void rejudge_alone(const char *id)
{
    ck_assert_int_eq(move_submission(id, MOVE_REJUDGE, 0).outcome.result, STORE_DONE);
}

static unsigned grading_of(const char *id)
{
    struct store_submission row;
    unsigned grading;
    bool found;

    ck_assert_int_eq(store_get(store, id, false, &found, &row, &store_err), 0);
    grading = row.grading;
    store_submission_fini(&row);
    return grading;
}

/* One page and three more: what becomes of these before it is their turn. */
START_TEST(page_by_page)
{
    char id[16];
    struct seen seen;

    for (int i = 0; i < STORE_REJUDGE_PAGE + 3; i++) {
        snprintf(id, sizeof id, "n%d", i);
        submit(id, "ann", NULL, NULL, 1000);
        finish(id, 1, "WA", 40);
    }
    seen = rejudge("r1", NULL);
    ck_assert_uint_eq(seen.outcome.count, STORE_REJUDGE_PAGE + 3);
    ck_assert_int_eq(seen.outcome.first, 1);
    ck_assert_int_eq(seen.outcome.last, STORE_REJUDGE_PAGE);
    ck_assert_str_eq(summary("r1"), "queued/-=203 | | ");
    ck_assert_uint_eq(grading_of("n199"), 2);
    ck_assert_uint_eq(grading_of("n200"), 1);
    ck_assert_str_eq(coming(), "r1 ");
    ck_assert_str_eq(waiting("r1", STORE_REJUDGE_PAGE - 1, 10), "n199 ");
    rejudge_alone("n201"); /* The batch's grading is that one, and is not queued twice. */
    close_store();
    open_store();
    ck_assert_str_eq(coming(), "r1 ");
    seen = advance("r1");
    ck_assert_int_eq(seen.outcome.first, STORE_REJUDGE_PAGE + 1);
    ck_assert_int_eq(seen.outcome.last, STORE_REJUDGE_PAGE + 3);
    ck_assert_str_eq(waiting("r1", STORE_REJUDGE_PAGE, 10), "n200 n202 ");
    ck_assert_uint_eq(grading_of("n201"), 2);
    ck_assert_str_eq(coming(), "");
    ck_assert_int_eq(advance("r1").outcome.last, 0);
    for (int i = 0; i < STORE_REJUDGE_PAGE + 3; i++) {
        snprintf(id, sizeof id, "n%d", i);
        finish(id, 2, i >= STORE_REJUDGE_PAGE ? "AC" : "WA", i >= STORE_REJUDGE_PAGE ? 100 : 40);
    }
    ck_assert_str_eq(summary("r1"), "done/AC=3 done/WA=200 | WA>AC=3+3-0 |"
                                    " n202:2:40>100 n201:2:40>100 n200:2:40>100 ");
}
END_TEST

/* One whose source is removed before its turn stays as it was. */
START_TEST(removed_before_its_turn)
{
    char id[16];
    unsigned pruned = 0, all = 0;

    for (int i = 0; i < STORE_REJUDGE_PAGE + 1; i++) {
        snprintf(id, sizeof id, "n%d", i);
        submit(id, "ann", NULL, NULL, 1000);
        finish(id, 1, "WA", 40);
    }
    rejudge("r1", NULL);
    do {
        ck_assert_int_eq(store_prune(store, 9999, 9999, &pruned, &store_err), 0);
        all += pruned;
    } while (pruned > 0);
    ck_assert_uint_eq(all, 1);
    ck_assert_int_eq(advance("r1").outcome.last, STORE_REJUDGE_PAGE + 1);
    ck_assert_str_eq(waiting("r1", STORE_REJUDGE_PAGE, 10), "");
    ck_assert_str_eq(summary("r1"), "done/WA=1 queued/-=200 | | ");
    ck_assert_uint_eq(grading_of("n200"), 1);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("store_rejudge");
    TCase *group = tcase_create("store_rejudge");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_set_timeout(group, 120);
    tcase_add_checked_fixture(group, start_store, stop_store);
    tcase_add_test(group, page_by_page);
    tcase_add_test(group, removed_before_its_turn);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
