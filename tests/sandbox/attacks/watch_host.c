/* Watches a folder of the host's that a bind shows: it would tell what others start. */
#include "attack.h"
#include <sys/inotify.h>

int main(void)
{
    int fd = inotify_init1(0);

    must_fail("watch", inotify_add_watch(fd, "/usr/bin", IN_OPEN));
    return done();
}
