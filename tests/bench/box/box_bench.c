/* Times the start and end of an empty program by several ways, in turn, so that noise hits all
 * alike. `tools/bench box` calls it and says what the ways are.
 *
 *   box_bench JUDGE_BOX POLICIES EMPTY RUNS IDLE_MS [WAY]
 *
 * EMPTY is the program; WAY is the only one to run. Prints one line a way: its name, median and
 * 99th percentile in nanoseconds. */
#include "judge/stage/box_client.h"
#include "sandbox/policy.h"

#include <errno.h>
#include <libgen.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define WORDS_MAX 64

enum way { WAY_SPAWN, WAY_KEEPER, WAY_BUBBLEWRAP, WAY_FRESH, WAY_SPAWN_AGAIN, WAY_COUNT };

static const char *const names[WAY_COUNT] = {"spawn", "keeper", "bubblewrap", "fresh keeper",
                                             "spawn again"};

static struct {
    const char *judge_box;
    const char *policies;
    char *empty;
    struct keeper *keeper;
    struct box_spec spec;
    char *bubblewrap[WORDS_MAX];
    int filter_fd;
} bench;

static uint64_t now_ns(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return 1000000000ull * (uint64_t)now.tv_sec + (uint64_t)now.tv_nsec;
}

__attribute__((noreturn)) static void fail(const char *what, const char *why)
{
    fprintf(stderr, "box_bench: %s: %s\n", what, why);
    exit(3);
}

static void spawn(char *const argv[])
{
    char *const none[] = {NULL};
    pid_t pid;
    int status;
    int error = posix_spawn(&pid, argv[0], NULL, NULL, argv, none);

    if (error != 0)
        fail(argv[0], strerror(error));
    if (waitpid(pid, &status, 0) != pid || status != 0)
        fail(argv[0], "it did not end well");
}

static void run_box(struct keeper *keeper)
{
    struct box_result result;
    struct err err;

    if (keeper_run(keeper, &bench.spec, &err) < 0 || keeper_wait(keeper, -1, &result, &err) < 0)
        fail("keeper", err.message);
    if (result.verdict != BOX_OK)
        fail("box", result.reason);
    box_result_fini(&result);
}

static struct keeper *start_keeper(void)
{
    struct keeper *keeper = NULL;
    struct err err;

    if (keeper_start(bench.judge_box, bench.policies, true, &keeper, &err) < 0)
        fail("keeper", err.message);
    return keeper;
}

static void run_way(enum way way)
{
    struct keeper *keeper;

    switch (way) {
    case WAY_SPAWN:
    case WAY_SPAWN_AGAIN:
        spawn((char *const[]){bench.empty, NULL});
        break;
    case WAY_KEEPER:
        run_box(bench.keeper);
        break;
    case WAY_BUBBLEWRAP:
        if (lseek(bench.filter_fd, 0, SEEK_SET) < 0)
            fail("filter", strerror(errno));
        spawn(bench.bubblewrap);
        break;
    case WAY_FRESH:
        keeper = start_keeper();
        run_box(keeper);
        keeper_stop(keeper);
        break;
    case WAY_COUNT:
        break;
    }
}

/* The filter of the same policy, for bubblewrap: without a listener its other calls just fail. */
static int make_filter(void)
{
    char why[POLICY_WHY_MAX] = "";
    /* It executes under its own filter, which has to let that pass: "native" would not. */
    struct policy *policy = policy_load(bench.policies, "general", NULL, why);
    int fd = memfd_create("filter", 0); /* Handed on. */

    if (policy == NULL || policy_compile(policy, why) < 0)
        fail("policy", why);
    size_t size = policy->filter_count * sizeof(*policy->filter);
    if (fd < 0 || write(fd, policy->filter, size) != (ssize_t)size)
        fail("filter", strerror(errno));
    policy_destroy(policy);
    return fd;
}

