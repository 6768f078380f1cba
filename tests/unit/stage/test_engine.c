#include "judge/stage/engine.h"

#include "judge/core/limits.h"
#include "tests/unit/stage/fake_keeper.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Copies its input to its output. */
static void copies(int wire, const struct box_spec *spec)
{
    char bytes[64];
    ssize_t got = read(spec->stdin_fd, bytes, sizeof bytes);

    (void)wire;
    if (got > 0 && write(spec->stdout_fd, bytes, (size_t)got) != got)
        _exit(1);
}

static int filled(const char *name, const char *text)
{
    struct err err;
    int fd = memory_file(name, &err);

    ck_assert_int_ge(fd, 0);
    ck_assert_int_eq(write(fd, text, strlen(text)), (ssize_t)strlen(text));
    ck_assert_int_eq(lseek(fd, 0, SEEK_SET), 0);
    return fd;
}

/* What the run that failed read and wrote must not show in the one that counts. */
START_TEST(retry_starts_afresh)
{
    static const struct fake_box boxes[] = {
        {.script = copies, .verdict = BOX_IE, .reason = "a fault"},
        {.script = copies, .verdict = BOX_OK},
    };
    struct engine engine = {0};
    struct box_spec spec = {
        .stdin_fd = filled("in", "input\n"), .stdout_fd = filled("out", ""), .stderr_fd = -1};
    struct box_result result;
    struct err err = {0};
    char *text;

    fake_keeper_plan(boxes, 2);
    ck_assert_int_eq(engine_run_box(&engine, &spec, &result, &err), 0);
    ck_assert_uint_eq(fake_keeper_runs(), 2);
    ck_assert_int_eq(result.verdict, BOX_OK);
    text = memory_file_head(spec.stdout_fd, 64);
    ck_assert_str_eq(text, "input\n");
    free(text);
    close(spec.stdin_fd);
    close(spec.stdout_fd);
    engine_fini(&engine);
}
END_TEST

START_TEST(retries_end)
{
    static const struct fake_box boxes[BOX_RETRIES_MAX + 2] = {
        {.script = copies, .verdict = BOX_IE, .reason = "a fault"},
        {.script = copies, .lost = true},
        {.script = copies, .verdict = BOX_IE, .reason = "the last fault"},
        {.script = copies, .verdict = BOX_OK},
    };
    struct engine engine = {0};
    struct box_spec spec = {.stdin_fd = -1, .stdout_fd = -1, .stderr_fd = -1};
    struct box_result result;
    struct err err = {0};

    fake_keeper_plan(boxes, BOX_RETRIES_MAX + 2);
    ck_assert_int_eq(engine_run_box(&engine, &spec, &result, &err), ERR_FAULT);
    ck_assert_uint_eq(fake_keeper_runs(), BOX_RETRIES_MAX + 1);
    ck_assert_str_eq(err.message, "the last fault");
    engine_fini(&engine);
}
END_TEST

/* One that was begun ahead is the one that is used; what is wrong with it shows when it is. */
START_TEST(a_keeper_is_begun_ahead)
{
    struct engine engine = {0};
    struct keeper *keeper = NULL, *again = NULL;
    struct err err = {0};
    size_t before = fake_keepers_begun();

    engine_begin_keeper(&engine);
    engine_begin_keeper(&engine);
    ck_assert_uint_eq(fake_keepers_begun(), before + 1);
    ck_assert_int_eq(engine_keeper(&engine, &keeper, &err), 0);
    ck_assert_int_eq(engine_keeper(&engine, &again, &err), 0);
    ck_assert_uint_eq(fake_keepers_begun(), before + 1);
    ck_assert_ptr_eq(keeper, again);
    engine_drop_keeper(&engine);

    fake_keeper_refuse(true);
    engine_begin_keeper(&engine);
    ck_assert_int_eq(engine_keeper(&engine, &keeper, &err), ERR_FAULT);
    ck_assert_str_eq(err.message, "start the sandbox: no sandbox here");
    fake_keeper_refuse(false);
    ck_assert_int_eq(engine_keeper(&engine, &keeper, &err), 0);
    ck_assert_uint_eq(fake_keepers_begun(), before + 3);
    engine_fini(&engine);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("engine");
    TCase *group = tcase_create("engine");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_test(group, retry_starts_afresh);
    tcase_add_test(group, retries_end);
    tcase_add_test(group, a_keeper_is_begun_ahead);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
