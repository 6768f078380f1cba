/* A real keeper that runs several boxes: what one may not keep for the next. */
#include "judge/stage/box_client.h"
#include "sandbox/box_wire.h"
#include "sandbox/sys.h"

#include <check.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
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

/* What differs from box to box; zeros for the usual. */
struct change {
    uint64_t disk_bytes;
    const char *text; /* Laid into the work folder as "given", from a file of its own. */
    bool proc;
};

static int file_of(const char *text)
{
    int fd = memfd_create("given", MFD_CLOEXEC);

    ck_assert_int_eq(write(fd, text, strlen(text)), (int)strlen(text));
    return fd;
}

/* Starts a shell with @folder at /seen. */
static void start_changed(const char *script, const struct change *change)
{
    struct box_file given = {.path = "given", .mode = 0644};
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
        .proc = change->proc,
        .files_in = &given,
        .file_in_count = change->text != NULL,
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
                   .disk_bytes = change->disk_bytes ? change->disk_bytes : 1 << 20,
                   .disk_inodes = 100},
    };
    struct err err = {0};

    if (change->text != NULL)
        given.fd = file_of(change->text);
    ck_assert_msg(keeper_run(keeper, &spec, &err) == 0, "%s", err.message);
    if (change->text != NULL)
        close(given.fd);
}

static void start(const char *script)
{
    start_changed(script, &(struct change){0});
}

/* Its exit status. */
static int run_changed(const char *script, const struct change *change)
{
    struct box_result result;
    struct err err = {0};

    start_changed(script, change);
    ck_assert_msg(keeper_wait(keeper, -1, &result, &err) == 1, "%s", err.message);
    ck_assert_msg(result.exit_status >= 0, "%s", result.reason);
    int status = result.exit_status;
    box_result_fini(&result);
    return status;
}

static int run(const char *script)
{
    return run_changed(script, &(struct change){0});
}

/* What /proc/PID/NAME says, cut to @size; "" when it is not there. */
static void read_proc(long pid, const char *name, char *ret_text, size_t size)
{
    char path[64];

    snprintf(path, sizeof path, "/proc/%ld/%s", pid, name);
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    ssize_t got = fd < 0 ? 0 : read(fd, ret_text, size - 1);
    ret_text[got > 0 ? got : 0] = '\0';
    if (fd >= 0)
        close(fd);
}

/* The children of @pid that are inits (@inits: in a pid namespace of their own) or not; the last of
 * them in @ret_last. */
static unsigned children(long pid, bool inits, long *ret_last)
{
    char list[4096], name[64], mine[64], its[64], path[64];
    unsigned count = 0;

    snprintf(name, sizeof name, "task/%ld/children", pid);
    read_proc(pid, name, list, sizeof list);
    snprintf(path, sizeof path, "/proc/%ld/ns/pid", pid);
    ssize_t length = readlink(path, mine, sizeof mine - 1);
    mine[length > 0 ? length : 0] = '\0';
    for (char *at = list, *end; (*ret_last = strtol(at, &end, 10)), end != at; at = end) {
        snprintf(path, sizeof path, "/proc/%ld/ns/pid", *ret_last);
        length = readlink(path, its, sizeof its - 1);
        its[length > 0 ? length : 0] = '\0';
        if (length > 0 && (strcmp(mine, its) != 0) == inits) {
            count++;
            name[0] = '\0';
            snprintf(name, sizeof name, "%ld", *ret_last);
        }
    }
    if (count > 0)
        *ret_last = strtol(name, NULL, 10);
    return count;
}

