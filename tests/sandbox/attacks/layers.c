/* Prints what can be seen of the box's layers from inside, one fact a line. The lines of two runs
 * are equal unless a layer is missing in one of them. */
#define _GNU_SOURCE
#include "attack.h"
#include <dirent.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdbool.h>
#include <sys/ioctl.h>
#include <sys/personality.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/utsname.h>
#include <sys/wait.h>

#define PROCESSES_MAX 64

static void show_status(void)
{
    static const char *const wanted[] = {"Groups:", "SigBlk:", "SigIgn:", "CapInh:", "CapPrm:",
                                         "CapEff:", "CapBnd:", "CapAmb:", "Seccomp", "NoNewPrivs:"};
    FILE *file = fopen("/proc/self/status", "re");
    char line[512];

    while (file != NULL && fgets(line, sizeof(line), file) != NULL) {
        for (size_t i = 0; i < sizeof(wanted) / sizeof(*wanted); i++) {
            if (strncmp(line, wanted[i], strlen(wanted[i])) == 0)
                fputs(line, stdout);
        }
    }
    if (file != NULL)
        fclose(file);
    printf("ids: %s\n",
           getuid() == geteuid() && getgid() == getegid() && getuid() != 0 ? "own" : "?");
    printf("pid %d of %d, session %d\n", (int)getpid(), (int)getppid(), getsid(0) == getpid());
}

/* Writable, or with setuid programs or devices. Nodes in /dev are bound where they can not be made.
 */
static void show_mounts(void)
{
    FILE *file = fopen("/proc/self/mounts", "re");
    char line[1024], source[256], point[256], type[64], options[512];
    size_t count = 0;

    while (file != NULL && fgets(line, sizeof(line), file) != NULL) {
        if (sscanf(line, "%255s %255s %63s %511s", source, point, type, options) != 4 ||
            strncmp(point, "/dev/", 5) == 0)
            continue;
        count++;
        if (strncmp(options, "ro,", 3) != 0 || strstr(options, "nosuid") == NULL)
            printf("mount %s %s%s\n", point, strncmp(options, "rw", 2) == 0 ? "rw" : "ro",
                   strstr(options, "nosuid") == NULL ? " suid" : "");
        if (strcmp(point, "/") != 0 && strstr(options, "nodev") == NULL)
            printf("mount %s dev\n", point);
    }
    if (file != NULL)
        fclose(file);
    printf("mounts %zu\n", count);
}

static void show_limits(void)
{
    for (int resource = 0; resource < RLIM_NLIMITS; resource++) {
        struct rlimit limit;
        if (getrlimit((__rlimit_resource_t)resource, &limit) == 0)
            printf("limit %d: %llu %llu\n", resource, (unsigned long long)limit.rlim_cur,
                   (unsigned long long)limit.rlim_max);
    }
}

static void show_descriptors(void)
{
    DIR *listing = opendir("/proc/self/fd");
    const struct dirent *entry;
    size_t count = 0;

    while (listing != NULL && (entry = readdir(listing)) != NULL)
        count += entry->d_name[0] != '.';
    printf("descriptors %zu\n", count);
    if (listing != NULL)
        closedir(listing);
}

static void show_processes(void)
{
    unsigned count = 1;

    while (count < PROCESSES_MAX) {
        pid_t pid = fork();
        if (pid == 0) {
            pause();
            _exit(0);
        }
        if (pid < 0)
            break;
        count++;
    }
    printf("processes %u\n", count);
}

/* The arguments are the namespaces of the host, as its links name them. */
static void show_namespaces(int argc, char **argv)
{
    static const char *const kinds[] = {"user", "pid", "mnt", "net", "ipc", "uts", "cgroup"};

    for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++) {
        char path[64], link[64] = "";
        bool shared = false;
        snprintf(path, sizeof(path), "/proc/self/ns/%s", kinds[i]);
        (void)!readlink(path, link, sizeof(link) - 1);
        for (int k = 1; k < argc; k++)
            shared |= strcmp(argv[k], link) == 0;
        printf("%s namespace %s\n", kinds[i], shared ? "of the host" : "of its own");
    }
}

int main(int argc, char **argv)
{
    struct utsname names;
    char folder[256] = "";
    int device = open("/dev/null", O_RDONLY);
    int bytes;

    show_status();
    show_mounts();
    show_limits();
    show_descriptors();
    /* Landlock alone answers with EACCES; the device itself would not know the request. */
    printf("device: %s\n", ioctl(device, FIONREAD, &bytes) < 0 ? strerror(errno) : "answers");
    uname(&names);
    printf("names %s, folder %s, personality %d, dumpable %d\n", names.nodename,
           getcwd(folder, sizeof(folder)), personality(0xffffffff), prctl(PR_GET_DUMPABLE));
    printf("network %s\n", access("/sys", F_OK) == 0 ? "seen" : "not seen");
    show_namespaces(argc, argv);
    show_processes();
    return 0;
}
