#include "judge/catalog/problem.h"

#include "judge/base/mem.h"

#include "tests/unit/catalog/broken.h"

static const char class_problem[] =
    "{\"schema\":1,\"id\":\"box\",\"title\":\"Box\",\"kind\":\"class\",\"difficulty\":\"easy\","
    "\"tags\":[\"design\"],\"interface\":{\"class\":\"Box\",\"constructor\":{\"params\":[{\"name\":"
    "\"capacity\",\"type\":\"int32\"}]},\"methods\":[{\"name\":\"get\",\"params\":[{\"name\":"
    "\"key\",\"type\":\"int32\"}],\"returns\":\"list<int32>?\"},{\"name\":\"put\",\"params\":[{"
    "\"name\":\"key\",\"type\":\"int32\"},{\"name\":\"value\",\"type\":\"string\"}],\"returns\":"
    "\"void\"}]},\"limits\":{\"cpu_ms\":1000,\"wall_ms\":5000,\"memory_bytes\":\"256M\","
    "\"output_bytes\":\"1M\"},\"compare\":{\"mode\":\"unordered\",\"tolerance\":1e-9},\"groups\":[{"
    "\"name\":\"sample\",\"visibility\":\"sample\",\"file\":\"tests/sample.jsonl\"},{\"name\":"
    "\"edge\",\"visibility\":\"hidden\",\"file\":\"tests/edge.jsonl\",\"points\":60},{\"name\":"
    "\"large\",\"visibility\":\"hidden\",\"file\":\"tests/"
    "edge.jsonl\",\"points\":40}],\"policy\":[{"
    "\"name\":\"no-asm\",\"languages\":[\"c\"],\"pattern\":\"\\\\basm\\\\b\",\"message\":\"no\"},{"
    "\"name\":\"loops\",\"pattern\":\"for\",\"message\":\"loop\",\"required\":true}],"
    "\"complexity\":{\"variables\":{}}}";

static const char function_problem[] =
    "{\"schema\":1,\"id\":\"fun\",\"title\":\"Fun\",\"kind\":\"function\",\"interface\":{"
    "\"function\":\"twoSum\",\"params\":[{\"name\":\"nums\",\"type\":\"list<int32>\"}],\"returns\":"
    "\"int32\"},\"limits\":{\"cpu_ms\":1,\"wall_ms\":1,\"memory_bytes\":1048576,\"output_bytes\":"
    "1024},\"groups\":[{\"name\":\"edge\",\"visibility\":\"hidden\",\"file\":\"a.jsonl\","
    "\"points\":100}]}";

static const char stdin_problem[] =
    "{\"schema\":1,\"id\":\"io\",\"title\":\"Io\",\"kind\":\"stdin\",\"limits\":{\"cpu_ms\":1,"
    "\"wall_ms\":1,\"memory_bytes\":1048576,\"output_bytes\":1024},\"compare\":{\"mode\":\"lines\"}"
    ","
    "\"groups\":[{\"name\":\"edge\",\"visibility\":\"hidden\",\"file\":\"a.jsonl\",\"points\":100}]"
    "}";

static struct err err;

static void set_up(void)
{
    temp_folder_create();
    ck_assert_int_eq(chdir(temp_folder), 0);
    temp_write("bank/box/tests/sample.jsonl", "", 0);
    temp_write("bank/box/tests/edge.jsonl", "", 0);
    temp_write("bank/fun/a.jsonl", "", 0);
    temp_write("bank/io/a.jsonl", "", 0);
    write_changed("bank/box/problem.json", class_problem, NULL, NULL);
    write_changed("bank/fun/problem.json", function_problem, NULL, NULL);
    write_changed("bank/io/problem.json", stdin_problem, NULL, NULL);
}

static void tear_down(void)
{
    temp_folder_destroy();
}

static struct problem *load(const char *id)
{
    struct problem *problem;
    int code = problem_load("bank", id, &problem, &err);

    ck_assert_msg(code == 0, "%s", err.message);
    return problem;
}

static void fails(const char *id, const char *said)
{
    struct problem *problem = NULL;

    ck_assert_int_eq(problem_load("bank", id, &problem, &err), ERR_INPUT);
    ck_assert_str_eq(err.message, said);
    ck_assert_ptr_null(problem);
}

