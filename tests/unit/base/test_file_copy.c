#include "judge/base/file.h"

#include "tests/unit/catalog/temp_folder.h"

static char *target(void)
{
    static char path[128];

    snprintf(path, sizeof path, "%s.copy", temp_folder);
    return path;
}

static void remove_both(void)
{
    file_remove_tree(target());
    temp_folder_destroy();
}

static const char *in_copy(const char *name)
{
    static char path[256];

    snprintf(path, sizeof path, "%s/%s", target(), name);
    return path;
}

START_TEST(what_is_copied)
{
    struct err err = {0};
    char *text;
    size_t length;

    temp_write("a", "one", 3);
    temp_write("empty", "", 0);
    temp_write("b/c/d", "two\0x", 5);
    temp_write(".hidden", "x", 1);
    temp_write("b/.hidden/x", "x", 1);
    ck_assert_int_eq(symlink("a", temp_path("link")), 0);
    ck_assert_int_eq(mkfifo(temp_path("fifo"), 0600), 0);
    ck_assert_msg(file_copy_tree(temp_folder, target(), &err) == 0, "%s", err.message);
    ck_assert_int_eq(file_read(in_copy("b/c/d"), 100, &text, &length, &err), 0);
    ck_assert_uint_eq(length, 5);
    ck_assert_mem_eq(text, "two\0x", 5);
    free(text);
    ck_assert_int_eq(file_read(in_copy("link"), 100, &text, &length, &err), 0);
    ck_assert_str_eq(text, "one");
    free(text);
    ck_assert_int_eq(access(in_copy("empty"), F_OK), 0);
    ck_assert_int_ne(access(in_copy(".hidden"), F_OK), 0);
    ck_assert_int_ne(access(in_copy("b/.hidden"), F_OK), 0);
    ck_assert_int_ne(access(in_copy("fifo"), F_OK), 0);
    /* Never over what is there. */
    ck_assert_int_ne(file_copy_tree(temp_folder, target(), &err), 0);
    file_remove_tree(target());
    ck_assert_int_ne(access(target(), F_OK), 0);
    file_remove_tree(target()); /* Twice is no mistake. */
}
END_TEST

START_TEST(bounds)
{
    struct err err = {0};

    temp_write("1/2/3/4/5/6/7/8/x", "", 0);
    ck_assert_msg(file_copy_tree(temp_folder, target(), &err) == 0, "%s", err.message);
    file_remove_tree(target());
    temp_write("1/2/3/4/5/6/7/8/9/x", "", 0);
    ck_assert_int_eq(file_copy_tree(temp_folder, target(), &err), ERR_INPUT);
    ck_assert_int_eq(file_copy_tree("/nowhere", in_copy("y"), &err), ERR_INPUT);
}
END_TEST

START_TEST(links_are_not_removed_through)
{
    char outside[160];

    temp_write("kept/x", "", 0);
    snprintf(outside, sizeof outside, "%s/kept", temp_folder);
    ck_assert_int_eq(mkdir(target(), 0755), 0);
    ck_assert_int_eq(symlink(outside, in_copy("link")), 0);
    file_remove_tree(target());
    ck_assert_int_ne(access(target(), F_OK), 0);
    ck_assert_int_eq(access(temp_path("kept/x"), F_OK), 0);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("file_copy");
    TCase *group = tcase_create("file_copy");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_checked_fixture(group, temp_folder_create, remove_both);
    tcase_add_test(group, what_is_copied);
    tcase_add_test(group, bounds);
    tcase_add_test(group, links_are_not_removed_through);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
