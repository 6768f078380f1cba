#include "tests/unit/stage/args_text.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

static const struct value *item(const struct value *list, size_t index)
{
    return &list->as.list.items[index];
}

static size_t length(const struct value *list)
{
    return list->as.list.count;
}

static void check(const char *types, const char *args, bool (*holds)(const struct value *args),
                  const char *expected)
{
    struct args_text text;

    args_text_init(&text, types, args);
    text.holds = holds;
    ck_assert(holds(text.args));
    ck_assert(shrink_args(&text.shrinker, text.args));
    args_text_is(&text, expected);
    /* Nothing is left to be found, and what is there stays. */
    ck_assert(!shrink_args(&text.shrinker, text.args));
    args_text_is(&text, expected);
    args_text_fini(&text);
}

static bool anything(const struct value *args)
{
    (void)args;
    return true;
}

START_TEST(nothing_is_left_of_what_does_not_matter)
{
    check("list<int32> string TreeNode bool", "[[3,4],\"xyz\",[1,2,null,3],true]", anything,
          "[[],\"\",[],false]");
    check("list<ListNode> double int64 char", "[[[1],[2,3]],-2.5,900000000000,\"q\"]", anything,
          "[[],0.0,0,\"a\"]");
}
END_TEST

static bool has_seven(const struct value *args)
{
    for (size_t i = 0; i < length(&args[0]); i++)
        if (item(&args[0], i)->as.integer == 7)
            return true;
    return false;
}

START_TEST(one_element_stays)
{
    check("list<int32>", "[[1,2,3,4,5,6,7,8,9,10,11]]", has_seven, "[[7]]");
    check("ListNode", "[[7,7,7]]", has_seven, "[[7]]");
}
END_TEST

/* The first repeats, and is not next to it. */
static bool repeats(const struct value *args)
{
    const char *text = args[0].as.text.data;
    size_t count = args[0].as.text.length;

    return count > 2 && memchr(text + 2, text[0], count - 2) != NULL && text[0] != text[1];
}

START_TEST(a_text_is_cut_and_simplified)
{
    check("string", "[\"tmmzuxt and so on\"]", repeats, "[\"aba\"]");
}
END_TEST

/* Exactly one pair has the sum, and its first index is 0. */
static bool is_pair(const struct value *args)
{
    size_t found = 0, first = 9;

    for (size_t i = 0; i < length(&args[0]); i++)
        for (size_t k = i + 1; k < length(&args[0]); k++)
            if (item(&args[0], i)->as.integer + item(&args[0], k)->as.integer ==
                args[1].as.integer) {
                found++;
                first = i;
            }
    return found == 1 && first == 0;
}

static bool is_equal_pair(const struct value *args)
{
    return is_pair(args) && item(&args[0], 0)->as.integer == item(&args[0], 1)->as.integer;
}

static bool is_unequal_pair(const struct value *args)
{
    return is_pair(args) && item(&args[0], 0)->as.integer > item(&args[0], 1)->as.integer;
}

START_TEST(sums_stay_true)
{
    check("list<int32> int32", "[[800,-31,4,9],769]", is_pair, "[[0,0],0]");
    check("list<int32> int32", "[[6,6],12]", is_equal_pair, "[[0,0],0]");
    check("list<int32> int32", "[[50,20,900],70]", is_unequal_pair, "[[1,0],1]");
}
END_TEST

/* Words of one length, two of which differ in one letter alone. */
static bool has_neighbours(const struct value *args)
{
    for (size_t i = 0; i < length(&args[0]); i++)
        if (item(&args[0], i)->as.text.length != args[1].as.text.length)
            return false;
    for (size_t i = 0; i < length(&args[0]); i++) {
        size_t different = 0;

        for (size_t k = 0; k < args[1].as.text.length; k++)
            different += item(&args[0], i)->as.text.data[k] != args[1].as.text.data[k];
        if (different == 1)
            return true;
    }
    return false;
}

