#include "judge/base/file.h"

#include "tests/unit/catalog/temp_folder.h"

static void set_up(void)
{
    temp_folder_create();
}

static void tear_down(void)
{
    temp_folder_destroy();
}

static void fails(const char *path, size_t length_max, const char *wanted)
{
    struct err err = {0};
    char *data = NULL;
    size_t length;

    ck_assert_int_eq(file_read(path, length_max, &data, &length, &err), ERR_INPUT);
    ck_assert_msg(strstr(err.message, wanted) != NULL, "%s", err.message);
    ck_assert_msg(strstr(err.message, path) == err.message, "%s", err.message);
    ck_assert_ptr_null(data);
}

START_TEST(whole_file)
{
    struct err err = {0};
    char *data;
    size_t length;

    temp_write("a", "one\0two", 7);
    ck_assert_int_eq(file_read(temp_path("a"), 7, &data, &length, &err), 0);
    ck_assert_uint_eq(length, 7);
    ck_assert_mem_eq(data, "one\0two", 8);
    free(data);
    temp_write("empty", "", 0);
    ck_assert_int_eq(file_read(temp_path("empty"), 0, &data, &length, &err), 0);
    ck_assert_uint_eq(length, 0);
    ck_assert_str_eq(data, "");
    free(data);
}
END_TEST

START_TEST(longer_than_said)
{
    struct err err = {0};
    char *data;
    size_t length;

    /* Files of /proc have the length 0 until they are read. */
    ck_assert_int_eq(file_read("/proc/self/status", 1 << 20, &data, &length, &err), 0);
    ck_assert_uint_gt(length, 100);
    ck_assert_uint_eq(strlen(data), length);
    free(data);
    fails("/proc/self/status", 100, "longer than the limit of 100 bytes");
}
END_TEST

START_TEST(one_past_the_limit)
{
    temp_write("a", "12345678", 8);
    fails(temp_path("a"), 7, "longer than the limit of 7 bytes");
}
END_TEST

START_TEST(no_regular_file)
{
    fails(temp_path("missing"), 10, "there is no such file");
    fails(temp_folder, 10, "a folder, not a regular file");
    fails("/dev/null", 10, "not a regular file");
    ck_assert_int_eq(mkfifo(temp_path("pipe"), 0600), 0);
    fails(temp_path("pipe"), 10, "a device or pipe, not a regular file");
    ck_assert_int_eq(symlink("loop", temp_path("loop")), 0);
    fails(temp_path("loop"), 10, "too many symbolic links");
}
END_TEST

START_TEST(shown_from_here)
{
    ck_assert_int_eq(chdir(temp_folder), 0);
    ck_assert_str_eq(file_shown(temp_path("x/y")), "x/y");
    ck_assert_str_eq(file_shown(temp_folder), temp_folder);
    ck_assert_str_eq(file_shown("x/y"), "x/y");
    ck_assert_str_eq(file_shown("/etc/passwd"), "/etc/passwd");
}
END_TEST

START_TEST(byte_order_mark)
{
    ck_assert_uint_eq(file_mark_bytes("\xEF\xBB\xBF{", 4), 3);
    ck_assert_uint_eq(file_mark_bytes("\xEF\xBB\xBF", 3), 3);
    ck_assert_uint_eq(file_mark_bytes("\xEF\xBB\xBF", 2), 0);
    ck_assert_uint_eq(file_mark_bytes("{}", 2), 0);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("file");
    TCase *group = tcase_create("file");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_checked_fixture(group, set_up, tear_down);
    tcase_add_test(group, whole_file);
    tcase_add_test(group, longer_than_said);
    tcase_add_test(group, one_past_the_limit);
    tcase_add_test(group, no_regular_file);
    tcase_add_test(group, shown_from_here);
    tcase_add_test(group, byte_order_mark);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
