#include "judge/complexity/expr.h"
#include "judge/complexity/expr_tree.h"

#include <assert.h>
#include <inttypes.h>
#include <stdlib.h>

#define STRATA 61        /* No power of two, as sizes and the steps of sorts are. */
#define STRATUM_STEP 38u /* 0.618 of them: those of any few numbers in a row are far apart. */
#define STRATUM_KEYS (EXPR_KEYS / STRATA)
#define STRATUM_BITS 26                     /* That hold a stratum. */
#define GOLDEN_RATIO_64 0x9e3779b97f4a7c15u /* 2^64 divided by the golden ratio. */

struct evaluation {
    const struct expr *expr;
    struct expr_context *context;
    struct err *err;
};

/* A bijection of the numbers of @bits: shifts, and products with odd numbers, can be undone.
 * Numbers that follow each other land far apart, in every bit. */
static uint32_t mix(uint32_t h, unsigned bits)
{
    const uint32_t mask = (1u << bits) - 1;

    h = (h + 1) & mask;
    h ^= h >> (bits / 2 + 1);
    h = h * 0x7feb352du & mask;
    h ^= h >> bits / 2;
    h = h * 0x846ca68bu & mask;
    return h ^ h >> (bits / 2 + 1);
}

/* The same of those below @end: what lands beyond goes on until it is back. */
static uint32_t mix_below(uint32_t h, unsigned bits, uint32_t end)
{
    do
        h = mix(h, bits);
    while (h >= end);
    return h;
}

/* Each number in a row is of another stratum, so that a few keys are spread over all of them as
 * evenly as many are: where a new key belongs among n sorted ones, or how deep a tree of them is,
 * hangs less on chance. In its stratum a key is anywhere. */
int64_t expr_key(int64_t x)
{
    uint32_t stratum = (uint32_t)(x % STRATA), number = (uint32_t)(x / STRATA);

    assert(x >= 0 && x < EXPR_KEYS);
    if (number >= STRATUM_KEYS)
        return x + 1; /* The last few. */
    /* Strata have other orders from each other. */
    number = (number + stratum * (STRATUM_KEYS / STRATA)) % STRATUM_KEYS;
    return (int64_t)(stratum * STRATUM_STEP % STRATA) * STRATUM_KEYS +
           mix_below(number, STRATUM_BITS, STRATUM_KEYS) + 1;
}

int64_t expr_key_below(int64_t x, int64_t end)
{
    const uint32_t count = (uint32_t)(end - 1);
    const unsigned bits = 32 - (unsigned)__builtin_clz(count - 1);

    assert(x >= 0 && end >= EXPR_KEYS_LEAST && end <= EXPR_KEYS_FEW);
    return mix_below((uint32_t)(x % count), bits, count) + 1;
}

/* Multiples of the golden ratio, modulo 1, fall into the largest gap that those before them left:
 * any stretch of m numbers comes by each of about m equal strata. Each is followed by its mirror
 * image, so that what costs as much as the place is far along costs the same in every stretch. */
int64_t expr_spread(int64_t k, int64_t n)
{
    uint64_t fraction = ((uint64_t)k >> 1) * GOLDEN_RATIO_64;
    int64_t at = (int64_t)((unsigned __int128)fraction * (uint64_t)n >> 64);

    assert(n >= 1);
    return (k & 1) == 0 ? at : n - 1 - at;
}

/* splitmix64, as its author published it into the public domain. */
int64_t expr_rand(uint64_t *seed, int64_t m)
{
    uint64_t z = *seed += GOLDEN_RATIO_64;

    assert(m >= 1);
    z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
    z = (z ^ z >> 27) * 0x94d049bb133111ebu;
    z ^= z >> 31;
    return (int64_t)((unsigned __int128)z * (uint64_t)m >> 64);
}

static int complain(const struct evaluation *evaluation, const struct expr_node *node,
                    const char *message)
{
    const int64_t *values = evaluation->context->variables;

    return err_set(evaluation->err, ERR_INPUT,
                   "\"%s\", position %u: %s (n = %" PRId64 ", i = %" PRId64 ", k = %" PRId64 ")",
                   evaluation->expr->text, node->position, message, values[EXPR_N], values[EXPR_I],
                   values[EXPR_K]);
}

