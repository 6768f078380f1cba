/* What the rendered glue, which shares a translation unit with the candidate's source, has in
 * common with the runtime.
 *
 * In front of the candidate's source the glue describes the arguments and results of the problem
 * as data; behind it there are only the calls. The candidate's macros, overloads and pragmas can
 * therefore change what a call means, which they may, but not how its result is read: that happens
 * in the runtime, which was compiled without them.
 *
 * Every name starts with judge_, so that the candidate has all others. */
#ifndef JUDGE_GLUE_H
#define JUDGE_GLUE_H

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

struct judge_type; /* How values of a type are read and written: native.h. */

struct judge_field {
    const struct judge_type *type; /* NULL behind the last parameter, and for void. */
    uint32_t offset;               /* In the frame. */
};

/* An operation's frame holds its arguments and its result. */
struct judge_method {
    const struct judge_field *params;
    struct judge_field result;
    uint32_t frame_bytes;
    uint8_t param_count;
    uint8_t answer; /* From 1: the argument that is the answer, not the result. */
    bool is_prefix; /* The result, an int32, says how many of its entries are. */
};

/* The members are named where the candidate's macros hold. */
struct judge_op {
    void *judge_frame;
    uint32_t judge_method;
};

/* What the glue defines. run makes the calls and nothing else. */
extern const char judge_glue_is_class;
extern const uint32_t judge_glue_method_count;
extern const struct judge_method judge_glue_methods[];
void judge_glue_run(const struct judge_op *ops, unsigned count);
void judge_glue_forget(void); /* Destroys the object of the case, if there is one. */

#ifdef __cplusplus
}
#endif
#endif