START_TEST(lengths_stay_equal)
{
    check("list<string> string", "[[\"cord\",\"xyzw\",\"worm\"],\"word\"]", has_neighbours,
          "[[\"a\"],\"b\"]");
}
END_TEST

/* As many weights as values, and more than one. */
static bool is_parallel(const struct value *args)
{
    return length(&args[0]) == length(&args[1]) && length(&args[0]) > 1;
}

/* A rectangle with a 5 that is not in its first column. */
static bool is_grid(const struct value *args)
{
    bool found = false;

    for (size_t i = 0; i < length(&args[0]); i++) {
        const struct value *row = item(&args[0], i);

        if (length(row) != length(item(&args[0], 0)))
            return false;
        for (size_t k = 1; k < length(row); k++)
            found |= item(row, k)->as.integer == 5;
    }
    return found;
}

START_TEST(lists_side_by_side)
{
    check("list<int32> list<double>", "[[4,5,6,7],[0.5,1.5,2.5,1e300]]", is_parallel,
          "[[0,0],[0.0,0.0]]");
    check("list<list<int32>>", "[[[1,2,3,4],[4,1,5,2]]]", is_grid, "[[[0,5]]]");
}
END_TEST

/* A cycle of courses, each of which there is. */
static bool is_cycle(const struct value *args)
{
    const struct value *pairs = &args[1];

    for (size_t i = 0; i < length(pairs); i++) {
        if (length(item(pairs, i)) != 2)
            return false;
        for (size_t k = 0; k < 2; k++)
            if (item(item(pairs, i), k)->as.integer < 0 ||
                item(item(pairs, i), k)->as.integer >= args[0].as.integer)
                return false;
    }
    for (size_t i = 0; i < length(pairs); i++)
        for (size_t k = 0; k < length(pairs); k++)
            if (item(item(pairs, i), 0)->as.integer == item(item(pairs, k), 1)->as.integer &&
                item(item(pairs, i), 1)->as.integer == item(item(pairs, k), 0)->as.integer &&
                item(item(pairs, i), 0)->as.integer != item(item(pairs, i), 1)->as.integer)
                return true;
    return false;
}

START_TEST(names_stay_below_their_number)
{
    check("int32 list<list<int32>>", "[90,[[3,4],[70,8],[5,6],[8,70]]]", is_cycle,
          "[2,[[1,0],[0,1]]]");
}
END_TEST

/* Two nodes or more on one side, whatever they are. */
static bool has_grandchild(const struct value *args)
{
    const struct value *tree = &args[0];

    return length(tree) >= 3 && item(tree, 1)->kind == VALUE_NULL;
}

START_TEST(a_tree_loses_nodes)
{
    check("TreeNode", "[[5,null,6,7,8,null,null,1,2]]", has_grandchild, "[[0,null,0]]");
}
END_TEST

START_TEST(it_stops_when_it_is_over)
{
    struct args_text text;

    args_text_init(&text, "list<int32>", "[[1,2,3,4,5,6,7,8]]");
    text.holds = has_seven;
    text.asked_max = 3;
    shrink_args(&text.shrinker, text.args); /* args_text.c fails when it is asked once more. */
    ck_assert_uint_eq(text.asked, 3);
    args_text_is(&text, "[[5,6,7,8]]");
    text.asked = text.asked_max = 0;
    ck_assert(!shrink_args(&text.shrinker, text.args));
    args_text_fini(&text);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("shrink_args");
    TCase *group = tcase_create("shrink_args");
    SRunner *runner;
    int failed;

    tcase_add_test(group, nothing_is_left_of_what_does_not_matter);
    tcase_add_test(group, one_element_stays);
    tcase_add_test(group, a_text_is_cut_and_simplified);
    tcase_add_test(group, sums_stay_true);
    tcase_add_test(group, lengths_stay_equal);
    tcase_add_test(group, lists_side_by_side);
    tcase_add_test(group, names_stay_below_their_number);
    tcase_add_test(group, a_tree_loses_nodes);
    tcase_add_test(group, it_stops_when_it_is_over);
    suite_add_tcase(suite, group);
    runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? 0 : 1;
}
