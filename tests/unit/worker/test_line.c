#include "judge/worker/line.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

struct seen {
    char *lines[8];
    size_t count;
    size_t most; /* Then it has had enough. */
};

static bool take(void *context, const char *line, size_t length)
{
    struct seen *seen = context;

    ck_assert_uint_eq(strlen(line), length);
    seen->lines[seen->count++] = strdup(line);
    return seen->count < seen->most;
}

static void seen_fini(struct seen *seen)
{
    for (size_t i = 0; i < seen->count; i++)
        free(seen->lines[i]);
}

START_TEST(lines_come_whole_however_they_are_cut)
{
    const char *text = "one\n\nthree\nrest";

    for (size_t cut = 0; cut <= strlen(text); cut++) {
        struct line_reader reader = {.pending = {0}};
        struct seen seen = {.most = 8};
        ck_assert(line_feed(&reader, text, cut, take, &seen));
        ck_assert(line_feed(&reader, text + cut, strlen(text) - cut, take, &seen));
        ck_assert_uint_eq(seen.count, 3);
        ck_assert_str_eq(seen.lines[0], "one");
        ck_assert_str_eq(seen.lines[1], "");
        ck_assert_str_eq(seen.lines[2], "three");
        ck_assert(line_feed(&reader, "!\n", 2, take, &seen));
        ck_assert_str_eq(seen.lines[3], "rest!");
        seen_fini(&seen);
        line_reader_fini(&reader);
    }
}
END_TEST

START_TEST(who_takes_them_can_end_it)
{
    struct line_reader reader = {.pending = {0}};
    struct seen seen = {.most = 2};

    ck_assert(!line_feed(&reader, "1\n2\n3\n", 6, take, &seen));
    ck_assert_uint_eq(seen.count, 2);
    seen_fini(&seen);
    line_reader_fini(&reader);
}
END_TEST

START_TEST(a_line_has_a_length_limit)
{
    char *text = malloc(LINE_BYTES_MAX + 1);

    memset(text, 'x', LINE_BYTES_MAX + 1);
    for (size_t more = 0; more < 2; more++) {
        struct line_reader reader = {.pending = {0}};
        struct seen seen = {.most = 8};
        ck_assert_int_eq(line_feed(&reader, text, LINE_BYTES_MAX + more, take, &seen), more == 0);
        ck_assert_int_eq(more != 0 || line_feed(&reader, "\n", 1, take, &seen), true);
        ck_assert_uint_eq(seen.count, more == 0);
        seen_fini(&seen);
        line_reader_fini(&reader);
    }
    free(text);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("line");
    TCase *group = tcase_create("line");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_test(group, lines_come_whole_however_they_are_cut);
    tcase_add_test(group, who_takes_them_can_end_it);
    tcase_add_test(group, a_line_has_a_length_limit);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
