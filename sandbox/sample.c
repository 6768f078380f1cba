/* See sample.h. */
#include "sandbox/sample.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define PIDS_MAX 4096

struct pids {
    pid_t list[PIDS_MAX];
    size_t count;
};

static ssize_t read_file(const char *path, char *text, size_t size)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    ssize_t got = fd < 0 ? -1 : read(fd, text, size - 1);

    if (fd >= 0)
        close(fd);
    text[got > 0 ? got : 0] = '\0';
    return got;
}

/* Adds the children of every thread of @pid and counts the threads. */
static void add_children(pid_t pid, struct pids *pids, struct sample *sample)
{
    char path[64], text[16384];
    const struct dirent *entry;

    snprintf(path, sizeof(path), "/proc/%d/task", (int)pid);
    DIR *listing = opendir(path);
    while (listing != NULL && (entry = readdir(listing)) != NULL) {
        if (entry->d_name[0] == '.')
            continue;
        sample->tasks++;
        snprintf(path, sizeof(path), "/proc/%d/task/%.20s/children", (int)pid, entry->d_name);
        if (read_file(path, text, sizeof(text)) <= 0)
            continue;
        char *at = text, *end;
        for (long child; (child = strtol(at, &end, 10)) > 0 && end != at; at = end) {
            if (pids->count < PIDS_MAX)
                pids->list[pids->count++] = (pid_t)child;
        }
    }
    if (listing != NULL)
        closedir(listing);
}

static uint64_t clock_of(pid_t pid)
{
    struct timespec time;
    clockid_t clock;

    if (clock_getcpuclockid(pid, &clock) != 0 || clock_gettime(clock, &time) < 0)
        return 0;
    return 1000000000ull * (uint64_t)time.tv_sec + (uint64_t)time.tv_nsec;
}

/* Fields 16 and 17 of stat: time of children that were waited for, in ticks. Field 2 is the name,
 * which may hold blanks and parentheses; field 3 a letter. */
static uint64_t waited_ns(pid_t pid)
{
    char path[64], text[1024];
    uint64_t ticks = 0;

    snprintf(path, sizeof(path), "/proc/%d/stat", (int)pid);
    if (read_file(path, text, sizeof(text)) <= 0)
        return 0;
    char *at = strrchr(text, ')');
    if (at == NULL || strlen(at) < 4)
        return 0;
    at += 3;
    for (unsigned field = 4; field <= 17; field++) {
        unsigned long value = strtoul(at, &at, 10); /* Wraps for the negative ones: not used. */
        ticks += field >= 16 ? value : 0;
    }
    return ticks * (1000000000ull / (uint64_t)sysconf(_SC_CLK_TCK));
}

static uint64_t field_bytes(const char *text, const char *name)
{
    const char *at = strstr(text, name);

    return at ? 1024 * strtoull(at + strlen(name), NULL, 10) : 0;
}

bool sample_pages(pid_t init, uint64_t *ret_bytes)
{
    static struct pids pids;
    struct sample ignored = {.tasks = 0};
    uint64_t bytes = 0;
    char path[64], text[4096];

    pids.count = 0;
    add_children(init, &pids, &ignored);
    for (size_t i = 0; i < pids.count; i++) {
        snprintf(path, sizeof(path), "/proc/%d/smaps_rollup", (int)pids.list[i]);
        errno = 0;
        if (read_file(path, text, sizeof(text)) <= 0) {
            /* One that has just ended holds nothing. */
            if (errno != ESRCH && errno != ENOENT)
                return false;
            continue;
        }
        if (strstr(text, "Pss_Anon:") == NULL) /* Before Linux 5.3. */
            return false;
        bytes += field_bytes(text, "Pss_Anon:") + field_bytes(text, "Pss_Shmem:") +
                 field_bytes(text, "SwapPss:");
        add_children(pids.list[i], &pids, &ignored);
    }
    *ret_bytes = bytes;
    return true;
}

