#include "judge/stage/answers.h"

#include "judge/base/mem.h"
#include "judge/core/limits.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

START_TEST(filled_in)
{
    struct answers answers = {0};
    struct value value = value_string("code", 4);
    struct value args[] = {value_int(3), {.kind = VALUE_NULL}};
    size_t from[] = {ARGUMENT_GIVEN, 0};
    const struct operation operations[] = {{.args = args, .arg_count = 2, .answer_of = from},
                                           {.args = args, .arg_count = 2}};
    struct operation filled[2];

    ck_assert(answers_take(&answers, &value));
    ck_assert_int_eq(value.kind, VALUE_NULL);
    answers_fill(&answers, operations, 2, filled);
    ck_assert_int_eq(filled[0].args[0].as.integer, 3);
    ck_assert_str_eq(filled[0].args[1].as.text.data, "code");
    ck_assert_ptr_null(filled[0].answer_of);
    ck_assert_ptr_eq(filled[1].args, args);
    answers_unfill(operations, 2, filled);
    answers_fini(&answers);
}
END_TEST

/* A piece ends before what refers into it, and goes on over what refers to pieces before. */
START_TEST(independent)
{
    size_t to_2[] = {2}, to_0[] = {0}, given[] = {ARGUMENT_GIVEN};
    struct operation operations[] = {{.arg_count = 1, .answer_of = to_0},
                                     {.arg_count = 1, .answer_of = given},
                                     {.arg_count = 1, .answer_of = to_0},
                                     {.arg_count = 1, .answer_of = to_2},
                                     {.arg_count = 1}};

    ck_assert_uint_eq(answers_independent(operations, 1, 5), 3);
    ck_assert_uint_eq(answers_independent(operations, 1, 3), 3);
    ck_assert_uint_eq(answers_independent(operations, 3, 5), 5);
    ck_assert_uint_eq(answers_independent(operations + 3, 2, 2), 2);
    ck_assert_uint_eq(answers_independent(operations, 0, 5), 2);
    ck_assert_uint_eq(answers_independent(operations, 0, 0), 0);
}
END_TEST

START_TEST(bounded)
{
    struct answers answers = {0};
    struct value small = value_int(1), large;
    char *text = mem_alloc(CHECKED_ANSWERS_BYTES_MAX);

    memset(text, 'x', CHECKED_ANSWERS_BYTES_MAX);
    large = value_string(text, CHECKED_ANSWERS_BYTES_MAX - 2 * sizeof(struct value));
    free(text);
    ck_assert(answers_take(&answers, &small));
    ck_assert(answers_take(&answers, &large));
    small = value_int(1);
    ck_assert(!answers_take(&answers, &small));
    answers_fini(&answers);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("answers");
    TCase *group = tcase_create("answers");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_test(group, filled_in);
    tcase_add_test(group, independent);
    tcase_add_test(group, bounded);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
