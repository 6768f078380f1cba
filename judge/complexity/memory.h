/* Memory of a box, as two meters saw it from outside, and as its runtime told from within.
 *
 * The whole is what the kernel charges the box with: processes, files, pipes, its own tables. It is
 * charged in bulk, so the figure is wrong by some hundred pages. The pages are those that the
 * processes hold, counted in their page tables: exact, but memory that no process has mapped is not
 * among them. So the pages are believed as long as the whole does not contradict them, and a
 * program that hides its memory from one is judged by the other.
 *
 * Some runtimes keep far more pages than they need. What such a runtime says to be in use is
 * smooth, but a program may make it say anything. So it never brings back what the figures from
 * outside exclude: it only chooses among what they leave open, and only where it follows them.
 *
 * Pure functions of numbers. Who may call: judge/stage. */
#ifndef JUDGE_COMPLEXITY_MEMORY_H
#define JUDGE_COMPLEXITY_MEMORY_H

#include "judge/complexity/fit.h"
#include "judge/complexity/leak.h"

#define MEMORY_UNKNOWN (-1.0)

/* At one size, or after a number of operations. */
struct memory_point {
    uint64_t n;
    double whole_bytes;
    double pages_bytes; /* Or MEMORY_UNKNOWN, as the next one. */
    double told_bytes;
};

/* By how much a runtime's own wobble moves the figures; 0: they are not there. */
struct memory_errors {
    double pages_bytes;
    double told_bytes;
};

/* May the pages stand for the whole? */
bool memory_agrees(const struct memory_point *points, size_t count);

/* The figures of one meter. @ret_points has room for @count. */
void memory_series(const struct memory_point *points, size_t count, bool pages,
                   struct cost_point *ret_points);

/* How it grows with n. *@ret_pages: were the pages believed? */
struct fit memory_fit(const struct memory_point *points, size_t count, struct memory_errors errors,
                      bool *ret_pages);

/* Does it grow with operations? @points as for leak_judge, and so @whole_error_bytes. */
struct leak memory_leak(const struct memory_point *points, size_t count, double whole_error_bytes,
                        double pages_error_bytes, bool *ret_pages);

#endif
