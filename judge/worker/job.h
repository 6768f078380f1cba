/* A job as it comes over the wire (worker.h draws it), checked.
 *
 * Pure. Who may call: judge/worker. */
#ifndef JUDGE_WORKER_JOB_H
#define JUDGE_WORKER_JOB_H

#include "judge/base/err.h"

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define JOB_ID_BYTES_MAX 200

/* All strings are borrowed from the document. */
struct job {
    const char *id;
    const char *problem;
    const char *language; /* NULL: by the ending of @file. */
    const char *source;   /* NULL: read @file. */
    size_t source_length;
    const char *file;   /* NULL only with @source and @language. */
    const char *claims; /* Or NULL. */
    const char *meter;
    int64_t seed; /* Of the numbers that are measured with; 0 to INT64_MAX. */
    bool complexity;
    bool samples;
    bool reveal;
    bool shrink;
    bool stop_early;
    bool reference;
    bool double_time; /* Twice the time limits: is a slow answer clearly too slow? */
};

/* The id of a job or an event; NULL when it has none that can be used. Borrowed. */
const char *job_id(const json_t *document);

/* ERR_INPUT names the key that is wrong. Keys that are not known are wrong. */
int job_parse(const json_t *document, struct job *ret_job, struct err *err)
    __attribute__((warn_unused_result));

#endif
