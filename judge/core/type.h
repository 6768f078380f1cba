/* The types that a problem's interface can name.
 *
 * Text form: void, bool, int32, int64, double, string, char, list<T> (depth 2 at most), T? (null
 * allowed), ListNode and TreeNode (in lists of depth 1 at most).
 *
 * A char is a string of one ASCII character. Nodes are lists here, on the wire and in tests; only a
 * driver knows more of them. A ListNode is the list of its values. A TreeNode is the list of its
 * values level by level, with a null for a child that a node does not have, none for the children
 * of these, and none at the end. Both are empty where a candidate has null.
 *
 * Who may call: everything in judge/. */
#ifndef JUDGE_CORE_TYPE_H
#define JUDGE_CORE_TYPE_H

#include "judge/base/err.h"
#include "judge/core/value.h"

#include <jansson.h>
#include <stdbool.h>

enum type_base {
    TYPE_VOID,
    TYPE_BOOL,
    TYPE_INT32,
    TYPE_INT64,
    TYPE_DOUBLE,
    TYPE_STRING,
    TYPE_CHAR,
    TYPE_LIST_NODE,
    TYPE_TREE_NODE,
    TYPE_BASE_COUNT,
};

struct type {
    enum type_base base;
    int depth;     /* 0 for a scalar, 1 for list<T>, 2 for list<list<T>>. */
    bool nullable; /* Of the whole type: list<int32>? */
};

#define TYPE_DEPTH_MAX 2
#define TYPE_NODES_DEPTH_MAX 1

/* Is it ListNode or TreeNode, or the like of them in lists? */
bool type_has_nodes(struct type type);

/* Of list<T>: T. Of a node: what the list that stands for it holds. */
struct type type_element(struct type type);

/* Returns 0, or ERR_INPUT with "unknown type "int33": did you mean int32?". */
int type_parse(const char *text, struct type *ret_type, struct err *err)
    __attribute__((warn_unused_result));

/* Into @text, which has room for TYPE_TEXT_MAX bytes. Returns @text. */
#define TYPE_TEXT_MAX 48
char *type_format(struct type type, char *text);
const char *type_base_name(enum type_base base);

/* Is @value one of @type, exactly? A whole number is accepted where a double is expected, as the
 * interview sites do; nothing else is converted. int32 checks the range. */
bool type_accepts(struct type type, const struct value *value);

/* The index of the first value of a tree's list that no node has for a child, or SIZE_MAX. */
size_t type_tree_orphan(const struct value *list);

/* Makes a value of @type from test data. ERR_INPUT says what was expected. */
int type_value_from_json(struct type type, const json_t *json, struct value *ret_value,
                         struct err *err) __attribute__((warn_unused_result));

#endif
