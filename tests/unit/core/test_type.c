#include "judge/core/type.h"

#include <check.h>
#include <string.h>

static struct err err;

static struct type parse(const char *text)
{
    struct type type;

    ck_assert_msg(type_parse(text, &type, &err) == 0, "%s", text);
    return type;
}

START_TEST(text_round_trip)
{
    static const char *const texts[] = {"void",
                                        "bool",
                                        "int32",
                                        "int64",
                                        "double",
                                        "string",
                                        "int32?",
                                        "list<bool>",
                                        "list<int64>?",
                                        "list<list<string>>",
                                        "list<list<double>>?",
                                        "char",
                                        "list<list<char>>",
                                        "ListNode",
                                        "TreeNode",
                                        "list<ListNode>",
                                        "list<TreeNode>?"};
    char text[TYPE_TEXT_MAX];

    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        ck_assert_str_eq(type_format(parse(texts[i]), text), texts[i]);
}
END_TEST

START_TEST(bad_texts)
{
    static const struct {
        const char *text, *said;
    } rows[] = {
        {"int33", "did you mean int32?"},
        {"int", "did you mean int32?"},
        {"long", "did you mean int64?"},
        {"Strin", "did you mean string?"},
        {"list<flaot>", "expected void"},
        {"list<float>", "did you mean double?"},
        {"", "expected void"},
        {"?", "expected void"},
        {"int32??", "only the whole type may take one '?'"},
        {"list<int32?>", "only the whole type may take one '?'"},
        {"list<list<int32>?>", "only the whole type may take a '?'"},
        {"list<int32", "a list ends with '>'"},
        {"list<", "a list ends with '>'"},
        {"list<>", "expected void"},
        {"int32>", "did you mean int32?"},
        {"list<list<list<int32>>>", "lists nest at most 2 deep"},
        {"void?", "void stands alone"},
        {"ListNode?", "nodes may always be null"},
        {"list<list<TreeNode>>", "lists of nodes do not nest"},
        {"Listnode", "did you mean ListNode?"},
        {"TreeNode*", "did you mean TreeNode?"},
        {"byte", "did you mean char?"},
        {"list<void>", "void stands alone"},
        {"list<list<list<list<list<list<list<list<list<list<int32>>>>>>>>>>", "too long"},
    };

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct type type;

        ck_assert_msg(type_parse(rows[i].text, &type, &err) == ERR_INPUT, "%s", rows[i].text);
        ck_assert_msg(strstr(err.message, rows[i].said) != NULL, "%s", err.message);
    }
    ck_assert_int_eq(type_parse("int33", &(struct type){0}, &err), ERR_INPUT);
    ck_assert_str_eq(err.message, "unknown type \"int33\": did you mean int32?");
}
END_TEST

START_TEST(accepts)
{
    struct value null = {0}, truth = value_bool(true), one = value_int(1), real = value_double(1);
    struct value large = value_int(INT64_C(2147483648)), least = value_int(INT32_MIN);
    struct value list = value_list(2), word = value_string("a", 1);

    ck_assert(type_accepts(parse("int32"), &one));
    ck_assert(type_accepts(parse("int32"), &least));
    ck_assert(!type_accepts(parse("int32"), &large));
    ck_assert(type_accepts(parse("int64"), &large));
    ck_assert(!type_accepts(parse("int32"), &truth));
    ck_assert(!type_accepts(parse("bool"), &one));
    ck_assert(!type_accepts(parse("int32"), &real));
    ck_assert(type_accepts(parse("double"), &one));
    ck_assert(!type_accepts(parse("double"), &truth));
    ck_assert(type_accepts(parse("string"), &word));
    word.kind = VALUE_FOREIGN;
    ck_assert(!type_accepts(parse("string"), &word));
    ck_assert(!type_accepts(parse("int32"), &null));
    ck_assert(type_accepts(parse("int32?"), &null));
    ck_assert(type_accepts(parse("void"), &null));
    ck_assert(!type_accepts(parse("void"), &one));
    ck_assert(!type_accepts(parse("list<int32>?"), &list));
    list.as.list.items[0] = list.as.list.items[1] = one;
    ck_assert(type_accepts(parse("list<int32>?"), &list));
    ck_assert(!type_accepts(parse("list<list<int32>>"), &list));
    ck_assert(!type_accepts(parse("int32"), &list));
    value_fini(&list);
    value_fini(&word);
}
END_TEST

/* As JSON says it, with no type in mind. */
static struct value sent(const json_t *json)
{
    struct value value = {.kind = VALUE_NULL};

    if (json_is_integer(json))
        value = value_int(json_integer_value(json));
    if (json_is_string(json))
        value = value_string(json_string_value(json), json_string_length(json));
    if (json_is_array(json)) {
        value = value_list(json_array_size(json));
        for (size_t i = 0; i < value.as.list.count; i++)
            value.as.list.items[i] = sent(json_array_get(json, i));
    }
    return value;
}

static int read(const char *type, const char *text, struct value *value)
{
    json_error_t error;
    json_t *json = json_loads(text, JSON_DECODE_ANY | JSON_ALLOW_NUL, &error);
    int code;

    ck_assert_ptr_nonnull(json);
    code = type_value_from_json(parse(type), json, value, &err);
    json_decref(json);
    return code;
}

