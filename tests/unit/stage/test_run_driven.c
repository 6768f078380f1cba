#include "judge/stage/run_driven.h"

#include "judge/base/mem.h"
#include "judge/core/limits.h"

#include "tests/unit/stage/fake_driver.h"
#include "tests/unit/stage/fake_keeper.h"
#include "tests/unit/stage/fake_submission.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* In front of the letters of a string: method, count of arguments, kind, length. */
#define ARGUMENT_HEADER_BYTES (2 + 1 + 1 + 4)

static const struct group hidden = {.name = (char *)"edge", .points = 100};
static const struct group sample = {.name = (char *)"sample", .sample = true};

static struct engine engine;
static const struct file_set artifacts;
static struct driven driven;
static struct failure failure;
static struct group_report group_report;
static char *output;

static void set_up(void)
{
    driven =
        (struct driven){.engine = &engine, .submission = &fake_submission, .artifacts = &artifacts};
}

static void tear_down(void)
{
    driven_close(&driven);
    failure_fini(&failure);
    free(output);
    engine_fini(&engine);
}

/* A group of one case of @count times f(1), which must return 7. */
static int run(const struct group *group, size_t count, struct err *err)
{
    struct operation *operations = calloc(count, sizeof *operations);
    struct test_case test = {.operations = operations, .operation_count = count};
    const struct case_list cases = {.cases = &test, .count = 1};
    int code;

    ck_assert_ptr_nonnull(operations);
    for (size_t i = 0; i < count; i++)
        operations[i] = fake_operation(value_int(1), 7);
    failure_fini(&failure);
    group_report = (struct group_report){0};
    code = driven_run_group(&driven, group, &cases, &group_report, &failure, &output, err);
    for (size_t i = 0; i < count; i++)
        fake_operation_fini(&operations[i]);
    free(operations);
    return code;
}

static void answers_all(int wire, const struct box_spec *spec)
{
    fake_greet(wire);
    if (write(spec->stdout_fd, "secret", 6) != 6)
        _exit(1);
    for (;;) {
        fake_take(wire, WIRE_CASE);
        fake_send_results(wire, fake_take(wire, WIRE_CALLS), 1, 7);
    }
}

static void answers_wrong(int wire, const struct box_spec *spec)
{
    fake_greet(wire);
    if (write(spec->stdout_fd, "printed", 7) != 7)
        _exit(1);
    fake_take(wire, WIRE_CASE);
    fake_send_results(wire, fake_take(wire, WIRE_CALLS), 1, 8);
    fake_take(wire, WIRE_QUIT);
}

/* What a process learnt from hidden cases must not come out through a sample. */
START_TEST(samples_know_nothing_hidden)
{
    static const struct fake_box boxes[] = {{.script = answers_all}, {.script = answers_wrong}};
    struct err err = {0};

    fake_keeper_plan(boxes, 2);
    ck_assert_int_eq(run(&hidden, 1, &err), 0);
    ck_assert_int_eq(failure.verdict, VERDICT_AC);
    ck_assert_int_eq(run(&hidden, 1, &err), 0);
    ck_assert_uint_eq(fake_keeper_runs(), 1);
    ck_assert_int_eq(run(&sample, 1, &err), 0);
    ck_assert_uint_eq(fake_keeper_runs(), 2);
    ck_assert_int_eq(failure.verdict, VERDICT_WA);
    ck_assert(failure.visible);
    ck_assert_str_eq(output, "printed");
}
END_TEST

START_TEST(one_process_for_what_follows)
{
    static const struct fake_box box = {.script = answers_all};
    struct err err = {0};

    fake_keeper_plan(&box, 1);
    ck_assert_int_eq(run(&sample, 1, &err), 0);
    ck_assert_int_eq(run(&hidden, 1, &err), 0);
    ck_assert_int_eq(failure.verdict, VERDICT_AC);
    ck_assert_uint_eq(group_report.cases_passed, 1);
    ck_assert_uint_eq(fake_keeper_runs(), 1);
}
END_TEST

static void answers_pieces(int wire, const struct box_spec *spec)
{
    (void)spec;
    fake_greet(wire);
    fake_take(wire, WIRE_CASE);
    fake_send_results(wire, fake_take(wire, WIRE_CALLS), 64, 7);
    fake_send_results(wire, fake_take(wire, WIRE_CALLS), 1, 7);
}

/* 64 operations are one piece, and one more is another. */
START_TEST(pieces)
{
    static const struct fake_box boxes[] = {{.script = answers_pieces}};
    struct err err = {0};

    fake_keeper_plan(boxes, 1);
    ck_assert_int_eq(run(&hidden, 65, &err), 0);
    ck_assert_int_eq(failure.verdict, VERDICT_AC);
    ck_assert_uint_eq(group_report.cases_passed, 1);
}
END_TEST

static void dies_in_second_piece(int wire, const struct box_spec *spec)
{
    (void)spec;
    fake_greet(wire);
    fake_take(wire, WIRE_CASE);
    fake_send_results(wire, fake_take(wire, WIRE_CALLS), 64, 7);
    fake_take(wire, WIRE_CALLS);
    _exit(3);
}

