/* What a report that others hand in says about how it came to be: enough to grade the same again.
 *
 * Three documents hold a report: the report itself (judge run --json, the daemon's /report), a line
 * of a batch's results.jsonl, and a submission of the daemon (which has its source too).
 *
 * Errors: ERR_INPUT. Pure. Who may call: judge/cli. */
#ifndef JUDGE_CORE_REPORT_ORIGIN_H
#define JUDGE_CORE_REPORT_ORIGIN_H

#include "judge/base/err.h"

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* All is borrowed from the document. */
struct report_origin {
    json_t *report;
    const char *problem;
    const char *language;
    const char *candidate;   /* NULL: the document names none. */
    const char *source_hash; /* NULL: the report is older than these. */
    const char *source;      /* The text; NULL: it is not in the document. */
    size_t source_length;
    bool has_provenance;
    bool samples;
    bool complexity;
    bool stop_early;
    const char *meter;
    const char *claims; /* Or NULL. */
    uint64_t seed;
};

/* @name is of the document, for messages. */
int report_origin_read(const char *name, json_t *document, struct report_origin *ret_origin,
                       struct err *err) __attribute__((warn_unused_result));

#endif
