#include "judge/stage/compare.h"

#include "judge/base/mem.h"

#include <check.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

static struct problem problem;

static void set_up(void)
{
    struct err err;

    problem = (struct problem){.kind = PROBLEM_FUNCTION, .method_count = 1};
    problem.methods[0].name = (char *)"f";
    ck_assert_int_eq(type_parse("int32", &problem.methods[0].returns, &err), 0);
}

static void returns(const char *type)
{
    struct err err;

    ck_assert_int_eq(type_parse(type, &problem.methods[0].returns, &err), 0);
}

/* Compares and gives back what was found; the reason of a difference must not be empty. */
static bool same(struct value expected, struct value got)
{
    struct operation operation = {.method = 0, .expected = expected};
    struct failure failure = {0};
    bool result = compare_result(&problem, &operation, &got, &failure);

    ck_assert_int_eq(failure.verdict, result ? VERDICT_AC : VERDICT_WA);
    ck_assert(result || strlen(failure.reason) > 0);
    failure_fini(&failure);
    value_fini(&expected);
    value_fini(&got);
    return result;
}

static struct value list2(int64_t a, int64_t b)
{
    struct value list = value_list(2);

    list.as.list.items[0] = value_int(a);
    list.as.list.items[1] = value_int(b);
    return list;
}

START_TEST(exact_type_counts)
{
    ck_assert(same(value_int(1), value_int(1)));
    ck_assert(!same(value_int(1), value_int(2)));
    ck_assert(!same(value_int(1), value_bool(true)));
    ck_assert(!same(value_int(1), value_double(1.0)));
    ck_assert(!same(value_int(1), value_string("1", 1)));
    ck_assert(!same(value_int(0), (struct value){.kind = VALUE_NULL}));
    ck_assert(!same(value_int(1),
                    (struct value){.kind = VALUE_FOREIGN, .as.text = {mem_strdup("Always"), 6}}));
    returns("bool");
    ck_assert(same(value_bool(true), value_bool(true)));
    ck_assert(!same(value_bool(true), value_int(1)));
}
END_TEST

START_TEST(int32_range)
{
    ck_assert(same(value_int(INT32_MAX), value_int(INT32_MAX)));
    ck_assert(!same(value_int(INT32_MAX), value_int((int64_t)INT32_MAX + 1)));
}
END_TEST

START_TEST(doubles_by_tolerance)
{
    returns("double");
    ck_assert(same(value_double(0.5), value_double(0.5)));
    ck_assert(!same(value_double(0.5), value_double(0.5000001)));
    ck_assert(same(value_double(2.0), value_int(2)));
    problem.tolerance = 1e-5;
    ck_assert(same(value_double(0.5), value_double(0.5000001)));
    ck_assert(!same(value_double(0.5), value_double(0.6)));
    ck_assert(same(value_double(1e12), value_double(1e12 + 1e6)));
    ck_assert(!same(value_double(1.0), value_double(NAN)));
    ck_assert(same(value_double(INFINITY), value_double(INFINITY)));
    ck_assert(!same(value_double(1.0), value_double(INFINITY)));
    ck_assert(!same(value_double(1.0), value_bool(true)));
}
END_TEST

START_TEST(order_of_lists)
{
    returns("list<int32>");
    ck_assert(same(list2(1, 2), list2(1, 2)));
    ck_assert(!same(list2(1, 2), list2(2, 1)));
    problem.compare = COMPARE_UNORDERED;
    ck_assert(same(list2(1, 2), list2(2, 1)));
    ck_assert(!same(list2(1, 2), list2(2, 2)));
    ck_assert(!same(list2(1, 1), list2(1, 2)));
    ck_assert(!same(list2(1, 2), value_list(0)));
    ck_assert(same(value_list(0), value_list(0)));
}
END_TEST

static struct value table(struct value first, struct value second)
{
    struct value list = value_list(2);

    list.as.list.items[0] = first;
    list.as.list.items[1] = second;
    return list;
}

static struct value list3(int64_t a, int64_t b, int64_t c)
{
    struct value list = value_list(3);

    list.as.list.items[0] = value_int(a);
    list.as.list.items[1] = value_int(b);
    list.as.list.items[2] = value_int(c);
    return list;
}

