/* Turns the first process of the box against the judge: its memory, environment, folder, root and
 * descriptors through /proc, by its number and by that of the parent. */
#include "attack.h"
#include <fcntl.h>

static void try_open(int pid, const char *name, int flags)
{
    char path[64];

    snprintf(path, sizeof(path), "/proc/%d/%s", pid, name);
    must_fail(path, open(path, flags));
}

static void try_all(int pid)
{
    try_open(pid, "mem", O_RDWR);
    try_open(pid, "environ", O_RDONLY);
    try_open(pid, "maps", O_RDONLY);
    try_open(pid, "root", O_RDONLY | O_DIRECTORY);
    try_open(pid, "cwd", O_RDONLY | O_DIRECTORY);
    try_open(pid, "fd", O_RDONLY | O_DIRECTORY);
}

int main(void)
{
    if (getpid() != 1)
        try_all(1);
    if (getppid() > 1)
        try_all((int)getppid());
    return done();
}
