/* The old way out of a chroot: a second chroot below, and up again through an open folder. */
#include "attack.h"
#include <fcntl.h>
#include <sys/stat.h>

int main(void)
{
    int root = open("/", O_RDONLY);

    mkdir("below", 0755);
    if (chroot("below") < 0) {
        refused("chroot");
        return done();
    }
    (void)!fchdir(root);
    for (int i = 0; i < 64; i++)
        (void)!chdir("..");
    (void)!chroot(".");
    must_fail("/etc/shadow", open("/etc/shadow", O_RDONLY));
    return done();
}
