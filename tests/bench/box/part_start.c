/* Part start: the start and end of an empty program by several ways.
 *
 *   start RUNS IDLE_MS [-- NAME KIND [WORD…]]…
 *
 * Each group after "--" is a way. KIND is spawn (posix_spawn and wait), keeper (a box by a keeper
 * that lives on), fresh (a keeper for this box alone) or command (the words are run; the word
 * @filter stands for the number of a descriptor at the start of a seccomp filter). The order of the
 * ways is another in every round, since what one leaves to the kernel to clean up costs the next.
 * Prints for each way its name and the time of every run in nanoseconds. */
#include "tests/bench/box/box_bench.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define WAYS_MAX 16
#define WARM_UP_RUNS 5
#define FILTER_WORD "@filter"

struct way {
    const char *name;
    void (*run)(struct way *way);
    char **words; /* Of a command; NULL-terminated. */
    uint64_t *times_ns;
};

static struct program empty;
static struct keeper *keeper;
static int filter_fd = -1;

static void run_spawn(struct way *way)
{
    (void)way;
    spawn_program(&empty, -1);
}

static void run_keeper(struct way *way)
{
    (void)way;
    run_box(keeper, &empty, -1);
}

static void run_fresh(struct way *way)
{
    struct keeper *fresh = keep();

    (void)way;
    run_box(fresh, &empty, -1);
    keeper_stop(fresh);
}

static void run_command(struct way *way)
{
    if (filter_fd >= 0 && lseek(filter_fd, 0, SEEK_SET) < 0)
        fail("filter", strerror(errno));
    spawn(way->words, -1);
}

static const struct {
    const char *name;
    void (*run)(struct way *way);
} kinds[] = {
    {"spawn", run_spawn},
    {"keeper", run_keeper},
    {"fresh", run_fresh},
    {"command", run_command},
};

static void set_filter_words(char **words)
{
    static char number[16];

    for (; *words != NULL; words++) {
        if (strcmp(*words, FILTER_WORD) != 0)
            continue;
        if (filter_fd < 0) {
            /* It executes under its own filter, which has to let that pass: "native" would not. */
            filter_fd = filter_file("general");
            snprintf(number, sizeof(number), "%d", filter_fd);
        }
        *words = number;
    }
}

/* Reads one way from @argv up to the next "--", which becomes the NULL at its end. */
static int parse_way(char **argv, size_t runs, struct way *ret_way)
{
    int length = 0;

    while (argv[length] != NULL && strcmp(argv[length], "--") != 0)
        length++;
    bool is_last = argv[length] == NULL;
    argv[length] = NULL;
    for (size_t i = 0; length >= 2 && i < sizeof(kinds) / sizeof(*kinds); i++) {
        if (strcmp(argv[1], kinds[i].name) != 0 || (kinds[i].run == run_command) != (length > 2))
            continue;
        *ret_way = (struct way){argv[0], kinds[i].run, argv + 2, get_memory(runs, 8)};
        set_filter_words(ret_way->words);
        return is_last ? length : length + 1;
    }
    fail(argv[0] != NULL ? argv[0] : "--", "this is no way to start a program");
}

static size_t parse_ways(int argc, char **argv, size_t runs, struct way *ways)
{
    size_t count = 0;

    for (int at = 3; at < argc;) {
        if (count == WAYS_MAX)
            fail("start", "too many ways");
        at += parse_way(argv + at, runs, &ways[count++]);
    }
    return count;
}

static void shuffle(size_t *order, size_t count)
{
    for (size_t i = count; i > 1; i--) {
        size_t other = (size_t)random() % i, kept = order[i - 1];
        order[i - 1] = order[other];
        order[other] = kept;
    }
}

static void measure(struct way *ways, size_t count, size_t runs, long idle_ms)
{
    const struct timespec idle = {.tv_sec = idle_ms / 1000, .tv_nsec = idle_ms % 1000 * 1000000L};
    size_t order[WAYS_MAX];

    for (size_t i = 0; i < count; i++) {
        order[i] = i;
        for (unsigned k = 0; k < WARM_UP_RUNS; k++)
            ways[i].run(&ways[i]);
    }
    for (size_t run = 0; run < runs; run++) {
        shuffle(order, count);
        for (size_t i = 0; i < count; i++) {
            struct way *way = &ways[order[i]];
            if (idle_ms > 0)
                nanosleep(&idle, NULL);
            uint64_t begin = now_ns();
            way->run(way);
            way->times_ns[run] = now_ns() - begin;
        }
        progress(idle_ms > 0 ? "start, with idle" : "start", run + 1, runs);
    }
}

int part_start(int argc, char **argv)
{
    static struct way ways[WAYS_MAX];
    size_t runs = parse_count(argv[0]);
    size_t idle_ms = parse_count(argv[1]);
    size_t count = parse_ways(argc, argv, runs, ways);

    program_set(&empty, "empty", (char *const[]){NULL});
    keeper = keep();
    measure(ways, count, runs, (long)idle_ms);
    keeper_stop(keeper);
    for (size_t i = 0; i < count; i++) {
        printf("%s", ways[i].name);
        for (size_t run = 0; run < runs; run++)
            printf("\t%llu", (unsigned long long)ways[i].times_ns[run]);
        printf("\n");
        free(ways[i].times_ns);
    }
    return 0;
}
