#include "judge/catalog/signature.h"

#include "judge/base/buf.h"
#include "judge/catalog/template.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

static const char names_text[] = "{\"constructor\": \"{{class.lower_first}}Create\","
                                 " \"method\": \"{{class.lower_first}}{{upper_first}}\","
                                 " \"destructor\": \"{{class.lower_first}}Free\"}";
static const char types_text[] =
    "{\"void\": {\"name\": \"void\"}, \"int32\": {\"name\": \"int\", \"pass\": \"a{{index}}\"},"
    " \"string\": {\"name\": \"char*\"}, \"list<string>\": {\"name\": \"strings\"},"
    " \"list<*>\": {\"name\": \"{{element.name}}[]\"}, \"*?\": {\"name\": \"{{element.name}}?\"}}";

static struct problem problem;
static struct language language;
static json_t *context;
static struct err err;

static void type_set(struct type *type, const char *text)
{
    ck_assert_int_eq(type_parse(text, type, &err), 0);
}

/* A cache with get(key) -> @returns and put(key, value). */
static void setup(void)
{
    memset(&problem, 0, sizeof(problem));
    memset(&language, 0, sizeof(language));
    language.id = "toy";
    language.folder = "/toy";
    language.source = "solution.toy";
    language.names = json_loads(names_text, 0, NULL);
    language.types = json_loads(types_text, 0, NULL);
    problem.id = "lru-cache";
    problem.kind = PROBLEM_CLASS;
    problem.class_name = "LRUCache";
    problem.method_count = 3;
    problem.methods[0].name = "LRUCache";
    problem.methods[1].name = "get";
    problem.methods[1].param_count = 1;
    problem.methods[1].params[0].name = "theKey";
    type_set(&problem.methods[1].params[0].type, "int32");
    type_set(&problem.methods[1].returns, "int32");
    problem.methods[2].name = "put";
    context = NULL;
}

static void teardown(void)
{
    json_decref(context);
    json_decref(language.names);
    json_decref(language.types);
}

static void check_text(const char *text, const char *expected)
{
    struct buf out = {0};
    int code = template_render("test", text, context, &out, &err);
    ck_assert_msg(code == 0, "%s", err.message);
    ck_assert_str_eq(buf_text(&out), expected);
    buf_fini(&out);
}

static void make(void)
{
    int code = signature_context(&problem, &language, &context, &err);
    ck_assert_msg(code == 0, "%s", err.message);
}

START_TEST(test_names)
{
    make();
    check_text("{{kind}} {{problem}} {{source}} {{method_count}}",
               "class lru-cache solution.toy 3");
    check_text("{{#methods}}{{symbol}} {{/methods}}{{destructor}}",
               "lRUCacheCreate lRUCacheGet lRUCachePut lRUCacheFree");
    check_text("{{class.snake}} {{class.camel}} {{class.pascal}} {{class.lower_first}}",
               "lru_cache lruCache LruCache lRUCache");
    check_text("{{#operations}}{{index}}{{name}}{{#is_void}}-{{/is_void}} {{/operations}}",
               "1get 2put- ");
    check_text("{{#methods}}{{#params}}{{name}} {{snake}} {{pascal}}{{/params}}{{/methods}}",
               "theKey the_key TheKey");
    check_text("{{constructor.name}}{{#function}}f{{/function}}", "LRUCache");
    check_text("{{#given}}{{given}}{{/given}}{{^given}}nothing{{/given}}", "nothing");
}
END_TEST

START_TEST(test_given)
{
    language.given = "given.toy";
    make();
    check_text("{{#given}}{{given}}{{/given}}{{^given}}nothing{{/given}}", "nothing");
    json_decref(context);
    problem.gives = true;
    make();
    check_text("{{#given}}{{given}}{{/given}}{{^given}}nothing{{/given}}", "given.toy");
}
END_TEST

struct type_row {
    const char *type;
    const char *name;
};

static const struct type_row type_rows[] = {
    {"int32", "int"},
    {"int32?", "int?"},
    {"list<int32>", "int[]"},
    {"list<list<int32>>", "int[][]"},
    {"list<string>", "strings"},
    {"list<list<string>>", "strings[]"},
    /* Nothing is said of lists that may be null. */
    {"list<int32>?", "int[]"},
    {"void", "void"},
};

