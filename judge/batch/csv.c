#include "judge/batch/csv.h"

#include "judge/base/mem.h"
#include "judge/base/printable.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char byte_order_mark[] = "\xEF\xBB\xBF";

static int fail(const struct csv_reader *reader, struct err *err, const char *what)
{
    return err_set(err, ERR_INPUT, "%s:%zu: %s", reader->file, reader->line, what);
}

static bool at_line_end(const struct csv_reader *reader)
{
    const char *here = reader->data + reader->at;
    size_t left = reader->length - reader->at;

    return left > 0 && (here[0] == '\n' || (left > 1 && here[0] == '\r' && here[1] == '\n'));
}

static bool at_separator(const struct csv_reader *reader)
{
    return reader->data[reader->at] == (reader->separator != '\0' ? reader->separator : ',');
}

static bool at_end(const struct csv_reader *reader)
{
    return reader->at == reader->length;
}

static void skip_line_end(struct csv_reader *reader)
{
    reader->at += reader->data[reader->at] == '\r' ? 2 : 1;
    reader->ends++;
}

static int add_byte(struct csv_reader *reader, struct buf *cell, struct err *err)
{
    char byte = reader->data[reader->at++];

    if (byte == '\0')
        return fail(reader, err, "a byte 0");
    if (byte == '\n')
        reader->ends++;
    if (cell->length == CSV_CELL_BYTES_MAX)
        return fail(reader, err, "a cell of more than 65536 bytes");
    buf_add_u8(cell, (uint8_t)byte);
    return 0;
}

/* Behind the opening quote, to behind the closing one. */
static int read_quoted(struct csv_reader *reader, struct buf *cell, struct err *err)
{
    int code = 0;

    while (code == 0) {
        if (at_end(reader))
            return fail(reader, err, "a quote that is never closed");
        if (reader->data[reader->at] == '"') {
            reader->at++;
            if (at_end(reader) || reader->data[reader->at] != '"')
                break;
        }
        code = add_byte(reader, cell, err);
    }
    if (code == 0 && !at_end(reader) && !at_separator(reader) && !at_line_end(reader))
        return fail(reader, err, "text behind a closing quote");
    return code;
}

static int read_plain(struct csv_reader *reader, struct buf *cell, struct err *err)
{
    int code = 0;

    while (code == 0 && !at_end(reader) && !at_separator(reader) && !at_line_end(reader)) {
        if (reader->data[reader->at] == '"')
            return fail(reader, err, "a quote inside a cell that does not begin with one");
        code = add_byte(reader, cell, err);
    }
    return code;
}

static int read_cell(struct csv_reader *reader, char **ret_cell, struct err *err)
{
    struct buf cell = {0};
    size_t bad;
    int code;

    if (!at_end(reader) && reader->data[reader->at] == '"') {
        reader->at++;
        code = read_quoted(reader, &cell, err);
    } else {
        code = read_plain(reader, &cell, err);
    }
    if (code == 0 && !printable_check_utf8(buf_text(&cell), cell.length, &bad))
        code = fail(reader, err, "not UTF-8; save it as UTF-8");
    if (code == 0)
        *ret_cell = cell.data != NULL ? buf_steal(&cell) : mem_strdup("");
    buf_fini(&cell);
    return code;
}

int csv_read(struct csv_reader *reader, struct csv_row *ret_row, struct err *err)
{
    struct csv_row row = {.count = 0};
    int code = 0;

    if (reader->at == 0 && reader->length >= 3 && memcmp(reader->data, byte_order_mark, 3) == 0)
        reader->at = 3;
    while (!at_end(reader) && at_line_end(reader))
        skip_line_end(reader);
    reader->line = reader->ends + 1;
    while (code == 0 && !at_end(reader)) {
        if (row.count == CSV_CELLS_MAX)
            code = fail(reader, err, "more than 64 cells");
        else
            code = read_cell(reader, &row.cells[row.count], err);
        if (code != 0)
            break;
        row.count++;
        if (at_end(reader))
            break;
        if (at_line_end(reader)) {
            skip_line_end(reader);
            break;
        }
        reader->at++; /* The comma; a row that ends with one has an empty cell more. */
        if (at_end(reader) && row.count < CSV_CELLS_MAX)
            row.cells[row.count++] = mem_strdup("");
    }
    if (code != 0)
        csv_row_fini(&row);
    else
        *ret_row = row;
    return code;
}

void csv_row_fini(struct csv_row *row)
{
    for (size_t i = 0; i < row->count; i++)
        free(row->cells[i]);
    row->count = 0;
}

static void add_comma(struct buf *out)
{
    if (out->length > 0 && out->data[out->length - 1] != '\n')
        buf_add_u8(out, ',');
}

/* With the wide forms that spreadsheets of East Asia take for the same. */
static bool is_formula(const char *text)
{
    static const char *const starts[] = {"=",  "+",      "-",      "@",      "\t",    "\r",
                                         "\n", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};

    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
        if (strncmp(text, starts[i], strlen(starts[i])) == 0)
            return true;
    return false;
}

/* What ends a cell where the list separator is not a comma, whatever quotes stand around; and what
 * is skipped before a formula is looked for. */
static bool may_separate(char c)
{
    return c == ';' || c == '\t' || c == '\r' || c == '\n';
}

/* A cell that is empty would let the next one take itself for the first of its row; the first cell
 * of a row is never empty here, since an empty one is written as "". */
void csv_add_text(struct buf *out, const char *text)
{
    bool quoted = text[0] == '\0' || strpbrk(text, ",\"\r\n;\t") != NULL;

    add_comma(out);
    if (quoted)
        buf_add_u8(out, '"');
    if (is_formula(text))
        buf_add_u8(out, '\'');
    for (const char *at = text; *at != '\0'; at++) {
        if (*at == '"')
            buf_add_u8(out, '"');
        buf_add_u8(out, (uint8_t)*at);
        if (may_separate(*at) && !may_separate(at[1]) && is_formula(at + 1 + strspn(at + 1, " \"")))
            buf_add_u8(out, '\'');
    }
    if (quoted)
        buf_add_u8(out, '"');
}

void csv_add_number(struct buf *out, const char *format, ...)
{
    char text[64];
    va_list args;

    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    add_comma(out);
    buf_add_text(out, text);
}

void csv_end_row(struct buf *out)
{
    buf_add_text(out, "\r\n");
}
