/* Leaves what is hard to remove: names of 255 bytes, names with line ends and bytes that are not
 * UTF-8, folders without permissions, and a depth beyond PATH_MAX. */
#include "attack.h"
#include <fcntl.h>
#include <sys/stat.h>

int main(void)
{
    char name[256];

    memset(name, 'n', 255);
    name[255] = 0;
    close(open(name, O_WRONLY | O_CREAT, 0));
    close(open("a\nb", O_WRONLY | O_CREAT, 0));
    close(open("\xff\xfe -rf", O_WRONLY | O_CREAT, 0));
    mkdir("locked", 0700);
    close(open("locked/file", O_WRONLY | O_CREAT, 0));
    chmod("locked", 0);
    memset(name + 100, 0, 1);
    for (int i = 0; i < 300; i++) {
        if (mkdir(name, 0700) < 0 || chdir(name) < 0) {
            refused("mkdir");
            break;
        }
    }
    return done();
}
