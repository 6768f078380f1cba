/* Two judges that want the same at the same time: one makes it. */
#include "judge/base/file.h"
#include "judge/base/interrupt.h"
#include "judge/base/mem.h"
#include "judge/stage/cache_lock.h"
#include "judge/stage/engine.h"

#include "tests/unit/stage/fake_keeper.h"
#include "tests/unit/stage/fake_submission.h"

#include <check.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define MINUTE_NS 60000000000ull

static char cache[] = "/tmp/test-prepare-XXXXXX";
static char *const none[] = {NULL};
static struct language language;
static struct engine engine;
static struct prepared prepared;
static char *folder; /* As it is named. */
static char *said;
static int release = -1; /* To the other judge: what it waits for. */

static void does_nothing(int wire, const struct box_spec *spec)
{
    (void)wire;
    (void)spec;
}

static const struct fake_box box = {.script = does_nothing};

static bool waited;

static void hear(void *data, const char *text)
{
    (void)data;
    free(said);
    said = mem_strdup(text);
    if (strncmp(text, "waiting", 7) == 0) {
        waited = true;
        (void)!write(release, "", 1);
    }
}

static int prepare(struct err *err)
{
    prepared_fini(&prepared);
    fake_keeper_plan(&box, 1);
    return stage_prepare(&engine, &language, &prepared, err);
}

/* Learns the folder's name, and that it is made when nobody else does. */
static void set_up(void)
{
    struct err err = {0};

    ck_assert_ptr_nonnull(mkdtemp(cache));
    engine = (struct engine){.paths.cache = cache, .listener.progress = hear};
    language = *fake_submission.language;
    language.name = (char *)"Fake";
    language.has_prepare = true;
    language.prepare = language.run;
    language.prepare.argv[0] = language.run.argv[PROBLEM_FUNCTION];
    language.prepare.wall_ns = MINUTE_NS;
    language.version_argv = language.run.argv[PROBLEM_FUNCTION];
    language.needs = language.prepare_inputs = language.prepare_outputs = (char **)none;
    ck_assert_msg(prepare(&err) == 0, "%s", err.message);
    ck_assert_uint_eq(fake_keeper_runs(), 1);
    ck_assert_str_eq(said, "preparing Fake (once on this machine)");
    folder = mem_strdup(prepared.folder);
    ck_assert_int_eq(rmdir(folder), 0);
    waited = false;
}

static void tear_down(void)
{
    prepared_fini(&prepared);
    engine.paths.cache = NULL;
    engine_fini(&engine);
    file_remove_tree(cache);
    free(folder);
    free(said);
    folder = said = NULL;
}

/* Another judge that holds the lock when this returns. When we wait for it, it ends, having made
 * the folder or not; at the latest with end(). */
static pid_t other_judge(bool makes_it)
{
    int holds[2], go_on[2];
    char byte;
    pid_t pid;

    ck_assert_int_eq(pipe(holds), 0);
    ck_assert_int_eq(pipe(go_on), 0);
    pid = fork();
    if (pid == 0) {
        struct cache_lock lock;
        struct err err;

        close(go_on[1]);
        if (cache_lock_take(folder, 0, NULL, NULL, &lock, &err) != 0 || lock.fd < 0)
            _exit(1);
        (void)!write(holds[1], "", 1);
        (void)!read(go_on[0], &byte, 1);
        if (!makes_it)
            raise(SIGKILL);
        _exit(mkdir(folder, 0755));
    }
    close(holds[1]);
    close(go_on[0]);
    ck_assert_int_eq(read(holds[0], &byte, 1), 1);
    close(holds[0]);
    release = go_on[1];
    return pid;
}

static void end(pid_t pid)
{
    close(release);
    ck_assert_int_eq(waitpid(pid, NULL, 0), pid);
}

START_TEST(waits_for_the_other)
{
    pid_t other = other_judge(true);
    struct err err = {0};

    ck_assert_msg(prepare(&err) == 0, "%s", err.message);
    ck_assert_uint_eq(fake_keeper_runs(), 0);
    ck_assert_str_eq(prepared.folder, folder);
    ck_assert_str_eq(said, "waiting for another judge, which prepares Fake");
    end(other);
}
END_TEST

START_TEST(the_other_dies)
{
    pid_t other = other_judge(false);
    struct err err = {0};

    ck_assert_msg(prepare(&err) == 0, "%s", err.message);
    ck_assert(waited);
    ck_assert_uint_eq(fake_keeper_runs(), 1);
    ck_assert_int_eq(access(folder, F_OK), 0);
    end(other);
}
END_TEST

/* One that hangs holds nobody up for ever: this one makes it by itself. */
START_TEST(patience_ends)
{
    pid_t other = other_judge(true);
    struct err err = {0};

    engine.listener.progress = NULL; /* It goes on holding. */
    language.prepare.wall_ns = 1;
    ck_assert_msg(prepare(&err) == 0, "%s", err.message);
    ck_assert_uint_eq(fake_keeper_runs(), 1);
    end(other);
}
END_TEST

START_TEST(interrupted_while_it_waits)
{
    pid_t other = other_judge(true);
    struct err err = {0};

    engine.listener.progress = NULL;
    interrupt_note(SIGINT);
    ck_assert_int_eq(prepare(&err), ERR_INTR);
    ck_assert_uint_eq(fake_keeper_runs(), 0);
    end(other);
}
END_TEST

START_TEST(nothing_is_left)
{
    struct err err = {0};
    char *lock = mem_printf("%s.lock", folder);

    ck_assert_msg(prepare(&err) == 0, "%s", err.message);
    ck_assert_int_eq(access(lock, F_OK), -1);
    free(lock);
}
END_TEST

/* A lock that can not be had is no fault. */
START_TEST(no_lock_to_be_had)
{
    struct err err = {0};
    char *lock = mem_printf("%s.lock", folder);

    ck_assert_int_eq(mkdir(lock, 0755), 0);
    ck_assert_msg(prepare(&err) == 0, "%s", err.message);
    ck_assert_uint_eq(fake_keeper_runs(), 1);
    free(lock);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("prepare");
    TCase *tests = tcase_create("prepare");

    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, waits_for_the_other);
    tcase_add_test(tests, the_other_dies);
    tcase_add_test(tests, patience_ends);
    tcase_add_test(tests, interrupted_while_it_waits);
    tcase_add_test(tests, nothing_is_left);
    tcase_add_test(tests, no_lock_to_be_had);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
