/* Arguments and results in the shapes that interview sites use for C.
 *
 *   scalar   T          string: char *           may be null: T * (a null string is NULL)
 *   list     T *, int size                       returned with int *returnSize
 *   table    T **, int size, int *columnSizes    returned with int *, int **
 *
 * Arguments are copies that the candidate may change. They last until the end of the case, because
 * accepted answers keep pointers to them (`node->key = key`). free() and realloc() of an argument
 * do no harm: see support.c. */
#ifndef JUDGE_SUPPORT_H
#define JUDGE_SUPPORT_H

#include "native.h"

typedef bool judge_bool;
typedef int32_t judge_int32;
typedef long long judge_int64;
typedef double judge_double;
typedef char *judge_string;

#define JUDGE_TYPES(X) X(bool) X(int32) X(int64) X(double) X(string)

#define JUDGE_DECLARE(T)                                                                           \
    judge_##T judge_get_##T(struct judge_reader *reader);                                          \
    judge_##T *judge_get_##T##_option(struct judge_reader *reader);                                \
    judge_##T *judge_get_##T##_list(struct judge_reader *reader, int *ret_size);                   \
    judge_##T **judge_get_##T##_table(struct judge_reader *reader, int *ret_size,                  \
                                      int **ret_columns);                                          \
    void judge_set_##T(judge_##T value);                                                           \
    void judge_set_##T##_option(const judge_##T *value);                                           \
    void judge_set_##T##_list(judge_##T const *items, int size, bool nullable);                    \
    void judge_set_##T##_table(judge_##T *const *rows, int size, const int *columns, bool nullable);

JUDGE_TYPES(JUDGE_DECLARE)

/* Frees a returned array, as "assume the caller calls free()" promises, unless it is an argument, a
 * static array or a constant. */
void judge_free_list(void *items);
void judge_free_table(void *rows, int size, int *columns);

#endif
