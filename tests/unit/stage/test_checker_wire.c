#include "judge/stage/checker_wire.h"

#include "judge/base/mem.h"
#include "judge/core/limits.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

static struct problem function_problem = {
    .kind = PROBLEM_FUNCTION,
    .compare = COMPARE_CHECKER,
    .methods = {{.name = (char *)"f", .param_count = 2, .returns = {.base = TYPE_STRING}}},
    .method_count = 1,
};

static struct problem class_problem = {
    .kind = PROBLEM_CLASS,
    .compare = COMPARE_CHECKER,
    .methods = {{.name = (char *)"Box"},
                {.name = (char *)"put", .returns = {.base = TYPE_STRING}},
                {.name = (char *)"get", .param_count = 2, .returns = {.base = TYPE_INT64}}},
    .method_count = 3,
};

static void asks(const struct problem *problem, const struct test_case *test,
                 const struct value *answers, const char *line)
{
    struct buf out = {0};

    checker_ask_values(&out, 12, problem, test, answers);
    ck_assert_str_eq(buf_text(&out), line);
    buf_fini(&out);
}

START_TEST(question_of_function)
{
    struct value args[] = {value_string("a\"\\\n\x7f\0b", 7), value_list(2)};
    struct value answer = value_string("\xc3\xa9\xff\x80}\n", 6);
    struct operation operation = {.args = args, .arg_count = 2};
    struct test_case test = {
        .name = (char *)"n", .operations = &operation, .operation_count = 1, .has_expected = true};

    args[1].as.list.items[0] = value_int(-5);
    args[1].as.list.items[1] = value_double(1);
    asks(&function_problem, &test, &answer,
         "{\"id\":12,\"case\":{\"name\":\"n\",\"args\":[\"a\\u0022\\u005c\\u000a\\u007f\\u0000b\","
         "[-5,1.0]],\"expect\":null},\"answers\":\"\xc3\xa9\\udcff\\udc80}\\u000a\"}\n");
    value_fini(&args[0]);
    value_fini(&args[1]);
    value_fini(&answer);
}
END_TEST

START_TEST(question_of_class)
{
    struct value args[] = {value_int(1), {.kind = VALUE_NULL}};
    size_t from[] = {ARGUMENT_GIVEN, 1};
    struct operation operations[] = {
        {.method = 0},
        {.method = 1},
        {.method = 2, .args = args, .arg_count = 2, .answer_of = from}};
    struct value answers[] = {{.kind = VALUE_NULL}, value_string("code", 4), value_int(9)};
    struct test_case test = {.operations = operations, .operation_count = 3, .refers = true};

    asks(&class_problem, &test, answers,
         "{\"id\":12,\"case\":{\"ops\":[\"Box\",\"put\",\"get\"],\"args\":[[],[],[1,\"code\"]],"
         "\"answer_of\":[[],[],[null,1]]},"
         "\"answers\":[null,\"code\",9]}\n");
    asks(&class_problem, &test, NULL,
         "{\"id\":12,\"case\":{\"ops\":[\"Box\",\"put\",\"get\"],\"args\":[[],[],[1,{\"answer\":1}]"
         "],"
         "\"answer_of\":[[],[],[null,1]]},\"answers\":null}\n");
    test.has_expected = true;
    operations[2].expected = value_int(7);
    asks(&class_problem, &test, answers,
         "{\"id\":12,\"case\":{\"ops\":[\"Box\",\"put\",\"get\"],\"args\":[[],[],[1,\"code\"]],"
         "\"answer_of\":[[],[],[null,1]],\"expect\":[null,null,7]},\"answers\":[null,\"code\",9]}"
         "\n");
    value_fini(&answers[1]);
}
END_TEST

START_TEST(question_of_stdin)
{
    struct test_case test = {.input = (char *)"1\n", .input_length = 2};
    struct buf out = {0};

    checker_ask_output(&out, 1, &test, "x\0y", 3);
    ck_assert_str_eq(buf_text(&out),
                     "{\"id\":1,\"case\":{\"stdin\":\"1\\u000a\"},\"answers\":\"x\\u0000y\"}\n");
    buf_clear(&out);
    test.has_expected = true;
    test.output = (char *)"2";
    test.output_length = 1;
    checker_ask_output(&out, 1, &test, "", 0);
    ck_assert_str_eq(buf_text(&out), "{\"id\":1,\"case\":{\"stdin\":\"1\\u000a\",\"stdout\":\"2\"},"
                                     "\"answers\":\"\"}\n");
    buf_fini(&out);
}
END_TEST

