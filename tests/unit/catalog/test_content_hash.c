#include "judge/catalog/content_hash.h"

#include "tests/unit/catalog/temp_folder.h"

#include <stdbool.h>

static char *hash_now(void)
{
    char *hash = NULL;
    struct err err = {0};

    ck_assert_msg(folder_hash(temp_folder, &hash, &err) == 0, "%s", err.message);
    ck_assert_uint_eq(strlen(hash), 32);
    return hash;
}

static char *stamp_now(void)
{
    char *stamp = NULL;
    struct err err = {0};

    ck_assert_msg(folder_stamp(temp_folder, &stamp, &err) == 0, "%s", err.message);
    return stamp;
}

/* Did what was just done change both, or neither? */
static void must_differ(char **hash, char **stamp, bool differ)
{
    char *new_hash = hash_now(), *new_stamp = stamp_now();

    ck_assert((strcmp(*hash, new_hash) != 0) == differ);
    ck_assert((strcmp(*stamp, new_stamp) != 0) == differ);
    free(*hash);
    free(*stamp);
    *hash = new_hash;
    *stamp = new_stamp;
}

START_TEST(what_counts)
{
    char *hash, *stamp;

    temp_write("problem.json", "{}", 2);
    temp_write("tests/edge.jsonl", "[]", 2);
    hash = hash_now();
    stamp = stamp_now();
    must_differ(&hash, &stamp, false);
    temp_write("tests/.edge.jsonl.swp", "x", 1);
    must_differ(&hash, &stamp, false);
    temp_write("tests/large.jsonl", "", 0);
    must_differ(&hash, &stamp, true);
    ck_assert_int_eq(unlink(temp_path("tests/large.jsonl")), 0);
    temp_write("tests/edge.jsonl", "[1]", 3);
    must_differ(&hash, &stamp, true);
    free(hash);
    free(stamp);
}
END_TEST

/* The same texts under other names, or in another folder, are another problem. */
START_TEST(names_count)
{
    char *one, *two, *three;

    temp_write("ab/c", "d", 1);
    one = hash_now();
    ck_assert_int_eq(unlink(temp_path("ab/c")), 0);
    ck_assert_int_eq(rmdir(temp_path("ab")), 0);
    temp_write("a/bc", "d", 1);
    two = hash_now();
    ck_assert_int_eq(unlink(temp_path("a/bc")), 0);
    temp_write("a/b", "cd", 2);
    three = hash_now();
    ck_assert_str_ne(one, two);
    ck_assert_str_ne(two, three);
    free(one);
    free(two);
    free(three);
}
END_TEST

START_TEST(too_deep)
{
    char *hash = NULL;
    struct err err = {0};

    temp_write("1/2/3/4/5/6/7/8/x", "", 0);
    free(hash_now());
    temp_write("1/2/3/4/5/6/7/8/9/x", "", 0);
    ck_assert_int_eq(folder_hash(temp_folder, &hash, &err), ERR_INPUT);
    ck_assert_ptr_null(hash);
}
END_TEST

START_TEST(texts)
{
    char a[CONTENT_HASH_LENGTH + 1], b[CONTENT_HASH_LENGTH + 1];

    content_hash("abc", 3, a);
    /* b2sum -l 256 of the same. */
    ck_assert_str_eq(a, "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
    content_hash("abd", 3, b);
    ck_assert_str_ne(a, b);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("content_hash");
    TCase *group = tcase_create("content_hash");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_checked_fixture(group, temp_folder_create, temp_folder_destroy);
    tcase_add_test(group, what_counts);
    tcase_add_test(group, names_count);
    tcase_add_test(group, too_deep);
    tcase_add_test(group, texts);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
