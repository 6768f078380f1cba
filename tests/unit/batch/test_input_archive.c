/* Archives that were made to hurt, against small limits: each at its bound and one past it. */
#include "judge/batch/input.h"

#include "tests/unit/catalog/temp_folder.h"

#include <archive.h>
#include <archive_entry.h>

static const struct input_limits small = {
    .too_long = "longer than allowed",
    .entries_max = 4,
    .file_bytes_max = 10,
    .total_bytes_max = 4000,
    .ratio_max = 1000000,
    .ratio_from_bytes = 0,
};

static struct archive *making;
static char log_text[1024];

static void set_up(void)
{
    temp_folder_create();
    log_text[0] = '\0';
}

static void tear_down(void)
{
    temp_folder_destroy();
}

static void begin(int (*format)(struct archive *), int (*filter)(struct archive *))
{
    making = archive_write_new();
    ck_assert_int_eq(format(making), ARCHIVE_OK);
    if (filter != NULL)
        ck_assert_int_eq(filter(making), ARCHIVE_OK);
    archive_write_set_bytes_per_block(making, 512);
    archive_write_set_bytes_in_last_block(making, 1);
    ck_assert_int_eq(archive_write_open_filename(making, temp_path("a")), ARCHIVE_OK);
}

static void add(const char *name, __LA_MODE_T kind, const char *link, size_t length)
{
    struct archive_entry *entry = archive_entry_new();
    char *zeros = calloc(1, length + 1);

    archive_entry_set_pathname(entry, name);
    archive_entry_set_filetype(entry, kind);
    archive_entry_set_perm(entry, 0644);
    archive_entry_set_size(entry, (la_int64_t)length);
    if (link != NULL && kind == AE_IFLNK)
        archive_entry_set_symlink(entry, link);
    else if (link != NULL)
        archive_entry_set_hardlink(entry, link);
    ck_assert_int_eq(archive_write_header(making, entry), ARCHIVE_OK);
    memset(zeros, 'x', length);
    ck_assert_int_eq(archive_write_data(making, zeros, length), (la_ssize_t)length);
    free(zeros);
    archive_entry_free(entry);
}

static bool wants(void *data, const char *name)
{
    (void)data;
    return strstr(name, "unwanted") == NULL;
}

static int on_file(void *data, const char *name, const char *bytes, size_t length, struct err *err)
{
    size_t used = strlen(log_text);

    (void)data;
    (void)err;
    ck_assert(bytes == NULL || strlen(bytes) == length);
    snprintf(log_text + used, sizeof log_text - used, "%s=%zu ", name, length);
    return 0;
}

static void on_skip(void *data, const char *name, const char *why)
{
    size_t used = strlen(log_text);

    (void)data;
    snprintf(log_text + used, sizeof log_text - used, "%s:%.8s ", name, why);
}

static int walk(const struct input_limits *limits, struct err *err)
{
    const struct input_visitor visitor = {.wants = wants, .file = on_file, .skip = on_skip};

    archive_write_close(making);
    archive_write_free(making);
    return input_walk(temp_path("a"), limits, &visitor, err);
}

static void gives(const char *wanted)
{
    struct err err = {0};

    ck_assert_msg(walk(&small, &err) == 0, "%s", err.message);
    ck_assert_str_eq(log_text, wanted);
}

static void refused(const struct input_limits *limits, const char *wanted)
{
    struct err err = {0};

    ck_assert_int_eq(walk(limits, &err), ERR_INPUT);
    ck_assert_msg(strstr(err.message, wanted) != NULL, "%s", err.message);
}

static int (*const formats[])(struct archive *) = {archive_write_set_format_ustar,
                                                   archive_write_set_format_zip};

START_TEST(names)
{
    begin(formats[_i], NULL);
    add("./a/b", AE_IFREG, NULL, 1);
    add("../b", AE_IFREG, NULL, 1);
    add("/c", AE_IFREG, NULL, 1);
    add("a/../../d", AE_IFREG, NULL, 1);
    gives("a/b=1 ../b:its name /c:its name a/../../d:its name ");
}
END_TEST

START_TEST(kinds)
{
    begin(archive_write_set_format_ustar, NULL);
    add("s", AE_IFLNK, "/etc/shadow", 0);
    add("h", AE_IFREG, "/etc/shadow", 0);
    add("d", AE_IFCHR, NULL, 0);
    add("f", AE_IFIFO, NULL, 0);
    gives("s:a link h:a link d:a device f:a device ");
}
END_TEST

START_TEST(entry_bounds)
{
    begin(formats[_i], NULL);
    add("a", AE_IFREG, NULL, 10);
    add("b", AE_IFREG, NULL, 11);
    add("unwanted", AE_IFREG, NULL, 11);
    add(".hidden", AE_IFREG, NULL, 1);
    gives("a=10 b:longer t unwanted=0 .hidden:a hidden ");
    begin(formats[_i], NULL);
    for (int i = 0; i < 5; i++)
        add("e", AE_IFREG, NULL, 1);
    refused(&small, "more than 4 entries");
}
END_TEST

/* What is not asked for is counted too. */
START_TEST(bombs)
{
    struct input_limits limits = small;

    begin(formats[_i], NULL);
    add("unwanted", AE_IFREG, NULL, 4000);
    gives("unwanted=0 ");
    begin(formats[_i], NULL);
    add("unwanted", AE_IFREG, NULL, 4001);
    refused(&small, "unpacks to more than");
    limits.total_bytes_max = 1 << 30;
    limits.ratio_max = 20;
    begin(archive_write_set_format_ustar, archive_write_add_filter_gzip);
    add("unwanted", AE_IFREG, NULL, 1 << 20);
    refused(&limits, "more than 20 times its length");
    limits.ratio_from_bytes = 2 << 20;
    begin(archive_write_set_format_ustar, archive_write_add_filter_gzip);
    add("unwanted", AE_IFREG, NULL, 1 << 20);
    ck_assert_int_eq(walk(&limits, &(struct err){0}), 0);
}
END_TEST

START_TEST(damaged)
{
    const struct input_visitor visitor = {.wants = wants, .file = on_file, .skip = on_skip};
    struct err err = {0};
    char text[600];

    memset(text, 'x', sizeof text);
    temp_write("b", text, sizeof text);
    ck_assert_int_eq(input_walk(temp_path("b"), &small, &visitor, &err), ERR_INPUT);
    ck_assert_msg(strstr(err.message, "no zip or tar archive") != NULL, "%s", err.message);
    ck_assert_int_eq(input_walk(temp_path("none"), &small, &visitor, &err), ERR_INPUT);
    ck_assert_int_eq(input_walk("/dev/null", &small, &visitor, &err), ERR_INPUT);
    begin(archive_write_set_format_ustar, NULL);
    add("unwanted", AE_IFREG, NULL, 3000);
    archive_write_close(making);
    ck_assert_int_eq(truncate(temp_path("a"), 2000), 0);
    ck_assert_int_eq(input_walk(temp_path("a"), &small, &visitor, &err), ERR_INPUT);
    archive_write_free(making);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("input_archive");
    TCase *group = tcase_create("input_archive");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_checked_fixture(group, set_up, tear_down);
    tcase_add_loop_test(group, names, 0, 2);
    tcase_add_test(group, kinds);
    tcase_add_loop_test(group, entry_bounds, 0, 2);
    tcase_add_loop_test(group, bombs, 0, 2);
    tcase_add_test(group, damaged);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