START_TEST(class_fields)
{
    struct problem *problem = load("box");

    ck_assert_str_eq(problem->id, "box");
    ck_assert_str_eq(problem->title, "Box");
    ck_assert_str_eq(problem->difficulty, "easy");
    ck_assert(problem->folder[0] == '/');
    ck_assert_int_eq(problem->kind, PROBLEM_CLASS);
    ck_assert_str_eq(problem->class_name, "Box");
    ck_assert_uint_eq(problem->method_count, 3);
    ck_assert_str_eq(problem->methods[0].name, "Box");
    ck_assert_uint_eq(problem->methods[0].param_count, 1);
    ck_assert_int_eq(problem->methods[0].returns.base, TYPE_VOID);
    ck_assert_int_eq(problem->methods[1].returns.depth, 1);
    ck_assert(problem->methods[1].returns.nullable);
    ck_assert_str_eq(problem->methods[2].params[1].name, "value");
    ck_assert_int_eq(problem->methods[2].params[1].type.base, TYPE_STRING);
    ck_assert_uint_eq(problem->limits.cpu_ns, 1000000000u);
    ck_assert_uint_eq(problem->limits.wall_ns, 5000000000u);
    ck_assert_uint_eq(problem->limits.memory_bytes, 256u << 20);
    ck_assert_uint_eq(problem->limits.output_bytes, 1u << 20);
    ck_assert_int_eq(problem->compare, COMPARE_UNORDERED);
    ck_assert_double_eq(problem->tolerance, 1e-9);
    ck_assert_uint_eq(problem->group_count, 3);
    ck_assert(problem->groups[0].sample && !problem->groups[1].sample);
    ck_assert_int_eq(problem->groups[1].points, 60);
    ck_assert_ptr_nonnull(strstr(problem->groups[1].file, "/bank/box/tests/edge.jsonl"));
    ck_assert_uint_eq(problem->rule_count, 2);
    ck_assert_str_eq(problem->rules[0].languages[0], "c");
    ck_assert_ptr_null(problem->rules[1].languages);
    ck_assert(problem->rules[1].required && !problem->rules[0].required);
    ck_assert(json_is_object(problem->complexity));
    problem_destroy(problem);
}
END_TEST

START_TEST(function_fields)
{
    struct problem *problem = load("fun");

    ck_assert_int_eq(problem->kind, PROBLEM_FUNCTION);
    ck_assert_ptr_null(problem->class_name);
    ck_assert_ptr_null(problem->complexity);
    ck_assert_uint_eq(problem->method_count, 1);
    ck_assert_str_eq(problem->methods[0].name, "twoSum");
    ck_assert_int_eq(problem->compare, COMPARE_EXACT);
    problem_destroy(problem);
}
END_TEST

START_TEST(stdin_fields)
{
    struct problem *problem = load("io");

    ck_assert_uint_eq(problem->method_count, 0);
    ck_assert_int_eq(problem->compare, COMPARE_LINES);
    problem_destroy(problem);
    write_changed("bank/io/problem.json", stdin_problem, "compare", NULL);
    problem = load("io");
    ck_assert_int_eq(problem->compare, COMPARE_TOKENS);
    problem_destroy(problem);
}
END_TEST

START_TEST(ids)
{
    char **all;

    temp_write("bank/no-problem/readme", "", 0);
    temp_write("bank/.hidden/problem.json", "", 0);
    ck_assert_int_eq(problem_ids("bank", &all, &err), 0);
    ck_assert_str_eq(all[0], "box");
    ck_assert_str_eq(all[1], "fun");
    ck_assert_str_eq(all[2], "io");
    ck_assert_ptr_null(all[3]);
    for (size_t i = 0; all[i] != NULL; i++)
        free(all[i]);
    free(all);
    ck_assert_int_eq(problem_ids("nowhere", &all, &err), ERR_INPUT);
    ck_assert_str_eq(err.message, "nowhere: there is no such folder");
}
END_TEST

