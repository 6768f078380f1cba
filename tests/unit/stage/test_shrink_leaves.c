#include "judge/stage/shrink_leaves.h"
#include "tests/unit/stage/args_text.h"

#include <check.h>
#include <stdlib.h>

static const struct value *item(const struct value *list, size_t index)
{
    return &list->as.list.items[index];
}

static void check(const char *types, const char *args, bool (*holds)(const struct value *args),
                  const char *expected)
{
    args_text_shrinks(shrink_leaves, types, args, holds, expected);
}

static int64_t at(const struct value *args, size_t index)
{
    return item(&args[0], index)->as.integer;
}

static bool rises(const struct value *args)
{
    return at(args, 0) < at(args, 1) && at(args, 1) < at(args, 2);
}

START_TEST(order_stays)
{
    check("list<int32>", "[[-2147483648,7,2147483647]]", rises, "[[0,1,2]]");
}
END_TEST

static bool is_apart(const struct value *args)
{
    return at(args, 1) - at(args, 0) >= 10 && at(args, 1) - at(args, 0) <= 1000;
}

START_TEST(a_distance_stays_as_it_must)
{
    check("list<int32>", "[[5000,5900]]", is_apart, "[[0,10]]");
    check("list<int64>", "[[-900,-60]]", is_apart, "[[0,10]]");
}
END_TEST

static bool is_low(const struct value *args)
{
    return args[0].as.integer <= -2147483647;
}

static bool is_not_zero(const struct value *args)
{
    return args[0].as.integer != 0;
}

START_TEST(the_ends_of_a_type)
{
    check("int32", "[-2147483648]", is_low, "[-2147483647]");
    check("int64", "[-9223372036854775808]", is_not_zero, "[1]");
    check("int64", "[9223372036854775807]", is_not_zero, "[1]");
}
END_TEST

static bool is_double(const struct value *args)
{
    return args[0].as.number > 2 && args[1].as.boolean;
}

START_TEST(fractions_go_where_they_can)
{
    check("double bool", "[3.75,true]", is_double, "[3.0,true]");
    check("double bool", "[2.5,true]", is_double, "[2.5,true]");
}
END_TEST

static bool has_common_divisor(const struct value *args)
{
    return at(args, 0) != at(args, 1) && at(args, 0) > 0 && at(args, 1) % at(args, 0) == 0 &&
           at(args, 2) == at(args, 0) + at(args, 1);
}

START_TEST(what_is_common_is_divided)
{
    check("list<int32>", "[[12,36,48]]", has_common_divisor, "[[1,0,1]]");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("shrink_leaves");
    TCase *group = tcase_create("shrink_leaves");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_test(group, order_stays);
    tcase_add_test(group, a_distance_stays_as_it_must);
    tcase_add_test(group, the_ends_of_a_type);
    tcase_add_test(group, fractions_go_where_they_can);
    tcase_add_test(group, what_is_common_is_divided);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
