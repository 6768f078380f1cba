/* Conversations with drivers that do what they should not. Each script is a box of its own. */
#include "judge/stage/session.h"

#include "judge/base/mem.h"
#include "tests/unit/stage/fake_submission.h"
#include "tests/unit/stage/talk.h"

#include <check.h>
#include <stdlib.h>
#include <unistd.h>

#define LONG_ARGUMENT_BYTES (4u << 20) /* More than a socket holds. */

static void answers(int wire, const struct box_spec *spec)
{
    (void)spec;
    fake_answer(wire, 1, 1, 7);
    fake_take(wire, WIRE_QUIT);
}

START_TEST(right_answer)
{
    static const struct fake_box box = {.script = answers};
    struct value result;
    struct err err = {0};

    fake_keeper_plan(&box, 1);
    ck_assert_int_eq(talk_open(&err), 0);
    ck_assert_int_eq(talk_ask(value_int(1), &result, &err), 0);
    ck_assert_int_eq(result.as.integer, 7);
    session_quit(&talk.session);
    ck_assert(!talk.session.channel.running);
}
END_TEST

static void closes_and_lives(int wire, const struct box_spec *spec)
{
    (void)spec;
    talk_first_question(wire);
    close(wire);
    usleep(50000); /* Until the limit of the box. */
}

static void never_reads(int wire, const struct box_spec *spec)
{
    (void)spec;
    fake_greet(wire);
    usleep(50000);
}

/* Nobody answers any more, and the box goes on until its limit. */
START_TEST(silent_drivers)
{
    static const struct fake_box closes = {
        .script = closes_and_lives, .verdict = BOX_TLE, .reason = "wall limit"};
    static const struct fake_box reads_not = {
        .script = never_reads, .verdict = BOX_TLE, .reason = "wall limit"};
    char *text = mem_alloc(LONG_ARGUMENT_BYTES);

    talk_expect(&closes, VERDICT_TLE, "wall limit");
    talk_end();
    talk_fail(&reads_not, value_string(text, LONG_ARGUMENT_BYTES));
    ck_assert_int_eq(talk.failure.verdict, VERDICT_TLE);
    free(text);
}
END_TEST

static void forges_seq(int wire, const struct box_spec *spec)
{
    (void)spec;
    fake_send_results(wire, talk_first_question(wire) + 1, 1, 7);
    talk_live_on(wire);
}

static void answers_twice(int wire, const struct box_spec *spec)
{
    struct buf twice = {0};
    uint32_t seq;

    (void)spec;
    seq = talk_first_question(wire);
    for (int i = 0; i < 2; i++) {
        size_t begin = wire_begin(&twice, WIRE_RESULTS);
        struct value seven = value_int(7);

        buf_add_u32(&twice, seq);
        buf_add_u32(&twice, 1);
        value_encode(&seven, &twice);
        wire_end(&twice, begin);
    }
    fake_send_bytes(wire, twice.data, twice.length);
    buf_fini(&twice);
    talk_live_on(wire);
}

static void talks_nonsense(int wire, const struct box_spec *spec)
{
    (void)spec;
    fake_send_bytes(wire, "no frame at all", 15);
    talk_live_on(wire);
}

static void answers_too_much(int wire, const struct box_spec *spec)
{
    /* One byte more than the limit. */
    static const uint8_t header[] = {WIRE_MAGIC, WIRE_VERSION, WIRE_RESULTS, 0, 1, 0, 0, 1};

    (void)spec;
    talk_first_question(wire);
    fake_send_bytes(wire, header, sizeof header);
    talk_live_on(wire);
}

static void sends_magic_only(int wire, const struct box_spec *spec)
{
    (void)spec;
    talk_first_question(wire);
    fake_send_bytes(wire, "JJJJJJJJ", WIRE_HEADER_BYTES);
    talk_live_on(wire);
}

START_TEST(forged_frames)
{
    static const struct fake_box seq = {.script = forges_seq}, twice = {.script = answers_twice},
                                 nonsense = {.script = talks_nonsense},
                                 much = {.script = answers_too_much},
                                 magic = {.script = sends_magic_only};

    talk_expect(&seq, VERDICT_SV, "does not fit its question");
    talk_end();
    talk_expect(&twice, VERDICT_SV, "ahead of its question");
    talk_end();
    talk_expect(&nonsense, VERDICT_SV, "malformed frame");
    talk_end();
    talk_expect(&much, VERDICT_OLE, "longer than the limit");
    talk_end();
    talk_expect(&magic, VERDICT_SV, "malformed frame");
}
END_TEST