START_TEST(unknown_ids)
{
    struct problem *problem;

    fails("boxx", "there is no problem \"boxx\"; did you mean \"box\"? (judge problem list shows "
                  "all)");
    fails("fnu",
          "there is no problem \"fnu\"; did you mean \"fun\"? (judge problem list shows all)");
    fails("zzzzz", "there is no problem \"zzzzz\" (judge problem list shows all)");
    fails("..", "there is no problem \"..\" (judge problem list shows all)");
    fails("", "there is no problem \"\" (judge problem list shows all)");
    fails("a\n\x1b", "there is no problem \"a??\" (judge problem list shows all)");
    fails("./elsewhere", "./elsewhere/problem.json: there is no such file");
    ck_assert_int_eq(problem_load("nowhere", "box", &problem, &err), ERR_INPUT);
    ck_assert_str_eq(err.message, "the problem bank: nowhere: there is no such folder");
}
END_TEST

START_TEST(by_path)
{
    struct problem *problem = load("bank/box//");

    ck_assert_str_eq(problem->id, "box");
    problem_destroy(problem);
    problem = load(temp_path("bank/fun"));
    problem_destroy(problem);
}
END_TEST

START_TEST(broken_files)
{
    static const struct broken rows[] = {
        {"schema", "2", "schema: expected 1, found 2"},
        {"id", "\"boxes\"", "id: expected \"box\", the name of the folder, found \"boxes\""},
        {"id", "\"Box\"",
         "id: expected small letters, digits and '-' (no '-' in front), found "
         "\"Box\""},
        {"title", NULL, "title: expected a text, found nothing"},
        {"kind", "\"clas\"", "kind: unknown name \"clas\"; did you mean \"class\"?"},
        {"difficulty", "3", "difficulty: expected one of \"easy\", \"medium\", \"hard\", found 3"},
        {"tags", "[1]", "tags[0]: expected a text, found 1"},
        {"limist", "{}", "unknown key \"limist\"; did you mean \"limits\"?"},
        {"limits", NULL, "limits: expected an object, found nothing"},
        {"limits.cpu_ms", "\"1s\"",
         "limits.cpu_ms: expected a whole number from 1 to 600000, found \"1s\""},
        {"limits.cpu_ms", "0", "limits.cpu_ms: expected a whole number from 1 to 600000, found 0"},
        {"limits.cpu_ms", "600001",
         "limits.cpu_ms: expected a whole number from 1 to 600000, found 600001"},
        {"limits.wall_ms", "999",
         "limits.wall_ms: 999 is less than cpu_ms, 1000: no answer could use its CPU time"},
        {"limits.memory_bytes", "\"256MB\"",
         "limits.memory_bytes: expected a size from 1M to 64G bytes (a number, or \"64K\", "
         "\"1G\"), "
         "found \"256MB\""},
        {"limits.output_bytes", "1023",
         "limits.output_bytes: expected a size from 1K to 1G bytes (a number, or \"64K\", \"1G\"), "
         "found 1023"},
        {"interface", NULL, "interface: expected an object, found nothing"},
        {"interface.class", "\"1Box\"",
         "interface.class: expected a name of letters, digits and '_' that does not start with a "
         "digit, found \"1Box\""},
        {"interface.methods", "[]",
         "interface.methods: expected a list of 1 to 31, found a list of "
         "0"},
        {"interface.methods.1.name", "\"get\"",
         "interface.methods[1].name: there are two methods \"get\""},
        {"interface.methods.1.name", "\"Box\"",
         "interface.methods[1].name: \"Box\" is the name of the class"},
        {"interface.methods.1.params.1.name", "\"key\"",
         "interface.methods[1].params[1].name: there are two parameters \"key\""},
        {"interface.methods.1.params.1.type", "\"int\"",
         "interface.methods[1].params[1].type: unknown type \"int\": did you mean int32?"},
        {"interface.methods.1.params.1.type", "\"void\"",
         "interface.methods[1].params[1].type: a parameter can not be void"},
        {"interface.methods.1.returns", NULL,
         "interface.methods[1].returns: expected a text, found nothing"},
        {"interface.methods.0.return", "1",
         "interface.methods[0]: unknown key \"return\"; did you mean \"returns\"?"},
        {"compare.mode", "\"tokens\"",
         "compare.mode: unknown name \"tokens\"; known: exact, unordered, unordered-nested, "
         "checker"},
        {"interface.methods.0.returns", "\"int32\"",
         "compare.mode: \"unordered\" is for returned lists, and nothing returns one"},
        {"compare.file", "\"tests/a.jsonl\"",
         "compare.file: only a checker has it (\"mode\": \"checker\")"},
        {"compare.mode", "\"checker\"", "compare.tolerance: a checker compares by itself"},
        {"compare", "{\"mode\":\"checker\"}", "compare.file: expected a text, found nothing"},
        {"compare", "{\"mode\":\"checker\",\"file\":\"../x.py\"}",
         "compare.file: expected a path below the folder (no \"..\", no '/' in front), found "
         "\"../x.py\""},
        {"compare", "{\"mode\":\"checker\",\"file\":\"problem.json\",\"cpu_ms\":0}",
         "compare.cpu_ms: expected a whole number from 1 to 600000, found 0"},
        {"compare.mode", "\"unordered-nested\"",
         "compare.mode: \"unordered-nested\" is for returned lists of lists, and nothing returns "
         "one"},
        {"compare.tolerance", "1", "compare.tolerance: expected a number from 0 to 0.1, found 1"},
        {"groups.1.generator", "{\"file\":\"tests/edge.jsonl\",\"seed\":1,\"count\":1}",
         "groups[1].file: there is a generator already"},
        {"groups.1",
         "{\"name\":\"g\",\"visibility\":\"hidden\",\"points\":100,\"generator\":{"
         "\"file\":\"tests/edge.jsonl\",\"seed\":1,\"count\":0}}",
         "groups[1].generator.count: expected a whole number from 1 to 10000, found 0"},
        {"groups.1",
         "{\"name\":\"g\",\"visibility\":\"hidden\",\"points\":100,\"generator\":{"
         "\"file\":\"tests/no.py\",\"seed\":1,\"count\":1}}",
         "groups[1].generator.file: there is no file \"tests/no.py\" in bank/box"},
        {"groups.1.points", "61",
         "groups: expected the points of the hidden groups to sum to 100, found 101"},
        {"groups.1.points", NULL,
         "groups[1].points: expected a whole number from 0 to 100, found nothing"},
        {"groups.0.points", "1", "groups[0].points: expected 0, found 1"},
        {"groups.1.name", "\"sample\"", "groups[1].name: there are two groups \"sample\""},
        {"groups.1.visibility", "\"hiden\"",
         "groups[1].visibility: unknown name \"hiden\"; did you mean \"hidden\"?"},
        {"groups.1.file", "\"../fun/a.jsonl\"",
         "groups[1].file: expected a path below the folder (no \"..\", no '/' in front), found "
         "\"../fun/a.jsonl\""},
        {"groups.1.file", "\"/etc/passwd\"",
         "groups[1].file: expected a path below the folder (no \"..\", no '/' in front), found "
         "\"/etc/passwd\""},
        {"groups.1.file", "\"tests/no.jsonl\"",
         "groups[1].file: there is no file \"tests/no.jsonl\" in bank/box"},
        {"groups.1.file", "\"tests\"", "groups[1].file: \"tests\" is not a regular file"},
        {"groups.1.file", "\"tests/out.jsonl\"",
         "groups[1].file: \"tests/out.jsonl\" is a symbolic link that leads out of bank/box"},
        {"policy.0.pattern", "\"a(\"",
         "policy[0].pattern: not a pattern: missing closing parenthesis, at character 3"},
        {"policy.0.langages", "[]",
         "policy[0]: unknown key \"langages\"; did you mean \"languages\"?"},
        {"policy.0.languages", "[\"C++\"]",
         "policy[0].languages[0]: expected small letters, digits and '-' (no '-' in front), found "
         "\"C++\""},
        {"policy.1.name", "\"no-asm\"", "policy[1].name: there are two rules \"no-asm\""},
        {"policy.1.required", "1", "policy[1].required: expected true or false, found 1"},
        {"validator", "{\"file\":\"tests/no.py\"}",
         "validator.file: there is no file \"tests/no.py\" in bank/box"},
        {"validator", "\"tests/no.py\"", "validator: expected an object, found \"tests/no.py\""},
        {"complexity", "[]", "complexity: expected an object"},
        {"scoring", "{\"cases\":\"some\"}",
         "scoring.cases: unknown name \"some\"; known: all, each"},
        {"scoring", "{\"case\":\"each\"}",
         "scoring: unknown key \"case\"; did you mean \"cases\"?"},
        {"scoring", "{\"factor\":0.5}", "scoring.factor: only \"complexity\": \"factor\" has one"},
        {"scoring", "{\"complexity\":\"factor\",\"factor\":1.5}",
         "scoring.factor: expected a number from 0 to 1, found 1.5"},
        {"scoring", "{\"complexity\":\"gates\"}",
         "scoring.complexity: unknown name \"gates\"; did you mean \"gate\"?"},
    };
    char said[300];

    ck_assert_int_eq(symlink("../../fun/a.jsonl", temp_path("bank/box/tests/out.jsonl")), 0);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        write_changed("bank/box/problem.json", class_problem, rows[i].path, rows[i].value);
        snprintf(said, sizeof said, "bank/box/problem.json: %s", rows[i].said);
        fails("box", said);
    }
}
END_TEST

