#include "judge/catalog/group.h"

#include "tests/unit/catalog/temp_folder.h"

static struct problem class_problem = {
    .kind = PROBLEM_CLASS,
    .class_name = (char *)"Box",
    .methods = {{.name = (char *)"Box",
                 .params = {{(char *)"capacity", {.base = TYPE_INT32}}},
                 .param_count = 1},
                {.name = (char *)"get",
                 .params = {{(char *)"key", {.base = TYPE_INT32}}},
                 .param_count = 1,
                 .returns = {.base = TYPE_INT64}},
                {.name = (char *)"put",
                 .params = {{(char *)"key", {.base = TYPE_INT32}},
                            {(char *)"rows", {.base = TYPE_INT32, .depth = 2}}},
                 .param_count = 2},
                {.name = (char *)"size", .returns = {.base = TYPE_DOUBLE, .nullable = true}}},
    .method_count = 4,
};

static struct problem function_problem = {
    .kind = PROBLEM_FUNCTION,
    .methods = {{.name = (char *)"twoSum",
                 .params = {{(char *)"nums", {.base = TYPE_INT32, .depth = 1}}},
                 .param_count = 1,
                 .returns = {.base = TYPE_INT32}}},
    .method_count = 1,
};

static struct problem stdin_problem = {.kind = PROBLEM_STDIN};

static struct err err;

static void parse(const struct problem *problem, const char *line, struct test_case *test_case)
{
    int code = case_parse(problem, "f:3", line, strlen(line), test_case, &err);

    ck_assert_msg(code == 0, "%s", err.message);
}

static void fails(const struct problem *problem, const char *line, const char *said)
{
    struct test_case test_case = {0};

    ck_assert_int_eq(case_parse(problem, "f:3", line, strlen(line), &test_case, &err), ERR_INPUT);
    ck_assert_str_eq(err.message, said);
    ck_assert_ptr_null(test_case.operations);
}

/* A checker's problem: answers may be arguments, and need not be expected. */
static struct problem checked_problem = {
    .kind = PROBLEM_CLASS,
    .compare = COMPARE_CHECKER,
    .class_name = (char *)"Box",
    .methods = {{.name = (char *)"Box"},
                {.name = (char *)"put", .returns = {.base = TYPE_STRING, .nullable = true}},
                {.name = (char *)"get",
                 .params = {{(char *)"n", {.base = TYPE_INT32}},
                            {(char *)"code", {.base = TYPE_STRING, .nullable = true}}},
                 .param_count = 2,
                 .returns = {.base = TYPE_STRING}},
                {.name = (char *)"use",
                 .params = {{(char *)"code", {.base = TYPE_STRING}}},
                 .param_count = 1}},
    .method_count = 4,
};

START_TEST(checked_case)
{
    struct test_case test_case;

    parse(&checked_problem,
          "{\"ops\":[\"Box\",\"put\",\"get\",\"use\"],\"args\":[[],[],[1,{\"answer\":1}],"
          "[{\"answer\":2}]]}",
          &test_case);
    ck_assert(test_case.refers);
    ck_assert(!test_case.has_expected);
    ck_assert_uint_eq(test_case.operations[2].arg_count, 2);
    ck_assert_uint_eq(test_case.operations[2].answer_of[0], ARGUMENT_GIVEN);
    ck_assert_uint_eq(test_case.operations[2].answer_of[1], 1);
    ck_assert_int_eq(test_case.operations[2].args[1].kind, VALUE_NULL);
    ck_assert_ptr_null(test_case.operations[1].answer_of);
    case_fini(&test_case);
    parse(&checked_problem,
          "{\"ops\":[\"Box\",\"get\"],\"args\":[[],[1,\"a\"]],\"expect\":[null,null]}", &test_case);
    ck_assert(!test_case.refers);
    ck_assert(test_case.has_expected);
    case_fini(&test_case);
}
END_TEST

