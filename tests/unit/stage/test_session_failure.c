/* What a failure says, and to whom. */
#include "judge/stage/session_failure.h"

#include "judge/base/printable.h"
#include "judge/core/limits.h"
#include "tests/unit/stage/talk.h"

#include <check.h>
#include <string.h>
#include <unistd.h>

static void reports_and_lives(int wire, const struct box_spec *spec)
{
    (void)spec;
    fake_send_error(wire, talk_first_question(wire), WIRE_ERROR_EXCEPTION, 2, "KeyError",
                    TALK_SECRET, "f");
    talk_live_on(wire);
}

START_TEST(exception)
{
    static const struct fake_box box = {.script = reports_and_lives};

    talk_expect(&box, VERDICT_RTE, "uncaught KeyError (line 2, in f)");
    ck_assert_ptr_nonnull(strstr(talk.failure.detail, TALK_SECRET));
}
END_TEST

static void uses_up_the_stack(int wire, const struct box_spec *spec)
{
    (void)spec;
    fake_send_error(wire, talk_first_question(wire), WIRE_ERROR_EXCEPTION, 2, "RecursionError",
                    "too deep", "f");
}

START_TEST(recursion)
{
    static const struct fake_box box = {.script = uses_up_the_stack};

    talk_expect(&box, VERDICT_RTE, "stack overflow: uncaught RecursionError (line 2, in f)");
}
END_TEST

static void hides_inputs_in_names(int wire, const struct box_spec *spec)
{
    (void)spec;
    fake_send_error(wire, talk_first_question(wire), WIRE_ERROR_EXCEPTION, 271511, TALK_SECRET, "",
                    TALK_SECRET);
}

static void hides_inputs_in_a_signal(int wire, const struct box_spec *spec)
{
    (void)spec;
    fake_send_error(wire, talk_first_question(wire), WIRE_ERROR_SIGNAL, 0, TALK_SECRET, TALK_SECRET,
                    "");
}

static void hides_inputs_in_a_path(int wire, const struct box_spec *spec)
{
    (void)spec;
    fake_greet(wire);
    fake_take(wire, WIRE_CASE);
}

START_TEST(names_are_redacted)
{
    static const struct fake_box names = {.script = hides_inputs_in_names};
    static const struct fake_box signal = {.script = hides_inputs_in_a_signal};
    static const struct fake_box path = {.script = hides_inputs_in_a_path,
                                         .verdict = BOX_SV,
                                         .reason =
                                             "forbidden system call unlink(\"" TALK_SECRET "\")"};

    talk_expect(&names, VERDICT_RTE, "uncaught exception");
    ck_assert_ptr_null(strstr(talk.failure.reason, "271511"));
    talk_end();
    talk_expect(&signal, VERDICT_RTE, "a signal");
    talk_end();
    talk_expect(&path, VERDICT_SV, "forbidden system call unlink(…)");
    ck_assert_ptr_nonnull(strstr(talk.failure.detail, TALK_SECRET));
}
END_TEST

static void fails_to_load(int wire, const struct box_spec *spec)
{
    (void)spec;
    fake_send_error(wire, 0, WIRE_ERROR_SYNTAX, 1, "SyntaxError", "invalid syntax", "");
}

static void fails_to_load_later(int wire, const struct box_spec *spec)
{
    (void)spec;
    talk_first_question(wire);
    fake_send_error(wire, 0, WIRE_ERROR_LOAD, 1, "Error", TALK_SECRET, "");
    talk_live_on(wire);
}

/* Its message may be shown to everyone, since nothing hidden is in the process yet. */
START_TEST(load_errors)
{
    static const struct fake_box early = {.script = fails_to_load, .exit_status = 1};
    static const struct fake_box late = {.script = fails_to_load_later};

    talk_expect(&early, VERDICT_CE, "SyntaxError: invalid syntax (line 1)");
    talk_end();
    talk_expect(&late, VERDICT_SV, "out of turn");
}
END_TEST

static void long_message(int wire, const struct box_spec *spec)
{
    struct buf text = {0};

    (void)spec;
    buf_add_text(&text, "-");
    while (text.length < (size_t)2 * REASON_BYTES_MAX)
        buf_add_text(&text, "é");
    fake_send_error(wire, 0, WIRE_ERROR_LOAD, 0, "E", buf_text(&text), "");
    buf_fini(&text);
}

START_TEST(reasons_are_cut_between_characters)
{
    static const struct fake_box box = {.script = long_message, .exit_status = 1};
    size_t bad;

    talk_expect(&box, VERDICT_RTE, "E: -é");
    ck_assert(printable_check_utf8(talk.failure.reason, strlen(talk.failure.reason), &bad));
    ck_assert_uint_le(strlen(talk.failure.reason), REASON_BYTES_MAX);
    ck_assert_uint_gt(strlen(talk.failure.reason), REASON_BYTES_MAX - 4);
}
END_TEST

static void dies_with(int wire, const struct box_spec *spec, const char *words)
{
    talk_first_question(wire);
    if (write(spec->stderr_fd, words, strlen(words)) != (ssize_t)strlen(words))
        _exit(9);
}

static void dies_of_its_stack(int wire, const struct box_spec *spec)
{
    dies_with(wire, spec, "fatal: stack overflow\nsolution:2 helper\n");
}

static void dies_of_a_signal(int wire, const struct box_spec *spec)
{
    dies_with(wire, spec, "fatal: SIGBUS\nsolution:2 helper\n");
}

static void quotes_what_is_hidden(int wire, const struct box_spec *spec)
{
    dies_with(wire, spec, "fatal: deadlock\n" TALK_SECRET ":271 secret\n");
}

/* Runtimes that end the program by themselves say why on stderr, in the words of the language. */
START_TEST(words_of_the_runtime)
{
    static const struct fake_box stack = {.script = dies_of_its_stack, .exit_status = 2};
    static const struct fake_box secret = {.script = quotes_what_is_hidden, .exit_status = 2};
    static const struct fake_box left = {.script = dies_of_its_stack};
    static const struct fake_box signal = {.script = dies_of_a_signal, .exit_status = 2};

    talk_expect(&stack, VERDICT_RTE, "stack overflow (line 2, in helper)");
    ck_assert_int_eq(strncmp(talk.failure.reason, "stack", 5), 0);
    talk_end();
    talk_expect(&signal, VERDICT_RTE, "SIGBUS (line 2, in helper)");
    ck_assert_int_eq(strncmp(talk.failure.reason, "SIG", 3), 0);
    talk_end();
    talk_expect(&secret, VERDICT_RTE, "uncaught deadlock");
    ck_assert_ptr_null(strstr(talk.failure.reason, "271"));
    talk_end();
    talk_expect(&left, VERDICT_RTE, "ended itself before the last answer");
}
END_TEST

static void tells_its_environment(int wire, const struct box_spec *spec)
{
    fake_send_error(wire, 0, WIRE_ERROR_LOAD, 0, "E", spec->env[0], "");
}

START_TEST(words_in_the_environment)
{
    static const struct fake_box box = {.script = tells_its_environment, .exit_status = 1};

    talk_expect(&box, VERDICT_RTE, "E: MB=1 while");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("session_failure");
    TCase *group = tcase_create("session_failure");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_checked_fixture(group, NULL, talk_end);
    tcase_add_test(group, exception);
    tcase_add_test(group, recursion);
    tcase_add_test(group, names_are_redacted);
    tcase_add_test(group, load_errors);
    tcase_add_test(group, reasons_are_cut_between_characters);
    tcase_add_test(group, words_of_the_runtime);
    tcase_add_test(group, words_in_the_environment);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
