#include "judge/complexity/class.h"

#include <assert.h>
#include <math.h>
#include <string.h>

#define EXPONENTIAL_HALVES 1000
#define EXPONENT_MAX 1000.0 /* 2^1000 is still a finite double. */

struct class_row {
    int halves;
    int log_power;
};

static const char *const names[CLASS_COUNT] = {
    [CLASS_CONSTANT] = "O(1)",
    [CLASS_LOG] = "O(log n)",
    [CLASS_SQRT] = "O(sqrt n)",
    [CLASS_LINEAR] = "O(n)",
    [CLASS_LINEARITHMIC] = "O(n log n)",
    [CLASS_QUADRATIC] = "O(n^2)",
    [CLASS_QUADRATIC_LOG] = "O(n^2 log n)",
    [CLASS_CUBIC] = "O(n^3)",
    [CLASS_EXPONENTIAL] = "O(2^n)",
};

static const struct class_row rows[CLASS_COUNT] = {
    [CLASS_CONSTANT] = {0, 0},
    [CLASS_LOG] = {0, 1},
    [CLASS_SQRT] = {1, 0},
    [CLASS_LINEAR] = {2, 0},
    [CLASS_LINEARITHMIC] = {2, 1},
    [CLASS_QUADRATIC] = {4, 0},
    [CLASS_QUADRATIC_LOG] = {4, 1},
    [CLASS_CUBIC] = {6, 0},
    [CLASS_EXPONENTIAL] = {EXPONENTIAL_HALVES, 0},
};

const char *class_format(enum complexity_class class)
{
    assert(class < CLASS_COUNT);
    return names[class];
}

const char *const *class_names(void)
{
    return names;
}

int class_parse(const char *text, enum complexity_class *ret_class)
{
    for (int i = 0; i < CLASS_COUNT; i++)
        if (strcmp(text, names[i]) == 0) {
            *ret_class = (enum complexity_class)i;
            return 0;
        }
    return -1;
}

int class_compare(enum complexity_class a, enum complexity_class b)
{
    return (int)a - (int)b;
}

double class_value(enum complexity_class class, double n)
{
    assert(class < CLASS_COUNT && n >= 1);
    if (class == CLASS_EXPONENTIAL)
        return exp2(fmin(n, EXPONENT_MAX));
    return pow(n, rows[class].halves / 2.0) * (rows[class].log_power == 0 ? 1 : log2(n));
}

int class_halves(enum complexity_class class)
{
    assert(class < CLASS_COUNT);
    return rows[class].halves;
}

int class_log_power(enum complexity_class class)
{
    assert(class < CLASS_COUNT);
    return rows[class].log_power;
}

int class_from_powers(int halves, int log_power, enum complexity_class *ret_class)
{
    for (int i = 0; i < CLASS_COUNT; i++)
        if (rows[i].halves == halves && rows[i].log_power == log_power) {
            *ret_class = (enum complexity_class)i;
            return 0;
        }
    return -1;
}