static void prepare_bubblewrap(char *folder, char *program)
{
    static char fd_text[16];
    size_t count = 0;

    bench.filter_fd = make_filter();
    snprintf(fd_text, sizeof(fd_text), "%d", bench.filter_fd);
    char *const words[] = {
        "/usr/bin/bwrap",
        "--unshare-all",
        "--unshare-user",
        "--die-with-parent",
        "--new-session",
        "--cap-drop",
        "ALL",
        "--clearenv",
        "--ro-bind",
        "/usr",
        "/usr",
        "--symlink",
        "usr/lib",
        "/lib",
        "--symlink",
        "usr/lib64",
        "/lib64",
        "--symlink",
        "usr/bin",
        "/bin",
        "--ro-bind",
        folder,
        "/bench",
        "--dev",
        "/dev",
        "--tmpfs",
        "/work",
        "--chdir",
        "/work",
        "--uid",
        "1000",
        "--gid",
        "1000",
        "--seccomp",
        fd_text,
        program,
    };
    for (; count < sizeof(words) / sizeof(*words); count++)
        bench.bubblewrap[count] = words[count];
}

static void prepare(void)
{
    static char folder[4096], program[4096];
    static struct box_bind binds[] = {{"/usr", "/usr", false},
                                      {"/lib", "/lib", false},
                                      {"/lib64", "/lib64", false},
                                      {"/bin", "/bin", false},
                                      {folder, "/bench", false}};
    static char *argv[2], *env[] = {"PATH=/usr/bin:/bin", NULL};

    snprintf(folder, sizeof(folder), "%s", bench.empty);
    (void)dirname(folder);
    snprintf(program, sizeof(program), "/bench/%s", strrchr(bench.empty, '/') + 1);
    argv[0] = program;
    bench.spec = (struct box_spec){
        .argv = argv,
        .env = env,
        .policy = "native",
        .binds = binds,
        .bind_count = sizeof(binds) / sizeof(*binds),
        .stdin_fd = -1,
        .stdout_fd = -1,
        .stderr_fd = -1,
        .limits = {.cpu_ns = 1000000000,
                   .wall_ns = 5000000000,
                   .memory_bytes = 256 << 20,
                   .processes = 16,
                   .open_files = 64,
                   .output_bytes = 1 << 20,
                   .file_size_bytes = 1 << 20,
                   .disk_bytes = 16 << 20,
                   .disk_inodes = 1000},
    };
    prepare_bubblewrap(folder, program);
    bench.keeper = start_keeper();
}

static int compare(const void *a, const void *b)
{
    uint64_t left = *(const uint64_t *)a, right = *(const uint64_t *)b;

    return (left > right) - (left < right);
}

int main(int argc, char **argv)
{
    static uint64_t *times[WAY_COUNT];
    bool usable = argc == 6 || argc == 7;
    size_t runs = usable ? strtoul(argv[4], NULL, 10) : 0;
    long idle_ms = usable ? strtol(argv[5], NULL, 10) : 0;
    const struct timespec idle = {.tv_sec = idle_ms / 1000, .tv_nsec = idle_ms % 1000 * 1000000L};

    if (runs < 2 || strchr(argv[3], '/') == NULL) {
        fprintf(stderr, "usage: box_bench JUDGE_BOX POLICIES EMPTY RUNS IDLE_MS [WAY]\n");
        return 2;
    }
    bench.judge_box = argv[1];
    bench.policies = argv[2];
    bench.empty = argv[3];
    prepare();
    for (unsigned way = 0; way < WAY_COUNT; way++) {
        if (argc == 7 && strcmp(names[way], argv[6]) != 0)
            continue;
        times[way] = calloc(runs, sizeof(**times));
        if (times[way] == NULL)
            fail("memory", strerror(errno));
        for (unsigned i = 0; i < 5; i++)
            run_way((enum way)way); /* Caches. */
    }
    for (size_t i = 0; i < runs; i++) {
        for (unsigned way = 0; way < WAY_COUNT; way++) {
            if (times[way] == NULL)
                continue;
            if (idle_ms > 0)
                nanosleep(&idle, NULL);
            uint64_t begin = now_ns();
            run_way((enum way)way);
            times[way][i] = now_ns() - begin;
        }
    }
    keeper_stop(bench.keeper);
    for (unsigned way = 0; way < WAY_COUNT; way++) {
        if (times[way] == NULL)
            continue;
        qsort(times[way], runs, sizeof(**times), compare);
        printf("%s\t%llu\t%llu\n", names[way], (unsigned long long)times[way][runs / 2],
               (unsigned long long)times[way][runs * 99 / 100]);
        free(times[way]);
    }
    return 0;
}
