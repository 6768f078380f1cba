/* Reads the files given, and the usual secrets of a host. */
#include "attack.h"
#include <dirent.h>
#include <fcntl.h>

static int has_entries(const char *path)
{
    DIR *folder = opendir(path);
    int count = 0;

    while (folder != NULL && readdir(folder) != NULL)
        count++;
    if (folder != NULL)
        closedir(folder);
    return count > 2;
}

static void peek(const char *path)
{
    char line[256];
    int fd;

    /* Were this program the first of its box, these would be its own. */
    if (getpid() == 1 && strncmp(path, "/proc/1/", 8) == 0)
        return;
    fd = open(path, O_RDONLY | O_NONBLOCK);
    if (fd >= 0 && (read(fd, line, sizeof(line)) > 0 || has_entries(path)))
        escaped(path);
    else
        refused(path);
    if (fd >= 0)
        close(fd);
}

int main(int argc, char **argv)
{
    static const char *const secrets[] = {
        "/etc/shadow",
        "/etc/sudoers",
        "/root",
        "/home",
        "/var/lib",
        "/var/run",
        "/run",
        "/boot",
        "/sys/class/net",
        "/sys/fs/cgroup",
        "/sys/kernel",
        "/proc/kcore",
        "/proc/kmsg",
        "/proc/kallsyms",
        "/proc/keys",
        "/proc/sched_debug",
        "/dev/mem",
        "/dev/kmsg",
        "/dev/vda",
        "/dev/sda",
        "/dev/shm/secret",
        "/proc/1/environ",
        "/proc/1/maps",
        "/proc/1/root/etc/shadow",
        "/proc/1/cwd",
        "/proc/1/fd",
        "/proc/1/exe",
        "/proc/1/mem",
        "/proc/1/task/1/mem",
        "/proc/bus",
        "/proc/sysvipc/shm",
        "/proc/timer_list",
    };

    for (size_t i = 0; i < sizeof(secrets) / sizeof(secrets[0]); i++)
        peek(secrets[i]);
    for (int i = 1; i < argc; i++)
        peek(argv[i]);
    return done();
}