START_TEST(order_inside_of_lists)
{
    returns("list<list<int32>>");
    problem.compare = COMPARE_UNORDERED;
    ck_assert(same(table(list2(1, 2), list2(3, 4)), table(list2(3, 4), list2(1, 2))));
    ck_assert(!same(table(list2(1, 2), list2(3, 4)), table(list2(2, 1), list2(3, 4))));
    problem.compare = COMPARE_UNORDERED_NESTED;
    ck_assert(same(table(list2(1, 2), list2(3, 4)), table(list2(4, 3), list2(1, 2))));
    ck_assert(same(table(list2(2, 1), list3(3, 1, 2)), table(list3(2, 3, 1), list2(1, 2))));
    ck_assert(same(table(list2(9, 1), list2(2, 8)), table(list2(8, 2), list2(1, 9))));
    ck_assert(!same(table(list2(1, 2), list2(3, 4)), table(list2(1, 3), list2(2, 4))));
    ck_assert(!same(table(list2(1, 1), list2(1, 2)), table(list2(1, 2), list2(2, 1))));
    ck_assert(!same(table(list2(1, 2), value_list(0)), table(list2(1, 2), list2(1, 2))));
    ck_assert(!same(table(list2(1, 2), value_list(0)), value_list(0)));
    ck_assert(same(table(value_list(0), list2(1, 2)), table(list2(2, 1), value_list(0))));
    ck_assert(same(value_list(0), value_list(0)));
    ck_assert(!same(table(list2(1, 2), list2(3, 4)), table(list2(1, 2), value_int(3))));
}
END_TEST

START_TEST(void_takes_anything)
{
    returns("void");
    ck_assert(same((struct value){.kind = VALUE_NULL}, (struct value){.kind = VALUE_NULL}));
}
END_TEST

static bool same_output(enum compare_mode mode, double tolerance, const char *expected,
                        const char *got)
{
    struct failure failure = {0};
    bool result =
        compare_output(mode, tolerance, expected, strlen(expected), got, strlen(got), &failure);

    failure_fini(&failure);
    return result;
}

START_TEST(tokens)
{
    ck_assert(same_output(COMPARE_TOKENS, 0, "1 2\n3\n", "1   2 3"));
    ck_assert(same_output(COMPARE_TOKENS, 0, "", " \n"));
    ck_assert(!same_output(COMPARE_TOKENS, 0, "1 2", "1 2 3"));
    ck_assert(!same_output(COMPARE_TOKENS, 0, "1 2 3", "1 2"));
    ck_assert(!same_output(COMPARE_TOKENS, 0, "12", "1 2"));
    ck_assert(!same_output(COMPARE_TOKENS, 0, "0.5", "0.50"));
    ck_assert(same_output(COMPARE_TOKENS, 1e-6, "0.5", "0.50"));
    ck_assert(!same_output(COMPARE_TOKENS, 1e-6, "0.5", "nan"));
    ck_assert(!same_output(COMPARE_TOKENS, 1e-6, "0.5", "0.5x"));
}
END_TEST

START_TEST(lines)
{
    ck_assert(same_output(COMPARE_LINES, 0, "a b\nc\n", "a b  \nc"));
    ck_assert(same_output(COMPARE_LINES, 0, "a\n", "a\r\n"));
    ck_assert(!same_output(COMPARE_LINES, 0, "a b\n", "a  b\n"));
    ck_assert(!same_output(COMPARE_LINES, 0, "a\nb\n", "a\n"));
    ck_assert(!same_output(COMPARE_LINES, 0, "a\n", " a\n"));
}
END_TEST

START_TEST(bytes)
{
    ck_assert(same_output(COMPARE_EXACT, 0, "a\n", "a\n"));
    ck_assert(!same_output(COMPARE_EXACT, 0, "a\n", "a"));
}
END_TEST

static struct value doubles(double a, double b)
{
    struct value list = value_list(2);

    list.as.list.items[0] = value_double(a);
    list.as.list.items[1] = value_double(b);
    return list;
}

static struct value pair_of(struct value a, struct value b)
{
    struct value list = value_list(2);

    list.as.list.items[0] = a;
    list.as.list.items[1] = b;
    return list;
}

/* A whole number stands for a double, and a rounding moves nothing, in any order as well. */
START_TEST(order_of_doubles)
{
    problem.compare = COMPARE_UNORDERED;
    problem.tolerance = 0;
    returns("list<double>");
    ck_assert(same(doubles(1, 2.5), pair_of(value_double(2.5), value_int(1))));
    ck_assert(same(doubles(2, -1), pair_of(value_int(-1), value_double(2))));
    ck_assert(!same(doubles(1, 1), pair_of(value_int(1), value_int(2))));
    ck_assert(same(doubles(NAN, 1), doubles(1, NAN)));
    problem.tolerance = 1e-9;
    ck_assert(same(doubles(0.1 + 0.2, 0.5), doubles(0.5, 0.3)));
    ck_assert(!same(doubles(0.3, 0.3), doubles(0.3, 0.4)));
    returns("list<list<double>>");
    ck_assert(same(pair_of(doubles(0.3, 5), doubles(0.3 + 1e-12, 1)),
                   pair_of(doubles(0.3, 1), doubles(0.3 + 1e-12, 5))));
    ck_assert(!same(pair_of(doubles(0.3, 5), doubles(0.3, 5)),
                    pair_of(doubles(0.3, 5), doubles(0.3, 1))));
}
END_TEST

