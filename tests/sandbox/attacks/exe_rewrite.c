/* Writes over its own program: the file, the link in /proc, a new file in its place. */
#include "attack.h"
#include <fcntl.h>
#include <sys/stat.h>

int main(int argc, char **argv)
{
    char other[300];

    (void)argc;
    must_fail("/proc/self/exe", open("/proc/self/exe", O_WRONLY));
    must_fail("its file", open(argv[0], O_WRONLY));
    must_fail("its length", truncate(argv[0], 0));
    must_fail("its mode", chmod(argv[0], 06777));
    must_fail("its name", unlink(argv[0]));
    snprintf(other, sizeof(other), "%s.new", argv[0]);
    must_fail("a file beside it", open(other, O_WRONLY | O_CREAT, 0777));
    return done();
}
