/* The wire between the judge and a driver: frames on a stream socket.
 *
 * The driver has its end as descriptor WIRE_FD. It shares a process with hostile code, so the
 * judge believes nothing that comes back: every frame is checked for its place in the conversation
 * (wire_expect), its sequence number, its size and every byte of its content.
 *
 *   0        1         2        3       4                       8
 *   +--------+---------+--------+-------+-----------------------+------ - - -
 *   | 'J'    | version | type   | zero  | length, u32           | payload
 *   | 0x4A   | 0x01    |        | 0x00  | little endian         | length bytes
 *   +--------+---------+--------+-------+-----------------------+------ - - -
 *
 * All integers are little endian. "seq" is a random number, never 0, that the judge chooses for
 * each CALLS and that every answer to it repeats: an answer written ahead of its question is found.
 *
 *   judge -> driver
 *     0x01 CASE     u32 case          forget the object of the case before, if there is one
 *     0x02 CALLS    u32 seq, u8 flags, u32 count, count operations
 *                   operation: u16 method, u8 argc, argc values
 *                   method 0 is the constructor (class) or the function itself (function);
 *                   methods of a class count from 1 in the order of problem.json
 *                   flags bit 0, PHASED: stop before and after running, as drawn below
 *                   flags bit 1, TIDY: collect garbage, where the language has any, and then answer
 *     0x03 GO       u32 seq           run them now (phased only)
 *     0x04 COLLECT  u32 seq           send the results now (phased only)
 *     0x05 QUIT                       leave with status 0, without running anything else
 *   driver -> judge
 *     0x81 HELLO    u8 version        the candidate's code is loaded
 *     0x82 RESULTS  u32 seq, u32 count, count values (null for void and constructors)
 *     0x83 READY    u32 seq           all operations are decoded, nothing has run (phased only)
 *     0x84 DONE     u32 seq           all have run, nothing is encoded (phased only)
 *     0x85 ERROR    u32 seq (0 while loading), u32 operation (index in its CALLS), u8 kind,
 *                   u32 line (of the candidate's source, 0 if unknown),
 *                   text type, text message, text function      (text: u32 length, UTF-8 bytes)
 *                   then the driver leaves with status 1
 *                   kind: 1 the source does not compile, 2 failed while loading,
 *                         3 an exception in the operation, 4 a signal in it (type is its name),
 *                         5 the program was ended in it (exit), 6 the answer can not be sent
 *
 *   ListNode and TreeNode are lists in both directions (type.h), and a char is a string. Where an
 *   argument is the answer, it is sent in the place of the result; where the result says how many
 *   of its entries are, and there are not so many, the result itself.
 *
 *   value: u8 tag, then
 *     0 null   1 false   2 true   3 int: i64   4 double: IEEE 754, 8 bytes
 *     5 string: u32 length, UTF-8   6 list: u32 count, count values
 *     7 big int: u32 length, decimal ASCII   8 foreign: u32 length, name of the type, UTF-8
 *
 *   plain:   CALLS ------------------------------------------------> RESULTS
 *   phased:  CALLS -> READY | meter read | GO -> DONE | meter read | COLLECT -> RESULTS
 *
 * The driver also has a shared page as descriptor WIRE_PROGRESS_FD (a memfd of 4096 bytes). Before
 * each operation of a plain CALLS it stores the operation's index there (u32 at offset 0). The
 * judge reads it after a crash to name the operation; nothing is decided by it. After a TIDY a
 * driver whose runtime knows how much memory is in use stores that there (u64 at offset 8), before
 * it answers. It is believed only as far as it fits what is seen from outside.
 *
 * Who may call: judge/stage, tests. */
#ifndef JUDGE_CORE_WIRE_H
#define JUDGE_CORE_WIRE_H

#include "judge/base/buf.h"
#include "judge/core/value.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define WIRE_FD 3
#define WIRE_PROGRESS_FD 4
#define WIRE_PROGRESS_TOLD 1 /* Of the page as u64s. */
#define WIRE_MAGIC 0x4a
#define WIRE_VERSION 1
#define WIRE_HEADER_BYTES 8
#define WIRE_FRAME_BYTES_MAX (64u << 20)  /* Judge to driver. */
#define WIRE_ANSWER_BYTES_MAX (16u << 20) /* Driver to judge; more is OLE. */
#define WIRE_ERROR_TEXT_BYTES_MAX 4096u   /* A driver cuts its texts to this. */

enum wire_type {
    WIRE_CASE = 0x01,
    WIRE_CALLS = 0x02,
    WIRE_GO = 0x03,
    WIRE_COLLECT = 0x04,
    WIRE_QUIT = 0x05,
    WIRE_HELLO = 0x81,
    WIRE_RESULTS = 0x82,
    WIRE_READY = 0x83,
    WIRE_DONE = 0x84,
    WIRE_ERROR = 0x85,
};

#define WIRE_FLAG_PHASED 0x01
#define WIRE_FLAG_TIDY 0x02

enum wire_error_kind {
    WIRE_ERROR_SYNTAX = 1,
    WIRE_ERROR_LOAD = 2,
    WIRE_ERROR_EXCEPTION = 3,
    WIRE_ERROR_SIGNAL = 4,
    WIRE_ERROR_EXIT = 5,
    WIRE_ERROR_ANSWER = 6,
};

struct wire_header {
    uint8_t type;
    uint32_t length;
};

/* Starts a frame of @type in @out; returns the offset to give to wire_end. */
size_t wire_begin(struct buf *out, enum wire_type type);
void wire_end(struct buf *out, size_t begin);
/* A whole frame whose payload is one u32. */
void wire_u32(struct buf *out, enum wire_type type, uint32_t value);

/* Returns 0, or -1 when the 8 bytes are no header of an answer. */
int wire_header_parse(const uint8_t bytes[WIRE_HEADER_BYTES], struct wire_header *ret_header)
    __attribute__((warn_unused_result));

struct wire_error {
    uint32_t seq;
    uint32_t operation;
    uint32_t line;
    enum wire_error_kind kind;
    char *type; /* Owned, as the next two; printable text, cut to a bound. */
    char *message;
    char *function;
};

int wire_error_parse(const uint8_t *payload, size_t length, struct wire_error *ret_error)
    __attribute__((warn_unused_result));
void wire_error_fini(struct wire_error *error);

/* RESULTS: checks seq and that there are exactly @count values; @ret_values has room for them. */
int wire_results_parse(const uint8_t *payload, size_t length, uint32_t seq, size_t count,
                       struct value *ret_values) __attribute__((warn_unused_result));

#endif
