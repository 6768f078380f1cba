/* One conversation with one driver in one box (core/wire.h), with everything that can go wrong in
 * it.
 *
 * A call returns 0 when the driver answered as it should, SESSION_FAILED when the candidate's
 * program failed in some way (session_failure then says how), or a negative error that is the
 * judge's. After SESSION_FAILED only session_failure and session_close may be called.
 *
 * Who may call: judge/stage. */
#ifndef JUDGE_STAGE_SESSION_H
#define JUDGE_STAGE_SESSION_H

#include "judge/catalog/problem.h"
#include "judge/core/wire.h"
#include "judge/stage/channel.h"
#include "judge/stage/counter.h"
#include "judge/stage/engine.h"

#define SESSION_FAILED CHANNEL_FAILED

struct session_options {
    uint64_t memory_bytes; /* The problem's limit without the language's own share. */
    uint64_t output_bytes; /* Bounds what it prints. */
    bool counted;          /* Run it under the emulator that counts instructions. */
    bool watched;          /* session_measure fills session->piece. */
    bool weighed;          /* session_pages is asked, so memory is to come in small pages. */
    bool frugal;           /* As the language is run when objects of many sizes are weighed. */
};

/* What session_measure saw of the last piece. Counts are 0 unless the session is counted. */
struct session_piece {
    uint64_t inside_counts;  /* Between READY and DONE. */
    uint64_t outside_counts; /* From the answer before to READY, and from DONE to the answer. */
    uint64_t outside_cpu_ns;
    uint64_t encoding_counts; /* Of those outside, from DONE to the answer. */
    uint64_t answer_bytes;
};

struct session {
    struct engine *engine;
    const struct submission *submission;
    const struct file_set *artifacts;
    struct channel channel; /* To the driver. */
    int progress_fd;
    uint32_t *progress;  /* The shared page. */
    uint64_t told_bytes; /* What the driver said there of its memory, when it was last tidied; 0:
                            nothing. Not to be believed alone. */
    int stdout_fd;
    int stderr_fd;
    struct buf frame; /* A short one, being sent. */
    struct buf calls; /* The piece that is sent, or is next. */
    size_t calls_begin;
    size_t calls_bytes; /* Of its operations, as PIECE_BYTES_MAX counts them. */
    uint32_t calls_seq; /* Its number. */
    uint32_t seq;       /* Of the last piece that was sent. */
    bool in_piece;      /* The driver has operations to run: its progress page means something. */
    bool greeted;       /* The candidate's code is loaded. */
    bool oversized;     /* An answer is longer than WIRE_ANSWER_BYTES_MAX. */
    bool has_error;
    struct wire_error error;
    char violation[120]; /* What the driver's side did against the wire; "" for nothing. */
    bool watched;
    struct counter counter;   /* Of a counted session. */
    uint64_t answered_counts; /* When the answer before came. */
    uint64_t answered_cpu_ns;
    uint64_t answer_bytes; /* Of the last answer. */
    struct session_piece piece;
};

/* Starts the box and waits until the candidate's code is loaded. @memory_bytes is the problem's
 * limit without the language's own share. @output_bytes bounds what it prints. */
int session_open(struct session *session, struct engine *engine,
                 const struct submission *submission, const struct file_set *artifacts,
                 uint64_t memory_bytes, uint64_t output_bytes, struct err *err)
    __attribute__((warn_unused_result));

int session_open_with(struct session *session, struct engine *engine,
                      const struct submission *submission, const struct file_set *artifacts,
                      const struct session_options *options, struct err *err)
    __attribute__((warn_unused_result));

/* Asks the driver to leave, so that what the program printed is complete, and waits a moment for
 * it. Does nothing when the box has ended. */
void session_quit(struct session *session);

/* Ends the box if it runs and frees everything. Never fails; the result stays readable. */
void session_close(struct session *session);

/* A new case: the driver forgets its object; the clocks start anew with these limits. */
int session_case(struct session *session, uint32_t number, uint64_t cpu_ns, uint64_t wall_ns,
                 struct err *err) __attribute__((warn_unused_result));

/* The candidate's program has answered all, and waits while a checker works: it passes no wall
 * limit by that. The next session_case sets the clocks again. */
int session_rest(struct session *session, struct err *err) __attribute__((warn_unused_result));

/* Runs @count operations as one piece. @results has room for @count values and owns them after. */
int session_calls(struct session *session, const struct operation *operations, size_t count,
                  struct value *results, struct err *err) __attribute__((warn_unused_result));

/* Has the driver collect its garbage. */
int session_tidy(struct session *session, struct err *err) __attribute__((warn_unused_result));

/* The same in phases; @ret_cost is what the meter counted between GO and DONE. */
int session_measure(struct session *session, const struct operation *operations, size_t count,
                    struct value *results, struct box_meter *ret_cost, struct err *err)
    __attribute__((warn_unused_result));

/* Instructions executed before the driver's last frame; 0 unless the session is counted. */
uint64_t session_counts(const struct session *session);

/* Cost so far of the running box. */
int session_meter(struct session *session, struct box_meter *ret_meter, struct err *err)
    __attribute__((warn_unused_result));

/* What its processes hold in pages of their own, exact to a page; BOX_PAGES_UNKNOWN where the
 * kernel does not tell. */
int session_pages(struct session *session, uint64_t *ret_bytes, struct err *err)
    __attribute__((warn_unused_result));

/* How the candidate's program failed, with @operation = index in the last piece that was sent.
 * Waits for the box to end. An error when it was our fault (the box gave IE). */
int session_failure(struct session *session, struct failure *failure, size_t *ret_operation,
                    struct err *err) __attribute__((warn_unused_result));

#endif
