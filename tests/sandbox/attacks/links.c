/* Symbolic and hard links, FIFOs and socket files in the work folder, that point at the host. */
#include "attack.h"
#include <fcntl.h>
#include <sys/stat.h>

static void peek(const char *path)
{
    char line[64];
    int fd = open(path, O_RDONLY | O_NONBLOCK);

    if (fd < 0) {
        refused(path);
        return;
    }
    if (read(fd, line, sizeof(line)) > 0)
        escaped(path);
    close(fd);
}

int main(int argc, char **argv)
{
    const char *targets[] = {"/etc/shadow", "/proc/1/root/etc/shadow", "../../../etc/shadow",
                             "/proc/1/cwd/../etc/shadow", argc > 1 ? argv[1] : "/root/.bashrc"};

    for (size_t i = 0; i < sizeof(targets) / sizeof(targets[0]); i++) {
        unlink("link");
        if (symlink(targets[i], "link") == 0)
            peek("link");
        unlink("hard");
        if (link(targets[i], "hard") == 0)
            peek("hard");
        peek(targets[i]);
    }
    mkfifo("stdout", 0666);
    mkfifo("stderr", 0666);
    if (symlink("/", "loop") < 0 || symlink("self", "self") < 0)
        refused("symlink");
    return done();
}
