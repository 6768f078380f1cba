#include "judge/base/nearest.h"

#include <check.h>

static const char *const names[] = {"lru-cache", "rate-limiter", "two-sum", "get", "put"};

static const char *near(const char *word)
{
    return nearest_name(word, names, sizeof names / sizeof *names);
}

START_TEST(slips)
{
    ck_assert_str_eq(near("lru-cahe"), "lru-cache");
    ck_assert_str_eq(near("lru-cahce"), "lru-cache");
    ck_assert_str_eq(near("LRU-Cache"), "lru-cache");
    ck_assert_str_eq(near("lru_cache"), "lru-cache");
    ck_assert_str_eq(near("ratelimiter"), "rate-limiter");
    ck_assert_str_eq(near("tow-sum"), "two-sum");
    ck_assert_str_eq(near("gte"), "get");
    ck_assert_str_eq(near("putt"), "put");
}
END_TEST

START_TEST(beginnings)
{
    ck_assert_str_eq(near("rate"), "rate-limiter");
    ck_assert_str_eq(near("lru"), "lru-cache");
}
END_TEST

START_TEST(nothing_near)
{
    ck_assert_ptr_null(near(""));
    ck_assert_ptr_null(near("x"));
    ck_assert_ptr_null(near("median"));
    ck_assert_ptr_null(nearest_name("get", names, 0));
    ck_assert_ptr_null(
        near("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"));
}
END_TEST

START_TEST(longest_word)
{
    char word[65];
    const char *const own[] = {word};

    for (size_t i = 0; i < 64; i++)
        word[i] = 'a';
    word[64] = '\0';
    ck_assert_ptr_eq(
        nearest_name("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", own, 1),
        word);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("nearest");
    TCase *group = tcase_create("nearest");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_test(group, slips);
    tcase_add_test(group, beginnings);
    tcase_add_test(group, nothing_near);
    tcase_add_test(group, longest_word);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
