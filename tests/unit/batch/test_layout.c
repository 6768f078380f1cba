#include "judge/batch/layout.h"

#include <check.h>
#include <stdio.h>

#define NONE NULL

/* The candidate NULL: it is not of the layout. */
static const struct {
    enum layout layout;
    const char *name;
    size_t skip;
    const char *candidate;
    const char *problem;
} table[] = {
    {LAYOUT_CANDIDATE_PROBLEM, "jane/two-sum.py", 0, "jane", "two-sum"},
    {LAYOUT_CANDIDATE_PROBLEM, "hw1/jane/two-sum.py", 1, "jane", "two-sum"},
    {LAYOUT_CANDIDATE_PROBLEM, "hw1/jane/two-sum.py", 0, NONE, NONE},
    {LAYOUT_CANDIDATE_PROBLEM, "two-sum.py", 0, NONE, NONE},
    {LAYOUT_CANDIDATE_PROBLEM, "jane/.py", 0, NONE, NONE},
    {LAYOUT_CANDIDATE_PROBLEM, "=1+1/two.sum.tar.py", 0, "=1+1", "two.sum.tar"},
    {LAYOUT_PROBLEM_CANDIDATE, "two-sum/jane.py", 0, "jane", "two-sum"},
    {LAYOUT_PROBLEM_CANDIDATE, "two-sum/Zoë O'Neil.py", 0, "Zoë O'Neil", "two-sum"},
    {LAYOUT_PROBLEM_CANDIDATE, "jane.py", 0, NONE, NONE},
    {LAYOUT_CANDIDATE, "jane.py", 0, "jane", ""},
    {LAYOUT_CANDIDATE, "a/jane.py", 0, NONE, NONE},
    {LAYOUT_CANDIDATE, "a/jane.py", 1, "jane", ""},
    {LAYOUT_CANDIDATE, "jane.py", 1, NONE, NONE},
    {LAYOUT_MOODLE, "Jane Doe_4711_assignsubmission_file_/two-sum.py", 0, "Jane Doe_4711",
     "two-sum"},
    {LAYOUT_MOODLE, "Jane Doe_4711_assignsubmission_file_two-sum.py", 0, "Jane Doe_4711",
     "two-sum"},
    {LAYOUT_MOODLE, "Participant_1_assignsubmission_file_/a.py", 0, "Participant_1", "a"},
    {LAYOUT_MOODLE, "Jane_assignsubmission_file_/a.py", 0, NONE, NONE},
    {LAYOUT_MOODLE, "_4711_assignsubmission_file_/a.py", 0, NONE, NONE},
    {LAYOUT_MOODLE, "4711_assignsubmission_file_/a.py", 0, NONE, NONE},
    {LAYOUT_MOODLE, "_assignsubmission_file_/a.py", 0, NONE, NONE},
    {LAYOUT_MOODLE, "Jane Doe_4711_assignsubmission_onlinetext_/a.py", 0, NONE, NONE},
    {LAYOUT_MOODLE, "Jane_4711_assignsubmission_file_x/a.py", 0, NONE, NONE},
    {LAYOUT_CANVAS, "doejane_4711_1234_two-sum.py", 0, "doejane_4711", "two-sum"},
    {LAYOUT_CANVAS, "doejane_LATE_4711_1234_two-sum.py", 0, "doejane_4711", "two-sum"},
    {LAYOUT_CANVAS, "doejane_4711_1234_two-sum-2.py", 0, "doejane_4711", "two-sum"},
    {LAYOUT_CANVAS, "doejane_4711_1234_a_b.py", 0, "doejane_4711", "a_b"},
    {LAYOUT_CANVAS, "doejane_4711_1234_.py", 0, NONE, NONE},
    {LAYOUT_CANVAS, "doejane_4711_two-sum.py", 0, NONE, NONE},
    {LAYOUT_CANVAS, "_4711_1234_a.py", 0, NONE, NONE},
    {LAYOUT_CANVAS, "doejane.py", 0, NONE, NONE},
    {LAYOUT_GRADESCOPE, "submission_4711/two-sum.py", 0, "submission_4711", "two-sum"},
    {LAYOUT_GRADESCOPE, "assignment_1_export/submission_4711/a.py", 1, "submission_4711", "a"},
    {LAYOUT_GRADESCOPE, "submission_/a.py", 0, NONE, NONE},
    {LAYOUT_GRADESCOPE, "submission_47x/a.py", 0, NONE, NONE},
    {LAYOUT_GRADESCOPE, "submission_4711.py", 0, NONE, NONE},
};

START_TEST(names)
{
    struct layout_match match;
    bool matched = layout_match(table[_i].layout, table[_i].name, table[_i].skip, &match);

    ck_assert_msg(matched == (table[_i].candidate != NULL), "%s", table[_i].name);
    if (!matched)
        return;
    ck_assert_str_eq(match.candidate, table[_i].candidate);
    ck_assert_str_eq(match.problem, table[_i].problem);
    layout_match_fini(&match);
}
END_TEST

START_TEST(words)
{
    enum layout layout;

    for (int i = 0; i < LAYOUT_COUNT; i++) {
        ck_assert_int_eq(layout_parse(layout_name((enum layout)i), &layout), 0);
        ck_assert_int_eq(layout, i);
    }
    ck_assert_int_eq(layout_parse("canvas ", &layout), -1);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("layout");
    TCase *group = tcase_create("layout");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_loop_test(group, names, 0, sizeof table / sizeof *table);
    tcase_add_test(group, words);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
