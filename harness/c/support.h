/* Arguments and results in the shapes that interview sites use for C.
 *
 *   scalar   T          string: char *           may be null: T * (a null string is NULL)
 *   list     T *, int size                       returned with int *returnSize
 *   table    T **, int size, int *columnSizes    returned with int *, int **
 *   nodes    struct ListNode *, struct TreeNode *, NULL for none
 *
 * Arguments are copies that the candidate may change. They last until the end of the case, because
 * accepted answers keep pointers to them (`node->key = key`). free() and realloc() of an argument
 * do no harm: see support.c. */
#ifndef JUDGE_SUPPORT_H
#define JUDGE_SUPPORT_H

#include "glue.h"

typedef bool judge_bool;
typedef int32_t judge_int32;
typedef long long judge_int64;
typedef double judge_double;
typedef char *judge_string;
typedef char judge_char;
typedef struct ListNode *judge_ListNode; /* What they are, driver.c.in says where it matters. */
typedef struct TreeNode *judge_TreeNode;

#define JUDGE_SCALARS(X) X(bool) X(int32) X(int64) X(double) X(string) X(char)
#define JUDGE_NODES(X) X(ListNode) X(TreeNode)

/* The shapes in a frame; of the same layout for every T. */
#define JUDGE_DECLARE(T)                                                                           \
    struct judge_##T##_list {                                                                      \
        judge_##T *judge_items;                                                                    \
        int judge_size;                                                                            \
    };                                                                                             \
    struct judge_##T##_table {                                                                     \
        judge_##T **judge_rows;                                                                    \
        int judge_size;                                                                            \
        int *judge_columns;                                                                        \
    };                                                                                             \
    extern const struct judge_type judge_type_##T, judge_type_##T##_option, judge_type_##T##_list, \
        judge_type_##T##_list_or_null, judge_type_##T##_table, judge_type_##T##_table_or_null;

JUDGE_SCALARS(JUDGE_DECLARE)
JUDGE_NODES(JUDGE_DECLARE)

#endif
