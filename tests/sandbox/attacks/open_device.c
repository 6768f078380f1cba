/* Opens a device node that lies in a bound folder. */
#include "attack.h"
#include <fcntl.h>
#include <sys/stat.h>

int main(int argc, char **argv)
{
    struct stat status;

    if (argc < 2 || stat(argv[1], &status) < 0 || !S_ISCHR(status.st_mode)) {
        fprintf(stderr, "there is no device to open\n");
        return 1;
    }
    must_fail(argv[1], open(argv[1], O_RDONLY));
    return done();
}
