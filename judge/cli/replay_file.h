/* Where judge replay finds the report and its source: a report by itself, a submission of the
 * daemon, or one line of what a batch wrote.
 *
 * Errors: ERR_INPUT, ERR_FAULT. Who may call: judge/cli/cmd_replay.c. */
#ifndef JUDGE_CLI_REPLAY_FILE_H
#define JUDGE_CLI_REPLAY_FILE_H

#include "judge/core/report_origin.h"

struct replay_choice {
    const char *path;      /* A file, the folder of a batch, or "-": the standard input. */
    const char *candidate; /* NULL: not given, as the next three. */
    const char *problem;   /* An id. */
    uint64_t line;         /* From 1; 0: not given. */
    const char *source;    /* A file. */
};

struct replay_file {
    json_t *document; /* What origin borrows from. */
    struct report_origin origin;
    char *source; /* Checked: its hash is that of the report, where the report has one. */
    size_t source_length;
};

int replay_file_read(const struct replay_choice *choice, struct replay_file *ret_file,
                     struct err *err) __attribute__((warn_unused_result));
void replay_file_fini(struct replay_file *file);

#endif
