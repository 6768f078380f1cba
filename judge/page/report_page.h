/* The whole report as one HTML page that needs nothing else: no network, no script.
 *
 * It is made of the report's JSON, so that the page of an invocation shows what its JSON shows:
 * what is redacted there is not here either. Who may call: judge/cli,
 * judge/batch. */
#ifndef JUDGE_PAGE_REPORT_PAGE_H
#define JUDGE_PAGE_REPORT_PAGE_H

#include "judge/base/buf.h"

#include <jansson.h>

struct page_link {
    const char *href; /* Within the site; no text of a candidate. */
    const char *text;
};

/* What stands around a report that is one of many. All may be NULL. */
struct report_frame {
    const struct page_link *links; /* Ends with a NULL href. */
    const char *candidate;
    const char *note;
    const char *source;
};

/* As report_page, with a frame. */
void report_page_framed(const json_t *report, const char *title, const struct report_frame *frame,
                        struct buf *out);

/* The start of a page, up to its <header>, and a row of links. @script: what script-src allows
 * beside nothing, or NULL; @style: more of it, or NULL. */
void page_open(struct buf *out, const char *title, const char *script, const char *style);
void page_links(struct buf *out, const struct page_link *links);

/* @report as report_to_json makes it (docs/report.schema.json), @title the problem's. The page is
 * appended to @out. */
void report_page(const json_t *report, const char *title, struct buf *out);

#endif