static void crashes_behind_its_answer(int wire, const struct box_spec *spec)
{
    (void)spec;
    fake_answer(wire, 1, 1, 7);
    fake_send_error(wire, 0, WIRE_ERROR_SIGNAL, 0, "SIGSEGV", "", "");
}

static void leaves(int wire, const struct box_spec *spec)
{
    fake_greet(wire);
    fake_take(wire, WIRE_CASE);
    if (write(spec->stderr_fd, "FATAL\n", 6) != 6)
        _exit(1);
}

START_TEST(early_ends)
{
    static const struct fake_box crash = {.script = crashes_behind_its_answer},
                                 leave = {.script = leaves};

    talk_expect(&crash, VERDICT_RTE, "SIGSEGV");
    talk_end();
    talk_expect(&leave, VERDICT_RTE, "ended itself before the last answer");
}
END_TEST

static void phases(int wire, const struct box_spec *spec)
{
    uint32_t seq;

    (void)spec;
    fake_greet(wire);
    seq = fake_take(wire, WIRE_CALLS);
    fake_send_u32(wire, WIRE_READY, seq);
    fake_take(wire, WIRE_GO);
    fake_send_u32(wire, WIRE_DONE, seq);
    fake_take(wire, WIRE_COLLECT);
    fake_send_results(wire, seq, 1, 7);
    talk_live_on(wire);
}

/* The meter is read twice, and what is read second may be a little less. */
START_TEST(cost_is_never_negative)
{
    static const struct fake_box box = {.script = phases};
    struct operation operation = fake_operation(value_int(1), 7);
    struct box_meter cost;
    struct value result;
    struct err err = {0};

    fake_keeper_plan(&box, 1);
    fake_keeper_meter_step(-1000);
    ck_assert_int_eq(talk_open(&err), 0);
    ck_assert_int_eq(session_measure(&talk.session, &operation, 1, &result, &cost, &err), 0);
    ck_assert_uint_eq(cost.cpu_ns, 0);
    ck_assert_uint_eq(cost.wall_ns, 0);
    fake_operation_fini(&operation);
}
END_TEST

static void dies(int wire, const struct box_spec *spec)
{
    (void)spec;
    fake_answer(wire, 1, 1, 7);
    fake_take(wire, WIRE_QUIT);
}

/* The keeper dies while it is asked for the last output; nobody uses it after that. */
START_TEST(keeper_lost_in_quit)
{
    static const struct fake_box box = {.script = dies, .lost = true};
    struct box_meter meter;
    struct value result;
    struct err err = {0};

    fake_keeper_plan(&box, 1);
    ck_assert_int_eq(talk_open(&err), 0);
    ck_assert_int_eq(talk_ask(value_int(1), &result, &err), 0);
    session_quit(&talk.session);
    ck_assert_int_eq(session_meter(&talk.session, &meter, &err), ERR_FAULT);
    session_close(&talk.session);
    talk.open = false;
    ck_assert_ptr_null(talk.engine.keeper);
}
END_TEST

START_TEST(faults_of_the_box)
{
    static const struct fake_box lost = {.script = leaves, .lost = true},
                                 fault = {
                                     .script = leaves, .verdict = BOX_IE, .reason = "no mount"};
    struct value result;
    size_t operation;
    struct err err = {0};

    fake_keeper_plan(&lost, 1);
    ck_assert_int_eq(talk_open(&err), 0);
    ck_assert_int_ne(talk_ask(value_int(1), &result, &err), 0);
    ck_assert_int_eq(session_failure(&talk.session, &talk.failure, &operation, &err), ERR_FAULT);
    talk_end();
    fake_keeper_plan(&fault, 1);
    ck_assert_int_eq(talk_open(&err), 0);
    ck_assert_int_ne(talk_ask(value_int(1), &result, &err), 0);
    ck_assert_int_eq(session_failure(&talk.session, &talk.failure, &operation, &err), ERR_FAULT);
    ck_assert_str_eq(err.message, "the sandbox failed: no mount");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("session");
    TCase *group = tcase_create("session");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_checked_fixture(group, NULL, talk_end);
    tcase_add_test(group, right_answer);
    tcase_add_test(group, silent_drivers);
    tcase_add_test(group, forged_frames);
    tcase_add_test(group, early_ends);
    tcase_add_test(group, cost_is_never_negative);
    tcase_add_test(group, keeper_lost_in_quit);
    tcase_add_test(group, faults_of_the_box);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
