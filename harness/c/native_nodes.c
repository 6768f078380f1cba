/* ListNode and TreeNode of C and C++ answers: how lists of the wire become nodes, and nodes lists
 * again (judge/core/type.h). Whatever a candidate links together, this ends. */
#include "native_internal.h"

#include <sys/mman.h>
#include <sys/syscall.h>

/* As the glue declares them for the answer. */
struct list_node {
    int32_t val;
    struct list_node *next;
};

struct tree_node {
    int32_t val;
    struct tree_node *left;
    struct tree_node *right;
};

#define INT_BYTES 9
/* As many do not fit into an answer. */
#define NODES_MAX (JUDGE_ANSWER_BYTES_MAX / INT_BYTES + 1)

void *judge_read_list_node(struct judge_reader *reader)
{
    struct list_node *head = NULL, **end = &head;
    for (uint32_t left = judge_read_list(reader); left > 0; left--) {
        *end = judge_arena_get(&judge_kept, sizeof(**end));
        (*end)->val = (int32_t)judge_read_int(reader);
        end = &(*end)->next;
    }
    return head;
}

/* How many there are, up to NODES_MAX; SIZE_MAX if they go round. One of them stands still for 1,
 * 2, 4, … steps of the other, which comes by again only in a cycle. */
static size_t list_length(const struct list_node *node)
{
    const struct list_node *waiting = NULL;
    size_t length = 0;
    for (; node && length < NODES_MAX; node = node->next) {
        if (node == waiting)
            return SIZE_MAX;
        if ((length & (length + 1)) == 0)
            waiting = node;
        length++;
    }
    return length;
}

void judge_write_list_node(const void *head)
{
    const struct list_node *node = head;
    size_t length = list_length(node);
    if (length == SIZE_MAX) {
        judge_write_foreign("ListNode with a cycle");
        return;
    }
    judge_write_list(length);
    for (; length > 0; length--, node = node->next)
        judge_write_int(node->val);
}

void judge_drop_list_node(void *head, void (*give_back)(void *node))
{
    struct list_node *next;
    for (struct list_node *node = head; node; node = next) {
        next = node->next;
        if (!judge_arena_holds(&judge_kept, node))
            give_back(node);
    }
}

/* Nodes of a tree in the order of levels, with NULL for children that are missing; and the set of
 * those that came already: a table of which at most half is used. */
struct levels {
    struct judge_bytes nodes;
    const struct tree_node **seen;
    size_t seen_room; /* A power of two. */
    size_t seen_count;
};

static size_t count_of(const struct levels *levels)
{
    return levels->nodes.length / sizeof(struct tree_node *);
}

static struct tree_node **at(const struct levels *levels, size_t index)
{
    return (struct tree_node **)(void *)levels->nodes.data + index;
}

static void seen_free(const struct tree_node **seen, size_t room)
{
    if (seen)
        judge_syscall(SYS_munmap, (long)seen, (long)(room * sizeof(*seen)), 0, 0, 0, 0);
}

static bool seen_put(struct levels *levels, const struct tree_node *node)
{
    /* Addresses are multiples of 16 most of the time: the product spreads them. */
    size_t i = (size_t)(((uintptr_t)node >> 4) * 0x9e3779b97f4a7c15u >> 16);
    for (;; i++) {
        i &= levels->seen_room - 1;
        if (levels->seen[i] == node)
            return false;
        if (!levels->seen[i])
            break;
    }
    levels->seen[i] = node;
    levels->seen_count++;
    return true;
}

static void seen_grow(struct levels *levels)
{
    struct levels larger = {.seen_room = levels->seen_room ? 4 * levels->seen_room : 1024};
    if (levels->seen_count < levels->seen_room / 2)
        return;
    larger.seen = judge_pages(larger.seen_room * sizeof(*larger.seen));
    for (size_t i = 0; i < levels->seen_room; i++)
        if (levels->seen[i])
            (void)seen_put(&larger, levels->seen[i]);
    seen_free(levels->seen, levels->seen_room);
    levels->seen = larger.seen;
    levels->seen_room = larger.seen_room;
}

/* False: it has been there. */
static bool levels_add(struct levels *levels, struct tree_node *node)
{
    if (node) {
        seen_grow(levels);
        if (!seen_put(levels, node))
            return false;
    }
    judge_bytes_reserve(&levels->nodes, sizeof(node));
    *at(levels, count_of(levels)) = node;
    levels->nodes.length += sizeof(node);
    return true;
}

/* All of them, or more than an answer may have. False: one is in two places. */
static bool levels_walk(struct levels *levels, struct tree_node *root)
{
    bool apart = levels_add(levels, root);
    for (size_t i = 0; apart && i < count_of(levels) && levels->seen_count < NODES_MAX; i++) {
        struct tree_node *node = *at(levels, i);
        if (node)
            apart = levels_add(levels, node->left) && levels_add(levels, node->right);
    }
    return apart;
}

static void levels_free(struct levels *levels)
{
    if (levels->nodes.data)
        judge_syscall(SYS_munmap, (long)levels->nodes.data, (long)levels->nodes.capacity, 0, 0, 0,
                      0);
    seen_free(levels->seen, levels->seen_room);
}

static void write_levels(const struct levels *levels)
{
    size_t count = count_of(levels);
    while (count > 0 && !*at(levels, count - 1))
        count--;
    judge_write_list(count);
    for (size_t i = 0; i < count; i++) {
        const struct tree_node *node = *at(levels, i);
        if (node)
            judge_write_int(node->val);
        else
            judge_write_null();
    }
}

void judge_write_tree_node(const void *root)
{
    struct levels levels = {.seen = NULL};
    if (levels_walk(&levels, (struct tree_node *)root))
        write_levels(&levels);
    else
        judge_write_foreign("TreeNode with a shared node");
    levels_free(&levels);
}

void judge_drop_tree_node(void *root, void (*give_back)(void *node))
{
    struct levels levels = {.seen = NULL};
    if (levels_walk(&levels, root))
        for (size_t i = 0; i < count_of(&levels); i++)
            if (*at(&levels, i) && !judge_arena_holds(&judge_kept, *at(&levels, i)))
                give_back(*at(&levels, i));
    levels_free(&levels);
}

/* The children of a node come behind those of the nodes before it. */
void *judge_read_tree_node(struct judge_reader *reader)
{
    struct levels parents = {.seen = NULL};
    struct tree_node *root = NULL, **place = &root;
    size_t places = 1, next = 0;
    for (uint32_t left = judge_read_list(reader); left > 0; left--) {
        if (places == 0)
            judge_exit(1);
        places--;
        if (!judge_read_null(reader)) {
            *place = judge_arena_get(&judge_kept, sizeof(**place));
            (*place)->val = (int32_t)judge_read_int(reader);
            judge_bytes_reserve(&parents.nodes, sizeof(*place));
            *at(&parents, count_of(&parents)) = *place;
            parents.nodes.length += sizeof(*place);
            places += 2;
        }
        if (places > 0) {
            struct tree_node *parent = *at(&parents, next / 2);
            place = next % 2 == 0 ? &parent->left : &parent->right;
            next++;
        }
    }
    levels_free(&parents);
    return root;
}
