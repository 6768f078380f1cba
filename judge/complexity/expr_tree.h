/* The tree of an expression, shared by its parser and its evaluator. Who may call: expr*.c. */
#ifndef JUDGE_COMPLEXITY_EXPR_TREE_H
#define JUDGE_COMPLEXITY_EXPR_TREE_H

#include <stddef.h>
#include <stdint.h>

enum expr_op {
    EXPR_NUMBER,
    EXPR_VARIABLE,
    EXPR_NEGATE,
    EXPR_ADD,
    EXPR_SUBTRACT,
    EXPR_MULTIPLY,
    EXPR_DIVIDE,
    EXPR_REMAINDER,
    EXPR_EQUAL,
    EXPR_UNEQUAL,
    EXPR_LESS,
    EXPR_LESS_EQUAL,
    EXPR_MORE,
    EXPR_MORE_EQUAL,
    EXPR_CHOICE,
    EXPR_KEY,
    EXPR_SPREAD,
    EXPR_RAND,
    EXPR_MIN,
    EXPR_MAX,
};

struct expr_node {
    enum expr_op op;
    uint16_t position; /* In the text, from 1. */
    int16_t child[3];  /* Indices of earlier nodes; -1 for none. */
    int64_t number;    /* The constant, or which variable. */
};

/* A child has a smaller index than its parent; the root is the last. */
struct expr {
    char *text;
    size_t count;
    struct expr_node nodes[];
};

#endif
