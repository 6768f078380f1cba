/* The command of the parts cpu and crowd: a fixed amount of work.
 *
 *   burn integer|memory LOOPS
 *
 * integer stays in registers; memory reads and writes a table that is larger than the second-level
 * cache, so that page tables and what a kernel does against speculation show. Prints the CPU time
 * of the work by the process's own clock and by the thread's: where CPU time is limited, the kernel
 * moves the process's clock on by whole ticks only, so it can be off by one at either end. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define WORDS (1u << 21) /* 8 MiB of 4 bytes. */

static uint64_t burn_integer(uint64_t loops)
{
    uint64_t state = 88172645463325252u;

    for (uint64_t i = 0; i < loops; i++) {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state *= 6364136223846793005u;
    }
    return state;
}

static uint64_t burn_memory(uint64_t loops)
{
    static uint32_t table[WORDS];
    uint32_t at = 1;

    for (uint64_t i = 0; i < loops; i++) {
        at = at * 1664525u + 1013904223u;
        table[(at >> 8) % WORDS] += at;
        at ^= table[(at >> 11) % WORDS] & 1;
    }
    return at;
}

static const struct {
    const char *name;
    uint64_t (*run)(uint64_t loops);
} kinds[] = {{"integer", burn_integer}, {"memory", burn_memory}};

static uint64_t read_ns(clockid_t clock)
{
    struct timespec now;

    clock_gettime(clock, &now);
    return 1000000000ull * (uint64_t)now.tv_sec + (uint64_t)now.tv_nsec;
}

int main(int argc, char **argv)
{
    for (size_t i = 0; argc == 3 && i < sizeof(kinds) / sizeof(*kinds); i++) {
        if (strcmp(argv[1], kinds[i].name) != 0)
            continue;
        uint64_t process_ns = read_ns(CLOCK_PROCESS_CPUTIME_ID);
        uint64_t thread_ns = read_ns(CLOCK_THREAD_CPUTIME_ID);
        uint64_t found = kinds[i].run(strtoull(argv[2], NULL, 10));
        thread_ns = read_ns(CLOCK_THREAD_CPUTIME_ID) - thread_ns;
        process_ns = read_ns(CLOCK_PROCESS_CPUTIME_ID) - process_ns;
        /* The result is printed so that the work is not optimised away. */
        printf("own\t%llu\t%llu\t%llu\n", (unsigned long long)process_ns,
               (unsigned long long)thread_ns, (unsigned long long)found);
        return 0;
    }
    return 2;
}
