#include "judge/stage/shrink_tree.h"

#include "judge/base/mem.h"

#include <stdlib.h>
#include <string.h>

#define NO_NODE SIZE_MAX

/* Of each index of the list. */
struct children {
    size_t left, right;
};

static size_t next_child(const struct value *tree, size_t *next)
{
    size_t index = (*next)++;

    if (index >= tree->as.list.count || tree->as.list.items[index].kind == VALUE_NULL)
        return NO_NODE;
    return index;
}

static struct children *children_of(const struct value *tree)
{
    size_t count = tree->as.list.count, next = 1;
    struct children *children = mem_alloc((count + 1) * sizeof *children);

    for (size_t i = 0; i < count; i++) {
        if (tree->as.list.items[i].kind == VALUE_NULL)
            continue;
        children[i].left = next_child(tree, &next);
        children[i].right = next_child(tree, &next);
    }
    return children;
}

/* The tree below @root, level by level. */
static struct value written(const struct value *tree, const struct children *children, size_t root)
{
    /* Each node brings two places at most, and the root its own. */
    size_t *order = mem_alloc((2 * tree->as.list.count + 1) * sizeof *order);
    size_t count = 1;
    struct value list;

    order[0] = root;
    for (size_t i = 0; i < count; i++) {
        if (order[i] == NO_NODE)
            continue;
        order[count++] = children[order[i]].left;
        order[count++] = children[order[i]].right;
    }
    while (count > 0 && order[count - 1] == NO_NODE)
        count--;
    list = value_list(count);
    for (size_t i = 0; i < count; i++)
        if (order[i] != NO_NODE)
            list.as.list.items[i] = value_copy(&tree->as.list.items[order[i]]);
    free(order);
    return list;
}

bool tree_cut(const struct value *tree, size_t node, enum tree_cut cut, struct value *ret_tree)
{
    size_t count = tree->as.list.count, root = 0, heir = NO_NODE;
    struct children *children;
    bool possible;

    if (node >= count || tree->as.list.items[node].kind == VALUE_NULL)
        return false;
    children = children_of(tree);
    if (cut != TREE_DROP)
        heir = cut == TREE_LEFT ? children[node].left : children[node].right;
    possible = cut == TREE_DROP || heir != NO_NODE;
    if (node == 0)
        root = heir;
    for (size_t i = 0; i < node; i++) {
        if (tree->as.list.items[i].kind == VALUE_NULL)
            continue;
        if (children[i].left == node)
            children[i].left = heir;
        else if (children[i].right == node)
            children[i].right = heir;
    }
    if (possible)
        *ret_tree = written(tree, children, root);
    free(children);
    return possible;
}
