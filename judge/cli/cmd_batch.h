/* judge batch in its parts. Who may call: judge/cli/cmd_batch*.c, main.c. */
#ifndef JUDGE_CLI_CMD_BATCH_H
#define JUDGE_CLI_CMD_BATCH_H

#include "judge/batch/batch.h"

#include <stdbool.h>
#include <stdint.h>

struct batch_options {
    const char *input;
    const char *problem;
    const char *out;
    bool has_layout;
    enum layout layout;
    unsigned jobs;
    unsigned repeat;
    const char *meter;
    uint64_t seed;
    const char *server; /* NULL: graded here. */
    const char *token;
    bool complexity;
    bool samples;
    bool shrink;
    bool resume;
    bool dry_run;
    bool json;
    bool ascii;
    bool no_cgroup;
};

/* cmd_batch_options.c: 0, or the exit status and 1. */
unsigned batch_core_count(void);
int batch_options_parse(int argc, char **argv, struct batch_options *ret_options);

/* cmd_batch_print.c: what a person reads. */
void batch_print_plan(const struct batch *batch);                /* All of it, on stdout. */
void batch_print_skipped(const struct batch *batch, size_t max); /* On stderr. */
void batch_print_end(const struct batch *batch, const struct status *status);
json_t *batch_end_json(const struct batch *batch, const struct status *status);

/* One line on a terminal's stderr, drawn again and again; in a pipe one line a minute. */
struct batch_progress {
    bool terminal;
    bool ascii;
    bool shown;
    uint64_t told_ns;
};
/* @data is a struct batch_progress. */
void batch_progress_show(void *data, const struct status *status);
void batch_progress_clear(struct batch_progress *progress);

/* cmd_batch_compare.c */
int cmd_batch_compare(int argc, char **argv);

#endif
