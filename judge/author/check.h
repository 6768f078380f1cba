/* judge problem check: does a problem's folder hold what it should, do its tests tell right answers
 * from wrong ones, and which wrong ones would they let through?
 *
 * What was found is JSON, which the command prints in its ways:
 *   {"id", "ok", "findings": [{"severity": "error"|"note", "where", "text"}],
 *    "solutions": [{"file", "language", "expected", "verdict", "ok", "text", "score", "reason",
 *                   "cpu_limit_ns", "cpu_share", "memory_limit_bytes", "memory_share",
 *                   "complexity": [{"operation", "class", "expected", "verdict"}]}]}
 * "ungraded": true says that no solution was graded, because the tests can not be used, and
 * "unmeasured": true that none was measured, because the section "complexity" can not.
 * "where" and "file" are relative to the problem's folder; "text" is null where all is well, and
 * "reason" is the report's, where it has one.
 *
 * Who may call: judge/cli. */
#ifndef JUDGE_AUTHOR_CHECK_H
#define JUDGE_AUTHOR_CHECK_H

#include "judge/stage/engine.h"

#include <jansson.h>

#define CHECK_SAMPLES_MIN 3
#define CHECK_WRONG_MIN 6       /* Wrong, slow or leaking solutions; fewer are noted. */
#define CHECK_CPU_SHARE_MAX 0.4 /* Of its limit, for a right solution. */

/* Whose growth is measured. */
enum check_growth {
    CHECK_GROWTH_NONE,
    CHECK_GROWTH_ONE, /* Of each problem one right solution in each language, and the slow ones. */
    CHECK_GROWTH_ALL, /* All right ones, and the slow ones. */
};

struct check_options {
    const char *program; /* The judge. */
    bool cgroups;
    bool validates; /* Every case is shown to the problem's validator. */
    enum check_growth growth;
    unsigned jobs;
    void (*progress)(size_t done, size_t total, const char *file); /* NULL: nobody wants to know. */
};

/* All that can be said of @id without running anything, and the list of its solutions. A new
 * reference; what is wrong with the problem is a finding, not an error. */
json_t *check_files(const struct engine_paths *paths, const char *id);

/* Leaves the solutions of @problem whose "ID/file" or "file" matches one of @patterns as a shell
 * does; all, where there is no pattern. Returns how many. */
size_t check_select(json_t *problem, const char *const *patterns, size_t count);

/* Makes the generated cases of @problems, as below, and has the validators look at every case. The
 * only error is ERR_INTR. */
int check_cases(json_t *problems, const struct engine_paths *paths,
                const struct check_options *options, struct err *err)
    __attribute__((warn_unused_result));

/* Grades the solutions of all @problems, an array of what check_files returned, and completes them.
 * ERR_INTR after a signal. */
int check_solutions(json_t *problems, const struct engine_paths *paths,
                    const struct check_options *options, struct err *err)
    __attribute__((warn_unused_result));

/* For check*.c: appends to "findings"; an error makes "ok" false. */
void check_find(json_t *problem, const char *severity, const char *where, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
/* @file, one of @problem's, from its folder on. Borrowed. */
const char *check_below(const struct problem *problem, const char *file);
/* The last line of several that is not our runtime's: of what a program says on stderr, what it
 * died of. The caller frees it.
 */
char *check_last_line(const char *text);
/* What @report, a graded job's, says of @solution. Fills it and the problem's findings. */
void check_judge(json_t *problem, json_t *solution, const json_t *report);

#endif
