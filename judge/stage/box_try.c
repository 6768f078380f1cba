#include "judge/stage/box_try.h"

#include "judge/base/clock.h"
#include "judge/stage/box_client.h"

#include <unistd.h>

int box_try(const char *judge_box, const char *policies, bool cgroups,
            struct box_result *ret_result, uint64_t *ret_start_ns, struct err *err)
{
    static char *const paths[] = {"/usr", "/bin", "/lib", "/lib64", "/etc/ld.so.cache"};
    struct box_bind binds[sizeof(paths) / sizeof(*paths)];
    char *argv[] = {"/usr/bin/true", NULL};
    char *env[] = {NULL};
    struct box_spec spec = {
        .argv = argv,
        .env = env,
        .policy = "general",
        .proc = true,
        .binds = binds,
        .stdin_fd = -1,
        .stdout_fd = -1,
        .stderr_fd = -1,
        .limits = {.cpu_ns = 5000000000ull,
                   .wall_ns = 10000000000ull,
                   .memory_bytes = 64 << 20,
                   .processes = 4,
                   .open_files = 16,
                   .output_bytes = 4096,
                   .file_size_bytes = 1 << 20,
                   .disk_bytes = 1 << 20,
                   .disk_inodes = 64},
    };
    struct keeper *keeper;
    uint64_t begin_ns;
    int result;

    for (size_t i = 0; i < sizeof(paths) / sizeof(*paths); i++) {
        if (access(paths[i], F_OK) == 0)
            binds[spec.bind_count++] = (struct box_bind){paths[i], paths[i], false};
    }
    result = keeper_start(judge_box, policies, cgroups, true, &keeper, err);
    if (result < 0)
        return result;
    begin_ns = clock_now_ns();
    result = keeper_run(keeper, &spec, err);
    *ret_start_ns = clock_now_ns() - begin_ns;
    if (result == 0)
        result = keeper_wait(keeper, -1, ret_result, err);
    keeper_stop(keeper);
    return result < 0 ? result : 0;
}
