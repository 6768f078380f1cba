/* How the names in an input say whose answer to which problem a file is. Pure.
 *
 *   candidate/problem   jane/two-sum.py
 *   problem/candidate   two-sum/jane.py
 *   candidate           jane.py, with --problem
 *   moodle              Jane Doe_4711_assignsubmission_file_/two-sum.py, or the same with no folder
 *   canvas              doejane_LATE_4711_1234_two-sum.py
 *   gradescope          submission_4711/two-sum.py
 *
 * Who may call: judge/batch, judge/cli. */
#ifndef JUDGE_BATCH_LAYOUT_H
#define JUDGE_BATCH_LAYOUT_H

#include <stdbool.h>
#include <stddef.h>

/* Those whose names nobody chooses by chance come first: among equals, the first is taken. */
enum layout {
    LAYOUT_MOODLE,
    LAYOUT_CANVAS,
    LAYOUT_GRADESCOPE,
    LAYOUT_CANDIDATE_PROBLEM,
    LAYOUT_PROBLEM_CANDIDATE,
    LAYOUT_CANDIDATE,
    LAYOUT_COUNT,
};

/* What a name says; the strings are owned. */
struct layout_match {
    char *candidate;
    char *problem; /* As it is written there, without the ending. */
    bool certain;  /* There is no way but by this problem: --problem does not stand in for it. */
};

const char *layout_name(enum layout layout);
/* Are its names those of a course system, as nobody else writes them? */
bool layout_is_of_system(enum layout layout);
/* 0, or -1 if there is no such. */
int layout_parse(const char *name, enum layout *ret_layout);

/* Reads @name, a path of which the first @skip folders are left out. False: not of this layout. */
bool layout_match(enum layout layout, const char *name, size_t skip,
                  struct layout_match *ret_match);
void layout_match_fini(struct layout_match *match);

#endif
