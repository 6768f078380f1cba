#include "judge/catalog/language.h"

#include "judge/base/mem.h"
#include "judge/stage/run.h"
#include "tests/unit/catalog/broken.h"

static const char good[] =
    "{\"schema\":1,\"id\":\"toy\",\"name\":\"Toy\",\"extensions\":[\".toy\",\".ty\"],\"package\":"
    "\"toy\",\"version\":{\"argv\":[\"/usr/bin/toy\",\"--version\"],\"pattern\":\"(\\\\d+)\"},"
    "\"source\":\"solution.toy\",\"binds\":[\"/usr\"],\"env\":{\"PATH\":\"/usr/"
    "bin\",\"EMPTY\":\"\"},"
    "\"templates\":{\"class\":[\"driver.in\",\"driver.toy\"]},\"files\":[\"runtime\"],\"prepare\":{"
    "\"argv\":[\"/usr/bin/toy\",\"pre\"],\"inputs\":[\"runtime\"],\"outputs\":[\"pre.out\"],"
    "\"policy\":\"compiler\"},\"compile\":{\"class\":[\"/usr/bin/toy\",\"{source}\"],\"function\":"
    "null,\"stdin\":[\"/usr/bin/toy\",\"${x}{2}\"],\"policy\":\"compiler\",\"artifacts\":["
    "\"solution\"],\"cpu_ms\":2000,\"wall_ms\":6000,\"memory_bytes\":\"1G\",\"env\":{\"A\":\"b\"},"
    "\"error_pattern\":\"error\"},\"run\":{\"argv\":[\"./solution\",\"--mb={memory_mb}\"],"
    "\"policy\":\"native\",\"proc\":true},\"factors\":{\"time\":2.5,\"memory_extra_bytes\":\"16M\"}"
    ","
    "\"stub\":\"stub.in\",\"given\":\"given.toy\","
    "\"startup\":{\"cpu_ms\":100,\"wall_ms\":1000},\"names\":{\"a\":\"b\"},\"types\":{},"
    "\"verdicts\":[{\"error\":\"NoMemory\",\"verdict\":\"MLE\"}],\"symbolize\":[\"/usr/bin/sym\"],"
    "\"comment_syntax\":{\"line\":[\"//\"]}}";

static struct err err;

static void set_up(void)
{
    temp_folder_create();
    ck_assert_int_eq(chdir(temp_folder), 0);
    temp_write("harness/toy/driver.in", "", 0);
    temp_write("harness/toy/stub.in", "", 0);
    temp_write("harness/toy/runtime", "", 0);
    temp_write("harness/other/runtime", "", 0);
    temp_write("outside", "", 0);
    write_changed("harness/toy/language.json", good, NULL, NULL);
}

static void tear_down(void)
{
    temp_folder_destroy();
}

static struct language *load(void)
{
    struct language *language;
    int code = language_load("harness", "toy", &language, &err);

    ck_assert_msg(code == 0, "%s", err.message);
    return language;
}

START_TEST(fields)
{
    struct language *language = load();

    ck_assert_str_eq(language->id, "toy");
    ck_assert_str_eq(language->name, "Toy");
    ck_assert_str_eq(language->extensions[1], ".ty");
    ck_assert_str_eq(language->given, "given.toy");
    ck_assert_str_eq(language->env[0], "PATH=/usr/bin");
    ck_assert_str_eq(language->env[1], "EMPTY=");
    ck_assert_ptr_null(language->env[2]);
    ck_assert_str_eq(language->templates[PROBLEM_CLASS].output, "driver.toy");
    ck_assert_ptr_null(language->templates[PROBLEM_STDIN].input);
    ck_assert_str_eq(language->stub, "stub.in");
    ck_assert_str_eq(language->files[0], "runtime");
    ck_assert(language->has_prepare && language->has_compile);
    ck_assert_str_eq(language->prepare.argv[PROBLEM_STDIN][1], "pre");
    ck_assert_uint_eq(language->prepare.cpu_ns, 60000000000u);
    ck_assert_uint_eq(language->prepare.wall_ns, 240000000000u);
    ck_assert_str_eq(language->prepare_outputs[0], "pre.out");
    ck_assert_ptr_null(language->compile.argv[PROBLEM_FUNCTION]);
    ck_assert_ptr_nonnull(language->compile.argv[PROBLEM_STDIN]);
    ck_assert_uint_eq(language->compile.cpu_ns, 2000000000u);
    ck_assert_uint_eq(language->compile.memory_bytes, 1u << 30);
    ck_assert_str_eq(language->compile.env[0], "A=b");
    ck_assert_str_eq(language->artifacts[0], "solution");
    ck_assert_str_eq(language->run.argv[PROBLEM_FUNCTION][0], "./solution");
    ck_assert_str_eq(language->run.policy, "native");
    ck_assert(language->run.proc && !language->compile.proc);
    ck_assert_ptr_null(language->run.env);
    ck_assert_uint_eq(language->stack_bytes, 64u << 20);
    ck_assert_double_eq(language->time_factor, 2.5);
    ck_assert_uint_eq(language->memory_extra_bytes, 16u << 20);
    ck_assert_uint_eq(language->startup_wall_ns, 1000000000u);
    ck_assert_uint_eq(json_array_size(language->verdicts), 1);
    ck_assert_str_eq(language->symbolize[0], "/usr/bin/sym");
    language_destroy(language);
}
END_TEST

