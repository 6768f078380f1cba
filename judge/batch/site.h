/* The report of a batch as pages for a browser, without a network:
 *
 *   report/index.html      what came of it, problem by problem
 *   report/answers.html    every answer, to be sorted and searched
 *   report/matrix.html     candidates by problems
 *   report/answers/N.html  one answer; N counts from 1 in the order of the plan
 *
 * Without scripts all of it can be read; one script, known to the page by its hash, sorts and
 * filters. Errors: ERR_FAULT. Who may call: judge/batch. */
#ifndef JUDGE_BATCH_SITE_H
#define JUDGE_BATCH_SITE_H

#include "judge/base/buf.h"
#include "judge/batch/batch.h"

/* The page of one answer, from its line in results.jsonl. */
int site_answer(const struct batch *batch, size_t index, const json_t *line, struct err *err)
    __attribute__((warn_unused_result));

/* All others. */
int site_write(const struct batch *batch, struct err *err) __attribute__((warn_unused_result));

/* The parts, each in a file of its own. */
void site_overview(const struct batch *batch, struct buf *out);
void site_table(const struct batch *batch, struct buf *out);
void site_matrix(const struct batch *batch, struct buf *out);

extern const char site_style[];  /* Beside page_style. */
extern const char site_script[]; /* Sorts and filters the table of answers. */

/* "<span class="chip good">AC</span>" */
void site_chip(struct buf *out, const struct figures *figures);

/* One bar of a chart. */
struct site_bar {
    char label[48];
    const char *mood; /* CSS class of the bar; NULL: plain. */
    size_t count;
};

/* Horizontal bars as SVG; nothing when all are 0. @id is unique on the page. */
void site_bars(struct buf *out, const char *id, const char *title, const struct site_bar *bars,
               size_t count);

#endif
