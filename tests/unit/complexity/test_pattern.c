#include "judge/complexity/expr.h"
#include "judge/complexity/pattern.h"
#include "tests/unit/complexity/suite.h"

#include <stdio.h>
#include <string.h>

static struct method methods[3];
static struct pattern_interface interface;

static void use_class(void)
{
    memset(methods, 0, sizeof methods);
    methods[0].name = (char *)"LRUCache";
    methods[0].param_count = 1;
    methods[0].params[0].type.base = TYPE_INT32;
    methods[1].name = (char *)"get";
    methods[1].param_count = 1;
    methods[1].params[0].type.base = TYPE_INT32;
    methods[1].returns.base = TYPE_INT32;
    methods[2].name = (char *)"put";
    methods[2].param_count = 2;
    methods[2].params[0].type.base = TYPE_INT32;
    methods[2].params[1].type.base = TYPE_STRING;
    methods[2].returns.base = TYPE_VOID;
    interface = (struct pattern_interface){PROBLEM_CLASS, methods, 3};
}

static int load(const char *text, struct pattern_set **ret_set, struct err *err)
{
    json_error_t error;
    json_t *json = json_loads(text, 0, &error);
    int code;

    ck_assert_msg(json != NULL, "%s: %s", text, error.text);
    code = pattern_set_load("p.json", json, &interface, ret_set, err);
    json_decref(json);
    return code;
}

#define CLASS_TEXT(construct, fill, variable, expected, pattern)                                   \
    "{\"variables\": {\"capacity\": {\"log2_max\": 17}}, \"construct\": [" construct "],"          \
    " \"fill\": [" fill "], \"operations\": {\"get\": {\"variable\": \"" variable                  \
    "\", \"expected\": \"" expected "\", \"patterns\": {\"newest\": [" pattern "]}}}}"

#define FILL                                                                                       \
    "{\"repeat\": \"n\", \"call\": \"put\", \"args\": [\"key(i)\", {\"text\": \"v\", \"of\": "     \
    "\"i\"}]}"
#define GET "{\"call\": \"get\", \"args\": [\"key(n-1-k%8)\"], \"expect\": \"n-1-k%8\"}"
#define PUT "{\"call\": \"put\", \"args\": [\"key(k)\", {\"text\": \"w\", \"of\": \"rand(1000)\"}]}"

START_TEST(a_class_is_read)
{
    struct pattern_set *set = NULL;
    struct pattern_call call;
    struct pattern_info info;
    struct err err = {0};
    uint64_t count;

    use_class();
    ck_assert_msg(load(CLASS_TEXT("\"n\"", FILL, "capacity", "O(1)", GET ", " PUT), &set, &err) ==
                      0,
                  "%s", err.message);
    ck_assert_uint_eq(pattern_operation_count(set), 1);
    info = pattern_operation_info(set, 0);
    ck_assert_str_eq(info.name, "get");
    ck_assert_str_eq(info.variable, "capacity");
    ck_assert_int_eq(info.expected, CLASS_CONSTANT);
    ck_assert_int_eq(info.figure, FIGURE_TYPICAL);
    ck_assert_int_eq(info.log2_max, 17);
    ck_assert_str_eq(pattern_name(set, 0, 0), "newest");
    ck_assert(!pattern_is_sized(set, 0, 0));

    ck_assert_int_eq(pattern_construct(set, 1000, &call, &err), 0);
    ck_assert_uint_eq(call.operation.method, 0);
    ck_assert_int_eq(call.operation.args[0].as.integer, 1000);
    pattern_call_fini(&call);

    ck_assert_int_eq(pattern_fill_count(set, 1000, &count, &err), 0);
    ck_assert_uint_eq(count, 1000);
    ck_assert_int_eq(pattern_fill(set, 1000, 7, &call, &err), 0);
    ck_assert_uint_eq(call.operation.method, 2);
    ck_assert_int_eq(call.operation.args[0].as.integer, expr_key(7));
    ck_assert_str_eq(call.operation.args[1].as.text.data, "v7");
    ck_assert(!call.checked);
    pattern_call_fini(&call);
    ck_assert_int_eq(pattern_fill(set, 1000, 1000, &call, &err), ERR_FAULT);

    ck_assert_int_eq(pattern_call(set, 0, 0, 1000, 10, &call, &err), 0);
    ck_assert_uint_eq(call.operation.method, 1);
    ck_assert_int_eq(call.operation.args[0].as.integer, expr_key(997));
    ck_assert(call.checked);
    ck_assert_int_eq(call.operation.expected.as.integer, 997);
    pattern_call_fini(&call);
    pattern_set_destroy(set);
}
END_TEST

