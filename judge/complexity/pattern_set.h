/* The inside of a struct pattern_set, shared by its loader and its evaluator.
 * Who may call: judge/complexity/pattern*.c. */
#ifndef JUDGE_COMPLEXITY_PATTERN_SET_H
#define JUDGE_COMPLEXITY_PATTERN_SET_H

#include "judge/complexity/form.h"
#include "judge/complexity/pattern.h"

/* A call of a method: one element of a pattern, or one step of a fill. */
struct pattern_element {
    size_t method;
    struct form args[PROBLEM_PARAMS_MAX];
    size_t arg_count;
    struct form expected;
    bool checked;
    struct expr *repeat;         /* Fill only. */
    struct pattern_lines *lines; /* stdin only. */
};

/* repeat × (the expressions of `line` on one line | `items` values of `of` on one line). */
struct pattern_line {
    struct expr *repeat;
    struct expr **words;
    size_t word_count;
    struct expr *items; /* NULL: a line of words. */
    struct expr *of;
};

struct pattern_lines {
    struct pattern_line *lines;
    size_t line_count;
    struct expr **outputs;
    size_t output_count;
};

struct pattern {
    char *name;
    struct pattern_element *elements;
    size_t element_count;
};

struct pattern_operation {
    char *name;
    size_t variable;
    enum complexity_class expected;
    enum pattern_figure figure;
    struct pattern patterns[PATTERN_PATTERNS_MAX];
    size_t pattern_count;
};

struct pattern_set {
    enum problem_kind kind;
    struct pattern_variable variables[PATTERN_VARIABLES_MAX];
    size_t variable_count;
    struct pattern_element construct;
    struct pattern_element *fill;
    size_t fill_count;
    struct pattern_operation operations[PATTERN_OPERATIONS_MAX];
    size_t operation_count;
    size_t space_variables[PATTERN_VARIABLES_MAX];
    enum complexity_class space_expected[PATTERN_VARIABLES_MAX];
    size_t space_count;
    int64_t keys;          /* What the constraints keep keys below; 0: not stated. */
    bool bounded;          /* They stay below it. */
    uint64_t seed;         /* Of all that is drawn. */
    unsigned draw;         /* Of the object: which keys, and what is drawn for it. */
    struct pattern steady; /* Stated calls that leave the contents as they were; may be empty. */
};

/* pattern_stdin.c: the `stdin` and `stdout` of one element. */
int pattern_lines_load(const struct json_at *at, struct pattern_lines **ret_lines,
                       bool *ret_checked, struct err *err) __attribute__((warn_unused_result));
void pattern_lines_destroy(struct pattern_lines *lines); /* Accepts NULL. */

/* pattern_try.c: makes the first calls of everything at the smallest size, so that what can only be
 * seen when evaluating (division by zero, a value beyond its type) is found when loading. */
int pattern_set_try(const struct pattern_set *set, const struct json_at *at,
                    const struct pattern_interface *interface, struct err *err)
    __attribute__((warn_unused_result));

/* The state in which call @k of a pattern is evaluated: rand() starts anew for each. */
struct expr_context pattern_context(const struct pattern_set *set, int64_t n, int64_t i, int64_t k,
                                    size_t operation, size_t pattern);

#endif