START_TEST(names_of_types)
{
    static const char secret[] = "T_2_7_11_15";
    struct operation operation = {.expected = value_int(1)};
    struct value got = value_string(secret, strlen(secret));
    struct failure failure = {0};

    got.kind = VALUE_FOREIGN;
    ck_assert(!compare_result(&problem, &operation, &got, &failure));
    ck_assert_ptr_null(strstr(failure.reason, secret));
    ck_assert_ptr_nonnull(strstr(failure.got, secret));
    failure_fini(&failure);
    value_fini(&got);
    got = value_string("tuple", 5);
    got.kind = VALUE_FOREIGN;
    ck_assert(!compare_result(&problem, &operation, &got, &failure));
    ck_assert_ptr_nonnull(strstr(failure.reason, "tuple"));
    failure_fini(&failure);
    value_fini(&got);
}
END_TEST

START_TEST(what_differs)
{
    struct failure failure = {0};

    ck_assert(!compare_output(COMPARE_EXACT, 0, "same\n", 5, "sam\033[2J", 7, &failure));
    ck_assert_str_eq(failure.reason, "the output differs at byte 4");
    ck_assert_str_eq(failure.expected, "e?");
    ck_assert_str_eq(failure.got, "?[2J");
    failure_fini(&failure);
    ck_assert(!compare_output(COMPARE_TOKENS, 0, "1 2", 3, "1 \xff", 3, &failure));
    ck_assert_str_eq(failure.got, "?");
    failure_fini(&failure);
    ck_assert(!compare_output(COMPARE_EXACT, 0, "a\n", 2, "a", 1, &failure));
    ck_assert_str_eq(failure.reason, "the output differs at byte 2");
    ck_assert_str_eq(failure.got, "(nothing)");
    failure_fini(&failure);
}
END_TEST

/* For a checker: the type is decided here, the rest is not. */
START_TEST(type_alone)
{
    struct failure failure = {0};
    const struct operation operation = {.method = 0};
    struct value text = value_string("x", 1), number = value_int(1);

    problem.compare = COMPARE_CHECKER;
    problem.methods[0] = (struct method){.name = (char *)"f", .returns = {.base = TYPE_STRING}};
    ck_assert(compare_type(&problem, &operation, &text, &failure));
    ck_assert(!compare_type(&problem, &operation, &number, &failure));
    ck_assert_int_eq(failure.verdict, VERDICT_WA);
    ck_assert_str_eq(failure.reason, "f returned the wrong type: int instead of string");
    ck_assert_ptr_null(failure.expected);
    failure_fini(&failure);
    problem.methods[0].returns = (struct type){.base = TYPE_VOID};
    ck_assert(compare_type(&problem, &operation, &number, &failure));
    value_fini(&text);
}
END_TEST

START_TEST(calls_with_answers)
{
    struct value args[] = {value_int(7), {.kind = VALUE_NULL}};
    size_t from[] = {ARGUMENT_GIVEN, 2};
    const struct operation operation = {.args = args, .arg_count = 2, .answer_of = from};
    char *call;

    problem.methods[0] = (struct method){.name = (char *)"get", .param_count = 2};
    call = format_call(&problem, &operation);
    ck_assert_str_eq(call, "get(7, answer 3)");
    free(call);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("compare");
    TCase *group = tcase_create("compare");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_checked_fixture(group, set_up, NULL);
    tcase_add_test(group, exact_type_counts);
    tcase_add_test(group, int32_range);
    tcase_add_test(group, doubles_by_tolerance);
    tcase_add_test(group, order_of_lists);
    tcase_add_test(group, order_inside_of_lists);
    tcase_add_test(group, void_takes_anything);
    tcase_add_test(group, type_alone);
    tcase_add_test(group, calls_with_answers);
    tcase_add_test(group, tokens);
    tcase_add_test(group, lines);
    tcase_add_test(group, bytes);
    tcase_add_test(group, order_of_doubles);
    tcase_add_test(group, names_of_types);
    tcase_add_test(group, what_differs);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
