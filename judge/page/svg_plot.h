/* A plot as an SVG element whose colours come from the page's style, so that it follows light, dark
 * and print. Lines differ in their dashes and points in their marks as well as in colour.
 *
 * Who may call: judge/page. */
#ifndef JUDGE_PAGE_SVG_PLOT_H
#define JUDGE_PAGE_SVG_PLOT_H

#include "judge/base/buf.h"
#include "judge/page/plot.h"

/* @id is unique on the page; @title is escaped here. */
void svg_plot(const struct plot *plot, const char *id, const char *title, struct buf *out);

/* The piece of a legend that shows how @kind is drawn. */
void svg_plot_sample(enum plot_kind kind, struct buf *out);

#endif
