/* Creates files outside the work folder, and opens what it finds there for writing. */
#include "attack.h"
#include <fcntl.h>
#include <sys/stat.h>

static void try_create(const char *folder)
{
    char path[256];
    int fd;

    snprintf(path, sizeof(path), "%s/planted-by-attack", folder);
    fd = open(path, O_WRONLY | O_CREAT, 0666);
    must_fail(path, fd);
    must_fail(path, mkdir(path, 0777));
    must_fail(folder, chmod(folder, 0777));
    must_fail(folder, chmod(folder, 0755));
}

static void try_write(const char *path)
{
    must_fail(path, open(path, O_WRONLY));
}

int main(int argc, char **argv)
{
    static const char *const folders[] = {"/",    "/usr", "/usr/bin", "/usr/lib", "/lib", "/bin",
                                          "/etc", "/dev", "/proc",    "/sys",     "/t",   "/root"};
    static const char *const files[] = {
        "/usr/bin/python3",
        "/usr/bin/env",
        "/lib/x86_64-linux-gnu/libc.so.6",
        "/etc/passwd",
        "/proc/sys/kernel/core_pattern",
        "/proc/sys/kernel/hostname",
        "/proc/sys/kernel/ns_last_pid",
        "/proc/sys/vm/drop_caches",
        "/proc/sysrq-trigger",
        "/proc/1/mem",
        "/proc/1/oom_score_adj",
        "/proc/1/comm",
        "/proc/self/exe",
        "/proc/1/exe",
        "/sys/power/state",
        "/sys/fs/cgroup/cgroup.procs",
    };

    for (size_t i = 0; i < sizeof(folders) / sizeof(folders[0]); i++)
        try_create(folders[i]);
    for (size_t i = 0; i < sizeof(files) / sizeof(files[0]); i++)
        try_write(files[i]);
    for (int i = 1; i < argc; i++)
        try_create(argv[i]);
    return done();
}