START_TEST(broken_references)
{
    static const struct {
        const char *argument;
        const char *said;
    } rows[] = {
        {"{\"answer\":2}", "args[2][0].answer: there is no operation 2 before this one"},
        {"{\"answer\":-1}",
         "args[2][0].answer: expected a whole number from 0 to 1000000, found -1"},
        {"{\"answer\":0}", "args[2][0].answer: operation 0 gives void, and this is string"},
        {"{\"answer\":1}", "args[2][0].answer: operation 1 gives string?, and this is string"},
        {"{\"answers\":1}", "args[2][0]: unknown key \"answers\"; did you mean \"answer\"?"},
    };
    char line[200], said[200];

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        snprintf(line, sizeof line, "{\"ops\":[\"Box\",\"put\",\"use\"],\"args\":[[],[],[%s]]}",
                 rows[i].argument);
        snprintf(said, sizeof said, "f:3: %s", rows[i].said);
        fails(&checked_problem, line, said);
    }
    fails(&class_problem, "{\"ops\":[\"Box\"],\"args\":[[{\"answer\":0}]],\"expect\":[null]}",
          "f:3: args[0][0]: expected int32, found an object");
}
END_TEST

START_TEST(class_case)
{
    struct test_case test_case;

    parse(&class_problem,
          "{\"name\":\"a case\",\"ops\":[\"Box\",\"put\",\"get\",\"size\"],"
          "\"args\":[[2],[1,[[1],[]]],[1],[]],\"expect\":[null,null,9223372036854775807,3]}",
          &test_case);
    ck_assert_str_eq(test_case.name, "a case");
    ck_assert_uint_eq(test_case.operation_count, 4);
    ck_assert_uint_eq(test_case.operations[0].method, 0);
    ck_assert_uint_eq(test_case.operations[1].method, 2);
    ck_assert_uint_eq(test_case.operations[1].arg_count, 2);
    ck_assert_int_eq(test_case.operations[1].args[1].kind, VALUE_LIST);
    ck_assert_int_eq(test_case.operations[1].expected.kind, VALUE_NULL);
    ck_assert_int_eq(test_case.operations[2].expected.as.integer, INT64_MAX);
    ck_assert_int_eq(test_case.operations[3].expected.kind, VALUE_DOUBLE);
    ck_assert_uint_eq(test_case.operations[3].arg_count, 0);
    case_fini(&test_case);
}
END_TEST

START_TEST(function_case)
{
    struct test_case test_case;

    parse(&function_problem, "{\"args\":[[2,7]],\"expect\":9}", &test_case);
    ck_assert_uint_eq(test_case.operation_count, 1);
    ck_assert_ptr_null(test_case.name);
    case_fini(&test_case);
}
END_TEST

START_TEST(stdin_case)
{
    struct test_case test_case;

    parse(&stdin_problem, "{\"stdin\":\"a\\u0000b\\n\",\"stdout\":\"\"}", &test_case);
    ck_assert_uint_eq(test_case.input_length, 4);
    ck_assert_mem_eq(test_case.input, "a\0b\n", 4);
    ck_assert_uint_eq(test_case.output_length, 0);
    ck_assert_str_eq(test_case.output, "");
    case_fini(&test_case);
}
END_TEST

