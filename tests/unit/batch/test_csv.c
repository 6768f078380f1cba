#include "judge/batch/csv.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

static struct csv_reader reader_of(const char *text)
{
    return (struct csv_reader){.file = "f", .data = text, .length = strlen(text)};
}

/* Reads all rows of @text and writes them with | between cells and / behind rows. */
static void reads(const char *text, const char *wanted)
{
    struct csv_reader reader = reader_of(text);
    struct buf out = {0};
    struct err err = {0};

    for (;;) {
        struct csv_row row = {.count = 0};

        ck_assert_msg(csv_read(&reader, &row, &err) == 0, "%s", err.message);
        if (row.count == 0)
            break;
        for (size_t i = 0; i < row.count; i++)
            buf_printf(&out, "%s%s", i > 0 ? "|" : "", row.cells[i]);
        buf_add_text(&out, "/");
        csv_row_fini(&row);
    }
    ck_assert_str_eq(buf_text(&out), wanted);
    buf_fini(&out);
}

static void fails(const char *text, size_t length, const char *wanted)
{
    struct csv_reader reader = {.file = "f", .data = text, .length = length};
    struct err err = {0};

    for (;;) {
        struct csv_row row = {.count = 0};

        if (csv_read(&reader, &row, &err) != 0)
            break;
        ck_assert_uint_ne(row.count, 0);
        csv_row_fini(&row);
    }
    ck_assert_str_eq(err.message, wanted);
}

START_TEST(rows)
{
    reads("", "");
    reads("a,b\nc,d\n", "a|b/c|d/");
    reads("a,b\r\nc,d", "a|b/c|d/");
    reads("a,,\n", "a||/");
    reads("a,", "a|/");
    reads("\n\r\na\n\n", "a/");
    reads("\xEF\xBB\xBF"
          "a\n",
          "a/");
    reads("a b, c\n", "a b| c/");
    reads("a\rb\n", "a\rb/");
}
END_TEST

START_TEST(quotes)
{
    reads("\"a\",\"b\"\r\n", "a|b/");
    reads("\"a,b\",\"c\"\"d\"\n", "a,b|c\"d/");
    reads("\"two\nlines\",\"\"\n", "two\nlines|/");
    reads("\"=1\"", "=1/");
    fails("\"a", 2, "f:1: a quote that is never closed");
    fails("x\n\n\"a\nb", 7, "f:3: a quote that is never closed");
    fails("\"a\"b", 4, "f:1: text behind a closing quote");
    fails("a\"b", 3, "f:1: a quote inside a cell that does not begin with one");
}
END_TEST

START_TEST(bounds)
{
    char text[CSV_CELL_BYTES_MAX + 2];
    struct buf cells = {0};

    memset(text, 'x', sizeof text);
    fails(text, CSV_CELL_BYTES_MAX + 1, "f:1: a cell of more than 65536 bytes");
    text[CSV_CELL_BYTES_MAX] = '\0';
    buf_printf(&cells, "%s/", text);
    reads(text, buf_text(&cells));
    buf_clear(&cells);
    for (int i = 0; i < CSV_CELLS_MAX; i++)
        buf_add_text(&cells, i > 0 ? ",x" : "x");
    buf_add_text(&cells, ",x");
    fails(buf_text(&cells), cells.length, "f:1: more than 64 cells");
    buf_fini(&cells);
    fails("a\0b", 3, "f:1: a byte 0");
    fails("a\xFF", 2, "f:1: not UTF-8; save it as UTF-8");
}
END_TEST

/* What is written is read again as it was, but for the apostrophe. */
START_TEST(writing)
{
    static const struct {
        const char *text;
        const char *written;
    } table[] = {
        {"plain", "plain"},
        {"", "\"\""},
        {"a,b", "\"a,b\""},
        {"say \"hi\"", "\"say \"\"hi\"\"\""},
        {"=1+1", "'=1+1"},
        {"+1", "'+1"},
        {"-1", "'-1"},
        {"@SUM(A1)", "'@SUM(A1)"},
        {"\t=1", "\"'\t'=1\""},
        {"\r=1", "\"'\r'=1\""},
        {"\n=1", "\"'\n'=1\""},
        {"=a,\"b\"", "\"'=a,\"\"b\"\"\""},
        {"\uFF1D1", "'\uFF1D1"},
        {"a=1", "a=1"},
        {"a;b", "\"a;b\""},
        {"a\tb", "\"a\tb\""},
        /* Where the list separator is another, a quote inside a cell guards nothing. */
        {"a;=1", "\"a;'=1\""},
        {"a;;\"=1", "\"a;;'\"\"=1\""},
        {"a\t -1", "\"a\t' -1\""},
        {"a\r\n@b", "\"a\r\n'@b\""},
        {"a;b-1", "\"a;b-1\""},
    };

    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        struct buf out = {0};

        csv_add_text(&out, table[i].text);
        ck_assert_str_eq(buf_text(&out), table[i].written);
        buf_fini(&out);
    }
}
END_TEST

START_TEST(written_rows)
{
    struct buf out = {0};

    csv_add_text(&out, "");
    csv_add_text(&out, "");
    csv_add_number(&out, "%d", -1);
    csv_end_row(&out);
    csv_add_text(&out, "ends\n");
    csv_add_text(&out, "b");
    csv_end_row(&out);
    ck_assert_str_eq(buf_text(&out), "\"\",\"\",-1\r\n\"ends\n\",b\r\n");
    reads(buf_text(&out), "||-1/ends\n|b/");
    buf_fini(&out);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("csv");
    TCase *group = tcase_create("csv");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_test(group, rows);
    tcase_add_test(group, quotes);
    tcase_add_test(group, bounds);
    tcase_add_test(group, writing);
    tcase_add_test(group, written_rows);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
