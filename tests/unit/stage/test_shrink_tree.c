#include "judge/stage/shrink_tree.h"

#include "judge/core/type.h"

#include <check.h>
#include <stdlib.h>

/* What becomes of @tree; NULL: nothing. */
static void check(const char *tree, size_t node, enum tree_cut cut, const char *expected)
{
    const struct type type = {.base = TYPE_TREE_NODE};
    json_t *json = json_loads(tree, 0, NULL);
    struct value value, changed;
    struct buf text = {0};
    struct err err;
    bool done;

    ck_assert_int_eq(type_value_from_json(type, json, &value, &err), 0);
    done = tree_cut(&value, node, cut, &changed);
    ck_assert_int_eq(done, expected != NULL);
    if (done) {
        ck_assert(type_accepts(type, &changed));
        value_print(&changed, &text, SIZE_MAX);
        ck_assert_str_eq(buf_text(&text), expected);
        value_fini(&changed);
    }
    buf_fini(&text);
    value_fini(&value);
    json_decref(json);
}

/*        8
 *      3   9
 *       5 7
 *      1     */
#define TREE "[8,3,9,null,5,7,null,1]"

START_TEST(a_node_goes_with_what_is_below)
{
    check(TREE, 0, TREE_DROP, "[]");
    check(TREE, 1, TREE_DROP, "[8,null,9,7]");
    check(TREE, 2, TREE_DROP, "[8,3,null,null,5,1]");
    check(TREE, 4, TREE_DROP, "[8,3,9,null,null,7]");
    check(TREE, 7, TREE_DROP, "[8,3,9,null,5,7]");
}
END_TEST

START_TEST(a_child_takes_the_place)
{
    check(TREE, 0, TREE_LEFT, "[3,null,5,1]");
    check(TREE, 0, TREE_RIGHT, "[9,7]");
    check(TREE, 1, TREE_RIGHT, "[8,5,9,1,null,7]");
    check(TREE, 2, TREE_LEFT, "[8,3,7,null,5,null,null,1]");
    check(TREE, 4, TREE_LEFT, "[8,3,9,null,1,7]");
}
END_TEST

START_TEST(what_is_not_there_is_not_cut)
{
    check(TREE, 1, TREE_LEFT, NULL);
    check(TREE, 7, TREE_LEFT, NULL);
    check(TREE, 7, TREE_RIGHT, NULL);
    check(TREE, 3, TREE_DROP, NULL);
    check(TREE, 8, TREE_DROP, NULL);
    check("[]", 0, TREE_DROP, NULL);
    check("[1]", 0, TREE_LEFT, NULL);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("shrink_tree");
    TCase *group = tcase_create("shrink_tree");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_test(group, a_node_goes_with_what_is_below);
    tcase_add_test(group, a_child_takes_the_place);
    tcase_add_test(group, what_is_not_there_is_not_cut);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