START_TEST(broken_class_cases)
{
    static const char *const rows[][2] = {
        {"[]", "f:3: expected an object, found a list of 0"},
        {"{\"opps\":[]}", "f:3: unknown key \"opps\"; did you mean \"ops\"?"},
        {"{\"ops\":[],\"args\":[],\"expect\":[]}",
         "f:3: ops: expected a list of 1 to 1000000, found a list of 0"},
        {"{\"ops\":[\"Box\",\"get\"],\"args\":[[1]],\"expect\":[null,1]}",
         "f:3: args: expected a list of 2, found a list of 1"},
        {"{\"ops\":[\"Box\",\"get\"],\"args\":[[1],[1]],\"expect\":[null]}",
         "f:3: expect: expected a list of 2, found a list of 1"},
        {"{\"ops\":[\"get\"],\"args\":[[1]],\"expect\":[1]}",
         "f:3: ops[0]: expected the constructor, \"Box\", as the first operation"},
        {"{\"ops\":[\"Box\",\"Box\"],\"args\":[[1],[1]],\"expect\":[null,null]}",
         "f:3: ops[1]: \"Box\" is constructed once, by the first operation"},
        {"{\"ops\":[\"Box\",\"gte\"],\"args\":[[1],[1]],\"expect\":[null,1]}",
         "f:3: ops[1]: Box has no method \"gte\"; did you mean \"get\"?"},
        {"{\"ops\":[\"Box\",\"get\"],\"args\":[[1],[1,2]],\"expect\":[null,1]}",
         "f:3: args[1]: get takes 1 argument, found a list of 2"},
        {"{\"ops\":[\"Box\",\"put\"],\"args\":[[1],7],\"expect\":[null,null]}",
         "f:3: args[1]: put takes 2 arguments, found 7"},
        {"{\"ops\":[\"Box\",\"get\"],\"args\":[[1],[\"a\"]],\"expect\":[null,1]}",
         "f:3: args[1][0]: expected int32, found string \"a\""},
        {"{\"ops\":[\"Box\",\"get\"],\"args\":[[1],[1.5]],\"expect\":[null,1]}",
         "f:3: args[1][0]: expected int32, found number 1.5"},
        {"{\"ops\":[\"Box\",\"get\"],\"args\":[[1],[2147483648]],\"expect\":[null,1]}",
         "f:3: args[1][0]: expected int32, found number 2147483648"},
        {"{\"ops\":[\"Box\",\"put\"],\"args\":[[1],[1,[[1],[2,null]]]],\"expect\":[null,null]}",
         "f:3: args[1][1][1][1]: expected int32, found null"},
        {"{\"ops\":[\"Box\",\"put\"],\"args\":[[1],[1,[[1],2]]],\"expect\":[null,null]}",
         "f:3: args[1][1][1]: expected list<int32>, found number 2"},
        {"{\"ops\":[\"Box\"],\"args\":[[1]],\"expect\":[1]}",
         "f:3: expect[0]: expected null, found number 1"},
        {"{\"ops\":[\"Box\",\"get\"],\"args\":[[1],[1]],\"expect\":[null,1.0]}",
         "f:3: expect[1]: expected int64, found number 1.0"},
        {"{\"ops\":[\"Box\"],\"args\":[[1]],\"expect\":[null],\"name\":3}",
         "f:3: name: expected a text, found 3"},
    };

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        fails(&class_problem, rows[i][0], rows[i][1]);
}
END_TEST

START_TEST(broken_other_cases)
{
    fails(&function_problem, "{\"args\":[]}",
          "f:3: args: twoSum takes 1 argument, found a list of "
          "0");
    fails(&function_problem, "{\"args\":[[1]]}", "f:3: expect: expected int32, found nothing");
    fails(&stdin_problem, "{\"stdin\":1}", "f:3: stdin: expected string, found number 1");
    fails(&stdin_problem, "{\"stdin\":\"\"}", "f:3: stdout: expected string, found nothing");
}
END_TEST

START_TEST(files)
{
    static const char text[] = "// a comment\n\n  \t\n{\"args\":[[1]],\"expect\":1}\r\n"
                               "{\"args\":[[2]],\"expect\":2}";
    struct group group = {0};
    struct case_list cases;

    temp_folder_create();
    ck_assert_int_eq(chdir(temp_folder), 0);
    temp_write("a.jsonl", text, strlen(text));
    group.file = strdup(temp_path("a.jsonl"));
    ck_assert_int_eq(group_load(&function_problem, &group, &cases, &err), 0);
    ck_assert_uint_eq(cases.count, 2);
    ck_assert_uint_eq(cases.cases[0].line, 4);
    ck_assert_uint_eq(cases.cases[1].line, 5);
    case_list_fini(&cases);
    temp_write("a.jsonl", text, strlen(text) - 1);
    ck_assert_int_eq(group_load(&function_problem, &group, &cases, &err), ERR_INPUT);
    ck_assert_msg(strncmp(err.message, "a.jsonl:5:24: not JSON: ", 24) == 0, "%s", err.message);
    temp_write("a.jsonl", "// nothing\n", 11);
    ck_assert_int_eq(group_load(&function_problem, &group, &cases, &err), ERR_INPUT);
    ck_assert_str_eq(err.message, "a.jsonl: there are no cases in it");
    ck_assert_int_eq(unlink("a.jsonl"), 0);
    ck_assert_int_eq(group_load(&function_problem, &group, &cases, &err), ERR_INPUT);
    free(group.file);
    temp_folder_destroy();
}
END_TEST

static int load_text(const struct problem *problem, const char *text, struct case_list *ret_cases)
{
    struct group group = {0};
    int code;

    temp_write("a.txt", text, strlen(text));
    group.file = strdup(temp_path("a.txt"));
    code = group_load(problem, &group, ret_cases, &err);
    free(group.file);
    return code;
}