START_TEST(answers_that_are)
{
    struct checker_reply reply;
    struct err err;
    const char *line = "{\"id\":12,\"verdict\":\"accept\"}";

    ck_assert_int_eq(checker_reply_parse(line, strlen(line), 12, 3, &reply, &err), 0);
    ck_assert_int_eq(reply.word, CHECKER_ACCEPT);
    ck_assert_str_eq(reply.reason, "");
    checker_reply_fini(&reply);
    line = "{\"id\":12,\"verdict\":\"reject\",\"reason\":\"a\\u0000\\u001b\",\"operation\":2}";
    ck_assert_int_eq(checker_reply_parse(line, strlen(line), 12, 3, &reply, &err), 0);
    ck_assert_int_eq(reply.word, CHECKER_REJECT);
    ck_assert_str_eq(reply.reason, "a??");
    ck_assert(reply.has_operation);
    ck_assert_uint_eq(reply.operation, 2);
    checker_reply_fini(&reply);
    line = "{\"id\":12,\"verdict\":\"fail\",\"operation\":null}";
    ck_assert_int_eq(checker_reply_parse(line, strlen(line), 12, 3, &reply, &err), 0);
    ck_assert_int_eq(reply.word, CHECKER_FAIL);
    ck_assert(!reply.has_operation);
    checker_reply_fini(&reply);
}
END_TEST

static const struct {
    const char *line;
    const char *why;
} nonsense[] = {
    {"", "no JSON object"},
    {"accept", "no JSON object"},
    {"[]", "no JSON object"},
    {"{\"id\":12,\"verdict\":\"accept\"}{}", "no JSON object"},
    {"{\"id\":12,\"id\":12,\"verdict\":\"accept\"}", "no JSON object"},
    {"{\"id\":13,\"verdict\":\"accept\"}", "answer the question"},
    {"{\"id\":\"12\",\"verdict\":\"accept\"}", "answer the question"},
    {"{\"verdict\":\"accept\"}", "answer the question"},
    {"{\"id\":12}", "none of accept"},
    {"{\"id\":12,\"verdict\":\"Accept\"}", "none of accept"},
    {"{\"id\":12,\"verdict\":true}", "none of accept"},
    {"{\"id\":12,\"verdict\":\"reject\",\"reason\":1}", "no text"},
    {"{\"id\":12,\"verdict\":\"reject\",\"operation\":3}", "no such operation"},
    {"{\"id\":12,\"verdict\":\"reject\",\"operation\":-1}", "no such operation"},
    {"{\"id\":12,\"verdict\":\"reject\",\"operation\":1.0}", "no such operation"},
    {"{\"id\":12,\"verdict\":\"accept\",\"score\":1}", "a key"},
};

START_TEST(answers_that_are_none)
{
    struct checker_reply reply;
    struct err err = {0};

    ck_assert_int_eq(
        checker_reply_parse(nonsense[_i].line, strlen(nonsense[_i].line), 12, 3, &reply, &err),
        ERR_INPUT);
    ck_assert_msg(strstr(err.message, nonsense[_i].why) != NULL, "%s", err.message);
}
END_TEST

START_TEST(long_reasons_are_cut)
{
    struct buf line = {0};
    struct checker_reply reply;
    struct err err;

    buf_add_text(&line, "{\"id\":12,\"verdict\":\"reject\",\"reason\":\"");
    for (int i = 0; i < REASON_BYTES_MAX + 1; i++)
        buf_add_text(&line, "x");
    buf_add_text(&line, "\"}");
    ck_assert_int_eq(checker_reply_parse(line.data, line.length, 12, 3, &reply, &err), 0);
    ck_assert_uint_eq(strlen(reply.reason), REASON_BYTES_MAX);
    checker_reply_fini(&reply);
    buf_fini(&line);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("checker_wire");
    TCase *group = tcase_create("checker_wire");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_test(group, question_of_function);
    tcase_add_test(group, question_of_class);
    tcase_add_test(group, question_of_stdin);
    tcase_add_test(group, answers_that_are);
    tcase_add_loop_test(group, answers_that_are_none, 0, sizeof nonsense / sizeof *nonsense);
    tcase_add_test(group, long_reasons_are_cut);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
