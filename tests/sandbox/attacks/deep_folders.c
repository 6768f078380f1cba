/* Folders in folders, until there is no room for one more. */
#include "attack.h"
#include <sys/stat.h>

int main(void)
{
    for (int i = 0; i < 4000000; i++) {
        if (mkdir("d", 0700) < 0 || chdir("d") < 0) {
            fprintf(stderr, "folder %d: %s\n", i, strerror(errno));
            return 1;
        }
    }
    escaped("the depth has no end");
    return 0;
}
