#include "judge/complexity/expr.h"
#include "tests/unit/complexity/pattern_text.h"

#include <stdio.h>
#include <string.h>

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

/* Keys of the constraints, and sizes of which there are four times as many keys. */
START_TEST(constraints_bound_keys_and_sizes)
{
    static const char text[] =
        "{\"keys\": 10001, \"variables\": {\"capacity\": {\"log2_max\": 17}},"
        "\"construct\": [\"n\"], \"fill\": [" FILL "], \"operations\": {\"get\": {"
        "\"variable\": \"capacity\", \"expected\": \"O(1)\", \"patterns\": {"
        "\"newest\": [" GET "]}}}}";
    struct pattern_set *set = NULL;
    struct pattern_call call;
    struct err err = {0};
    int log2_max;

    use_class();
    ck_assert_msg(load(text, &set, &err) == 0, "%s", err.message);
    ck_assert_int_eq(pattern_bound(set, &log2_max), 0);
    ck_assert_int_eq(pattern_operation_info(set, 0).log2_max, 17);
    ck_assert(pattern_set_bound(set));
    ck_assert(!pattern_set_bound(set)); /* No second time. */
    ck_assert_int_eq(pattern_bound(set, &log2_max), 10001);
    ck_assert_int_eq(log2_max, 11);
    ck_assert_int_eq(pattern_operation_info(set, 0).log2_max, 11);
    ck_assert_int_eq(pattern_fill(set, 1000, 7, &call, &err), 0);
    ck_assert_int_eq(call.operation.args[0].as.integer, expr_key_below(7, 10001));
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
        {"{\"keys\": 4095, \"variables\": {\"n\": {\"log2_max\": 9}}}", "keys: expected"},
        {"{\"keys\": 67108865, \"variables\": {\"n\": {\"log2_max\": 9}}}", "keys: expected"},
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

RUN_SUITE("pattern", a_class_is_read, constraints_bound_keys_and_sizes,
          draws_depend_on_the_place_alone, steady_calls, mistakes_name_their_place)
