#include "judge/author/new.h"

#include <check.h>

static const struct {
    const char *id;
    const char *title;
    const char *class_name;
    const char *function;
} rows[] = {
    {"word-count", "Word Count", "WordCount", "wordCount"},
    {"a-b-c", "A B C", "ABC", "aBC"},
    {"top-10-users", "Top 10 Users", "Top10Users", "top10Users"},
    /* One word may be a keyword or a function of the library. */
    {"class", "Class", "MyClass", "solveClass"},
    {"log-2", "Log 2", "MyLog2", "solveLog2"},
    /* A name begins with a letter. */
    {"2-sum", "2 Sum", "My2Sum", "solve2Sum"},
    {"7", "7", "My7", "solve7"},
    /* No words between hyphens. */
    {"a--b-", "A B", "AB", "aB"},
    /* 64 letters: cut, since an identifier has no more. */
    {"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
     "Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
     "MyAaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
     "solveAaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},
};

static const char *name_of(const json_t *names, const char *key, const char *casing)
{
    return json_string_value(json_object_get(json_object_get(names, key), casing));
}

START_TEST(names_of_ids)
{
    json_t *names = new_problem_names(rows[_i].id);

    ck_assert_str_eq(json_string_value(json_object_get(names, "id")), rows[_i].id);
    ck_assert_str_eq(json_string_value(json_object_get(names, "title")), rows[_i].title);
    ck_assert_str_eq(name_of(names, "class", "name"), rows[_i].class_name);
    ck_assert_str_eq(name_of(names, "function", "name"), rows[_i].function);
    json_decref(names);
}
END_TEST

START_TEST(casings)
{
    json_t *names = new_problem_names("word-count");

    ck_assert_str_eq(name_of(names, "class", "lower_first"), "wordCount");
    ck_assert_str_eq(name_of(names, "class", "snake"), "word_count");
    json_decref(names);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("new_names");
    TCase *group = tcase_create("new_names");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_loop_test(group, names_of_ids, 0, sizeof rows / sizeof *rows);
    tcase_add_test(group, casings);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
