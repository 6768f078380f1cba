/* Raises each resource limit above its hard limit, and those of the first process. */
#define _GNU_SOURCE
#include "attack.h"
#include <sys/resource.h>

int main(int argc, char **argv)
{
    const int others = argc > 1 && strcmp(argv[1], "init") == 0;
    struct rlimit limit;

    for (int resource = 0; resource < (int)RLIM_NLIMITS; resource++) {
        char name[32];

        snprintf(name, sizeof(name), "resource %d", resource);
        if (getrlimit((__rlimit_resource_t)resource, &limit) < 0)
            continue;
        if (others) {
            if (getpid() != 1)
                must_fail(name, prlimit(1, (__rlimit_resource_t)resource, &limit, NULL));
            continue;
        }
        if (limit.rlim_max == RLIM_INFINITY)
            continue;
        limit.rlim_max++;
        must_fail(name, setrlimit((__rlimit_resource_t)resource, &limit));
    }
    return done();
}
