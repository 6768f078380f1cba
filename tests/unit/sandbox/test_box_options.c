#include "judge/cli/cmd_box.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#define ARGUMENTS_MAX 80

/* Parses "box" and the given words, which end with NULL. */
static int parse(char *const *words, struct box_options *options, struct err *err)
{
    char *argv[ARGUMENTS_MAX + 2] = {"box"};
    int argc = 1;

    for (; words[argc - 1] != NULL; argc++)
        argv[argc] = words[argc - 1];
    return box_options_parse(argc, argv, options, err);
}

#define WORDS(...) ((char *[]){__VA_ARGS__, NULL})

START_TEST(defaults_of_the_contract)
{
    struct box_options options;
    struct err err;

    ck_assert_int_eq(parse(WORDS("true", "--json"), &options, &err), 0);
    ck_assert_uint_eq(options.spec.limits.cpu_ns, 10000000000ull);
    ck_assert_uint_eq(options.spec.limits.wall_ns, 20000000000ull);
    ck_assert_uint_eq(options.spec.limits.memory_bytes, 256ull << 20);
    ck_assert_uint_eq(options.spec.limits.processes, 64);
    ck_assert_uint_eq(options.spec.limits.open_files, 64);
    ck_assert_uint_eq(options.spec.limits.output_bytes, 64ull << 20);
    ck_assert_uint_eq(options.spec.limits.file_size_bytes, 64ull << 20);
    ck_assert_uint_eq(options.spec.limits.disk_bytes, 256ull << 20);
    ck_assert_str_eq(options.spec.policy, "general");
    ck_assert(!options.spec.network_host);
    /* What follows the command is the command's. */
    ck_assert(!options.json);
    ck_assert_str_eq(options.spec.argv[1], "--json");
    ck_assert_ptr_null(options.spec.argv[2]);
    box_options_fini(&options);
}
END_TEST

START_TEST(everything_given)
{
    struct box_options options;
    struct err err;

    ck_assert_int_eq(
        parse(WORDS("--cpu", "1.5", "--memory=64M", "--bind", "/usr:/u:rw", "--env", "PATH=/x",
                    "--env", "A=b=c", "--network", "host", "--json", "--", "-x"),
              &options, &err),
        0);
    ck_assert_uint_eq(options.spec.limits.cpu_ns, 1500000000ull);
    ck_assert_uint_eq(options.spec.limits.memory_bytes, 64ull << 20);
    const struct box_bind *bind = &options.spec.binds[options.spec.bind_count - 1];
    ck_assert_str_eq(bind->source, "/usr");
    ck_assert_str_eq(bind->destination, "/u");
    ck_assert(bind->writable);
    ck_assert_str_eq(options.spec.env[0], "PATH=/x");
    ck_assert_str_eq(options.spec.env[3], "A=b=c");
    ck_assert_ptr_null(options.spec.env[4]);
    ck_assert(options.spec.network_host && options.json);
    ck_assert_str_eq(options.spec.argv[0], "-x");
    box_options_fini(&options);
}
END_TEST

START_TEST(files_and_their_names)
{
    struct box_options options;
    struct err err;

    ck_assert_int_eq(parse(WORDS("--file-in", "/x/a.txt", "--file-in", "b:in/.c", "--file-out",
                                 "out/...", "--file-out", "d:/y/e", "true"),
                           &options, &err),
                     0);
    ck_assert_uint_eq(options.spec.file_in_count, 2);
    ck_assert_str_eq(options.spec.files_in[0].path, "a.txt");
    ck_assert_str_eq(options.file_in_hosts[0], "/x/a.txt");
    ck_assert_str_eq(options.spec.files_in[1].path, "in/.c");
    ck_assert_str_eq(options.file_in_hosts[1], "b");
    ck_assert_uint_eq(options.spec.file_out_count, 2);
    ck_assert_str_eq(options.spec.files_out[0].path, "out/...");
    ck_assert_str_eq(options.file_out_hosts[0], "...");
    ck_assert_str_eq(options.spec.files_out[1].path, "d");
    ck_assert_str_eq(options.file_out_hosts[1], "/y/e");
    box_options_fini(&options);
}
END_TEST

START_TEST(too_many_files)
{
    struct box_options options;
    struct err err;
    char *words[(size_t)2 * BOX_FILES_MAX + 4];
    size_t count = 0;

    while (count < (size_t)2 * BOX_FILES_MAX) {
        words[count++] = "--file-in";
        words[count++] = "a";
    }
    words[count] = "true";
    words[count + 1] = NULL;
    ck_assert_int_eq(parse(words, &options, &err), 0);
    ck_assert_uint_eq(options.spec.file_in_count, BOX_FILES_MAX);
    box_options_fini(&options);
    words[count++] = "--file-in";
    words[count++] = "a";
    words[count++] = "true";
    words[count] = NULL;
    ck_assert_int_eq(parse(words, &options, &err), ERR_INPUT);
    ck_assert_str_eq(err.message, "--file-in: at most 32 files");
}
END_TEST

