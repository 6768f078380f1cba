/* What the parts of the benchmark share: the programs that they run, in a box and without.
 * Who may include: tests/bench/box. Every function ends the process when something goes wrong: a
 * benchmark with a failed run in it is worth nothing. */
#ifndef TESTS_BENCH_BOX_BENCH_H
#define TESTS_BENCH_BOX_BENCH_H

#include "judge/stage/box_client.h"

#include <linux/filter.h>

struct bench {
    const char *judge_box;
    const char *policies;
    const char *folder; /* Where the programs are; /bench in the box. */
};

extern struct bench bench;

/* A program of the folder and its arguments. */
struct program {
    char path[4096];   /* Outside. */
    char inside[4096]; /* The same file in the box. */
    char *words[8];    /* NULL-terminated; words[0] is for argv[0] and filled in by the runner. */
};

/* @words are borrowed, ended by NULL, and do not name the program. */
void program_set(struct program *program, const char *name, char *const words[]);

uint64_t now_ns(void);
void fail(const char *what, const char *why) __attribute__((noreturn));
void *get_memory(size_t count, size_t size);
size_t parse_count(const char *text);

/* Shows on a terminal how far a part is; silent elsewhere. */
void progress(const char *part, size_t done, size_t total);

/* Runs argv with stdout at @stdout_fd (-1: the same as here); it has to exit with 0. Returns its
 * CPU time, that of its start included. */
uint64_t spawn(char *const argv[], int stdout_fd);
uint64_t spawn_program(struct program *program, int stdout_fd);

struct keeper *keep(void);
/* The same in a box with all layers. Returns the CPU time by the box's meter. */
uint64_t run_box(struct keeper *keeper, struct program *program, int stdout_fd);

/* The filter of a policy as a list of instructions, as it is installed in a box. The caller frees
 * it. */
struct sock_filter *load_filter(const char *policy_name, size_t *ret_count);
/* The same as a file, for programs that are given one; not close-on-exec. */
int filter_file(const char *policy);

/* The parts; each prints lines of words, tab-separated, for tests/bench/box/measure. */
int part_start(int argc, char **argv);
int part_pairs(int argc, char **argv);
int part_crowd(int argc, char **argv);
int part_loop(int argc, char **argv);
int part_filter(int argc, char **argv);

#endif