/* JUDGE_TIME_FACTOR is for all limits of time but those of compilers. */
START_TEST(a_slow_machine)
{
    static const char *const wrong[] = {"", "x", "2x", "0.09", "100.1", "nan"};
    const struct problem_limits limits = {.cpu_ns = 1000000000u, .wall_ns = 7000000000u};
    struct language *language = NULL;

    setenv("JUDGE_TIME_FACTOR", "2", 1);
    language = load();
    ck_assert_double_eq(language->time_factor, 5);
    ck_assert_uint_eq(language->startup_wall_ns, 2000000000u);
    ck_assert_uint_eq(language->compile.cpu_ns, 2000000000u);
    ck_assert_uint_eq(run_scale(language, limits.cpu_ns), 5000000000u);
    ck_assert_uint_eq(run_wall(language, &limits), 14000000000u);
    language_destroy(language);
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        setenv("JUDGE_TIME_FACTOR", wrong[i], 1);
        ck_assert_int_eq(language_load("harness", "toy", &language, &err), ERR_INPUT);
        ck_assert_ptr_nonnull(strstr(err.message, "JUDGE_TIME_FACTOR"));
    }
    unsetenv("JUDGE_TIME_FACTOR");
}
END_TEST

START_TEST(wall_limit_of_the_compiler)
{
    struct language *language = load();

    ck_assert_uint_eq(language->compile.wall_ns, 6000000000u);
    language_destroy(language);
    write_changed("harness/toy/language.json", good, "compile.wall_ms", NULL);
    language = load();
    ck_assert_uint_eq(language->compile.wall_ns, 8000000000u);
    language_destroy(language);
}
END_TEST

START_TEST(what_may_be_left_out)
{
    static const char *const keys[] = {"env",      "templates",      "files", "prepare",
                                       "compile",  "names",          "types", "symbolize",
                                       "verdicts", "comment_syntax", "stub"};

    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        struct language *language;

        write_changed("harness/toy/language.json", good, keys[i], NULL);
        language = load();
        ck_assert_ptr_nonnull(language->env);
        ck_assert_ptr_nonnull(language->files);
        ck_assert_ptr_nonnull(language->artifacts);
        ck_assert_ptr_nonnull(language->prepare_inputs);
        ck_assert_ptr_nonnull(language->prepare_outputs);
        ck_assert(json_is_array(language->verdicts));
        ck_assert(json_is_object(language->names) && json_is_object(language->types));
        ck_assert(json_is_object(language->comment_syntax));
        language_destroy(language);
    }
}
END_TEST

START_TEST(counted)
{
    struct language *language;

    write_changed("harness/toy/language.json", good, "meter", "{\"qemu\":{\"policy\":\"toy\"}}");
    language = load();
    ck_assert(language->is_counted);
    ck_assert_str_eq(language->counted.policy, "toy");
    language_destroy(language);

    write_changed("harness/toy/language.json", good, "meter", "{\"qemu\":{}}");
    language = load();
    ck_assert_ptr_null(language->counted.policy);
    language_destroy(language);
}
END_TEST

START_TEST(missing)
{
    char *needs = mem_printf("[\"%s/harness\",\"%s/compiler\"]", temp_folder, temp_folder);
    struct language *language;

    write_changed("harness/toy/language.json", good, "version.argv.0", "\"/nowhere/toy\"");
    language = load();
    ck_assert_str_eq(language_missing(language), "/nowhere/toy");
    language_destroy(language);

    write_changed("harness/toy/language.json", good, "version.argv.0", "\"/bin/sh\"");
    language = load();
    ck_assert_ptr_null(language->needs[0]);
    ck_assert_ptr_null(language_missing(language));
    language_destroy(language);

    write_changed("harness/toy/language.json", good, "needs", needs);
    language = load();
    free(language->version_argv[0]);
    language->version_argv[0] = mem_strdup("/bin/sh");
    ck_assert_str_eq(language_missing(language), language->needs[1]);
    temp_write("compiler", "", 0);
    ck_assert_ptr_null(language_missing(language));
    language_destroy(language);
    free(needs);
}
END_TEST

