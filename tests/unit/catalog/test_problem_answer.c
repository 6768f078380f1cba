/* Functions whose answer is an argument that they change. */
#include "judge/catalog/problem.h"

#include "judge/base/mem.h"

#include "tests/unit/catalog/broken.h"

static const char function_problem[] =
    "{\"schema\":1,\"id\":\"fun\",\"title\":\"Fun\",\"kind\":\"function\",\"interface\":{"
    "\"function\":\"twoSum\",\"params\":[{\"name\":\"nums\",\"type\":\"list<int32>\"}],\"returns\":"
    "\"int32\"},\"limits\":{\"cpu_ms\":1,\"wall_ms\":1,\"memory_bytes\":1048576,\"output_bytes\":"
    "1024},\"groups\":[{\"name\":\"edge\",\"visibility\":\"hidden\",\"file\":\"a.jsonl\","
    "\"points\":100}]}";

static struct err err;

static void set_up(void)
{
    temp_folder_create();
    ck_assert_int_eq(chdir(temp_folder), 0);
    temp_write("bank/fun/a.jsonl", "", 0);
}

static void tear_down(void)
{
    temp_folder_destroy();
}

/* A function that returns @returns, and whose answer is @answer. */
static void write_answer(const char *type, const char *returns, const char *answer)
{
    char *text = mem_printf("{\"function\":\"f\",\"params\":[{\"name\":\"k\",\"type\":\"int32\"},"
                            "{\"name\":\"nums\",\"type\":\"%s\"}],\"returns\":\"%s\","
                            "\"answer\":%s}",
                            type, returns, answer);

    write_changed("bank/fun/problem.json", function_problem, "interface", text);
    free(text);
}

START_TEST(answer_in_place)
{
    static const struct {
        const char *type, *returns;
        enum answer_mode mode;
    } rows[] = {{"list<int32>", "void", ANSWER_IN_PLACE},
                {"list<list<char>>", "void", ANSWER_IN_PLACE},
                {"ListNode", "void", ANSWER_IN_PLACE},
                {"list<int32>", "int32", ANSWER_PREFIX}};
    char text[TYPE_TEXT_MAX];

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct problem *problem = NULL;

        write_answer(rows[i].type, rows[i].returns, "\"nums\"");
        ck_assert_msg(problem_load("bank", "fun", &problem, &err) == 0, "%s", err.message);
        ck_assert_int_eq(problem->methods[0].answer_mode, rows[i].mode);
        ck_assert_uint_eq(problem->methods[0].answer, 1);
        ck_assert_str_eq(type_format(problem->methods[0].returns, text), rows[i].type);
        ck_assert_str_eq(type_format(method_returned(&problem->methods[0]), text), rows[i].returns);
        problem_destroy(problem);
    }
}
END_TEST

START_TEST(broken_answers)
{
#define WHERE "bank/fun/problem.json: interface."
    static const char *const rows[][4] = {
        {"list<int32>", "void", "\"num\"",
         WHERE "answer: unknown name \"num\"; did you mean \"nums\"?"},
        {"list<int32>", "void", "1", WHERE "answer: expected one of \"k\", \"nums\", found 1"},
        {"list<int32>", "bool", "\"nums\"",
         WHERE "returns: expected void, or int32 for how much of \"nums\" is the answer"},
        {"list<int32>", "int32?", "\"nums\"",
         WHERE "returns: expected void, or int32 for how much of \"nums\" is the answer"},
        {"list<int32>?", "void", "\"nums\"",
         WHERE "answer: \"nums\" is no list that a function could change"},
        {"string", "void", "\"nums\"",
         WHERE "answer: \"nums\" is no list that a function could change"},
        {"TreeNode", "int32", "\"nums\"",
         WHERE "answer: \"nums\" is no list that a function could change"},
    };
    struct problem *problem = NULL;

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        write_answer(rows[i][0], rows[i][1], rows[i][2]);
        ck_assert_int_eq(problem_load("bank", "fun", &problem, &err), ERR_INPUT);
        ck_assert_str_eq(err.message, rows[i][3]);
    }
#undef WHERE
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("problem_answer");
    TCase *group = tcase_create("problem_answer");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_checked_fixture(group, set_up, tear_down);
    tcase_add_test(group, answer_in_place);
    tcase_add_test(group, broken_answers);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