/* The second figure of schedstat. */
static uint64_t most_starved_ns(pid_t pid)
{
    char path[64], text[128];
    const struct dirent *entry;
    uint64_t most = 0;

    snprintf(path, sizeof(path), "/proc/%d/task", (int)pid);
    DIR *listing = opendir(path);
    while (listing != NULL && (entry = readdir(listing)) != NULL) {
        snprintf(path, sizeof(path), "/proc/%d/task/%.20s/schedstat", (int)pid, entry->d_name);
        if (entry->d_name[0] == '.' || read_file(path, text, sizeof(text)) <= 0)
            continue;
        const char *at = strchr(text, ' ');
        const uint64_t starved = at == NULL ? 0 : strtoull(at, NULL, 10);
        most = starved > most ? starved : most;
    }
    if (listing != NULL)
        closedir(listing);
    return most;
}

uint64_t sample_starved_ns(pid_t init)
{
    static struct pids pids;
    struct sample ignored = {.tasks = 0};
    uint64_t most = 0;

    pids.count = 0;
    add_children(init, &pids, &ignored);
    for (size_t i = 0; i < pids.count; i++) {
        const uint64_t starved = most_starved_ns(pids.list[i]);
        most = starved > most ? starved : most;
        add_children(pids.list[i], &pids, &ignored);
    }
    return most;
}

/* CPU time of processes that are gone, of which nobody but us knows: no parent waited for them, as
 * it ignores SIGCHLD. */
static struct {
    pid_t init; /* Of the box that this is about. */
    struct {
        pid_t pid;
        uint64_t cpu_ns;
    } seen[PIDS_MAX]; /* By the look before. */
    size_t seen_count;
    uint64_t gone_ns; /* What was last seen of those that are gone. */
} account;

/* Takes over @pids and their @cpu_ns. Both lists are in the order of the tree, so that the next is
 * mostly found where the one before was. What the kernel left out of the tree, as it does where it
 * changes, is added to it. */
static void keep_account(pid_t init, struct pids *pids, uint64_t *cpu_ns)
{
    const size_t count = pids->count;
    size_t at = 0;

    if (account.init != init) {
        account.init = init;
        account.seen_count = 0;
        account.gone_ns = 0;
    }
    for (size_t i = 0; i < account.seen_count; i++) {
        const pid_t pid = account.seen[i].pid;
        size_t looked = 0;
        while (looked < count && pids->list[at] != pid) {
            at = at + 1 < count ? at + 1 : 0;
            looked++;
        }
        const bool found = looked < count;
        const uint64_t now_ns = found ? cpu_ns[at] : clock_of(pid);
        if (now_ns < account.seen[i].cpu_ns) /* If there is one, it is another of that number. */
            account.gone_ns += account.seen[i].cpu_ns;
        else if (!found && now_ns > 0 && pids->count < PIDS_MAX) {
            pids->list[pids->count] = pid;
            cpu_ns[pids->count++] = now_ns;
        }
    }
    for (size_t i = 0; i < pids->count; i++) {
        account.seen[i].pid = pids->list[i];
        account.seen[i].cpu_ns = cpu_ns[i];
    }
    account.seen_count = pids->count;
}

void sample_tree(pid_t init, struct sample *ret_sample)
{
    static struct pids pids; /* The keeper has one thread; this need not be on its stack. */
    static uint64_t cpu_ns[PIDS_MAX];
    struct sample sample = {.tasks = 0};
    uint64_t waited = waited_ns(init);
    char path[64], text[4096];

    pids.count = 0;
    add_children(init, &pids, &sample);
    sample.tasks = 0;
    for (size_t i = 0; i < pids.count; i++) {
        pid_t pid = pids.list[i];
        cpu_ns[i] = clock_of(pid);
        waited += waited_ns(pid);
        snprintf(path, sizeof(path), "/proc/%d/status", (int)pid);
        if (read_file(path, text, sizeof(text)) > 0) {
            /* Shared memory is mapped by many and used once. */
            uint64_t shared = field_bytes(text, "RssShmem:");
            sample.memory_bytes += field_bytes(text, "RssAnon:") + field_bytes(text, "VmSwap:") +
                                   field_bytes(text, "VmPTE:");
            sample.shared_bytes = shared > sample.shared_bytes ? shared : sample.shared_bytes;
        }
        add_children(pid, &pids, &sample);
    }
    keep_account(init, &pids, cpu_ns);
    for (size_t i = 0; i < pids.count; i++)
        sample.cpu_ns += cpu_ns[i];
    /* Each is the least that those that are gone have used. */
    sample.cpu_ns += waited > account.gone_ns ? waited : account.gone_ns;
    *ret_sample = sample;
}
