/* judge-box's own command line, and lists of CPUs. */
#include "sandbox/cpu_list.h"
#include "sandbox/options.h"

#include <check.h>
#include <string.h>

#define ARGUMENTS_MAX 8

static int parse(const char *const *words, struct box_main_options *options, char why[256])
{
    char *argv[ARGUMENTS_MAX + 2] = {"judge-box"};
    int argc = 1;

    for (; words[argc - 1] != NULL; argc++)
        argv[argc] = (char *)words[argc - 1];
    return options_parse(argc, argv, options, why, 256);
}

START_TEST(everything_given)
{
    static const char *const words[] = {"--control", "3",     "--policies",  "/p",
                                        "--slots",   "99999", "--no-cgroup", NULL};
    struct box_main_options options;
    char why[256];

    ck_assert_int_eq(parse(words, &options, why), 0);
    ck_assert_int_eq(options.control, 3);
    ck_assert_int_eq(options.slots, 99999);
    ck_assert_str_eq(options.policies, "/p");
    ck_assert(!options.cgroups && !options.sweep && !options.help);
}
END_TEST

START_TEST(defaults)
{
    static const char *const words[] = {"--control", "0", "--policies", "/p", NULL};
    struct box_main_options options;
    char why[256];

    ck_assert_int_eq(parse(words, &options, why), 0);
    ck_assert_int_eq(options.slots, -1);
    ck_assert(options.cgroups);
}
END_TEST

START_TEST(mistakes_are_named)
{
    static const struct {
        const char *words[5];
        const char *why;
    } cases[] = {
        {{NULL}, ""},
        {{"--control", "3", NULL}, ""},
        {{"--sweep", "more", NULL}, ""},
        {{"--control", "-1", NULL}, "--control: '-1' is no descriptor"},
        {{"--control", "1048577", NULL}, "--control: '1048577' is no descriptor"},
        {{"--control", "3x", NULL}, "--control: '3x' is no descriptor"},
        {{"--slots", "100000", NULL}, "--slots: '100000' is no number from 0 to 99999"},
        {{"--slots", "", NULL}, "--slots: '' is no number from 0 to 99999"},
        {{"--slots", NULL}, "--slots takes a value"},
        {{"--slot", NULL}, "--slot takes a value"},
        {{"--nonsense", NULL}, "unknown option --nonsense"},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
        struct box_main_options options;
        char why[256] = "unset";
        ck_assert_int_eq(parse(cases[i].words, &options, why), -1);
        ck_assert_str_eq(why, cases[i].why);
    }
}
END_TEST

START_TEST(cpu_lists)
{
    static const char *const wrong[] = {"",
                                        ",",
                                        "0,",
                                        "-1",
                                        "1-",
                                        "2-1",
                                        "0 ",
                                        " 0",
                                        "0x1",
                                        "1024",
                                        "0-1024",
                                        "a",
                                        "99999999999999999999"};
    cpu_set_t set;

    ck_assert(cpu_list_parse("0", &set));
    ck_assert_int_eq(CPU_COUNT(&set), 1);
    ck_assert(cpu_list_parse("0-1,3,1023", &set));
    ck_assert_int_eq(CPU_COUNT(&set), 4);
    ck_assert(CPU_ISSET(3, &set) && CPU_ISSET(1023, &set) && !CPU_ISSET(2, &set));
    for (size_t i = 0; i < sizeof(wrong) / sizeof(*wrong); i++)
        ck_assert_msg(!cpu_list_parse(wrong[i], &set), "\"%s\"", wrong[i]);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("options");
    TCase *group = tcase_create("options");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_test(group, everything_given);
    tcase_add_test(group, defaults);
    tcase_add_test(group, mistakes_are_named);
    tcase_add_test(group, cpu_lists);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
