#include "judge/stage/shrink_values.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#define INT(text, names)                                                                           \
    {                                                                                              \
        .name = (char *)(text), .type = {.base = (names) }                                         \
    }

static const struct problem problem = {
    .kind = PROBLEM_CLASS,
    .methods = {{.name = (char *)"Box", .params = {INT("size", TYPE_INT32)}, .param_count = 1},
                {.name = (char *)"put",
                 .params = {INT("key", TYPE_INT32),
                            INT("value", TYPE_INT64),
                            {.name = (char *)"label", .type = {.base = TYPE_STRING}},
                            {.name = (char *)"list", .type = {.base = TYPE_INT32, .depth = 1}}},
                 .param_count = 4},
                {.name = (char *)"get", .params = {INT("key", TYPE_INT32)}, .param_count = 1}},
    .method_count = 3,
};

static struct value args[4][4];
static struct operation operations[4];

static void set(size_t index, size_t method, size_t count, int64_t a, int64_t b)
{
    args[index][0] = value_int(a);
    args[index][1] = value_int(b);
    args[index][2] = (struct value){.kind = VALUE_STRING};
    args[index][3] = (struct value){.kind = VALUE_LIST};
    operations[index] =
        (struct operation){.method = method, .args = args[index], .arg_count = count};
}

static int64_t whole(size_t index, size_t arg)
{
    return args[index][arg].as.integer;
}

static bool all(const struct least_values *least, struct operation *from, size_t count)
{
    bool changed = false;

    for (size_t i = 0; i < least->count; i++)
        changed |= shrink_values(&problem, least, i, from, count);
    return changed;
}

/* Box(3000), put(500, -70000), put(40, 90000), get(500) */
static void begin(struct least_values *least, int64_t size, int64_t key, int64_t value)
{
    struct test_case test = {.operations = operations, .operation_count = 4};

    memset(least, 0, sizeof *least);
    set(0, 0, 1, size, 0); /* Another case of the problem, with the least values that there are. */
    set(1, 1, 4, key, value);
    set(2, 1, 4, 1000, 1000000);
    set(3, 2, 1, 700, 0);
    least_values_add(least, &problem, &test);
    set(0, 0, 1, 3000, 0);
    set(1, 1, 4, 500, -70000);
    set(2, 1, 4, 40, 90000);
    set(3, 2, 1, 500, 0);
    least_values_add(least, &problem, &test);
}

START_TEST(order_and_equality_stay)
{
    struct least_values least;

    begin(&least, 1, 0, -100000);
    ck_assert(all(&least, operations, 4));
    ck_assert_int_eq(whole(0, 0), 1);
    ck_assert_int_eq(whole(1, 0), 1); /* 40 is the least, 500 comes next. */
    ck_assert_int_eq(whole(2, 0), 0);
    ck_assert_int_eq(whole(3, 0), 1);
    ck_assert_int_eq(whole(1, 1), 0); /* There are values on both sides of 0. */
    ck_assert_int_eq(whole(2, 1), 1);
    ck_assert(!all(&least, operations, 4));
}
END_TEST

START_TEST(nothing_below_what_a_case_has)
{
    struct least_values least;

    begin(&least, 10, 39, 5);
    ck_assert(all(&least, operations, 4));
    ck_assert_int_eq(whole(0, 0), 10);
    ck_assert_int_eq(whole(2, 0), 39);
    ck_assert_int_eq(whole(1, 0), 40);
    ck_assert_int_eq(whole(1, 1), 0);
}
END_TEST

/* Where all are below 0, they stay there. */
START_TEST(below_nothing)
{
    struct least_values least = {.count = 0};
    struct test_case test = {.operations = operations, .operation_count = 2};

    set(0, 0, 1, 1, 0);
    set(1, 1, 4, -9, -3);
    least_values_add(&least, &problem, &test);
    set(1, 1, 4, -5, -1);
    least_values_add(&least, &problem, &test);
    ck_assert(all(&least, operations, 2));
    ck_assert_int_eq(whole(1, 0), -9);
    ck_assert_int_eq(whole(1, 1), -3);
}
END_TEST

START_TEST(a_name_by_itself)
{
    struct least_values least;

    begin(&least, 1, 0, -100000);
    ck_assert_str_eq(least.rows[2].name, "value");
    ck_assert(shrink_values(&problem, &least, 2, operations, 4));
    ck_assert_int_eq(whole(0, 0), 3000);
    ck_assert_int_eq(whole(1, 0), 500);
    ck_assert_int_eq(whole(2, 1), 1);
}
END_TEST

START_TEST(a_part_of_the_operations)
{
    struct least_values least;

    begin(&least, 1, 0, 0);
    ck_assert(all(&least, operations + 3, 1));
    ck_assert_int_eq(whole(3, 0), 0);
    ck_assert_int_eq(whole(1, 0), 500);
    ck_assert(!all(&least, operations, 0));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("shrink_values");
    TCase *group = tcase_create("shrink_values");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_test(group, order_and_equality_stay);
    tcase_add_test(group, nothing_below_what_a_case_has);
    tcase_add_test(group, below_nothing);
    tcase_add_test(group, a_name_by_itself);
    tcase_add_test(group, a_part_of_the_operations);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
