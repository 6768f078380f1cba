/* Runs a command in several like boxes of one keeper: from the third on there is an init that
 * waits.
 *
 *   repeat JUDGE_BOX POLICIES REQUIRE OUT COUNT SOURCE COMMAND ARG…
 *
 * SOURCE is bound at /t. Prints a line of each box:
 * its verdict, signal and reason. What its command printed is in the file OUT with the box's number
 * (OUT.1, …). Exit status: 0 when all boxes gave a result, 2 wrong usage, 3 with one line that says
 * what failed. */
#include "judge/stage/box_client.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int fail(const char *why)
{
    fprintf(stderr, "repeat: %s\n", why);
    return 3;
}

static int open_output(const char *name, unsigned long number)
{
    char path[4096];

    snprintf(path, sizeof(path), "%s.%lu", name, number);
    return open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
}

/* 0, or -1 with @err. */
static int run(struct keeper *keeper, struct box_spec *spec, struct err *err)
{
    struct box_result result;

    if (keeper_run(keeper, spec, err) < 0 || keeper_wait(keeper, -1, &result, err) != 1)
        return -1;
    printf("%s %d %s%s%s\n", box_verdict_code(result.verdict), result.signal, result.step,
           result.step[0] != '\0' ? ": " : "", result.reason);
    box_result_fini(&result);
    return 0;
}

int main(int argc, char **argv)
{
    static char *env[] = {"PATH=/usr/bin:/bin", NULL};
    struct keeper *keeper = NULL;
    struct err err = {0};
    int code = 0;

    if (argc < 8) {
        fprintf(stderr, "repeat: see its source for the arguments\n");
        return 2;
    }
    struct box_bind bind = {argv[6], "/t", false};
    struct box_spec spec = {
        .argv = argv + 7,
        .env = env,
        .policy = "general",
        .require = argv[3],
        .binds = &bind,
        .bind_count = 1,
        .stdin_fd = -1,
        .stdout_fd = -1,
        .stderr_fd = -1,
        .limits = {.cpu_ns = 10000000000,
                   .wall_ns = 30000000000,
                   .memory_bytes = 64 << 20,
                   .processes = 8,
                   .open_files = 32,
                   .output_bytes = 1 << 20,
                   .file_size_bytes = 1 << 20,
                   .disk_bytes = 1 << 20,
                   .disk_inodes = 100},
    };
    if (keeper_start(argv[1], argv[2], true, true, &keeper, &err) < 0)
        return fail(err.message);
    for (unsigned long i = 1; i <= strtoul(argv[5], NULL, 10) && code == 0; i++) {
        spec.stdout_fd = open_output(argv[4], i);
        code = spec.stdout_fd < 0 ? err_errno(&err, errno, "open %s.%lu", argv[4], i)
                                  : run(keeper, &spec, &err);
        if (spec.stdout_fd >= 0)
            close(spec.stdout_fd);
    }
    keeper_stop(keeper);
    return code < 0 ? fail(err.message) : 0;
}