START_TEST(broken_files)
{
    static const struct broken rows[] = {
        {"schema", "\"1\"", "schema: expected 1, found \"1\""},
        {"id", "\"tory\"", "id: expected \"toy\", the name of the folder, found \"tory\""},
        {"extension", "[]", "unknown key \"extension\"; did you mean \"extensions\"?"},
        {"extensions.0", "\"toy\"",
         "extensions[0]: expected an extension such as \".c\", found "
         "\"toy\""},
        {"version.pattern", "\"[\"",
         "version.pattern: not a pattern: missing terminating ] for character class, at character "
         "2"},
        {"package", NULL, "package: expected a text, found nothing"},
        {"given", "\"a/b.toy\"", "given: expected the name of a file beside the source"},
        {"given", "\"solution.toy\"", "given: expected the name of a file beside the source"},
        {"source", "\"../x\"",
         "source: expected a path below the folder (no \"..\", no '/' in "
         "front), found \"../x\""},
        {"binds.0", "\"usr\"", "binds[0]: expected an absolute path without \"..\", found \"usr\""},
        {"meter", "{\"qemu\":{\"policy\":\"../x\"}}",
         "meter.qemu.policy: expected small letters, digits and '-' (no '-' in front), found "
         "\"../x\""},
        {"needs", "\"/usr\"", "needs: expected a list of 0 to 64, found \"/usr\""},
        {"needs", "[\"toy\"]", "needs[0]: expected an absolute path without \"..\", found \"toy\""},
        {"binds.0", "\"/usr/../etc\"",
         "binds[0]: expected an absolute path without \"..\", found \"/usr/../etc\""},
        {"env.A=B", "\"x\"", "env.A=B: expected the name of a variable"},
        {"env.PATH", "1", "env.PATH: expected a text, found 1"},
        {"env.PATH", "\"{memory}\"",
         "env.PATH: unknown word {memory}; did you mean \"memory_mb\"?"},
        {"run.env", "{\"A\": \"{memory_mb}{harnes}\"}",
         "run.env.A: unknown word {harnes}; did you mean \"harness\"?"},
        {"env", "[]", "env: expected an object of at most 64 variables"},
        {"templates.clas", "[]", "templates: unknown key \"clas\"; did you mean \"class\"?"},
        {"templates.class", "[\"driver.in\"]",
         "templates.class: expected a list of 2, found a list of 1"},
        {"templates.class.0", "\"drivr.in\"",
         "templates.class[0]: there is no file \"drivr.in\" in harness/toy"},
        {"stub", "\"stub\"", "stub: there is no file \"stub\" in harness/toy"},
        {"templates.class.1", "\"solution.toy\"",
         "templates.class[1]: \"solution.toy\" is the candidate's own file"},
        {"files.0", "\"none\"", "files[0]: there is no file \"none\" in harness/toy"},
        {"files.0", "\"link-out\"",
         "files[0]: \"link-out\" is a symbolic link that leads out of harness"},
        {"prepare.outputs", "[]", "prepare.outputs: expected a list of 1 to 24, found a list of 0"},
        {"prepare.argv", NULL,
         "prepare: expected \"argv\", or \"class\", \"function\" or \"stdin\""},
        {"compile.argv", "[\"x\"]", "compile.class: there is \"argv\" for all kinds already"},
        {"compile.class.1", "\"{sorce}\"",
         "compile.class[1]: unknown word {sorce}; did you mean \"source\"?"},
        {"compile.policy", NULL, "compile.policy: expected a text, found nothing"},
        {"compile.policy", "\"../native\"",
         "compile.policy: expected small letters, digits and '-' (no '-' in front), found "
         "\"../native\""},
        {"compile.cpu_ms", "0",
         "compile.cpu_ms: expected a whole number from 1 to 3600000, found "
         "0"},
        {"prepare.wall_ms", "179999",
         "prepare.wall_ms: expected at least 3 times the CPU time: on a busy machine a right "
         "answer "
         "would not compile"},
        {"compile.wall_ms", "5999",
         "compile.wall_ms: expected at least 3 times the CPU time: on a busy machine a right "
         "answer "
         "would not compile"},
        {"compile.artifacts.0", "\"/x\"",
         "compile.artifacts[0]: expected a path below the folder (no \"..\", no '/' in front), "
         "found \"/x\""},
        {"run", NULL, "run: expected an object, found nothing"},
        {"run.argv", "[]", "run.argv: expected a list of 1 to 256, found a list of 0"},
        {"run.cpu_ms", "1",
         "run: unknown key \"cpu_ms\"; known: argv, class, function, stdin, "
         "policy, proc, env, harness, stderr_pattern, stack_bytes"},
        {"run.stack_bytes", "\"1023K\"",
         "run.stack_bytes: expected a size from 1M to 1G bytes (a number, or \"64K\", "
         "\"1G\"), found \"1023K\""},
        {"run.proc", "\"yes\"", "run.proc: expected true or false, found \"yes\""},
        {"factors.time", "0", "factors.time: expected a number from 0.01 to 100, found 0"},
        {"startup.wall_ms", NULL,
         "startup.wall_ms: expected a whole number from 1 to 600000, found nothing"},
        {"verdicts.0.verdict", "\"XX\"", "verdicts[0].verdict: \"XX\" is no verdict"},
        {"names", "[]", "names: expected an object"},
    };
    char said[300];

    ck_assert_int_eq(symlink("../../outside", temp_path("harness/toy/link-out")), 0);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct language *language = NULL;

        write_changed("harness/toy/language.json", good, rows[i].path, rows[i].value);
        snprintf(said, sizeof said, "harness/toy/language.json: %s", rows[i].said);
        ck_assert_int_eq(language_load("harness", "toy", &language, &err), ERR_INPUT);
        ck_assert_str_eq(err.message, said);
        ck_assert_ptr_null(language);
    }
}
END_TEST

