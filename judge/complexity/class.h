/* The classes of growth that a report can name.
 *
 * They are written as in the outside contract, with `n` standing for the variable. Every class but
 * O(2^n) is n^(halves/2) * (log n)^log_power. Pure functions of numbers; errors are return values.
 * Who may call: judge/complexity, judge/stage, judge/cli. */
#ifndef JUDGE_COMPLEXITY_CLASS_H
#define JUDGE_COMPLEXITY_CLASS_H

#include <stdbool.h>

/* From the slowest growth to the fastest. */
enum complexity_class {
    CLASS_CONSTANT,
    CLASS_LOG,
    CLASS_SQRT,
    CLASS_LINEAR,
    CLASS_LINEARITHMIC,
    CLASS_QUADRATIC,
    CLASS_QUADRATIC_LOG,
    CLASS_CUBIC,
    CLASS_EXPONENTIAL,
    CLASS_COUNT,
};

const char *class_format(enum complexity_class class); /* "O(n log n)"; static. */

/* The exact text of the contract. 0, or -1 when there is no such class. */
int class_parse(const char *text, enum complexity_class *ret_class)
    __attribute__((warn_unused_result));

/* All names, CLASS_COUNT of them, in order; static. */
const char *const *class_names(void);

/* Negative, 0, positive: @a grows slower than, as, faster than @b. */
int class_compare(enum complexity_class a, enum complexity_class b);

/* The function of the class at @n >= 1, with logarithms to base 2; O(2^n) saturates at a large
 * finite number. */
double class_value(enum complexity_class class, double n);

/* Twice the power of n: 0, 1 (sqrt), 2, 4, 6; a large number for O(2^n). */
int class_halves(enum complexity_class class);
int class_log_power(enum complexity_class class); /* 0 or 1 */

/* The class n^(halves/2) * (log n)^log_power. 0, or -1 when no class of the contract is that. */
int class_from_powers(int halves, int log_power, enum complexity_class *ret_class)
    __attribute__((warn_unused_result));

#endif