START_TEST(checker)
{
    struct problem *problem;

    write_changed("bank/box/problem.json", class_problem, "compare",
                  "{\"mode\":\"checker\",\"file\":\"problem.json\",\"cpu_ms\":200,"
                  "\"memory_bytes\":\"64M\"}");
    problem = load("box");
    ck_assert_int_eq(problem->compare, COMPARE_CHECKER);
    ck_assert_str_eq(strrchr(problem->checker.file, '/'), "/problem.json");
    ck_assert_uint_eq(problem->checker.cpu_ns, 200000000);
    ck_assert_uint_eq(problem->checker.memory_bytes, 64 << 20);
    problem_destroy(problem);
}
END_TEST

START_TEST(gives_code)
{
    struct problem *problem = load("box");
    char *path;

    ck_assert(!problem->gives);
    problem_destroy(problem);
    temp_write("bank/box/given/toy.ty", "x", 1);
    problem = load("box");
    ck_assert(problem->gives);
    path = problem_given_path(problem, "toy", ".ty");
    ck_assert_ptr_nonnull(strstr(path, "/bank/box/given/toy.ty"));
    free(path);
    problem_destroy(problem);
    temp_write("bank/io/given/toy.ty", "x", 1);
    fails("io", "bank/io/problem.json: kind: a whole program is given nothing: take the folder "
                "given/ away, or make it a class or a function");
}
END_TEST