START_TEST(operation_is_in_the_case)
{
    static const struct fake_box box = {.script = dies_in_second_piece, .exit_status = 3};
    struct err err = {0};

    fake_keeper_plan(&box, 1);
    ck_assert_int_eq(run(&hidden, 66, &err), 0);
    ck_assert_int_eq(failure.verdict, VERDICT_RTE);
    ck_assert(!failure.visible);
    ck_assert_uint_eq(failure.operation, 64);
}
END_TEST

/* A wrong answer, and then whatever @end does with the next piece. */
static void answers_wrong_then(int wire, void (*end)(int wire, uint32_t seq))
{
    fake_greet(wire);
    fake_take(wire, WIRE_CASE);
    fake_send_results(wire, fake_take(wire, WIRE_CALLS), 64, 8);
    end(wire, fake_take(wire, WIRE_CALLS));
}

static void die(int wire, uint32_t seq)
{
    (void)wire;
    (void)seq;
    _exit(3);
}

static void answer_right(int wire, uint32_t seq)
{
    fake_send_results(wire, seq, 2, 7);
    fake_take(wire, WIRE_CASE);
    fake_send_results(wire, fake_take(wire, WIRE_CALLS), 64, 7);
    fake_send_results(wire, fake_take(wire, WIRE_CALLS), 2, 7);
}

static void wrong_then_dies(int wire, const struct box_spec *spec)
{
    (void)spec;
    answers_wrong_then(wire, die);
}

static void wrong_then_right(int wire, const struct box_spec *spec)
{
    (void)spec;
    answers_wrong_then(wire, answer_right);
}

/* The next piece is on its way before the answers are looked at: what comes of it is no matter. */
START_TEST(the_first_failure_counts)
{
    static const struct fake_box boxes[] = {{.script = wrong_then_dies, .exit_status = 3},
                                            {.script = wrong_then_right}};
    struct err err = {0};

    fake_keeper_plan(boxes, 2);
    for (int i = 0; i < 2; i++) {
        ck_assert_int_eq(run(&hidden, 66, &err), 0);
        ck_assert_int_eq(failure.verdict, VERDICT_WA);
        ck_assert_uint_eq(failure.operation, 0);
        ck_assert_str_eq(failure.got, "8");
    }
    ck_assert_uint_eq(fake_keeper_runs(), 2); /* A process that failed is not used again. */
}
END_TEST

static void answers_at_once(int wire, const struct box_spec *spec)
{
    uint32_t seq;

    (void)spec;
    fake_greet(wire);
    fake_take(wire, WIRE_CASE);
    seq = fake_take(wire, WIRE_CALLS);
    fake_send_results(wire, seq, 64, 7);
    fake_send_results(wire, seq + 1, 2, 7);
}

/* Nobody answers what was not asked yet. */
START_TEST(answers_ahead_of_questions)
{
    static const struct fake_box box = {.script = answers_at_once};
    struct err err = {0};

    fake_keeper_plan(&box, 1);
    ck_assert_int_eq(run(&hidden, 66, &err), 0);
    ck_assert_int_ne(failure.verdict, VERDICT_AC);
}
END_TEST

static void answers_one_piece(int wire, const struct box_spec *spec)
{
    (void)spec;
    fake_greet(wire);
    fake_take(wire, WIRE_CASE);
    fake_send_results(wire, fake_take(wire, WIRE_CALLS), 2, 7);
}

/* Two operations with as many bytes as a piece takes, in a case whose arguments may be answers. */
START_TEST(a_full_piece_is_asked)
{
    static const struct fake_box box = {.script = answers_one_piece};
    const size_t length = PIECE_BYTES_MAX / 2 - ARGUMENT_HEADER_BYTES;
    char *letters = mem_alloc(length + 1);
    struct operation operations[2];
    struct test_case test = {.operations = operations, .operation_count = 2, .refers = true};
    const struct case_list cases = {.cases = &test, .count = 1};
    struct err err = {0};

    memset(letters, 'x', length);
    for (size_t i = 0; i < 2; i++)
        operations[i] = fake_operation(value_string(letters, length), 7);
    fake_keeper_plan(&box, 1);
    failure_fini(&failure);
    group_report = (struct group_report){0};
    ck_assert_int_eq(
        driven_run_group(&driven, &hidden, &cases, &group_report, &failure, &output, &err), 0);
    ck_assert_int_eq(failure.verdict, VERDICT_AC);
    for (size_t i = 0; i < 2; i++)
        fake_operation_fini(&operations[i]);
    free(letters);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("run_driven");
    TCase *group = tcase_create("run_driven");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_checked_fixture(group, set_up, tear_down);
    tcase_add_test(group, samples_know_nothing_hidden);
    tcase_add_test(group, one_process_for_what_follows);
    tcase_add_test(group, pieces);
    tcase_add_test(group, operation_is_in_the_case);
    tcase_add_test(group, the_first_failure_counts);
    tcase_add_test(group, answers_ahead_of_questions);
    tcase_add_test(group, a_full_piece_is_asked);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
