/* Families of curves that counts are fitted with: a leading term with the lower-order terms that go
 * with it. Who may call: judge/complexity/fit*.c. */
#ifndef JUDGE_COMPLEXITY_FIT_FAMILY_H
#define JUDGE_COMPLEXITY_FIT_FAMILY_H

#include "judge/complexity/fit.h"
#include "judge/complexity/nnls.h"

enum fit_term {
    TERM_NONE,
    TERM_1,
    TERM_MINUS_1, /* Work that begins beyond some size. */
    TERM_MINUS_N,
    TERM_KNEE, /* n, n^2, sqrt n of what is beyond the meter's knee. */
    TERM_KNEE_2,
    TERM_KNEE_SQRT,
    TERM_STEP, /* All of n, n^2 where it is beyond the knee. */
    TERM_STEP_2,
    TERM_LOG_LOG,
    TERM_LOG,
    TERM_LOG_2,
    TERM_SQRT,
    TERM_N,
    TERM_N_LOG_LOG,
    TERM_N_LOG,
    TERM_N_LOG_2,
    TERM_N_SQRT,
    TERM_N2,
    TERM_N2_LOG,
    TERM_N2_SQRT,
    TERM_N3,
    TERM_2_N,
};

struct fit_family {
    enum fit_term terms[NNLS_TERMS_MAX]; /* The leading one first. */
    bool stripped;                       /* A row before has this leading term and more terms. */
    enum complexity_class low;           /* The class; or the neighbours, where there is none. */
    enum complexity_class high;
};

#define FIT_FAMILY_COUNT 30

/* By rising growth. Some leading terms stand twice: with a lower term so like them that least
 * squares may give it their share, and without it. */
extern const struct fit_family fit_families[FIT_FAMILY_COUNT];

/* How one family explains the points. */
struct fit_explanation {
    double residual;
    double share; /* Of the leading term at the largest n. */
    double bend;  /* The second term's coefficient over the leading one's. */
};

/* @knee as in struct fit_meter; it matters to the terms that have it in their names. */
double fit_term_value(enum fit_term term, double n, double knee);

/* The two first terms are one, before and beyond the knee. */
bool fit_family_is_bent(const struct fit_family *family);

/* Does it bend beyond the size @n? @knee as in struct fit_meter. */
bool fit_family_bends(const struct fit_family *family, double n, double knee);

/* @knee as in struct fit_meter. */
struct fit_explanation fit_family_explain(const struct fit_family *family,
                                          const struct cost_point *points, size_t count,
                                          double knee);

#endif
