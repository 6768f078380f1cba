/* In place of the commands that need the libraries of HTTP, archives and databases: loading those
 * takes longer than all else that a small grading does of its own, so they are in a program beside
 * this one, judge-full, which becomes this process. */
#include "judge/base/err.h"
#include "judge/cli/commands.h"
#include "judge/cli/paths.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* @argv is @depth words into those that this process was started with. */
static int delegate(char **argv, int depth)
{
    struct err err = {0};
    char *path = paths_full_program();

    if (path == NULL)
        err_set(&err, ERR_FAULT,
                "the program judge-full of this installation is missing; install again");
    else {
        execv(path, argv - depth);
        err_errno(&err, errno, "%s", path);
    }
    free(path);
    return command_failed(&err);
}

#define COMMAND(name, depth)                                                                       \
    int name(int argc, char **argv)                                                                \
    {                                                                                              \
        (void)argc;                                                                                \
        return delegate(argv, depth);                                                              \
    }

COMMAND(cmd_batch, 1)
COMMAND(cmd_problem_export, 2)
COMMAND(cmd_problem_import, 2)
COMMAND(cmd_round, 1)
COMMAND(cmd_serve, 1)
COMMAND(cmd_store, 1)
COMMAND(cmd_submit, 1)
COMMAND(cmd_token, 1)