START_TEST(shared_files)
{
    ck_assert_int_eq(symlink("../other/runtime", temp_path("harness/toy/link-in")), 0);
    write_changed("harness/toy/language.json", good, "files.0", "\"link-in\"");
    language_destroy(load());
}
END_TEST

START_TEST(unknown)
{
    struct language *language;

    ck_assert_int_eq(language_load("harness", "tyo", &language, &err), ERR_INPUT);
    ck_assert_str_eq(err.message,
                     "there is no language \"tyo\"; did you mean \"toy\"? (known: toy)");
    ck_assert_int_eq(language_load("harness", "../x", &language, &err), ERR_INPUT);
    ck_assert_str_eq(err.message, "there is no language \"../x\" (known: toy)");
    ck_assert_int_eq(language_load("nowhere", "toy", &language, &err), ERR_INPUT);
    ck_assert_str_eq(err.message, "the languages: nowhere: there is no such folder");
}
END_TEST

START_TEST(by_extension)
{
    struct language *language;

    ck_assert_int_eq(language_for_file("harness", "a.b/c.ty", &language, &err), 0);
    ck_assert_str_eq(language->id, "toy");
    language_destroy(language);
    ck_assert_int_eq(language_for_file("harness", "c.rs", &language, &err), ERR_INPUT);
    ck_assert_str_eq(err.message,
                     "c.rs: no language has the extension \".rs\"; known: .toy .ty (or "
                     "name the language with --lang)");
    ck_assert_int_eq(language_for_file("harness", "a.toy/.ty", &language, &err), ERR_INPUT);
    ck_assert_str_eq(err.message, "a.toy/.ty: the name has no extension; known: .toy .ty (or name "
                                  "the language with --lang)");
    /* A broken neighbour does no harm, but is named when it might be the one. */
    temp_write("harness/aaa/language.json", "{}", 2);
    ck_assert_int_eq(language_for_file("harness", "c.toy", &language, &err), 0);
    language_destroy(language);
    ck_assert_int_eq(language_for_file("harness", "c.rs", &language, &err), ERR_INPUT);
    ck_assert_str_eq(err.message, "harness/aaa/language.json: schema: expected 1, found nothing");
}
END_TEST

START_TEST(expand)
{
    char *const argv[] = {(char *)"{source}",         (char *)"-I{harness}/x{harness}",
                          (char *)"--mb={memory_mb}", (char *)"{other}{sourc}{source",
                          (char *)"{half_stack_kb}",  NULL};
    struct language_words words = {.source = "a {harness}.c",
                                   .harness = "/h",
                                   .memory_bytes = (3u << 20) + 5,
                                   .stack_bytes = 5000};
    char **expanded = language_expand(argv, &words);

    ck_assert_str_eq(expanded[0], "a {harness}.c");
    ck_assert_str_eq(expanded[1], "-I/h/x/h");
    ck_assert_str_eq(expanded[2], "--mb=3");
    ck_assert_str_eq(expanded[3], "{other}{sourc}{source");
    ck_assert_str_eq(expanded[4], "2");
    ck_assert_ptr_null(expanded[5]);
    language_argv_free(expanded);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("language");
    TCase *group = tcase_create("language");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_checked_fixture(group, set_up, tear_down);
    tcase_add_test(group, fields);
    tcase_add_test(group, a_slow_machine);
    tcase_add_test(group, wall_limit_of_the_compiler);
    tcase_add_test(group, what_may_be_left_out);
    tcase_add_test(group, counted);
    tcase_add_test(group, missing);
    tcase_add_test(group, broken_files);
    tcase_add_test(group, shared_files);
    tcase_add_test(group, unknown);
    tcase_add_test(group, by_extension);
    tcase_add_test(group, expand);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
