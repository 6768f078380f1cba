/* One process of an author's checker in a box, and lines to and from it.
 *
 *   checker -> judge   {"ready":1}, then an answer to each question (checker_wire.h)
 *
 * The channel is a socket of its own at descriptor WIRE_FD, so that what the checker prints is no
 * answer, and the box has a keeper of its own, since the candidate's box is waiting meanwhile.
 *
 * Who may call: judge/stage/checker.c. */
#ifndef JUDGE_STAGE_CHECKER_PROCESS_H
#define JUDGE_STAGE_CHECKER_PROCESS_H

#include "judge/stage/channel.h"
#include "judge/stage/engine.h"

#define CHECKER_FAILED CHANNEL_FAILED

struct checker_process {
    struct engine *engine;  /* Borrowed: whose keeper holds the box. */
    struct channel channel; /* To the process; it is closed when there is none. */
    int stdout_fd;
    int stderr_fd;
    size_t answered;  /* Bytes of the last answer at the front of what was received. */
    const char *what; /* Static: how it failed, where the box says nothing; or NULL. */
};

struct checker_limits {
    uint64_t cpu_ns; /* One case. */
    uint64_t wall_ns;
    uint64_t memory_bytes;
};

/* Starts it and waits until it is ready. @submission is the checker's source. CHECKER_FAILED: it
 * failed; as with the next, only _describe and _stop may follow. ERR_FAULT is the box's. */
int checker_process_start(struct checker_process *process, struct engine *engine,
                          const struct submission *submission, const struct file_set *artifacts,
                          const struct checker_limits *limits, struct err *err)
    __attribute__((warn_unused_result));

/* Sends the line @question and waits for one back; it is borrowed until the next call. */
int checker_process_ask(struct checker_process *process, const struct buf *question,
                        const struct checker_limits *limits, const char **ret_line,
                        size_t *ret_length, struct err *err) __attribute__((warn_unused_result));

/* After CHECKER_FAILED: in a few words, and all that it said on stderr, cut. The caller frees both;
 * @ret_detail may be NULL. ERR_FAULT when it was the box. */
int checker_process_describe(struct checker_process *process, char **ret_what, char **ret_detail,
                             struct err *err) __attribute__((warn_unused_result));

/* Ends it if it runs and frees everything. Never fails. */
void checker_process_stop(struct checker_process *process);

#endif
