/* Part pairs: one program outside and in a box, in turn.
 *
 *   pairs RUNS filter|bare PROGRAM [ARGUMENT…]
 *
 * With filter, each round has a third run: outside, with the box's seccomp filter alone, which the
 * program installs itself from the descriptor that is its last argument. For each run prints the
 * place, its CPU time in nanoseconds as seen from outside, and then what the program printed. */
#include "tests/bench/box/box_bench.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define OUTPUT_MAX 65536

enum place { OUTSIDE, INSIDE, FILTERED, PLACE_COUNT };

static const char *const places[PLACE_COUNT] = {"outside", "inside", "filter"};

static struct {
    struct program plain;
    struct program filtered;
    struct keeper *keeper;
    int filter_fd;
    int output_fd;
} pairs;

static uint64_t run_at(enum place place)
{
    switch (place) {
    case OUTSIDE:
        return spawn_program(&pairs.plain, pairs.output_fd);
    case INSIDE:
        return run_box(pairs.keeper, &pairs.plain, pairs.output_fd);
    case FILTERED:
        if (lseek(pairs.filter_fd, 0, SEEK_SET) < 0)
            fail("filter", strerror(errno));
        return spawn_program(&pairs.filtered, pairs.output_fd);
    case PLACE_COUNT:
        break;
    }
    return 0;
}

static void report(enum place place, uint64_t cpu_ns)
{
    char text[OUTPUT_MAX];
    ssize_t got = pread(pairs.output_fd, text, sizeof(text) - 1, 0);

    if (got <= 0)
        fail(pairs.plain.path, "it printed nothing");
    text[got] = '\0';
    printf("run\t%s\t%llu\n%s", places[place], (unsigned long long)cpu_ns, text);
}

static void measure(size_t runs, unsigned places_used)
{
    for (size_t run = 0; run < runs; run++) {
        for (unsigned i = 0; i < places_used; i++) {
            /* Each place comes first as often as any other. */
            enum place place = (enum place)((i + run) % places_used);
            if (ftruncate(pairs.output_fd, 0) < 0 || lseek(pairs.output_fd, 0, SEEK_SET) < 0)
                fail("output", strerror(errno));
            report(place, run_at(place));
        }
        progress(strrchr(pairs.plain.path, '_') + 1, run + 1, runs);
    }
}

int part_pairs(int argc, char **argv)
{
    size_t runs = parse_count(argv[0]);
    bool with_filter = strcmp(argv[1], "filter") == 0;
    char number[16];
    char *words[8] = {NULL};
    int count = argc - 3;

    if (count + 2 > (int)(sizeof(words) / sizeof(*words)))
        fail(argv[2], "too many arguments");
    for (int i = 0; i < count; i++)
        words[i] = argv[3 + i];
    program_set(&pairs.plain, argv[2], words);
    if (with_filter) {
        pairs.filter_fd = filter_file("native");
        snprintf(number, sizeof(number), "%d", pairs.filter_fd);
        words[count] = number;
        program_set(&pairs.filtered, argv[2], words);
    }
    pairs.output_fd = memfd_create("output", MFD_CLOEXEC);
    if (pairs.output_fd < 0)
        fail("output", strerror(errno));
    pairs.keeper = keep();
    measure(runs, with_filter ? PLACE_COUNT : FILTERED);
    keeper_stop(pairs.keeper);
    return 0;
}