/* The init that waits in the keeper, as soon as it does; 0: there is none. */
static long waiting_init(bool expected)
{
    long keeper_pid = 0, init = 0;

    if (!SYS_HAS_STARTERS) /* Then none ever waits: all else has to hold all the same. */
        return expected;
    for (int tries = 0; tries < 2000; tries++) {
        ck_assert_uint_ge(children(getpid(), false, &keeper_pid), 1);
        unsigned count = children(keeper_pid, true, &init);
        ck_assert_uint_le(count, 1);
        char word[32];
        read_proc(init, "wchan", word, sizeof word);
        if (count == 1 && strstr(word, "futex") != NULL)
            return init;
        if (!expected && tries > 20)
            return 0;
        usleep(5000);
    }
    return 0;
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

/* From the second of two that are alike: what it was built by has to be right for the next, and
 * what it was not built by has to be that of the next. */
START_TEST(an_init_waits_for_the_next)
{
    static const char *const texts[] = {"first", "second", "third", "fourth"};
    char script[128];

    for (size_t i = 0; i < 4; i++) {
        snprintf(script, sizeof script, "test $(cat given) = %s && test ! -e left && echo > left",
                 texts[i]);
        ck_assert_int_eq(run_changed(script, &(struct change){.text = texts[i]}), 0);
        ck_assert_int_eq(waiting_init(i >= 1) != 0, i >= 1);
    }
    ck_assert_int_eq(run("test ! -e given && test $(id -u) -ge 65534"), 0);
}
END_TEST

START_TEST(another_disk_limit_is_kept)
{
    static const char fill[] = "head -c 3000000 /dev/zero > f; test $(stat -c %s f) = 3000000";
    const struct change more = {.disk_bytes = 4 << 20};

    for (int i = 0; i < 3; i++)
        ck_assert_int_ne(run(fill), 0);
    ck_assert_int_ne(waiting_init(true), 0);
    for (int i = 0; i < 3; i++)
        ck_assert_int_eq(run_changed("head -c 900000 /dev/zero > f && head -c 900000 /dev/zero > g "
                                     "&& head -c 900000 /dev/zero > h",
                                     &more),
                         0);
    ck_assert_int_ne(waiting_init(true), 0);
    ck_assert_int_ne(run("head -c 900000 /dev/zero > f && head -c 900000 /dev/zero > g"), 0);
}
END_TEST

START_TEST(a_waiting_init_that_is_killed_is_replaced)
{
    for (int i = 0; i < 2; i++)
        ck_assert_int_eq(run("true"), 0);
    for (int i = 0; i < 3; i++) {
        long init = waiting_init(true);
        ck_assert_int_ne(init, 0);
        ck_assert_int_eq(kill((pid_t)init, SIGKILL), 0);
        usleep(20000);
        ck_assert_int_eq(run("true"), 0);
    }
}
END_TEST

/* Its own processes' limit knows nothing of those that wait beside it. */
START_TEST(inits_that_wait_beside_are_not_counted)
{
    const struct change with_proc = {.proc = true};
    static const char all[] = "for i in 1 2 3 4 5 6 7; do sleep 60 & done; echo $i";

    for (int i = 0; i < 3; i++)
        ck_assert_int_eq(run_changed("true", &with_proc), 0);
    ck_assert_int_eq(run(all), 0);
}
END_TEST

/* After a box that took much of its memory nothing is built before it is needed. */
START_TEST(none_waits_after_a_large_one)
{
    static const char large[] = "x=$(head -c 24000000 /dev/zero | tr '\\0' a); true";

    for (int i = 0; i < 3; i++)
        ck_assert_int_eq(run(large), 0);
    ck_assert_int_eq(waiting_init(false), 0);
    ck_assert_int_eq(run("true"), 0);
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

/* It runs one box at a time, and what it would have to receive could be more than fits beside it:
 * who asks for a second is taken for gone, and everything ends. */
START_TEST(a_second_run_ends_the_keeper)
{
    static const uint8_t payload[100000];
    struct box_result result;
    struct err err = {0};
    long keeper_pid, box;

    start("sleep 1000");
    ck_assert_uint_eq(children(getpid(), false, &keeper_pid), 1);
    ck_assert_uint_eq(children(keeper_pid, true, &box), 1);
    const int sent =
        box_wire_send(keeper_fd(keeper), BOX_WIRE_RUN, payload, sizeof payload, NULL, 0);
    ck_assert_int_eq(sent, 0);
    ck_assert_int_lt(keeper_wait(keeper, -1, &result, &err), 0);
    ck_assert_msg(strstr(err.message, "judge-box") != NULL, "%s", err.message);
    ck_assert_int_lt(kill((pid_t)box, 0), 0);
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
    tcase_add_test(group, an_init_waits_for_the_next);
    tcase_add_test(group, another_disk_limit_is_kept);
    if (SYS_HAS_STARTERS)
        tcase_add_test(group, a_waiting_init_that_is_killed_is_replaced);
    tcase_add_test(group, inits_that_wait_beside_are_not_counted);
    tcase_add_test(group, none_waits_after_a_large_one);
    tcase_add_test(group, pages_are_counted);
    tcase_add_test(group, a_second_run_ends_the_keeper);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
