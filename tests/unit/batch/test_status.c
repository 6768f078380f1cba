#include "judge/batch/status.h"

#include <check.h>
#include <string.h>

#define SECOND 1000000000ull

static const struct status halfway = {.total = 8,
                                      .done = 4,
                                      .units_total = 8,
                                      .units_done = 4,
                                      .verdicts = {[VERDICT_AC] = 3, [VERDICT_TLE] = 1}};

static void is(const struct status *status, uint64_t now_ns, unsigned columns, bool ascii,
               const char *wanted)
{
    struct buf out = {0};

    status_line(status, now_ns, columns, ascii, &out);
    ck_assert_str_eq(buf_text(&out), wanted);
    buf_fini(&out);
}

START_TEST(lines)
{
    struct status status = halfway;

    is(&status, 40 * SECOND, 0, true, "4/8  0.1/s  0:40 left  AC 3 TLE 1");
    is(&status, 40 * SECOND, 72, true, "[####....] 4/8  0.1/s  0:40 left  AC 3 TLE 1");
    is(&status, 40 * SECOND, 72, false, "[████░░░░] 4/8  0.1/s  0:40 left  AC 3 TLE 1");
    is(&status, 40 * SECOND, 71, true, "4/8  0.1/s  0:40 left  AC 3 TLE 1");
    is(&status, 40 * SECOND, 200, true,
       "[###############...............] 4/8  0.1/s  0:40 left  AC 3 TLE 1");
    is(&status, 7200 * SECOND, 0, true, "4/8  0.0/s  2:00:00 left  AC 3 TLE 1");
    status.refused = 2;
    status.alone = true;
    is(&status, SECOND / 4, 0, true,
       "4/8  16/s  0:00 left  AC 3 TLE 1 refused 2  (repeating time limits, one by one)");
}
END_TEST

/* Before anything is known nothing is claimed, and what was there before is no speed. */
START_TEST(beginnings)
{
    struct status status = {.total = 10, .done = 5, .before = 5, .units_total = 5};

    is(&status, 0, 0, true, "5/10  0.0/s ");
    is(&status, SECOND, 0, true, "5/10  0.0/s ");
    status = (struct status){.total = 0};
    is(&status, SECOND, 80, true, "[................] 0/0  0.0/s ");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("status");
    TCase *group = tcase_create("status");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_test(group, lines);
    tcase_add_test(group, beginnings);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
