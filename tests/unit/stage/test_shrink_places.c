#include "judge/stage/shrink_places.h"
#include "tests/unit/stage/args_text.h"

#include <check.h>
#include <stdlib.h>

static void cut(const char *type, const char *args, size_t index, size_t first, size_t length,
                const char *expected)
{
    struct args_text text;
    struct places places;

    args_text_init(&text, type, args);
    places_find(&places, text.params, text.count, text.args);
    ck_assert_uint_lt(index, places.count);
    place_cut(&places.items[index], first, length);
    args_text_is(&text, expected);
    places_fini(&places);
    args_text_fini(&text);
}

START_TEST(each_place_is_found)
{
    static const enum place_kind kinds[] = {
        PLACE_LIST, PLACE_LIST,   PLACE_NUMBER, PLACE_LIST, /* Of nodes, and in it. */
        PLACE_TREE, PLACE_NUMBER, PLACE_NUMBER,             /* Not the null. */
        PLACE_LIST, PLACE_DOUBLE, PLACE_DOUBLE, PLACE_CHAR,
    };
    static const unsigned depths[] = {0, 1, 2, 1, 0, 1, 1, 0, 1, 1, 0};
    struct args_text text;
    struct places places;

    args_text_init(&text, "list<ListNode> TreeNode list<double> char",
                   "[[[4],[]],[5,null,6],[1.5,2],\"x\"]");
    places_find(&places, text.params, text.count, text.args);
    ck_assert_uint_eq(places.count, sizeof kinds / sizeof *kinds);
    for (size_t i = 0; i < places.count; i++) {
        ck_assert_int_eq(places.items[i].kind, kinds[i]);
        ck_assert_uint_eq(places.items[i].depth, depths[i]);
    }
    places_fini(&places);
    args_text_fini(&text);
    args_text_init(&text, "string? bool", "[null,true]");
    places_find(&places, text.params, text.count, text.args);
    ck_assert_uint_eq(places.count, 1);
    ck_assert_int_eq(places.items[0].kind, PLACE_BOOL);
    places_fini(&places);
    args_text_fini(&text);
}
END_TEST

START_TEST(lists_are_cut)
{
    cut("list<string>", "[[\"a\",\"b\",\"c\"]]", 0, 0, 1, "[[\"b\",\"c\"]]");
    cut("list<string>", "[[\"a\",\"b\",\"c\"]]", 0, 1, 1, "[[\"a\",\"c\"]]");
    cut("list<string>", "[[\"a\",\"b\",\"c\"]]", 0, 2, 9, "[[\"a\",\"b\"]]");
    cut("list<string>", "[[\"a\",\"b\",\"c\"]]", 0, 3, 1, "[[\"a\",\"b\",\"c\"]]");
    cut("list<list<int32>>", "[[[1,2],[3]]]", 1, 0, 2, "[[[],[3]]]");
}
END_TEST

START_TEST(texts_are_cut_between_characters)
{
    cut("string", "[\"abcd\"]", 0, 1, 2, "[\"ad\"]");
    cut("string", "[\"äöü!\"]", 0, 1, 1, "[\"äü!\"]");
    cut("string", "[\"äöü!\"]", 0, 0, 3, "[\"!\"]");
    cut("string", "[\"äöü\"]", 0, 2, 5, "[\"äö\"]");
    cut("string", "[\"\"]", 0, 0, 1, "[\"\"]");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("shrink_places");
    TCase *group = tcase_create("shrink_places");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_test(group, each_place_is_found);
    tcase_add_test(group, lists_are_cut);
    tcase_add_test(group, texts_are_cut_between_characters);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
