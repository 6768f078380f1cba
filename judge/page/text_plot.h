/* Plots as lines of text: braille dots, or plain ASCII.
 *
 *   get: instructions          one line for each row, every one of the same width
 *    10k ⡇
 *        ⡇⠤⠤⠤⠤⠤⠤⠤
 *     1k ⡇
 *        256 capacity 32768
 *
 * Who may call: judge/cli. */
#ifndef JUDGE_PAGE_TEXT_PLOT_H
#define JUDGE_PAGE_TEXT_PLOT_H

#include "judge/base/buf.h"
#include "judge/page/plot.h"

#define TEXT_PLOT_WIDTH 26                   /* Columns, the labels of the cost axis included. */
#define TEXT_PLOT_ROWS 5                     /* Of the plot itself. */
#define TEXT_PLOT_LINES (TEXT_PLOT_ROWS + 2) /* With a title above and the sizes below. */

/* Line @line of the plot, TEXT_PLOT_WIDTH columns and no line end, appended to @out. */
void text_plot_line(const struct plot *plot, const char *title, bool ascii, size_t line,
                    struct buf *out);

/* What the marks mean, for all plots. */
const char *text_plot_legend(bool ascii, bool reference);

#endif
