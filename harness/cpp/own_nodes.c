/* own_nodes FILE: the definitions that leave out what the answer in FILE has by itself. */
#include "own_nodes.h"

#include <stdio.h>

int main(int argc, char **argv)
{
    size_t length = 0;
    const char *text = argc == 2 ? map_source(argv[1], &length) : NULL;

    if (text != NULL && defines_node(text, length, "ListNode"))
        puts("-DJUDGE_OWN_LIST_NODE");
    if (text != NULL && defines_node(text, length, "TreeNode"))
        puts("-DJUDGE_OWN_TREE_NODE");
    return 0;
}
