/* What the files of the native runtime share with each other and not with the glue. */
#ifndef JUDGE_NATIVE_INTERNAL_H
#define JUDGE_NATIVE_INTERNAL_H

#include "native.h"

#define JUDGE_FD 3
#define JUDGE_PROGRESS_FD 4
#define JUDGE_HEADER_BYTES 8
#define JUDGE_FRAME_BYTES_MAX (64u << 20)
#define JUDGE_ANSWER_BYTES_MAX (16u << 20)
#define JUDGE_TEXT_BYTES_MAX 4096u
#define JUDGE_KEEP_BYTES (1u << 20) /* A larger buffer is given back once it was used. */

/* Bytes in pages of their own, which grow by mremap. */
struct judge_bytes {
    uint8_t *data;
    size_t length;
    size_t capacity;
};

/* Where the conversation stands, for the signal handler and the exit hook. */
struct judge_state {
    volatile uint32_t seq;       /* 0 while loading. */
    volatile bool in_candidate;  /* An end now is the candidate's. */
    volatile uint32_t *progress; /* The shared page, or a local stand-in. */
    volatile uint32_t local_progress;
};

extern struct judge_state judge_state;

long judge_syscall(long number, long a, long b, long c, long d, long e, long f);
void judge_exit(int status) __attribute__((noreturn)); /* Runs nothing else. */
void *judge_pages(size_t size);
void judge_bytes_reserve(struct judge_bytes *bytes, size_t more);
void judge_bytes_trim(struct judge_bytes *bytes);
void judge_send(const uint8_t *data, size_t length);
void judge_receive(uint8_t *data, size_t length);
void judge_copy(void *to, const void *from, size_t length);
void judge_error_send(enum judge_error kind, const char *type, const char *message,
                      const char *function);
void judge_crash_install(void);

/* Frames of operations: see native_frame.c. */
void *judge_frame_decode(uint32_t method, struct judge_reader *reader);
void judge_frame_encode(const struct judge_op *op);
void judge_frame_drop(const struct judge_op *op, bool measured);
void judge_frame_forget(void);

extern struct judge_bytes judge_out; /* The frame that is being written. */
void judge_frame_begin(uint8_t type);
void judge_frame_end(void); /* Fills in the length and sends it. */
void judge_put_u8(uint8_t value);
void judge_put_u32(uint32_t value);
void judge_put_bytes(const void *data, size_t length);

#endif
