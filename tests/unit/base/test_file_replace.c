#include "judge/base/file.h"

#include "tests/unit/catalog/temp_folder.h"

#include <dirent.h>
#include <sys/wait.h>

static void set_up(void)
{
    temp_folder_create();
}

static void tear_down(void)
{
    temp_folder_destroy();
}

static size_t entries(void)
{
    DIR *folder = opendir(temp_folder);
    size_t count = 0;

    ck_assert_ptr_nonnull(folder);
    while (readdir(folder) != NULL)
        count++;
    closedir(folder);
    return count - 2; /* . and .. */
}

static void holds(const char *path, const char *wanted)
{
    struct err err = {0};
    char *data;
    size_t length;

    ck_assert_msg(file_read(path, 1000, &data, &length, &err) == 0, "%s", err.message);
    ck_assert_str_eq(data, wanted);
    free(data);
}

static void replaces(const char *path, const char *text)
{
    struct err err = {0};

    ck_assert_msg(file_check_replace(path, &err) == 0, "%s", err.message);
    ck_assert_msg(file_replace(path, text, strlen(text), &err) == 0, "%s", err.message);
}

static void fails(const char *path, int code, const char *wanted)
{
    struct err err = {0};

    ck_assert_int_eq(file_replace(path, "new", 3, &err), code);
    ck_assert_msg(strstr(err.message, wanted) != NULL, "%s", err.message);
}

START_TEST(makes_and_replaces)
{
    const char *path = temp_path("page.html");
    struct stat status;

    replaces(path, "first");
    holds(path, "first");
    ck_assert_int_eq(chmod(path, 0600), 0);
    replaces(path, "second, and longer");
    holds(path, "second, and longer");
    ck_assert_int_eq(stat(path, &status), 0);
    ck_assert_int_eq(status.st_mode & 0777, 0600);
    ck_assert_uint_eq(entries(), 1);
}
END_TEST

START_TEST(follows_a_link)
{
    char *link = strdup(temp_path("link"));
    struct stat status;

    temp_write("real", "old", 3);
    ck_assert_int_eq(symlink("real", link), 0);
    replaces(link, "new");
    ck_assert_int_eq(lstat(link, &status), 0);
    ck_assert(S_ISLNK(status.st_mode));
    holds(temp_path("real"), "new");
    free(link);
}
END_TEST

START_TEST(no_folder)
{
    char path[128];

    snprintf(path, sizeof path, "%s/missing/page.html", temp_folder);
    fails(path, ERR_INPUT, "no such folder");
    temp_write("file", "x", 1);
    snprintf(path, sizeof path, "%s/file/page.html", temp_folder);
    fails(path, ERR_INPUT, "not a folder");
    fails(temp_folder, ERR_INPUT, "a folder");
    fails("", ERR_INPUT, "empty");
    ck_assert_uint_eq(entries(), 1);
}
END_TEST

/* Root may write everywhere, so a child that is nobody tries. */
START_TEST(no_permission)
{
    char path[128];
    int status;
    pid_t child;

    snprintf(path, sizeof path, "%s/page.html", temp_folder);
    ck_assert_int_eq(chmod(temp_folder, 0555), 0);
    child = fork();
    if (child == 0) {
        struct err err = {0};

        if (geteuid() == 0 && setuid(65534) != 0)
            _exit(2);
        _exit(file_check_replace(path, &err) == ERR_INPUT &&
                      strstr(err.message, "no permission to write") != NULL
                  ? 0
                  : 1);
    }
    ck_assert_int_eq(waitpid(child, &status, 0), child);
    ck_assert_int_eq(chmod(temp_folder, 0755), 0);
    ck_assert_int_eq(status, 0);
}
END_TEST

/* A device is written to, and stays one. */
START_TEST(devices)
{
    struct stat status;

    replaces("/dev/null", "gone");
    ck_assert_int_eq(stat("/dev/null", &status), 0);
    ck_assert(S_ISCHR(status.st_mode));
    fails("/dev/full", ERR_FAULT, "No space left");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("file_replace");
    TCase *group = tcase_create("file_replace");
    SRunner *runner;
    int failed;

    tcase_add_checked_fixture(group, set_up, tear_down);
    tcase_add_test(group, makes_and_replaces);
    tcase_add_test(group, follows_a_link);
    tcase_add_test(group, no_folder);
    tcase_add_test(group, no_permission);
    tcase_add_test(group, devices);
    suite_add_tcase(suite, group);
    runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