START_TEST(broken_other_kinds)
{
    write_changed("bank/fun/problem.json", function_problem, "interface.returns", "\"void\"");
    fails("fun",
          "bank/fun/problem.json: interface.returns: a function that returns nothing can not "
          "be judged without an \"answer\"");
    write_changed("bank/fun/problem.json", function_problem, "interface.class", "\"A\"");
    fails("fun", "bank/fun/problem.json: interface: unknown key \"class\"; known: function, "
                 "params, returns, answer");
    write_changed("bank/io/problem.json", stdin_problem, "interface", "{}");
    fails("io", "bank/io/problem.json: interface: a problem of kind stdin has no interface");
    write_changed("bank/io/problem.json", stdin_problem, "compare.tolerance", "0.01");
    fails("io", "bank/io/problem.json: compare.tolerance: only returned doubles have one, and a "
                "problem of kind stdin returns nothing");
    temp_write("bank/io/problem.json", "[", 1);
    fails("io", "bank/io/problem.json:1:1: not JSON: ']' expected near end of file");
    temp_write("bank/io/problem.json", "[]", 2);
    fails("io", "bank/io/problem.json: expected an object, found a list of 0");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("problem");
    TCase *group = tcase_create("problem");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_checked_fixture(group, set_up, tear_down);
    tcase_add_test(group, class_fields);
    tcase_add_test(group, function_fields);
    tcase_add_test(group, stdin_fields);
    tcase_add_test(group, ids);
    tcase_add_test(group, unknown_ids);
    tcase_add_test(group, by_path);
    tcase_add_test(group, broken_files);
    tcase_add_test(group, checker);
    tcase_add_test(group, broken_other_kinds);
    tcase_add_test(group, gives_code);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