START_TEST(test_types)
{
    type_set(&problem.methods[1].returns, type_rows[_i].type);
    make();
    check_text("{{#operations}}{{#@first}}{{returns.words.name}}{{/@first}}{{/operations}}",
               type_rows[_i].name);
    check_text("{{#operations}}{{#@first}}{{returns.type}}{{/@first}}{{/operations}}",
               type_rows[_i].type);
}
END_TEST

START_TEST(test_own_names_in_snippets)
{
    make();
    check_text("{{#methods}}{{#params}}{{words.pass}}{{/params}}{{/methods}}", "a0");
}
END_TEST

START_TEST(test_missing_type)
{
    type_set(&problem.methods[1].returns, "list<double>");
    ck_assert_int_eq(signature_context(&problem, &language, &context, &err), ERR_INPUT);
    ck_assert_ptr_nonnull(strstr(err.message, "types has no words for double"));
    ck_assert_ptr_null(context);
}
END_TEST

START_TEST(test_function)
{
    problem.kind = PROBLEM_FUNCTION;
    problem.class_name = NULL;
    problem.method_count = 1;
    problem.methods[0] = problem.methods[1];
    make();
    check_text("{{#is_function}}{{function.symbol}}{{/is_function}}{{#class}}c{{/class}}", "get");
    check_text("{{#operations}}{{index}}{{/operations}}", "0");
}
END_TEST

static void make_answering(enum answer_mode mode, const char *type)
{
    problem.kind = PROBLEM_FUNCTION;
    problem.class_name = NULL;
    problem.method_count = 1;
    problem.methods[0] = problem.methods[1];
    type_set(&problem.methods[0].params[0].type, type);
    type_set(&problem.methods[0].returns, type);
    problem.methods[0].answer_mode = mode;
    make();
}

START_TEST(test_answer)
{
    json_object_set_new(language.types, "ListNode", json_pack("{s:s}", "name", "node"));
    make_answering(ANSWER_IN_PLACE, "list<int32>");
    check_text("{{#methods}}{{returns.words.name}}{{#is_void}} void{{/is_void}}{{#answer}} "
               "{{name}} {{type}}{{/answer}}{{#is_prefix}} prefix{{/is_prefix}}"
               "{{#params}}{{#is_answer}} here{{/is_answer}}{{/params}}{{/methods}}",
               "void void theKey list<int32> here");
    json_decref(context);
    make_answering(ANSWER_PREFIX, "list<int32>");
    check_text("{{#methods}}{{returns.words.name}}{{#is_void}} void{{/is_void}}"
               "{{#answer}} {{name}}{{/answer}}{{#is_prefix}} prefix{{/is_prefix}}{{/methods}}",
               "int theKey prefix");
    check_text("{{#has_list_node}}list{{/has_list_node}}", "");
    json_decref(context);
    make_answering(ANSWER_IN_PLACE, "ListNode");
    check_text("{{#has_list_node}}list{{/has_list_node}}{{#has_tree_node}}tree{{/has_tree_node}}"
               "{{#methods}}{{#params}}{{#is_node}} node{{/is_node}}{{/params}}{{/methods}}",
               "list node");
    json_decref(context);
    make_answering(ANSWER_RETURNED, "int32");
    check_text("{{#methods}}{{^answer}}none{{/answer}}{{#params}}{{^is_answer}} not"
               "{{/is_answer}}{{/params}}{{/methods}}",
               "none not");
}
END_TEST

START_TEST(test_stdin)
{
    problem.kind = PROBLEM_STDIN;
    make();
    check_text("{{#is_stdin}}{{source}}{{/is_stdin}}{{#methods}}m{{/methods}}", "solution.toy");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("signature");
    TCase *tcase = tcase_create("signature");
    SRunner *runner = srunner_create(suite);
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, test_names);
    tcase_add_test(tcase, test_given);
    tcase_add_loop_test(tcase, test_types, 0, sizeof(type_rows) / sizeof(type_rows[0]));
    tcase_add_test(tcase, test_own_names_in_snippets);
    tcase_add_test(tcase, test_missing_type);
    tcase_add_test(tcase, test_function);
    tcase_add_test(tcase, test_answer);
    tcase_add_test(tcase, test_stdin);
    suite_add_tcase(suite, tcase);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