START_TEST(draws_depend_on_the_place_alone)
{
    struct pattern_set *set = NULL;
    struct pattern_call first, again, other;
    struct err err = {0};

    use_class();
    ck_assert_int_eq(load(CLASS_TEXT("\"n\"", FILL, "capacity", "O(1)", PUT), &set, &err), 0);
    ck_assert_int_eq(pattern_call(set, 0, 0, 512, 3, &first, &err), 0);
    ck_assert_int_eq(pattern_call(set, 0, 0, 512, 4, &other, &err), 0);
    ck_assert_int_eq(pattern_call(set, 0, 0, 512, 3, &again, &err), 0);
    ck_assert(value_equal(&first.operation.args[1], &again.operation.args[1]));
    ck_assert(!value_equal(&first.operation.args[1], &other.operation.args[1]));
    pattern_call_fini(&first);
    pattern_call_fini(&again);
    pattern_call_fini(&other);
    pattern_set_destroy(set);
}
END_TEST

/* A text without a number is a word. */
#define STEADY                                                                                     \
    ", \"steady\": [{\"call\": \"put\", \"args\": [\"key(k)\", {\"text\": \"word\"}]}, "           \
    "{\"call\": \"get\", \"args\": [\"key(n+k)\"], \"expect\": \"k-1\"}]}"

static struct pattern_set *load_or_die(const char *text)
{
    struct pattern_set *set = NULL;
    struct err err = {0};

    use_class();
    ck_assert_msg(load(text, &set, &err) == 0, "%s", err.message);
    return set;
}

/* Calls for ever: those that the problem states, in turn, or else the questions of its patterns. */
START_TEST(steady_calls)
{
    const char *silent = CLASS_TEXT("\"n\"", FILL, "capacity", "O(1)", PUT);
    struct pattern_set *set = load_or_die(silent);
    char stated[2000];
    struct pattern_call call;
    struct err err = {0};

    ck_assert(!pattern_has_steady(set));
    pattern_set_destroy(set);
    snprintf(stated, sizeof stated, "%.*s%s", (int)strlen(silent) - 1, silent, STEADY);
    set = load_or_die(stated);
    ck_assert(pattern_has_steady(set) && !pattern_steady_is_plain(set));
    for (int64_t k = 0; k < 4; k++) {
        ck_assert_int_eq(pattern_steady_call(set, 1000, k, &call, &err), 0);
        ck_assert_uint_eq(call.operation.method, k % 2 == 0 ? 2 : 1);
        ck_assert_int_eq(call.operation.args[0].as.integer, expr_key(k % 2 == 0 ? k : 1000 + k));
        ck_assert(call.checked == (k % 2 == 1));
        ck_assert(k % 2 == 1 || strcmp(call.operation.args[1].as.text.data, "word") == 0);
        pattern_call_fini(&call);
    }
    pattern_set_destroy(set);
    set = load_or_die(CLASS_TEXT("\"n\"", FILL, "capacity", "O(1)", GET));
    ck_assert(pattern_has_steady(set) && pattern_steady_is_plain(set));
    ck_assert_int_eq(pattern_steady_call(set, 1000, 10, &call, &err), 0);
    ck_assert_int_eq(call.operation.args[0].as.integer, expr_key(997));
    pattern_call_fini(&call);
    pattern_set_destroy(set);
}
END_TEST

