/* Makes a setuid copy of the program given and runs it. */
#include "attack.h"
#include <fcntl.h>
#include <sys/stat.h>

int main(int argc, char **argv)
{
    static char block[1 << 16];
    int from = open(argc > 1 ? argv[1] : argv[0], O_RDONLY);
    int to = open("copy", O_WRONLY | O_CREAT, 0755);
    ssize_t count;

    while ((count = read(from, block, sizeof(block))) > 0)
        (void)!write(to, block, (size_t)count);
    close(to);
    if (chmod("copy", 06755) < 0)
        refused("chmod u+s");
    execl("./copy", "copy", (char *)NULL);
    refused("exec");
    return 1;
}
