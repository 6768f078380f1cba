/* What the judge and a checker say to each other: one JSON object a line, each way.
 *
 *   judge -> checker   {"id":N,"case":CASE,"answers":ANSWERS}
 *   checker -> judge   {"id":N,"verdict":"accept"}
 *                      {"id":N,"verdict":"reject","reason":"…","operation":3}
 *                      {"id":N,"verdict":"fail","reason":"…"}
 *
 * CASE is a case as authors write it in a file of cases, with the references to answers filled in
 * (and listed as "answer_of", where there are any): "ops" and "args", "args", or "stdin", and
 * "expect" or "stdout" where the file has them. ANSWERS is
 * a list with an answer to each operation, the one answer, or the text that was printed. N is a
 * random number: an answer to another question is found. "operation" may be left out.
 *
 * A string of ours may hold bytes that are not UTF-8. Such a byte 0x80 + x is written \udc80 + x, a
 * lone surrogate, as Python's "surrogateescape" reads it: nothing that a candidate sends is lost,
 * and none of it can leave its string.
 *
 * Pure. Who may call: judge/stage/checker.c, tests. */
#ifndef JUDGE_STAGE_CHECKER_WIRE_H
#define JUDGE_STAGE_CHECKER_WIRE_H

#include "judge/base/buf.h"
#include "judge/base/err.h"
#include "judge/catalog/problem.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define CHECKER_REPLY_BYTES_MAX (64u << 10) /* A line of the checker's, with its end. */

enum checker_word { CHECKER_ACCEPT, CHECKER_REJECT, CHECKER_FAIL, CHECKER_WORD_COUNT };

struct checker_reply {
    enum checker_word word;
    char *reason; /* Owned; printable, cut to REASON_BYTES_MAX; "" when none was given. */
    bool has_operation;
    size_t operation;
};

void checker_reply_fini(struct checker_reply *reply);

/* The line for a case of a class or function problem, whose operations have @answers; NULL: it is
 * about the case alone, for a validator, and references stay as they are in the file. */
void checker_ask_values(struct buf *out, uint32_t id, const struct problem *problem,
                        const struct test_case *test, const struct value *answers);

/* The line for a case of a stdin problem, and what was printed; NULL as above. */
void checker_ask_output(struct buf *out, uint32_t id, const struct test_case *test,
                        const char *output, size_t length);

/* Reads the @length bytes of a line, without its end. ERR_INPUT says what is wrong with it, in
 * words that are safe to show. @operations is how many the case has: a larger "operation" is wrong.
 */
int checker_reply_parse(const char *line, size_t length, uint32_t id, size_t operations,
                        struct checker_reply *ret_reply, struct err *err)
    __attribute__((warn_unused_result));

#endif
