/* choose HEADERS ARGUMENT…: gcc with these arguments, and with what the answer in solution.c wants
 * before its first header, or has by itself. An answer that speaks of the extensions gets them from
 * the headers themselves; all others get the usual headers from the prepared file HEADERS. A
 * program, because a shell and its grep take 5 ms of the 100 that a compilation takes. */
#include "own_nodes.h"

#include <stdio.h>

#define GCC "/usr/bin/gcc"
#define SOURCE "solution.c"
#define ARGUMENTS_MAX 64

/* gcc tells of a source that it can not read. */
static bool speaks_of_extensions(const char *text, size_t length)
{
    return memmem(text, length, "_GNU_SOURCE", strlen("_GNU_SOURCE")) != NULL ||
           memmem(text, length, "_XOPEN_SOURCE", strlen("_XOPEN_SOURCE")) != NULL;
}

int main(int argc, char **argv)
{
    static char *const extended[] = {"-D_GNU_SOURCE", NULL};
    char *const usual[] = {"-include", argc > 1 ? argv[1] : "", NULL};
    char *arguments[ARGUMENTS_MAX + 6] = {GCC};
    size_t length = 0;
    const char *text = map_source(SOURCE, &length);
    int count = 1;

    text = text != NULL ? text : "";
    if (argc < 2 || argc > ARGUMENTS_MAX) {
        fputs("usage: choose HEADERS ARGUMENT...\n", stderr);
        return 1;
    }
    for (char *const *more = speaks_of_extensions(text, length) ? extended : usual; *more != NULL;
         more++)
        arguments[count++] = *more;
    if (defines_node(text, length, "ListNode"))
        arguments[count++] = "-DJUDGE_OWN_LIST_NODE";
    if (defines_node(text, length, "TreeNode"))
        arguments[count++] = "-DJUDGE_OWN_TREE_NODE";
    for (int i = 2; i < argc; i++)
        arguments[count++] = argv[i];
    execv(GCC, arguments);
    perror(GCC);
    return 1;
}
