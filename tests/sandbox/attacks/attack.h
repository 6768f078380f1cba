/* What the attack programs share: the words by which run.py tells what happened.
 *
 * "ESCAPED" anywhere in the output fails a test, whatever the verdict; "refused" is for the reader;
 * "done" says that the program came to its end. All are written at once, because the program may
 * die at the next call. */
#ifndef TESTS_SANDBOX_ATTACK_H
#define TESTS_SANDBOX_ATTACK_H

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static inline void escaped(const char *what)
{
    printf("ESCAPED: %s\n", what);
    fflush(stdout);
}

static inline void refused(const char *what)
{
    printf("refused: %s: %s\n", what, strerror(errno));
    fflush(stdout);
}

/* The result of a system call that must not succeed. */
static inline void must_fail(const char *what, long result)
{
    if (result < 0)
        refused(what);
    else
        escaped(what);
}

static inline int done(void)
{
    printf("done\n");
    fflush(stdout);
    return 0;
}

static inline size_t argument(int argc, char **argv, int index, size_t otherwise)
{
    return index < argc ? strtoull(argv[index], NULL, 0) : otherwise;
}

/* Burns CPU time for good; the volatile keeps the compiler from removing it. */
static inline void spin(void)
{
    for (volatile unsigned long i = 0;; i++) {
    }
}

/* Allocates memory and touches each page of it; NULL when refused. */
static inline void *touch_memory(size_t size)
{
    volatile char *memory = malloc(size);

    for (size_t i = 0; memory != NULL && i < size; i += 4096)
        memory[i] = 0x5a;
    return (void *)memory;
}

/* Allocates and touches memory for good, a megabyte at a time. */
static inline void eat_memory(void)
{
    while (touch_memory(1 << 20) != NULL) {
    }
    exit(1);
}

#endif
