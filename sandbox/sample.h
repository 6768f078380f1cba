/* What the box uses, summed over the processes that are seen. Without a cgroup that stands in for
 * one; it is weaker, and named so in the protections: a process may come and go between two looks.
 * Who may include: sandbox/. */
#ifndef SANDBOX_SAMPLE_H
#define SANDBOX_SAMPLE_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

struct sample {
    uint64_t cpu_ns;       /* Of the living, and of the dead that were waited for or seen before. */
    uint64_t memory_bytes; /* Of each its own. */
    uint64_t shared_bytes; /* What one process, the one with most, has mapped of shared memory and
                              of files in memory, those of the work folder included. */
    uint64_t tasks;        /* Processes and threads, init not counted. */
};

void sample_tree(pid_t init, struct sample *ret_sample);

/* With a cgroup or without: what the processes below @init hold in pages that are no copy of a
 * file, by the kernel's tables and so exact to a page, where all else that counts memory does so in
 * bulk. What no process has mapped (pipes, files in memory) is not in it. false: the kernel does
 * not tell. */
bool sample_pages(pid_t init, uint64_t *ret_bytes) __attribute__((warn_unused_result));

/* How long that thread below @init which waited longest for a processor was ready to run and did
 * not, since it began. 0: the kernel does not tell (CONFIG_SCHED_INFO). */
uint64_t sample_starved_ns(pid_t init);

#endif
