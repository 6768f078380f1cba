#include "judge/base/file.h"

#include <ftw.h>
#include <stdio.h>

#define DESCRIPTORS_MAX 16

static int remove_entry(const char *path, const struct stat *status, int kind, struct FTW *where)
{
    (void)status;
    (void)kind;
    (void)where;
    return remove(path);
}

void file_remove_tree(const char *path)
{
    nftw(path, remove_entry, DESCRIPTORS_MAX, FTW_DEPTH | FTW_PHYS);
}