static void fails_text(const struct problem *problem, const char *text, const char *said)
{
    struct case_list cases;

    ck_assert_int_eq(load_text(problem, text, &cases), ERR_INPUT);
    ck_assert_msg(strstr(err.message, said) != NULL, "%s", err.message);
}

/* The form of the large sites: a line for each part of a case. */
START_TEST(text_form)
{
    struct case_list cases;

    temp_folder_create();
    ck_assert_int_eq(load_text(&class_problem,
                               "// the first\n[\"Box\",\"get\"]\n[[2],[1]]\n[null,7]\n\n"
                               "[\"Box\"]\r\n[[3]]\n[null]",
                               &cases),
                     0);
    ck_assert_uint_eq(cases.count, 2);
    ck_assert_uint_eq(cases.cases[0].line, 2);
    ck_assert_int_eq(cases.cases[0].operations[1].expected.as.integer, 7);
    ck_assert_uint_eq(cases.cases[1].line, 6);
    case_list_fini(&cases);
    ck_assert_int_eq(load_text(&function_problem, "[1,2]\n 3\n\n[]\n0\n", &cases), 0);
    ck_assert_uint_eq(cases.count, 2);
    ck_assert_uint_eq(cases.cases[0].operations[0].args[0].as.list.count, 2);
    ck_assert_int_eq(cases.cases[0].operations[0].expected.as.integer, 3);
    case_list_fini(&cases);
    temp_folder_destroy();
}
END_TEST

START_TEST(broken_text_form)
{
    temp_folder_create();
    fails_text(&class_problem, "[\"Box\"]\n[[1]]\n[nul]\n", "a.txt:3:");
    fails_text(&class_problem, "[\"Box\"]\n[[1]],{\n", "a.txt:2:");
    fails_text(&class_problem, "\n[\"Box\"]\n[[1]]\n", "a.txt:2: the last case has 2 of 3 lines");
    fails_text(&class_problem, "[\"Box\"]\n[[1]]\n[null]\n\n[\"Fox\"]\n[[1]]\n[null]\n",
               "a.txt:5: ops[0]: expected the constructor");
    fails_text(&class_problem, "[\"Box\"]\n[[1]]\n5\n", "a.txt:3: expect: expected a list of 1");
    fails_text(&class_problem, "[\"Box\"]\n// a comment\n[[\"x\"]]\n[null]\n",
               "a.txt:3: args[0][0]: expected int32");
    fails_text(&function_problem, "[1]\n\"x\"\n", "a.txt:2: expect: expected int32");
    fails_text(&function_problem, "\n[\"y\"]\n\"x\"\n", "a.txt:2: args[0][0]: expected int32");
    fails_text(&function_problem, "// nothing\n", "a.txt: there are no cases in it");
    fails_text(&stdin_problem, "1\n1\n", "have no text form");
    temp_folder_destroy();
}
END_TEST

START_TEST(as_many_as_allowed)
{
    static const char line[] = "{\"args\":[[]],\"expect\":1}\n";
    struct group group = {0};
    struct case_list cases;
    FILE *file;

    temp_folder_create();
    group.file = strdup(temp_path("a.jsonl"));
    file = fopen(group.file, "we");
    ck_assert_ptr_nonnull(file);
    for (int i = 0; i < CASES_MAX; i++)
        fputs(line, file);
    fflush(file);
    ck_assert_int_eq(group_load(&function_problem, &group, &cases, &err), 0);
    ck_assert_uint_eq(cases.count, CASES_MAX);
    case_list_fini(&cases);
    fputs(line, file);
    fclose(file);
    ck_assert_int_eq(group_load(&function_problem, &group, &cases, &err), ERR_INPUT);
    ck_assert_ptr_nonnull(strstr(err.message, "a.jsonl:10001: more than 10000 cases in one group"));
    free(group.file);
    temp_folder_destroy();
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("group");
    TCase *group = tcase_create("group");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_test(group, class_case);
    tcase_add_test(group, checked_case);
    tcase_add_test(group, broken_references);
    tcase_add_test(group, function_case);
    tcase_add_test(group, stdin_case);
    tcase_add_test(group, broken_class_cases);
    tcase_add_test(group, broken_other_cases);
    tcase_add_test(group, files);
    tcase_add_test(group, text_form);
    tcase_add_test(group, broken_text_form);
    tcase_add_test(group, as_many_as_allowed);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
