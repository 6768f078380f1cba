#include "judge/batch/results.h"

#include "tests/unit/catalog/temp_folder.h"

static char seen[256];

static void set_up(void)
{
    temp_folder_create();
}

static void tear_down(void)
{
    temp_folder_destroy();
}

static int note(void *data, json_t *line, long offset, size_t length, struct err *err)
{
    size_t used = strlen(seen);

    (void)data;
    (void)err;
    snprintf(seen + used, sizeof seen - used, "%s@%ld+%zu ",
             json_string_value(json_object_get(line, "a")), offset, length);
    return 0;
}

/* @whole is where the whole lines end. */
static void reads(const char *text, size_t length, const char *wanted, long whole, bool torn)
{
    struct err err = {0};
    long got;
    bool was_torn;

    temp_write("r", text, length);
    seen[0] = '\0';
    ck_assert_msg(results_read(temp_path("r"), note, NULL, &got, &was_torn, &err) == 0, "%s",
                  err.message);
    ck_assert_str_eq(seen, wanted);
    ck_assert_int_eq(got, whole);
    ck_assert_int_eq(was_torn, torn);
}

START_TEST(whole_lines)
{
    reads("", 0, "", 0, false);
    reads("{\"a\":\"x\"}\n{\"a\":\"y\"}\n", 20, "x@0+9 y@10+9 ", 20, false);
}
END_TEST

START_TEST(torn_lines)
{
    static const char text[] = "{\"a\":\"x\"}\n{\"a\":\"y\"}\n";

    for (size_t cut = 11; cut < 20; cut++)
        reads(text, cut, "x@0+9 ", 10, true);
    reads(text, 5, "", 0, true);
    reads("{\"a\":\"x\"}\n{\"a\":\0\0\0\n", 19, "x@0+9 ", 10, true);
    reads("{\"a\":\"x\"}\n\0\0\0\0", 14, "x@0+9 ", 10, true);
}
END_TEST

START_TEST(broken_in_the_middle)
{
    struct err err = {0};
    long length;
    bool torn;

    temp_write("r", "{\"a\":\n{\"a\":\"y\"}\n", 16);
    seen[0] = '\0';
    ck_assert_int_eq(results_read(temp_path("r"), note, NULL, &length, &torn, &err), ERR_INPUT);
    ck_assert_msg(strstr(err.message, "r:1") != NULL, "%s", err.message);
    ck_assert_int_eq(results_read(temp_path("none"), note, NULL, &length, &torn, &err), ERR_INPUT);
}
END_TEST

/* A torn end goes, and what is added stands behind what was whole. */
START_TEST(appends)
{
    struct results results;
    struct err err = {0};
    json_t *line = json_pack("{s:s}", "a", "z"), *read = NULL;
    long offset;
    size_t length;
    FILE *file;

    temp_write("r", "{\"a\":\"x\"}\n{\"a\":", 15);
    ck_assert_int_eq(results_open(temp_path("r"), 10, &results, &err), 0);
    ck_assert_int_eq(results_append(&results, line, &offset, &length, &err), 0);
    ck_assert_int_eq(offset, 10);
    ck_assert_uint_eq(length, 9);
    results_close(&results);
    file = fopen(temp_path("r"), "re");
    ck_assert_int_eq(results_line(file, offset, length, &read, &err), 0);
    ck_assert(json_equal(line, read));
    fclose(file);
    json_decref(read);
    json_decref(line);
    reads("{\"a\":\"x\"}\n{\"a\":\"z\"}\n", 20, "x@0+9 z@10+9 ", 20, false);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("results");
    TCase *group = tcase_create("results");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_checked_fixture(group, set_up, tear_down);
    tcase_add_test(group, whole_lines);
    tcase_add_test(group, torn_lines);
    tcase_add_test(group, broken_in_the_middle);
    tcase_add_test(group, appends);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
