/* Turns its own /proc entries against the judge: a lower OOM score, id maps, setgroups, timer
 * slack, its executable, and the pids of others. */
#include "attack.h"
#include <ctype.h>
#include <dirent.h>
#include <fcntl.h>

static void put(const char *path, const char *text)
{
    int fd = open(path, O_WRONLY);

    must_fail(path, fd < 0 ? fd : write(fd, text, strlen(text)));
}

int main(void)
{
    struct dirent *entry;
    DIR *folder = opendir("/proc");
    int count = 0;

    put("/proc/self/oom_score_adj", "-1000");
    put("/proc/self/uid_map", "0 0 1\n");
    put("/proc/self/gid_map", "0 0 1\n");
    put("/proc/self/attr/current", "unconfined");
    while (folder != NULL && (entry = readdir(folder)) != NULL)
        count += isdigit((unsigned char)entry->d_name[0]) != 0;
    /* The box's first process, perhaps a helper of the judge, and this one. */
    if (count > 3)
        escaped("sees pids of others");
    return done();
}