static int divide(const struct evaluation *evaluation, const struct expr_node *node, int64_t a,
                  int64_t b, int64_t *ret_number)
{
    if (b == 0)
        return complain(evaluation, node, "division by zero");
    if (a == INT64_MIN && b == -1)
        return complain(evaluation, node, "the result does not fit in 64 bits");
    *ret_number = node->op == EXPR_DIVIDE ? a / b : a % b;
    return 0;
}

static int arithmetic(const struct evaluation *evaluation, const struct expr_node *node, int64_t a,
                      int64_t b, int64_t *ret_number)
{
    bool overflow;

    switch (node->op) {
    case EXPR_NEGATE:
        overflow = __builtin_sub_overflow((int64_t)0, a, ret_number);
        break;
    case EXPR_ADD:
        overflow = __builtin_add_overflow(a, b, ret_number);
        break;
    case EXPR_SUBTRACT:
        overflow = __builtin_sub_overflow(a, b, ret_number);
        break;
    case EXPR_MULTIPLY:
        overflow = __builtin_mul_overflow(a, b, ret_number);
        break;
    default:
        return divide(evaluation, node, a, b, ret_number);
    }
    if (overflow)
        return complain(evaluation, node, "the result does not fit in 64 bits");
    return 0;
}

static int64_t compare(enum expr_op op, int64_t a, int64_t b)
{
    switch (op) {
    case EXPR_EQUAL:
        return a == b;
    case EXPR_UNEQUAL:
        return a != b;
    case EXPR_LESS:
        return a < b;
    case EXPR_LESS_EQUAL:
        return a <= b;
    case EXPR_MORE:
        return a > b;
    default:
        return a >= b;
    }
}

static int call(const struct evaluation *evaluation, const struct expr_node *node, int64_t a,
                int64_t b, int64_t *ret_number)
{
    switch (node->op) {
    case EXPR_KEY:
        if (a < 0 || a >= EXPR_KEYS)
            return complain(evaluation, node, "key() takes 0 to 2147483646");
        a = (a + evaluation->context->shift) % EXPR_KEYS;
        *ret_number = evaluation->context->keys == 0 ? expr_key(a)
                                                     : expr_key_below(a, evaluation->context->keys);
        return 0;
    case EXPR_SPREAD:
        if (b < 1)
            return complain(evaluation, node, "spread() needs a size of at least 1");
        *ret_number = expr_spread((int64_t)((uint64_t)a + (uint64_t)evaluation->context->walk), b);
        return 0;
    case EXPR_RAND:
        if (a < 1)
            return complain(evaluation, node, "rand() needs a bound of at least 1");
        *ret_number = expr_rand(&evaluation->context->seed, a);
        return 0;
    case EXPR_MIN:
        *ret_number = a < b ? a : b;
        return 0;
    default:
        *ret_number = a > b ? a : b;
        return 0;
    }
}

/* The parser bounds nesting, but a sum of many terms is as deep as it is long: the text's length
 * bounds the recursion. */
static int evaluate(const struct evaluation *evaluation, int index, int64_t *ret_number)
{
    const struct expr_node *node = &evaluation->expr->nodes[index];
    int64_t a = 0, b = 0;
    int code;

    if (node->op == EXPR_NUMBER || node->op == EXPR_VARIABLE) {
        *ret_number =
            node->op == EXPR_NUMBER ? node->number : evaluation->context->variables[node->number];
        return 0;
    }
    code = evaluate(evaluation, node->child[0], &a);
    if (code != 0)
        return code;
    if (node->op == EXPR_CHOICE)
        return evaluate(evaluation, node->child[a != 0 ? 1 : 2], ret_number);
    if (node->child[1] >= 0) {
        code = evaluate(evaluation, node->child[1], &b);
        if (code != 0)
            return code;
    }
    if (node->op >= EXPR_KEY)
        return call(evaluation, node, a, b, ret_number);
    if (node->op >= EXPR_EQUAL) {
        *ret_number = compare(node->op, a, b);
        return 0;
    }
    return arithmetic(evaluation, node, a, b, ret_number);
}

int expr_evaluate(const struct expr *expr, struct expr_context *context, int64_t *ret_number,
                  struct err *err)
{
    struct evaluation evaluation = {expr, context, err};

    assert(expr->count > 0);
    return evaluate(&evaluation, (int)expr->count - 1, ret_number);
}
