/* A TreeNode of a case, made smaller. Pure. Who may call: shrink_args.c. */
#ifndef JUDGE_STAGE_SHRINK_TREE_H
#define JUDGE_STAGE_SHRINK_TREE_H

#include "judge/core/value.h"

enum tree_cut {
    TREE_DROP,  /* The node goes, and all that is below it. */
    TREE_LEFT,  /* Its left child takes its place, and the right one goes. */
    TREE_RIGHT, /* The other way round. */
    TREE_CUT_COUNT,
};

/* @tree is the list of its values level by level (core/type.h); @node is an index of it. On true
 * the caller owns @ret_tree. False: there is no such node, or no such child. */
bool tree_cut(const struct value *tree, size_t node, enum tree_cut cut, struct value *ret_tree);

#endif
