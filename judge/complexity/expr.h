/* The integer expressions of a problem's complexity section: `key(spread(k,n))`, `n-1-k%8`.
 *
 *   choice  = compare [ "?" choice ":" choice ]
 *   compare = sum [ ("==" | "!=" | "<" | "<=" | ">" | ">=") sum ]
 *   sum     = product { ("+" | "-") product }
 *   product = unary { ("*" | "/" | "%") unary }
 *   unary   = "-" unary | NUMBER | VARIABLE | FUNCTION "(" choice { "," choice } ")"
 *           | "(" choice ")" | "true" | "false"
 *
 * All values are 64-bit; a comparison gives 0 or 1. An expression is parsed once into a flat tree
 * and evaluated many times. Only the branch of a choice that is taken is evaluated.
 *
 * Errors: ERR_INPUT with the position (from 1) in the text: a syntax error when parsing, overflow,
 * division by zero or an argument out of a function's range when evaluating. Length, depth and size
 * are bounded, so every evaluation ends. Who may call: judge/complexity. */
#ifndef JUDGE_COMPLEXITY_EXPR_H
#define JUDGE_COMPLEXITY_EXPR_H

#include "judge/base/err.h"

#include <stdbool.h>
#include <stdint.h>

#define EXPR_LENGTH_MAX 256
#define EXPR_DEPTH_MAX 32
#define EXPR_KEYS 2147483647 /* key() is one to one for arguments 0 to EXPR_KEYS - 1. */
#define EXPR_KEYS_LEAST 4096 /* Bounds of a problem whose keys are few. */
#define EXPR_KEYS_FEW (1 << 26)

/* j is the i of what stands around a list: the row, in a list of lists. */
enum expr_variable { EXPR_N, EXPR_I, EXPR_J, EXPR_K, EXPR_VARIABLE_COUNT };

/* What the text may name: bit 1 << EXPR_N and so on. */
#define EXPR_ALLOW_N (1u << EXPR_N)
#define EXPR_ALLOW_I (1u << EXPR_I)
#define EXPR_ALLOW_J (1u << EXPR_J)
#define EXPR_ALLOW_K (1u << EXPR_K)

struct expr_context {
    int64_t variables[EXPR_VARIABLE_COUNT];
    uint64_t seed; /* State of rand(); moves on with every draw. */
    int64_t shift; /* Of what key() is given: other keys, as different from each other; >= 0. */
    int64_t keys;  /* 0; or what keys stay below: then no two of as many arguments are the same. */
    int64_t walk; /* Where spread() begins: patterns that share an object touch different places. */
};

struct expr;

/* @text is not kept. */
int expr_parse(const char *text, unsigned allowed, struct expr **ret_expr, struct err *err)
    __attribute__((warn_unused_result));
struct expr *expr_constant(int64_t number);
void expr_destroy(struct expr *expr); /* Accepts NULL. */

int expr_evaluate(const struct expr *expr, struct expr_context *context, int64_t *ret_number,
                  struct err *err) __attribute__((warn_unused_result));

/* The functions themselves. */
int64_t expr_key(int64_t x);                    /* 1 to EXPR_KEYS. */
int64_t expr_key_below(int64_t x, int64_t end); /* 1 to @end - 1; x >= 0. */
int64_t expr_spread(int64_t k, int64_t n);      /* 0 to n - 1; n >= 1. */
int64_t expr_rand(uint64_t *seed, int64_t m);   /* 0 to m - 1; m >= 1. */

#endif
