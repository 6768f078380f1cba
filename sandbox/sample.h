/* Without a cgroup: what the box uses, summed over the processes that are seen. Weaker, and named
 * so in the protections: a process may come and go between two looks. Who may include: sandbox/. */
#ifndef SANDBOX_SAMPLE_H
#define SANDBOX_SAMPLE_H

#include <stdint.h>
#include <sys/types.h>

struct sample {
    uint64_t cpu_ns; /* Of the living, and of the dead that were waited for. */
    uint64_t memory_bytes;
    uint64_t tasks; /* Processes and threads, init not counted. */
};

void sample_tree(pid_t init, struct sample *ret_sample);

#endif