/* Of what a driver sends: nothing is made right. */
START_TEST(accepts_nodes)
{
    static const struct {
        const char *type, *text;
        bool accepted;
    } rows[] = {
        {"ListNode", "[]", true},
        {"ListNode", "[1,1,-2147483648]", true},
        {"ListNode", "[1,2147483648]", false},
        {"ListNode", "[1,null]", false},
        {"ListNode", "[[1]]", false},
        {"ListNode", "null", false},
        {"TreeNode", "[]", true},
        {"TreeNode", "[1,null,2,3]", true},
        {"TreeNode", "[1,2,null]", false},
        {"TreeNode", "[null]", false},
        {"TreeNode", "[null,1]", false},
        {"TreeNode", "[1,null,null,2]", false},
        {"TreeNode", "[1,null,2,null,null,3]", false},
        {"TreeNode", "[1,\"2\"]", false},
        {"TreeNode", "null", false},
        {"list<ListNode>", "[[],[1]]", true},
        {"list<ListNode>", "[null]", false},
        {"list<TreeNode>?", "null", true},
        {"list<TreeNode>", "[[1,null,2],[1,null]]", false},
        {"char", "\"a\"", true},
        {"char", "\"ab\"", false},
        {"char", "\"\"", false},
        {"char", "\"\\u00e4\"", false},
        {"char", "\"\\u007f\"", true},
        {"char", "\"\\u0000\"", false},
        {"char", "97", false},
    };

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        json_t *json = json_loads(rows[i].text, JSON_DECODE_ANY | JSON_ALLOW_NUL, NULL);
        struct value value = sent(json);

        ck_assert_msg(type_accepts(parse(rows[i].type), &value) == rows[i].accepted, "%s %s",
                      rows[i].type, rows[i].text);
        value_fini(&value);
        json_decref(json);
    }
}
END_TEST

START_TEST(from_json)
{
    static const char *const good[][3] = {
        {"int32", "-2147483648", "-2147483648"},
        {"int64", "9223372036854775807", "9223372036854775807"},
        {"double", "3", "3.0"},
        {"double", "0.5", "0.5"},
        {"bool", "false", "false"},
        {"string", "\"a\\u0000\"", "\"a\\u0000\""},
        {"string?", "null", "null"},
        {"void", "null", "null"},
        {"list<list<int32>>", "[[1],[],[2,3]]", "[[1],[],[2,3]]"},
        {"char", "\"~\"", "\"~\""},
        {"ListNode", "null", "[]"},
        {"ListNode", "[2,1]", "[2,1]"},
        {"list<ListNode>", "[[],null,[1]]", "[[],[],[1]]"},
        {"TreeNode", "null", "[]"},
        {"TreeNode", "[null]", "[]"},
        {"TreeNode", "[1,null,2,3,null,null,null]", "[1,null,2,3]"},
    };

    for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
        struct value value;
        struct buf out = {0};

        ck_assert_msg(read(good[i][0], good[i][1], &value) == 0, "%s", err.message);
        value_print(&value, &out, 100);
        ck_assert_str_eq(buf_text(&out), good[i][2]);
        buf_fini(&out);
        value_fini(&value);
    }
}
END_TEST

START_TEST(elements)
{
    ck_assert_int_eq(type_element(parse("list<list<char>>?")).depth, 1);
    ck_assert(!type_element(parse("list<list<char>>?")).nullable);
    ck_assert_int_eq(type_element(parse("list<TreeNode>")).base, TYPE_TREE_NODE);
    ck_assert_int_eq(type_element(parse("ListNode")).base, TYPE_INT32);
    ck_assert(!type_element(parse("ListNode")).nullable);
    ck_assert(type_element(parse("TreeNode")).nullable);
    ck_assert(type_has_nodes(parse("list<ListNode>")));
    ck_assert(!type_has_nodes(parse("list<char>")));
}
END_TEST

START_TEST(from_wrong_json)
{
    static const char *const bad[][3] = {
        {"int32", "2147483648", "expected int32, found number 2147483648"},
        {"int32", "1.0", "expected int32, found number 1.0"},
        {"int64", "1e3", "expected int64, found number 1000.0"},
        {"int32", "\"a\"", "expected int32, found string \"a\""},
        {"int32", "null", "expected int32, found null"},
        {"bool", "1", "expected bool, found number 1"},
        {"void", "1", "expected null, found number 1"},
        {"double", "true", "expected double, found true"},
        {"list<int32>", "3", "expected list<int32>, found number 3"},
        {"list<int32>?", "[1,null]", "[1]: expected int32, found null"},
        {"list<list<int32>>", "[[1],[2,\"x\"]]", "[1][1]: expected int32, found string \"x\""},
        {"list<list<int32>>", "[[1],2]", "[1]: expected list<int32>, found number 2"},
        {"char", "\"ab\"", "expected char, found string \"ab\""},
        {"char", "\"\\u0000\"", "expected char, found string \"?\""},
        {"ListNode", "[1,null,2]", "[1]: expected int32, found null"},
        {"ListNode", "1", "expected ListNode, found number 1"},
        {"list<ListNode>", "[[1],[2,0.5]]", "[1][1]: expected int32, found number 0.5"},
        {"TreeNode", "[1,\"a\"]", "[1]: expected int32?, found string \"a\""},
        {"TreeNode", "[1,null,null,2]", "[3]: all children of the nodes before it have been named"},
        {"TreeNode", "[null,1]", "[1]: all children of the nodes before it have been named"},
        {"list<TreeNode>", "[[1],[1,null,null,2]]",
         "[1][3]: all children of the nodes before it have been named"},
    };

    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        struct value value;

        ck_assert_int_eq(read(bad[i][0], bad[i][1], &value), ERR_INPUT);
        ck_assert_str_eq(err.message, bad[i][2]);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("type");
    TCase *group = tcase_create("type");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_test(group, text_round_trip);
    tcase_add_test(group, bad_texts);
    tcase_add_test(group, accepts);
    tcase_add_test(group, accepts_nodes);
    tcase_add_test(group, elements);
    tcase_add_test(group, from_json);
    tcase_add_test(group, from_wrong_json);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
