/* Functions, their lists, words and nodes; whole programs. */
#include "judge/complexity/expr.h"
#include "tests/unit/complexity/pattern_text.h"

#include <string.h>

START_TEST(a_function_has_lists)
{
    static const char text[] =
        "{\"variables\": {\"nums\": {\"log2_min\": 4, \"log2_max\": 12}}, \"operations\": {"
        "\"f\": {\"variable\": \"nums\", \"expected\": \"O(n)\", \"figure\": \"worst\","
        "\"patterns\": {\"last\": [{\"args\": [{\"list\": \"n\", \"of\": \"2*i+k\"}, \"4*n-6\"],"
        " \"expect\": {\"list\": 2, \"of\": \"i==0 ? n-2 : n-1\"}}]}}}}";
    struct pattern_set *set = NULL;
    struct pattern_call call;
    struct err err = {0};

    memset(methods, 0, sizeof methods);
    methods[0].name = (char *)"f";
    methods[0].param_count = 2;
    methods[0].params[0].type = (struct type){.base = TYPE_INT32, .depth = 1};
    methods[0].params[1].type.base = TYPE_INT32;
    methods[0].returns = (struct type){.base = TYPE_INT32, .depth = 1};
    interface = (struct pattern_interface){PROBLEM_FUNCTION, methods, 1};
    ck_assert_msg(load(text, &set, &err) == 0, "%s", err.message);
    ck_assert(pattern_is_sized(set, 0, 0));
    ck_assert_int_eq(pattern_operation_info(set, 0).figure, FIGURE_WORST);
    ck_assert_int_eq(pattern_operation_info(set, 0).log2_min, 4);
    ck_assert_int_eq(pattern_call(set, 0, 0, 100, 1, &call, &err), 0);
    ck_assert_uint_eq(call.operation.args[0].as.list.count, 100);
    ck_assert_int_eq(call.operation.args[0].as.list.items[99].as.integer, 199);
    ck_assert_int_eq(call.operation.expected.as.list.items[1].as.integer, 99);
    pattern_call_fini(&call);
    pattern_set_destroy(set);
}
END_TEST

/* Nodes are lists, of which each value may be left out; null is the empty one. */
START_TEST(nodes_are_lists)
{
    static const char text[] =
        "{\"variables\": {\"n\": {\"log2_max\": 12}}, \"operations\": {"
        "\"f\": {\"variable\": \"n\", \"expected\": \"O(n)\", \"patterns\": {"
        "\"chain\": [{\"args\": [{\"list\": \"2*n-1\", \"of\": {\"null\": \"i%2\","
        " \"of\": \"i/2\"}}, {\"char\": \"97+k%26\"}], \"expect\": null}]}}}}";
    struct pattern_set *set = NULL;
    struct pattern_call call;
    struct err err = {0};

    memset(methods, 0, sizeof methods);
    methods[0].name = (char *)"f";
    methods[0].param_count = 2;
    methods[0].params[0].type.base = TYPE_TREE_NODE;
    methods[0].params[1].type.base = TYPE_CHAR;
    methods[0].returns.base = TYPE_LIST_NODE;
    interface = (struct pattern_interface){PROBLEM_FUNCTION, methods, 1};
    ck_assert_msg(load(text, &set, &err) == 0, "%s", err.message);
    ck_assert(pattern_is_sized(set, 0, 0));
    ck_assert_int_eq(pattern_call(set, 0, 0, 100, 27, &call, &err), 0);
    ck_assert_uint_eq(call.operation.args[0].as.list.count, 199);
    ck_assert_int_eq(call.operation.args[0].as.list.items[197].kind, VALUE_NULL);
    ck_assert_int_eq(call.operation.args[0].as.list.items[198].as.integer, 99);
    ck_assert_str_eq(call.operation.args[1].as.text.data, "b");
    ck_assert_int_eq(call.operation.expected.kind, VALUE_LIST);
    ck_assert_uint_eq(call.operation.expected.as.list.count, 0);
    pattern_call_fini(&call);
    pattern_set_destroy(set);
}
END_TEST

#define NODE_TEXT(tree, letter)                                                                    \
    "{\"variables\": {\"n\": {\"log2_max\": 12}}, \"operations\": {\"f\": {\"variable\": "         \
    "\"n\", \"expected\": \"O(n)\", \"patterns\": {\"a\": [{\"args\": [" tree ", " letter          \
    "]}]}}}}"

