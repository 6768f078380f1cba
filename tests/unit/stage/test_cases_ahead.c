#include "judge/stage/cases_ahead.h"

#include "judge/base/mem.h"

#include "tests/unit/catalog/temp_folder.h"

/* Groups: a sample, one that is broken, one that a program writes, one that is too long to be read
 * ahead with the others, and one that fits beside them. */
static struct problem problem = {
    .kind = PROBLEM_STDIN,
    .groups = {{.name = (char *)"sample", .sample = true},
               {.name = (char *)"broken"},
               {.name = (char *)"generated", .generator.file = (char *)"generate.py"},
               {.name = (char *)"long"},
               {.name = (char *)"last"}},
    .group_count = 5,
};

enum { SAMPLE, BROKEN, GENERATED, LONG, LAST };

static struct cases_ahead *ahead;
static struct case_list cases;
static struct err err;
static int code;

/* A case whose input has @length letters. */
static void write_case(size_t group, size_t length)
{
    char *letters = mem_alloc(length + 1), *text, *name = mem_printf("%zu.jsonl", group);

    memset(letters, 'x', length);
    text = mem_printf("{\"stdin\": \"%s\", \"stdout\": \"y\"}\n", letters);
    temp_write(name, text, strlen(text));
    problem.groups[group].file = strdup(temp_path(name));
    free(letters);
    free(name);
    free(text);
}

static void set_up(void)
{
    static const char broken[] = "\n{\"stdin\": \"x\"\n";

    temp_folder_create();
    write_case(SAMPLE, 3);
    temp_write("broken.jsonl", broken, strlen(broken));
    problem.groups[BROKEN].file = strdup(temp_path("broken.jsonl"));
    write_case(LONG, CASES_AHEAD_BYTES_MAX);
    write_case(LAST, 5);
}

static void tear_down(void)
{
    for (size_t i = 0; i < problem.group_count; i++) {
        free(problem.groups[i].file);
        problem.groups[i].file = NULL;
    }
    temp_folder_destroy();
}

static void is_taken(size_t group, size_t length)
{
    ck_assert(cases_ahead_take(ahead, group, &cases, &code, &err));
    ck_assert_msg(code == 0, "%s", err.message);
    ck_assert_uint_eq(cases.count, 1);
    ck_assert_uint_eq(cases.cases[0].input_length, length);
    case_list_fini(&cases);
}

static bool takes(size_t group)
{
    return cases_ahead_take(ahead, group, &cases, &code, &err);
}

START_TEST(files_are_read_ahead)
{
    ahead = cases_ahead_start(&problem, false);
    is_taken(SAMPLE, 3);
    is_taken(LAST, 5);
    cases_ahead_stop(ahead);
}
END_TEST

START_TEST(an_error_shows_when_its_group_is_taken)
{
    ahead = cases_ahead_start(&problem, false);
    is_taken(SAMPLE, 3);
    ck_assert(takes(BROKEN));
    ck_assert_int_eq(code, ERR_INPUT);
    ck_assert_ptr_nonnull(strstr(err.message, "broken.jsonl:2"));
    is_taken(LAST, 5);
    cases_ahead_stop(ahead);
}
END_TEST

START_TEST(others_are_left_to_the_caller)
{
    ahead = cases_ahead_start(&problem, false);
    ck_assert(!takes(GENERATED));
    ck_assert(!takes(LONG));
    is_taken(LAST, 5);
    ck_assert(!takes(LAST)); /* Once only: a second taker loads it by itself. */
    cases_ahead_stop(ahead);
}
END_TEST

START_TEST(samples_alone)
{
    ahead = cases_ahead_start(&problem, true);
    is_taken(SAMPLE, 3);
    ck_assert(!takes(LAST));
    cases_ahead_stop(ahead);
}
END_TEST

/* A file may go, or be no file, between the loading of the problem and now. */
START_TEST(nothing_to_read)
{
    struct group group = {.name = (char *)"gone", .file = strdup(temp_path("gone.jsonl"))};
    struct problem one = {.kind = PROBLEM_STDIN, .groups = {group}, .group_count = 1};

    ahead = cases_ahead_start(&one, false);
    ck_assert(!takes(0));
    cases_ahead_stop(ahead);
    free(group.file);
}
END_TEST

/* Under ASan, what nobody took would be a leak. */
START_TEST(stops_at_any_time)
{
    ahead = cases_ahead_start(&problem, false);
    cases_ahead_stop(ahead);
    ahead = cases_ahead_start(&problem, false);
    ck_assert(takes(BROKEN));
    cases_ahead_stop(ahead);
    cases_ahead_stop(NULL);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("cases_ahead");
    TCase *tests = tcase_create("cases_ahead");
    SRunner *runner;
    int failed;

    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, files_are_read_ahead);
    tcase_add_test(tests, an_error_shows_when_its_group_is_taken);
    tcase_add_test(tests, others_are_left_to_the_caller);
    tcase_add_test(tests, samples_alone);
    tcase_add_test(tests, nothing_to_read);
    tcase_add_test(tests, stops_at_any_time);
    suite_add_tcase(suite, tests);
    runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
