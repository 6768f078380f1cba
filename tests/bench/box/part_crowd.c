/* Part crowd: how many runs end per second when several boxes are at work at once.
 *
 *   crowd ROUNDS WINDOW_MS COUNT[,COUNT…] PROGRAM… -- as `crowd 5 500 1,2,8 burn integer 1000`
 *
 * One thread drives one keeper, as a judge's worker does, for a window of time; beside it, as the
 * floor, as many threads that only spawn and wait. The rounds go through all counts in turn. Prints
 * for each window: spawn or keeper, the count, the runs and the nanoseconds that they took. */
#include "tests/bench/box/box_bench.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define KEEPERS_MAX 64

struct worker {
    pthread_t thread;
    struct keeper *keeper; /* NULL: spawn only. */
    struct program program;
    size_t runs;
};

static struct worker workers[KEEPERS_MAX];
static struct keeper *keepers[KEEPERS_MAX];
static _Atomic uint64_t end_ns;
static int null_fd;

static void *work(void *argument)
{
    struct worker *worker = argument;

    while (now_ns() < atomic_load(&end_ns)) {
        if (worker->keeper != NULL)
            run_box(worker->keeper, &worker->program, -1);
        else
            spawn_program(&worker->program, null_fd);
        worker->runs++;
    }
    return NULL;
}

/* Runs that have begun are finished and counted, and so is their time. */
static void window(size_t count, bool boxed, uint64_t length_ns)
{
    uint64_t begin = now_ns();
    size_t runs = 0;

    atomic_store(&end_ns, begin + length_ns);
    for (size_t i = 0; i < count; i++) {
        workers[i].keeper = boxed ? keepers[i] : NULL;
        workers[i].runs = 0;
        int error = pthread_create(&workers[i].thread, NULL, work, &workers[i]);
        if (error != 0)
            fail("thread", strerror(error));
    }
    for (size_t i = 0; i < count; i++) {
        pthread_join(workers[i].thread, NULL);
        runs += workers[i].runs;
    }
    printf("%s\t%zu\t%zu\t%llu\n", boxed ? "keeper" : "spawn", count, runs,
           (unsigned long long)(now_ns() - begin));
}

static size_t parse_counts(char *text, size_t counts[KEEPERS_MAX])
{
    size_t length = 0;

    for (char *save, *word = strtok_r(text, ",", &save); word != NULL && length < KEEPERS_MAX;
         word = strtok_r(NULL, ",", &save)) {
        counts[length] = parse_count(word);
        if (counts[length] < 1 || counts[length] > KEEPERS_MAX)
            fail(word, "as many keepers at once are not possible");
        length++;
    }
    return length;
}

static void prepare(const size_t *counts, size_t length, char **argv)
{
    size_t most = 0;

    for (size_t i = 0; i < length; i++)
        most = counts[i] > most ? counts[i] : most;
    for (size_t i = 0; i < most; i++) {
        program_set(&workers[i].program, argv[0], argv + 1);
        keepers[i] = keep();
        run_box(keepers[i], &workers[i].program, -1); /* What it prepares once. */
    }
}

int part_crowd(int argc, char **argv)
{
    size_t counts[KEEPERS_MAX];
    size_t rounds = parse_count(argv[0]);
    uint64_t length_ns = 1000000ull * parse_count(argv[1]);
    size_t length = parse_counts(argv[2], counts);

    (void)argc;
    null_fd = open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (null_fd < 0)
        fail("/dev/null", strerror(errno));
    prepare(counts, length, argv + 3);
    for (size_t round = 0; round < rounds; round++) {
        for (size_t i = 0; i < length; i++) {
            window(counts[i], false, length_ns);
            window(counts[i], true, length_ns);
            progress("crowd", round * length + i + 1, rounds * length);
        }
    }
    for (size_t i = 0; i < KEEPERS_MAX; i++)
        keeper_stop(keepers[i]);
    return 0;
}
