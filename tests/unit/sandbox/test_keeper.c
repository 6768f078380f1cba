/* A real keeper that runs several boxes: what one may not keep for the next. */
#include "judge/stage/box_client.h"

#include <check.h>
#include <fcntl.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

static struct keeper *keeper;
static char folder[] = "/tmp/test-keeper-XXXXXX";

/* The host's mounts stay as they are. */
static void set_up(void)
{
    struct err err = {0};

    ck_assert_int_eq(unshare(CLONE_NEWNS), 0);
    ck_assert_int_eq(mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL), 0);
    ck_assert_ptr_nonnull(mkdtemp(folder));
    ck_assert_int_eq(chmod(folder, 0755), 0);
    int code = keeper_start(JUDGE_BOX, POLICY_FOLDER, true, true, &keeper, &err);
    ck_assert_msg(code == 0, "%s", err.message);
}

static void tear_down(void)
{
    keeper_stop(keeper);
    rmdir(folder);
}

/* Starts a shell with @folder at /seen. */
static void start(const char *script)
{
    struct box_bind binds[] = {{"/usr", "/usr", false},
                               {"/bin", "/bin", false},
                               {"/lib", "/lib", false},
                               {"/lib64", "/lib64", false},
                               {folder, "/seen", false}};
    char *argv[] = {"/bin/sh", "-c", (char *)script, NULL};
    char *env[] = {NULL};
    const struct box_spec spec = {
        .argv = argv,
        .env = env,
        .policy = "general",
        .small_pages = true,
        .binds = binds,
        .bind_count = sizeof binds / sizeof *binds,
        .stdin_fd = -1,
        .stdout_fd = -1,
        .stderr_fd = -1,
        .limits = {.cpu_ns = 5000000000,
                   .wall_ns = 60000000000,
                   .memory_bytes = 64 << 20,
                   .processes = 8,
                   .open_files = 32,
                   .output_bytes = 1 << 20,
                   .file_size_bytes = 1 << 20,
                   .disk_bytes = 1 << 20,
                   .disk_inodes = 100},
    };
    struct err err = {0};

    ck_assert_msg(keeper_run(keeper, &spec, &err) == 0, "%s", err.message);
}

/* Its exit status. */
static int run(const char *script)
{
    struct box_result result;
    struct err err = {0};

    start(script);
    ck_assert_msg(keeper_wait(keeper, -1, &result, &err) == 1, "%s", err.message);
    ck_assert_msg(result.exit_status >= 0, "%s", result.reason);
    int status = result.exit_status;
    box_result_fini(&result);
    return status;
}

static void mount_here(void)
{
    char path[sizeof folder + 8];

    ck_assert_int_eq(mount("none", folder, "tmpfs", 0, "mode=0755"), 0);
    snprintf(path, sizeof path, "%s/file", folder);
    int fd = open(path, O_WRONLY | O_CREAT, 0644);
    ck_assert_int_ge(fd, 0);
    close(fd);
}

START_TEST(nothing_stays_in_the_work_folder)
{
    ck_assert_int_eq(run("echo > left && echo > /tmp/left2"), 0);
    ck_assert_int_eq(run("test -e left -o -e /tmp/left2"), 1);
}
END_TEST

START_TEST(a_mount_that_comes_and_goes_is_seen)
{
    ck_assert_int_eq(run("test -e /seen/file"), 1);
    mount_here();
    ck_assert_int_eq(run("test -e /seen/file"), 0);
    ck_assert_int_eq(run("test -e /seen/file"), 0);
    ck_assert_int_eq(umount2(folder, 0), 0);
    ck_assert_int_eq(run("test -e /seen/file"), 1);
}
END_TEST

START_TEST(a_mount_below_a_bind_is_seen)
{
    char parent[sizeof folder];
    char path[sizeof folder + 8];

    memcpy(parent, folder, sizeof folder);
    snprintf(path, sizeof path, "%s/sub", parent);
    ck_assert_int_eq(mkdir(path, 0755), 0);
    ck_assert_int_eq(run("test -e /seen/sub/file"), 1);
    ck_assert_int_eq(mount("none", path, "tmpfs", 0, "mode=0755"), 0);
    snprintf(path, sizeof path, "%s/sub/f", parent);
    int fd = open(path, O_WRONLY | O_CREAT, 0644);
    ck_assert_int_ge(fd, 0);
    close(fd);
    ck_assert_int_eq(run("test -e /seen/sub/f"), 0);
    snprintf(path, sizeof path, "%s/sub", parent);
    ck_assert_int_eq(umount2(path, MNT_DETACH), 0);
    ck_assert_int_eq(run("test -e /seen/sub/f"), 1);
    ck_assert_int_eq(rmdir(path), 0);
}
END_TEST

/* All of its processes, and no more than is theirs: the text is in the inner one. */
START_TEST(pages_are_counted)
{
    const uint64_t text_bytes = 2000000;
    struct box_result result;
    struct err err = {0};
    uint64_t bytes = 0;

    start("(x=$(head -c 2000000 /dev/zero | tr '\\0' a); while :; do :; done)");
    while (bytes < text_bytes && keeper_pages(keeper, &bytes, &err) == 0) {
        ck_assert_uint_ne(bytes, BOX_PAGES_UNKNOWN);
        usleep(10000);
    }
    ck_assert_uint_ge(bytes, text_bytes);
    ck_assert_uint_lt(bytes, 10 * text_bytes);
    ck_assert_int_eq(keeper_kill(keeper, &err), 0);
    ck_assert_int_eq(keeper_wait(keeper, -1, &result, &err), 1);
    box_result_fini(&result);
    ck_assert_int_eq(keeper_pages(keeper, &bytes, &err), ERR_INPUT);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("keeper");
    TCase *group = tcase_create("keeper");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_checked_fixture(group, set_up, tear_down);
    tcase_set_timeout(group, 60);
    tcase_add_test(group, nothing_stays_in_the_work_folder);
    tcase_add_test(group, a_mount_that_comes_and_goes_is_seen);
    tcase_add_test(group, a_mount_below_a_bind_is_seen);
    tcase_add_test(group, pages_are_counted);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
