/* The whole report as one HTML page that needs nothing else: no network, no script.
 *
 * It is made of the report's JSON, so that the page of an invocation shows what its JSON shows:
 * what is redacted there is not here either. Who may call: judge/cli. */
#ifndef JUDGE_PAGE_REPORT_PAGE_H
#define JUDGE_PAGE_REPORT_PAGE_H

#include "judge/base/buf.h"

#include <jansson.h>

/* @report as report_to_json makes it (docs/report.schema.json), @title the problem's. The page is
 * appended to @out. */
void report_page(const json_t *report, const char *title, struct buf *out);

#endif