START_TEST(mistakes_are_named)
{
    static const struct {
        char *words[4];
        const char *message;
    } cases[] = {
        {{NULL}, "which command?"},
        {{"--cpu", "0", "true"}, "--cpu: \"0\" is no number of seconds above 0"},
        {{"--cpu", "1e3", "true"}, "--cpu: \"1e3\" is no number of seconds above 0"},
        {{"--cpu", "86401", "true"}, "--cpu: \"86401\" is no number of seconds above 0"},
        {{"--memory", "12Q", "true"}, "--memory: \"12Q\" is no size such as 64K, 256M or 1G"},
        {{"--memory", "-1", "true"}, "--memory: \"-1\" is no size such as 64K, 256M or 1G"},
        {{"--memory", "1", "true"}, "--memory: \"1\" is too small: at least 1048576"},
        {{"--processes", "1000001", "true"}, "--processes: \"1000001\" is no count"},
        {{"--bind", "/no/such", "true"}, "--bind: /no/such: No such file or directory"},
        {{"--bind", "/usr:relative", "true"}, "--bind: \"relative\" is no absolute path below /"},
        {{"--bind", "/usr:/u:ro", "true"}, "--bind: \"/usr:/u:ro\" is not SRC[:DEST][:rw]"},
        {{"--file-in", "", "true"}, "--file-in: no file is named"},
        {{"--file-in", "a:", "true"},
         "--file-in: \"\" is no path in the work folder, such as a.txt or folder/a.txt"},
        {{"--file-in", "/a/.."},
         "--file-in: \"..\" is no path in the work folder, such as a.txt or folder/a.txt"},
        {{"--file-out", "/a", "true"},
         "--file-out: \"/a\" is no path in the work folder, such as a.txt or folder/a.txt"},
        {{"--file-out", "a/./b", "true"},
         "--file-out: \"a/./b\" is no path in the work folder, such as a.txt or folder/a.txt"},
        {{"--env", "novalue", "true"}, "--env: \"novalue\" is not NAME=VALUE"},
        {{"--network", "lan", "true"}, "--network: \"lan\" is neither none nor host"},
        {{"--require", "secomp", "true"},
         "--require: there is no layer \"secomp\"; did you mean \"seccomp\"?"},
        {{"--require", "seccomp,,landlock", "true"}, "--require: there is no layer \"\""},
        {{"--require", "zzzz", "true"}, "--require: there is no layer \"zzzz\""},
        {{"--nonsense", "true"}, "unknown option --nonsense"},
        {{"--memry=5M", "true"}, "unknown option --memry=5M; did you mean \"--memory\"?"},
        {{"--no", "true"}, "unknown option --no; did you mean \"--no-proc\"?"},
        {{"--cpu"}, "--cpu takes a value"},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
        struct box_options options;
        struct err err;
        ck_assert_int_eq(parse((char *const *)cases[i].words, &options, &err), ERR_INPUT);
        ck_assert_str_eq(err.message, cases[i].message);
    }
}
END_TEST

START_TEST(sizes_and_seconds)
{
    uint64_t value;

    ck_assert_int_eq(box_size_parse("0", &value), 0);
    ck_assert_uint_eq(value, 0);
    ck_assert_int_eq(box_size_parse("3K", &value), 0);
    ck_assert_uint_eq(value, 3072);
    ck_assert_int_eq(box_size_parse("2G", &value), 0);
    ck_assert_uint_eq(value, 2ull << 30);
    ck_assert_int_eq(box_size_parse("", &value), ERR_INPUT);
    ck_assert_int_eq(box_size_parse("99999999999G", &value), ERR_INPUT);
    ck_assert_int_eq(box_size_parse("99999999999999999999", &value), ERR_INPUT);
    ck_assert_int_eq(box_seconds_parse("0.001", &value), 0);
    ck_assert_uint_eq(value, 1000000);
    ck_assert_int_eq(box_seconds_parse("86400", &value), 0);
    ck_assert_int_eq(box_seconds_parse(".", &value), ERR_INPUT);
    ck_assert_int_eq(box_seconds_parse("1.2.3", &value), ERR_INPUT);
}
END_TEST

START_TEST(every_layer_can_be_required)
{
    for (size_t i = 0; i < box_layer_count; i++) {
        struct box_options options;
        struct err err;
        ck_assert_int_eq(
            parse(WORDS("--require", (char *)box_layers[i].name, "true"), &options, &err), 0);
        ck_assert_str_eq(options.spec.require, box_layers[i].name);
        box_options_fini(&options);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("box_options");
    TCase *group = tcase_create("box_options");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_test(group, defaults_of_the_contract);
    tcase_add_test(group, everything_given);
    tcase_add_test(group, files_and_their_names);
    tcase_add_test(group, too_many_files);
    tcase_add_test(group, mistakes_are_named);
    tcase_add_test(group, sizes_and_seconds);
    tcase_add_test(group, every_layer_can_be_required);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
