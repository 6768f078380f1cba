/* The measuring loops of `tools/bench box`, which calls this program and makes tables of what it
 * prints.
 *
 *   box_bench JUDGE_BOX POLICIES FOLDER PART [ARGUMENT…]
 *
 * FOLDER holds the programs to run. Each part is a file, which says what its arguments are. Exit
 * status: 0 done, 2 wrong usage, 3 a run failed. */
#include "tests/bench/box/box_bench.h"

#include "sandbox/policy.h"

#include <errno.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define SECOND_NS 1000000000ull
#define PROGRESS_NS (SECOND_NS / 5)
#define COUNT_MAX 100000000ul

struct bench bench;

static const struct {
    const char *name;
    int (*run)(int argc, char **argv);
    int arguments_min;
} parts[] = {
    {"start", part_start, 4}, {"pairs", part_pairs, 3},   {"crowd", part_crowd, 4},
    {"loop", part_loop, 2},   {"filter", part_filter, 1},
};

uint64_t now_ns(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return SECOND_NS * (uint64_t)now.tv_sec + (uint64_t)now.tv_nsec;
}

void fail(const char *what, const char *why)
{
    fprintf(stderr, "box_bench: %s: %s\n", what, why);
    exit(3);
}

void *get_memory(size_t count, size_t size)
{
    void *memory = calloc(count, size);

    if (memory == NULL)
        fail("memory", strerror(errno));
    return memory;
}

size_t parse_count(const char *text)
{
    char *end;
    unsigned long value = strtoul(text, &end, 10);

    if (end == text || *end != '\0' || value > COUNT_MAX) {
        fprintf(stderr, "box_bench: %s is no number up to %lu\n", text, COUNT_MAX);
        exit(2);
    }
    return value;
}

void progress(const char *part, size_t done, size_t total)
{
    static uint64_t shown_ns;
    uint64_t now = now_ns();

    if (!isatty(STDERR_FILENO) || (done < total && now - shown_ns < PROGRESS_NS))
        return;
    shown_ns = now;
    if (done < total)
        fprintf(stderr, "\r\033[K%s: %zu of %zu", part, done, total);
    else
        fprintf(stderr, "\r\033[K");
}

void program_set(struct program *program, const char *name, char *const words[])
{
    size_t count = 0;

    memset(program, 0, sizeof(*program));
    snprintf(program->path, sizeof(program->path), "%s/box_bench_%s", bench.folder, name);
    snprintf(program->inside, sizeof(program->inside), "/bench/box_bench_%s", name);
    for (; words[count] != NULL; count++) {
        if (count + 2 >= sizeof(program->words) / sizeof(*program->words))
            fail(name, "too many arguments");
        program->words[count + 1] = words[count];
    }
}

uint64_t spawn(char *const argv[], int stdout_fd)
{
    char *const none[] = {NULL};
    posix_spawn_file_actions_t actions;
    struct rusage usage;
    pid_t pid;
    int status;

    posix_spawn_file_actions_init(&actions);
    if (stdout_fd >= 0)
        posix_spawn_file_actions_adddup2(&actions, stdout_fd, STDOUT_FILENO);
    int error = posix_spawn(&pid, argv[0], stdout_fd >= 0 ? &actions : NULL, NULL, argv, none);
    posix_spawn_file_actions_destroy(&actions);
    if (error != 0)
        fail(argv[0], strerror(error));
    if (wait4(pid, &status, 0, &usage) != pid || status != 0)
        fail(argv[0], "it did not end well");
    return SECOND_NS * (uint64_t)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
           1000ull * (uint64_t)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec);
}

uint64_t spawn_program(struct program *program, int stdout_fd)
{
    program->words[0] = program->path;
    return spawn(program->words, stdout_fd);
}

struct keeper *keep(void)
{
    struct keeper *keeper = NULL;
    struct err err;

    if (keeper_start(bench.judge_box, bench.policies, true, true, &keeper, &err) < 0)
        fail("keeper", err.message);
    return keeper;
}

uint64_t run_box(struct keeper *keeper, struct program *program, int stdout_fd)
{
    static char *env[] = {"PATH=/usr/bin:/bin", NULL};
    struct box_bind binds[] = {{"/usr", "/usr", false},
                               {"/lib", "/lib", false},
                               {"/lib64", "/lib64", false},
                               {"/bin", "/bin", false},
                               {(char *)bench.folder, "/bench", false}};
    struct box_spec spec = {
        .argv = program->words,
        .env = env,
        .policy = "native",
        .binds = binds,
        .bind_count = sizeof(binds) / sizeof(*binds),
        .stdin_fd = -1,
        .stdout_fd = stdout_fd,
        .stderr_fd = -1,
        .limits = {.cpu_ns = 60 * SECOND_NS,
                   .wall_ns = 600 * SECOND_NS,
                   .memory_bytes = 256 << 20,
                   .processes = 16,
                   .open_files = 64,
                   .output_bytes = 1 << 20,
                   .file_size_bytes = 1 << 20,
                   .disk_bytes = 16 << 20,
                   .disk_inodes = 1000},
    };
    struct box_result result;
    struct err err;

    program->words[0] = program->inside;
    if (keeper_run(keeper, &spec, &err) < 0 || keeper_wait(keeper, -1, &result, &err) < 0)
        fail("keeper", err.message);
    if (result.verdict != BOX_OK)
        fail(program->inside, result.reason);
    uint64_t cpu_ns = result.cpu_ns;
    box_result_fini(&result);
    return cpu_ns;
}

struct sock_filter *load_filter(const char *policy_name, size_t *ret_count)
{
    char why[POLICY_WHY_MAX] = "";
    struct policy *policy = policy_load(bench.policies, policy_name, NULL, why);

    if (policy == NULL || policy_compile(policy, why) < 0)
        fail("policy", why);
    struct sock_filter *filter = get_memory(policy->filter_count, sizeof(*filter));
    *ret_count = policy->filter_count;
    memcpy(filter, policy->filter, policy->filter_count * sizeof(*filter));
    policy_destroy(policy);
    return filter;
}

int filter_file(const char *policy)
{
    size_t count;
    struct sock_filter *filter = load_filter(policy, &count);
    int fd = memfd_create("filter", 0);

    if (fd < 0 || write(fd, filter, count * sizeof(*filter)) != (ssize_t)(count * sizeof(*filter)))
        fail("filter", strerror(errno));
    free(filter);
    return fd;
}

int main(int argc, char **argv)
{
    for (size_t i = 0; argc > 4 && i < sizeof(parts) / sizeof(*parts); i++) {
        if (strcmp(argv[4], parts[i].name) != 0 || argc - 5 < parts[i].arguments_min)
            continue;
        bench = (struct bench){argv[1], argv[2], argv[3]};
        return parts[i].run(argc - 5, argv + 5);
    }
    fprintf(stderr, "usage: box_bench JUDGE_BOX POLICIES FOLDER PART [ARGUMENT…]; parts:");
    for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++)
        fprintf(stderr, " %s", parts[i].name);
    fprintf(stderr, "\n");
    return 2;
}
