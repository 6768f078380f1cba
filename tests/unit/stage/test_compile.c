/* What becomes of an answer whose compiler meets a limit. */
#include "judge/base/mem.h"
#include "judge/stage/engine.h"

#include "tests/unit/stage/fake_keeper.h"
#include "tests/unit/stage/fake_submission.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#define SECOND_NS 1000000000ull

static char *const none[] = {NULL};
static struct language language;
static struct submission submission;
static struct engine engine;
static struct report *report;

static void set_up(void)
{
    /* Nowhere: nothing is kept. */
    engine = (struct engine){.paths.cache = (char *)"/proc/none"};
    language = *fake_submission.language;
    language.has_compile = true;
    language.compile = language.run;
    language.compile.cpu_ns = 10 * SECOND_NS;
    language.compile.wall_ns = 40 * SECOND_NS;
    language.version_argv = language.compile.argv[PROBLEM_FUNCTION];
    language.artifacts = language.files = language.prepare_outputs = (char **)none;
    submission = fake_submission;
    submission.language = &language;
    report = mem_alloc(sizeof *report);
}

static void tear_down(void)
{
    report_destroy(report);
    report = NULL;
    engine.paths.cache = NULL;
    engine_fini(&engine);
}

static void compile(const struct fake_box *boxes, size_t count)
{
    struct file_set artifacts = {0};
    struct err err = {0};
    int code;

    fake_keeper_plan(boxes, count);
    code = stage_compile(&engine, &submission, report, &artifacts, &err);
    ck_assert_msg(code == 0, "%s", err.message);
    ck_assert_uint_eq(fake_keeper_runs(), count);
    file_set_fini(&artifacts);
}

static void does_nothing(int wire, const struct box_spec *spec)
{
    (void)wire;
    (void)spec;
}

#define STARVED                                                                                    \
    {                                                                                              \
        .script = does_nothing, .verdict = BOX_TLE, .limit_wall = true, .cpu_ns = SECOND_NS,       \
        .reason = "wall time limit of 40 s passed"                                                 \
    }

/* A machine that is too busy is no compile error. */
START_TEST(starved_once)
{
    static const struct fake_box boxes[] = {STARVED, {.script = does_nothing}};

    compile(boxes, 2);
    ck_assert_msg(report->compile_ok, "%s", report->failure.reason);
}
END_TEST

START_TEST(starved_twice)
{
    static const struct fake_box boxes[] = {STARVED, STARVED};

    compile(boxes, 2);
    ck_assert_int_eq(report->failure.verdict, VERDICT_CE);
    ck_assert_str_eq(
        report->failure.reason,
        "the compiler did not end, twice, though it had little to do: it waits, or this "
        "machine is too busy (wall time limit of 40 s passed)");
}
END_TEST

/* With half of the CPU limit used up it is the candidate's. */
START_TEST(busy_to_the_wall)
{
    static const struct fake_box box = {.script = does_nothing,
                                        .verdict = BOX_TLE,
                                        .limit_wall = true,
                                        .cpu_ns = 5 * SECOND_NS,
                                        .reason = "wall time limit of 40 s passed"};

    compile(&box, 1);
    ck_assert_int_eq(report->failure.verdict, VERDICT_CE);
    ck_assert_str_eq(report->failure.reason,
                     "the compiler passed its time limit (wall time limit of 40 s passed)");
}
END_TEST

START_TEST(cpu_limit)
{
    static const struct fake_box box = {
        .script = does_nothing, .verdict = BOX_TLE, .cpu_ns = SECOND_NS, .reason = "CPU"};

    compile(&box, 1);
    ck_assert_str_eq(report->failure.reason, "the compiler passed its time limit (CPU)");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("compile");
    TCase *group = tcase_create("compile");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_checked_fixture(group, set_up, tear_down);
    tcase_add_test(group, starved_once);
    tcase_add_test(group, starved_twice);
    tcase_add_test(group, busy_to_the_wall);
    tcase_add_test(group, cpu_limit);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
