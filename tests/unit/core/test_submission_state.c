#include "judge/core/submission_state.h"

#include <check.h>

/* The drawing of the header as text: rows are states, columns moves; "." is not allowed. */
static const char *const table[SUBMISSION_STATE_COUNT] = {
    /* compile run measure finish retry restart cancel refuse rejudge */
    [SUBMISSION_QUEUED] = "crmdq.xf.",  [SUBMISSION_COMPILING] = ".rmdqqxf.",
    [SUBMISSION_RUNNING] = "..mdqqxf.", [SUBMISSION_MEASURING] = "...dqqxf.",
    [SUBMISSION_DONE] = "........q",    [SUBMISSION_CANCELLED] = "........q",
    [SUBMISSION_REFUSED] = "........q",
};

static const char letters[SUBMISSION_STATE_COUNT + 1] = "qcrmdxf";

START_TEST(moves)
{
    for (int state = 0; state < SUBMISSION_STATE_COUNT; state++) {
        for (int move = 0; move < SUBMISSION_MOVE_COUNT; move++) {
            enum submission_state next = SUBMISSION_STATE_COUNT;
            bool allowed = submission_state_next(state, move, &next);
            char found = '.';

            if (allowed)
                found = letters[next];
            else
                ck_assert_int_eq(next, SUBMISSION_STATE_COUNT);
            ck_assert_msg(found == table[state][move], "%s, move %d: %c",
                          submission_state_name(state), move, found);
        }
    }
}
END_TEST

START_TEST(names)
{
    enum submission_state state;

    for (int i = 0; i < SUBMISSION_STATE_COUNT; i++) {
        ck_assert_int_eq(submission_state_parse(submission_state_name(i), &state), 0);
        ck_assert_int_eq(state, i);
    }
    ck_assert_int_eq(submission_state_parse("Queued", &state), -1);
    ck_assert_int_eq(submission_state_parse("", &state), -1);
}
END_TEST

/* A final state is one that nothing but a rejudge leaves. */
START_TEST(final_states)
{
    for (int state = 0; state < SUBMISSION_STATE_COUNT; state++) {
        enum submission_state next;

        ck_assert_int_eq(submission_state_is_final(state),
                         submission_state_next(state, MOVE_REJUDGE, &next));
        ck_assert_int_ne(submission_state_is_final(state),
                         submission_state_next(state, MOVE_FINISH, &next));
    }
}
END_TEST

START_TEST(retries)
{
    ck_assert(submission_may_retry(1));
    ck_assert(submission_may_retry(SUBMISSION_FAULTS_MAX - 1));
    ck_assert(!submission_may_retry(SUBMISSION_FAULTS_MAX));
    ck_assert_uint_eq(submission_backoff_ms(1), 0);
    ck_assert_uint_eq(submission_backoff_ms(2), 1000);
    ck_assert_uint_eq(submission_backoff_ms(3), 4000);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("submission_state");
    TCase *group = tcase_create("submission_state");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_test(group, moves);
    tcase_add_test(group, names);
    tcase_add_test(group, final_states);
    tcase_add_test(group, retries);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
