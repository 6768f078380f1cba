/* What to measure, as a problem declares it: the `complexity` object of problem.json, checked
 * against the problem's interface and turned into calls at any size, one at a time.
 *
 *   set         all of it: variables, how to construct and fill, the operations
 *   operation   something that has a complexity: a method, the function, or "run" for stdin
 *   pattern     one way to call it: newest, spread, missing, …
 *
 * Every call is a pure function of (n, pattern, k), rand() included, so that they may be asked for
 * in any order and none is kept. A set owns all that it gives out by pointer.
 *
 * Errors: ERR_INPUT with file and JSON path when loading, with operation and pattern afterwards.
 * Who may call: judge/stage, judge/cli. */
#ifndef JUDGE_COMPLEXITY_PATTERN_H
#define JUDGE_COMPLEXITY_PATTERN_H

#include "judge/base/buf.h"
#include "judge/base/err.h"
#include "judge/catalog/problem.h"
#include "judge/complexity/class.h"

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define PATTERN_OPERATIONS_MAX 32
#define PATTERN_PATTERNS_MAX 16 /* Of one operation. */
#define PATTERN_ELEMENTS_MAX 64 /* Calls of a pattern, steps of a fill. */
#define PATTERN_VARIABLES_MAX 8
#define PATTERN_LOG2_MIN 8 /* Sizes begin at 2^8 unless a variable says less. */
#define PATTERN_LOG2_MAX 24
#define PATTERN_LIST_MAX (1u << 24)   /* Elements of one list or line. */
#define PATTERN_FILL_MAX (1ull << 28) /* Calls of one fill. */

/* Which figure the expected class speaks of. */
enum pattern_figure {
    FIGURE_TYPICAL,   /* The median of the batches. */
    FIGURE_AMORTISED, /* The whole fill, divided by n. */
    FIGURE_WORST,     /* The dearest batch. */
    FIGURE_COUNT,
};

const char *pattern_figure_name(enum pattern_figure figure);

/* What the problem's interface says; borrowed while loading, copied where needed. */
struct pattern_interface {
    enum problem_kind kind;
    const struct method *methods; /* methods[0] is the constructor or the function. */
    size_t method_count;          /* 0 for stdin. */
};

struct pattern_variable {
    char *name;
    int log2_min; /* Sizes are powers of two in between. */
    int log2_max;
};

/* What stays the same for all patterns of an operation. All strings are owned by the set. */
struct pattern_info {
    const char *name;     /* "get" */
    const char *variable; /* "capacity" */
    int log2_min;
    int log2_max;
    enum complexity_class expected;
    enum pattern_figure figure;
    size_t pattern_count;
};

/* Expected growth of memory in one variable. */
struct pattern_space {
    const char *variable;
    enum complexity_class expected;
};

/* One call; free with pattern_call_fini. */
struct pattern_call {
    struct operation operation; /* .expected is null when nothing is checked. */
    bool checked;
};

struct pattern_set;

/* @file is named in messages. @json is not kept. */
int pattern_set_load(const char *file, json_t *json, const struct pattern_interface *interface,
                     struct pattern_set **ret_set, struct err *err)
    __attribute__((warn_unused_result));
void pattern_set_destroy(struct pattern_set *set); /* Accepts NULL. */
/* What rand() draws from here on. Without it, as with 0: always the same. */
void pattern_set_seed(struct pattern_set *set, uint64_t seed);
/* Which keys key() gives from here on: 0, as at first, or those of the @draw-th further object. */
void pattern_set_draw(struct pattern_set *set, unsigned draw);
/* From here on keys stay below what the constraints keep them below, and sizes below a quarter of
 * that: for an answer that has an array of all keys. False where the problem states no such bound,
 * or this was called before. */
bool pattern_set_bound(struct pattern_set *set);
/* That bound, or 0 without it; and the largest size. */
int64_t pattern_bound(const struct pattern_set *set, int *ret_log2_max);
void pattern_call_fini(struct pattern_call *call);

size_t pattern_variable_count(const struct pattern_set *set);
const struct pattern_variable *pattern_variable(const struct pattern_set *set, size_t index);
size_t pattern_operation_count(const struct pattern_set *set);
struct pattern_info pattern_operation_info(const struct pattern_set *set, size_t operation);
const char *pattern_name(const struct pattern_set *set, size_t operation, size_t pattern);
size_t pattern_space_count(const struct pattern_set *set);
struct pattern_space pattern_space(const struct pattern_set *set, size_t index);

/* Does an argument of the pattern grow with n? Then a batch is bounded in volume as well. */
bool pattern_is_sized(const struct pattern_set *set, size_t operation, size_t pattern);

/* Is every call of the fill one that the operation's patterns make? Then the fill divided by its
 * calls is the amortised cost of the operation. */
bool pattern_is_filled_by(const struct pattern_set *set, size_t operation);

/* Are its calls questions, with a known answer to each? Then they leave the object as large as it
 * was, however many there are. */
bool pattern_is_steady(const struct pattern_set *set, size_t operation, size_t pattern);

/* Are there calls that leave the object as large as it was, however many are made? Those that the
 * problem states for that, or else the steady patterns of its operations. Call @k of them. */
bool pattern_has_steady(const struct pattern_set *set);
bool pattern_steady_is_plain(const struct pattern_set *set); /* No strings, no lists. */
int pattern_steady_call(const struct pattern_set *set, int64_t n, int64_t k,
                        struct pattern_call *ret_call, struct err *err)
    __attribute__((warn_unused_result));

/* The constructor's call at size @n; class problems only. */
int pattern_construct(const struct pattern_set *set, int64_t n, struct pattern_call *ret_call,
                      struct err *err) __attribute__((warn_unused_result));

/* How many calls fill a fresh object to size @n, and the @i-th of them; class problems only. */
int pattern_fill_count(const struct pattern_set *set, int64_t n, uint64_t *ret_count,
                       struct err *err) __attribute__((warn_unused_result));
int pattern_fill(const struct pattern_set *set, int64_t n, uint64_t i,
                 struct pattern_call *ret_call, struct err *err)
    __attribute__((warn_unused_result));

/* Measured call @k of a pattern; class and function problems. */
int pattern_call(const struct pattern_set *set, size_t operation, size_t pattern, int64_t n,
                 int64_t k, struct pattern_call *ret_call, struct err *err)
    __attribute__((warn_unused_result));

/* Run @k of a stdin problem: what to write, and the tokens that must come back, separated by
 * newlines. Both are appended. *@ret_checked is false when the output is not checked. */
int pattern_stdin(const struct pattern_set *set, size_t operation, size_t pattern, int64_t n,
                  int64_t k, struct buf *input, struct buf *output, bool *ret_checked,
                  struct err *err) __attribute__((warn_unused_result));

#endif
