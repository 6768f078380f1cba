#include "judge/stage/engine.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

static struct problem problem;
static struct language language;

static void set_up(void)
{
    problem = (struct problem){.rule_count = 1};
    language = (struct language){.id = (char *)"python"};
    language.comment_syntax =
        json_pack("{s:[s],s:[],s:[s]}", "line", "#", "block", "strings", "\"");
    ck_assert_ptr_nonnull(language.comment_syntax);
}

static void tear_down(void)
{
    json_decref(language.comment_syntax);
}

/* The verdict, or -1 with an error. The text of the finding goes to @reason. */
static int verdict_of(const char *source, char *reason, size_t size)
{
    struct submission submission = {.problem = &problem,
                                    .language = &language,
                                    .source = source,
                                    .source_length = strlen(source)};
    struct failure failure = {0};
    struct err err = {0};
    int code = stage_policy(&submission, &failure, &err);
    int verdict = code == 0 ? (int)failure.verdict : -1;

    snprintf(reason, size, "%.250s",
             code == 0 && failure.reason != NULL ? failure.reason : err.message);
    failure_fini(&failure);
    return verdict;
}

static void rule(const char *pattern, bool required)
{
    problem.rules[0] = (struct source_rule){.name = (char *)"no-eval",
                                            .pattern = (char *)pattern,
                                            .message = (char *)"do not use eval",
                                            .required = required};
}

START_TEST(forbidden)
{
    char reason[300];

    rule("\\beval\\b", false);
    ck_assert_int_eq(verdict_of("x = 1\n", reason, sizeof reason), VERDICT_AC);
    ck_assert_int_eq(verdict_of("x = 1\ny = eval(x)\n", reason, sizeof reason), VERDICT_RJ);
    ck_assert_ptr_nonnull(strstr(reason, "no-eval"));
    ck_assert_ptr_nonnull(strstr(reason, "line 2"));
    ck_assert_int_eq(verdict_of("# eval\n", reason, sizeof reason), VERDICT_AC);
    ck_assert_int_eq(verdict_of("x = \"eval\"\n", reason, sizeof reason), VERDICT_AC);
}
END_TEST

START_TEST(required)
{
    char reason[300];

    rule("\\brecursive\\b", true);
    ck_assert_int_eq(verdict_of("recursive()\n", reason, sizeof reason), VERDICT_AC);
    ck_assert_int_eq(verdict_of("# recursive\n", reason, sizeof reason), VERDICT_RJ);
    ck_assert_str_eq(reason, "rule no-eval: do not use eval");
    ck_assert_int_eq(verdict_of("x = \"recursive\"\n", reason, sizeof reason), VERDICT_RJ);
}
END_TEST

START_TEST(required_import)
{
    char reason[300];

    rule("^\\s*(?:import|from)\\s+heapq\\b", true);
    ck_assert_int_eq(verdict_of("x = 1\nimport heapq\n", reason, sizeof reason), VERDICT_AC);
    ck_assert_int_eq(verdict_of("from heapq import heappush\n", reason, sizeof reason), VERDICT_AC);
    ck_assert_int_eq(verdict_of("import heapq2\n", reason, sizeof reason), VERDICT_RJ);
    ck_assert_int_eq(verdict_of("# import heapq\n", reason, sizeof reason), VERDICT_RJ);
}
END_TEST

START_TEST(other_language)
{
    char *only_c[] = {(char *)"c", NULL};
    char reason[300];

    rule("eval", false);
    problem.rules[0].languages = only_c;
    ck_assert_int_eq(verdict_of("eval\n", reason, sizeof reason), VERDICT_AC);
}
END_TEST

START_TEST(broken_pattern)
{
    char reason[300];

    rule("(", false);
    ck_assert_int_eq(verdict_of("x\n", reason, sizeof reason), -1);
    ck_assert_ptr_nonnull(strstr(reason, "no-eval"));
}
END_TEST

/* For what is forbidden and for what is required: neither lets a source through for it. */
START_TEST(endless_pattern_is_stopped)
{
    char source[202];
    char reason[300];

    rule("^(a|aa)+$", _i == 1);
    memset(source, 'a', sizeof source - 2);
    source[sizeof source - 2] = '!';
    source[sizeof source - 1] = '\0';
    ck_assert_int_eq(verdict_of(source, reason, sizeof reason), VERDICT_RJ);
    ck_assert_ptr_nonnull(strstr(reason, "can not be checked"));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("policy");
    TCase *group = tcase_create("policy");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_checked_fixture(group, set_up, tear_down);
    tcase_add_test(group, forbidden);
    tcase_add_test(group, required);
    tcase_add_test(group, required_import);
    tcase_add_test(group, other_language);
    tcase_add_test(group, broken_pattern);
    tcase_add_loop_test(group, endless_pattern_is_stopped, 0, 2);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