START_TEST(mistakes_in_nodes)
{
    static const char *const rows[][2] = {
        {NODE_TEXT("\"n\"", "{\"char\": 97}"), "expected a form for TreeNode, found an expression"},
        {NODE_TEXT("{\"list\": 3, \"of\": {\"null\": \"i == 0\", \"of\": 1}}", "{\"char\": 97}"),
         "the value is not of type TreeNode"},
        {NODE_TEXT("null", "\"k\""), "expected a form for char, found an expression"},
        {NODE_TEXT("null", "{\"char\": 128}"), "a char of code 128 is not in 1 to 127"},
        {NODE_TEXT("null", "{\"char\": 0}"), "a char of code 0 is not in 1 to 127"},
        {NODE_TEXT("null", "{\"null\": 0, \"of\": {\"char\": 97}}"),
         "expected a form for char, found null"},
    };
    struct pattern_set *set = NULL;
    struct err err = {0};

    memset(methods, 0, sizeof methods);
    methods[0].name = (char *)"f";
    methods[0].param_count = 2;
    methods[0].params[0].type.base = TYPE_TREE_NODE;
    methods[0].params[1].type.base = TYPE_CHAR;
    interface = (struct pattern_interface){PROBLEM_FUNCTION, methods, 1};
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        ck_assert_msg(load(rows[i][0], &set, &err) == ERR_INPUT, "%s", rows[i][0]);
        ck_assert_msg(strstr(err.message, rows[i][1]) != NULL, "%s", err.message);
    }
}
END_TEST

/* A list of words: j is the row, i the place in it. */
START_TEST(a_function_has_words)
{
    static const char text[] =
        "{\"variables\": {\"words\": {\"log2_max\": 12}}, \"operations\": {"
        "\"f\": {\"variable\": \"words\", \"expected\": \"O(n)\", \"patterns\": {\"a\": [{"
        "\"args\": ["
        "{\"list\": \"n\", \"of\": {\"chars\": \"1+j%%2\", \"of\": \"97+(i+j)%%26+%s\"}},"
        " {\"list\": 2, \"of\": {\"list\": \"j+1\", \"of\": \"10*j+i\"}}]}]}}}}";
    struct pattern_set *set = NULL;
    struct pattern_call call;
    struct err err = {0};
    char filled[1000];

    memset(methods, 0, sizeof methods);
    methods[0].name = (char *)"f";
    methods[0].param_count = 2;
    methods[0].params[0].type = (struct type){.base = TYPE_STRING, .depth = 1};
    methods[0].params[1].type = (struct type){.base = TYPE_INT32, .depth = 2};
    methods[0].returns = (struct type){.base = TYPE_INT32};
    interface = (struct pattern_interface){PROBLEM_FUNCTION, methods, 1};
    snprintf(filled, sizeof filled, text, "k-k");
    ck_assert_msg(load(filled, &set, &err) == 0, "%s", err.message);
    ck_assert(pattern_is_sized(set, 0, 0));
    ck_assert_int_eq(pattern_call(set, 0, 0, 300, 1, &call, &err), 0);
    ck_assert_uint_eq(call.operation.args[0].as.list.count, 300);
    ck_assert_str_eq(call.operation.args[0].as.list.items[2].as.text.data, "c");
    ck_assert_str_eq(call.operation.args[0].as.list.items[25].as.text.data, "za");
    ck_assert_uint_eq(call.operation.args[1].as.list.items[1].as.list.count, 2);
    ck_assert_int_eq(call.operation.args[1].as.list.items[1].as.list.items[1].as.integer, 11);
    pattern_call_fini(&call);
    pattern_set_destroy(set);
    set = NULL;
    snprintf(filled, sizeof filled, text, "30");
    ck_assert_int_eq(load(filled, &set, &err), ERR_INPUT);
    ck_assert_msg(strstr(err.message, "a character's code of 127 is not in 32 to 126") != NULL,
                  "%s", err.message);
    snprintf(filled, sizeof filled, text, "j*0");
    ck_assert_int_eq(load(filled, &set, &err), 0);
    pattern_set_destroy(set);
}
END_TEST

START_TEST(stdin_is_text)
{
    static const char text[] =
        "{\"variables\": {\"n\": {\"log2_max\": 12}}, \"operations\": {"
        "\"run\": {\"variable\": \"n\", \"expected\": \"O(n)\", \"patterns\": {\"a\": [{"
        "\"stdin\": [{\"line\": [\"n\", \"k\"]}, {\"repeat\": 2, \"line\": [\"i\"]},"
        " {\"items\": 3, \"of\": \"i*i\"}], \"stdout\": [\"n+k\", 7]}]}}}}";
    struct buf input = {0}, output = {0};
    struct pattern_set *set = NULL;
    struct err err = {0};
    bool checked = false;

    interface = (struct pattern_interface){PROBLEM_STDIN, NULL, 0};
    ck_assert_msg(load(text, &set, &err) == 0, "%s", err.message);
    ck_assert_int_eq(pattern_stdin(set, 0, 0, 300, 5, &input, &output, &checked, &err), 0);
    ck_assert_str_eq(buf_text(&input), "300 5\n0\n1\n0 1 4\n");
    ck_assert_str_eq(buf_text(&output), "305\n7\n");
    ck_assert(checked);
    buf_fini(&input);
    buf_fini(&output);
    pattern_set_destroy(set);
}
END_TEST

RUN_SUITE("pattern_values", a_function_has_lists, a_function_has_words, nodes_are_lists,
          mistakes_in_nodes, stdin_is_text)
