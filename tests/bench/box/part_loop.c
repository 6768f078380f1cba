/* Part loop: many boxes through one keeper, with a halt before and after them, at which
 * tests/bench/box/leftovers.py looks at what there is.
 *
 *   loop WARM_UP_RUNS RUNS
 *
 * Prints "warm" and, when all is done, "done"; waits each time for a line on stdin. */
#include "tests/bench/box/box_bench.h"

#include <stdio.h>

static void halt(const char *word)
{
    char line[16];

    printf("%s\n", word);
    fflush(stdout);
    if (fgets(line, sizeof(line), stdin) == NULL)
        fail(word, "nobody looks");
}

int part_loop(int argc, char **argv)
{
    size_t warm_up = parse_count(argv[0]), runs = parse_count(argv[1]);
    struct keeper *keeper = keep();
    struct program empty;

    (void)argc;
    program_set(&empty, "empty", (char *const[]){NULL});
    for (size_t i = 0; i < warm_up; i++)
        run_box(keeper, &empty, -1);
    halt("warm");
    for (size_t i = 0; i < runs; i++) {
        run_box(keeper, &empty, -1);
        progress("leftovers", i + 1, runs);
    }
    halt("done");
    keeper_stop(keeper);
    return 0;
}
