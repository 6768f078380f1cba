/* A grader's list: the first byte of the input chooses CSV or JSON Lines. What is read as CSV is
 * written again and read again, and is the same. */
#include "judge/batch/csv.h"
#include "judge/batch/manifest.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static void must(bool holds)
{
    if (!holds)
        abort();
}

/* Whatever a spreadsheet takes for the list separator, and skips behind it, no cell begins as a
 * formula. */
static void must_hold_no_formula(const char *text)
{
    must(strchr("=+-@\t\r\n", text[0]) == NULL || text[0] == '\0');
    for (const char *at = strpbrk(text, ";\t\r\n"); at != NULL; at = strpbrk(at, ";\t\r\n")) {
        at++;
        char first = at[strspn(at, " \"")];
        must(first == '\0' || strchr("=+-@", first) == NULL);
    }
}

static void must_be_same_but_for_apostrophes(const char *was, const char *is)
{
    while (*is != '\0') {
        if (*was == *is)
            was++;
        else
            must(*is == '\'');
        is++;
    }
    must(*was == '\0');
}

/* Every cell, written and read: the same but for apostrophes. */
static void write_and_read(const struct csv_row *row)
{
    struct buf out = {0};
    struct csv_row again = {.count = 0};
    struct csv_reader reader = {.file = "g"};
    struct err err = {0};

    csv_add_text(&out, "head"); /* A byte order mark counts only at the start of all. */
    csv_end_row(&out);
    for (size_t i = 0; i < row->count; i++)
        csv_add_text(&out, row->cells[i]);
    csv_end_row(&out);
    reader.data = buf_text(&out);
    reader.length = out.length;
    must(csv_read(&reader, &again, &err) == 0);
    csv_row_fini(&again);
    if (csv_read(&reader, &again, &err) != 0) { /* An apostrophe made the longest cell too long. */
        buf_fini(&out);
        return;
    }
    must(again.count == row->count);
    for (size_t i = 0; i < row->count; i++) {
        must_hold_no_formula(again.cells[i]);
        must_be_same_but_for_apostrophes(row->cells[i], again.cells[i]);
    }
    csv_row_fini(&again);
    buf_fini(&out);
}

static void read_rows(const char *text, size_t length)
{
    struct csv_reader reader = {.file = "f", .data = text, .length = length};
    struct err err = {0};

    for (;;) {
        struct csv_row row = {.count = 0};

        if (csv_read(&reader, &row, &err) != 0 || row.count == 0)
            return;
        write_and_read(&row);
        csv_row_fini(&row);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t length);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t length)
{
    struct manifest manifest;
    struct err err = {0};
    bool csv = length > 0 && data[0] % 2 == 0;
    const char *text = (const char *)data + 1;

    if (length == 0)
        return 0;
    if (csv)
        read_rows(text, length - 1);
    if (manifest_parse(csv ? "f.csv" : "f.jsonl", text, length - 1, &manifest, &err) != 0) {
        must(err.code == ERR_INPUT && strncmp(err.message, "f.", 2) == 0);
        return 0;
    }
    for (size_t i = 0; i < manifest.count; i++)
        must(manifest.rows[i].candidate[0] != '\0' && manifest.rows[i].file[0] != '\0');
    manifest_fini(&manifest);
    return 0;
}
