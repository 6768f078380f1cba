/* Lists /dev, opens every device in it for writing, and looks for a terminal. */
#include "attack.h"
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

static int is_harmless(const char *name)
{
    static const char *const harmless[] = {".",      "..", "null",  "zero",   "full",  "urandom",
                                           "random", "fd", "stdin", "stdout", "stderr"};

    for (size_t i = 0; i < sizeof(harmless) / sizeof(harmless[0]); i++) {
        if (strcmp(name, harmless[i]) == 0)
            return 1;
    }
    return 0;
}

int main(void)
{
    struct dirent *entry;
    DIR *folder = opendir("/dev");

    while (folder != NULL && (entry = readdir(folder)) != NULL) {
        char path[300];
        struct stat status;

        snprintf(path, sizeof(path), "/dev/%s", entry->d_name);
        if (!is_harmless(entry->d_name) && stat(path, &status) == 0 && !S_ISDIR(status.st_mode))
            escaped(path);
    }
    must_fail("/dev/tty", open("/dev/tty", O_RDWR));
    must_fail("/dev/ptmx", open("/dev/ptmx", O_RDWR | O_NOCTTY));
    for (int fd = 0; fd < 3; fd++) {
        if (isatty(fd))
            escaped("a standard descriptor is a terminal");
    }
    return done();
}
