/* CSV as RFC 4180 has it: rows end in CRLF or LF, a cell may stand in double quotes, and then hold
 * commas, line ends and doubled quotes. A byte order mark is skipped.
 *
 * Errors: ERR_INPUT with file and line. Who may call: judge/batch, judge/cli. */
#ifndef JUDGE_BATCH_CSV_H
#define JUDGE_BATCH_CSV_H

#include "judge/base/buf.h"
#include "judge/base/err.h"

#include <stdbool.h>
#include <stddef.h>

#define CSV_CELLS_MAX 64
#define CSV_CELL_BYTES_MAX 65536

struct csv_reader {
    const char *file; /* As shown in messages. */
    const char *data; /* Borrowed, as is the file. */
    size_t length;
    char separator; /* 0: a comma. */
    size_t at;      /* 0 at the start. */
    size_t line;    /* 0 at the start; then that of the row that was read last, from 1. */
    size_t ends;    /* Line ends that were read. */
};

struct csv_row {
    char *cells[CSV_CELLS_MAX];
    size_t count;
};

/* The next row; *@ret_row is owned by the caller. No row at the end: its count is 0. */
int csv_read(struct csv_reader *reader, struct csv_row *ret_row, struct err *err)
    __attribute__((warn_unused_result));
void csv_row_fini(struct csv_row *row);

/* Appends a cell, quoted where it must be, with a comma before it unless it is the first of its
 * row. What a spreadsheet would take for a formula (=, +, -, @, tab or a line end at its start)
 * gets an apostrophe in front; so does what stands so behind a ';', a tab or a line end, where a
 * spreadsheet whose list separator is no comma begins a cell. */
void csv_add_text(struct buf *out, const char *text);
/* The same for what the judge made itself: a number may begin with '-'. */
void csv_add_number(struct buf *out, const char *format, ...) __attribute__((format(printf, 2, 3)));
void csv_end_row(struct buf *out);

#endif