START_TEST(mistakes_name_their_place)
{
    static const struct {
        const char *text;
        const char *said;
    } rows[] = {
        {"[]", "p.json: complexity: expected"},
        {"{}", "p.json: complexity.variables: expected"},
        {"{\"varables\": {}}", "varables"},
        {CLASS_TEXT("", FILL, "capacity", "O(1)", GET),
         "complexity.construct: expected a list of 1 arguments for LRUCache"},
        {CLASS_TEXT("\"i\"", FILL, "capacity", "O(1)", GET),
         "complexity.construct[0]: \"i\", position 1: i has no meaning here"},
        {CLASS_TEXT("\"n\"", "", "capacity", "O(1)", GET), "complexity.fill: expected"},
        {CLASS_TEXT("\"n\"", "{\"repeat\": \"n\", \"call\": \"set\", \"args\": []}", "capacity",
                    "O(1)", GET),
         "complexity.fill[0].call: "},
        {CLASS_TEXT("\"n\"", FILL, "capcity", "O(1)", GET), "complexity.operations.get.variable: "},
        {CLASS_TEXT("\"n\"", FILL, "capacity", "O(n log2 n)", GET),
         "complexity.operations.get.expected: "},
        {CLASS_TEXT("\"n\"", FILL, "capacity", "O(1)",
                    "{\"call\": \"get\", \"args\": [\"kay(1)\"]}"),
         "complexity.operations.get.patterns.newest[0].args[0]: \"kay(1)\", position 1: unknown "
         "name \"kay\""},
        {CLASS_TEXT("\"n\"", FILL, "capacity", "O(1)",
                    "{\"call\": \"get\", \"args\": [{\"text\": \"a\", \"of\": \"k\"}]}"),
         "newest[0].args[0]: expected a form for int32, found a text"},
        {CLASS_TEXT("\"n\"", FILL, "capacity", "O(1)",
                    "{\"call\": \"get\", \"args\": [1], \"expect\": \"1/k\"}"),
         "complexity.operations.get.patterns.newest[0]: expect: \"1/k\", position 2: division by "
         "zero"},
        {CLASS_TEXT("\"n\"", FILL, "capacity", "O(1)",
                    "{\"call\": \"get\", \"args\": [\"k+2147483647\"]}"),
         "args[0]: at n = 256 the value is not of type int32"},
        {CLASS_TEXT("\"n\"", FILL, "capacity", "O(1)", "{\"call\": \"put\", \"args\": [1, 2]}"),
         "args[1]: expected a form for string, found an expression"},
        {CLASS_TEXT("\"n\"", FILL, "capacity", "O(1)", "{\"call\": \"get\", \"args\": [\"j\"]}"),
         "args[0]: \"j\", position 1: j has no meaning here"},
        {CLASS_TEXT("\"n\"", FILL, "capacity", "O(1)",
                    "{\"call\": \"get\", \"args\": [{\"chars\": 3, \"of\": 97}]}"),
         "args[0]: expected a form for int32, found characters"},
        {CLASS_TEXT("\"n\"", FILL, "capacity", "O(1)",
                    "{\"call\": \"get\", \"args\": [1], \"expects\": 1}"),
         "expects"},
    };

    use_class();
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct pattern_set *set = NULL;
        struct err err = {0};

        ck_assert_int_eq(load(rows[i].text, &set, &err), ERR_INPUT);
        ck_assert_ptr_null(set);
        ck_assert_msg(strstr(err.message, rows[i].said) != NULL, "row %zu: %s", i, err.message);
    }
}
END_TEST

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

RUN_SUITE("pattern", a_class_is_read, draws_depend_on_the_place_alone, steady_calls,
          mistakes_name_their_place, a_function_has_lists, a_function_has_words, nodes_are_lists,
          mistakes_in_nodes, stdin_is_text)
