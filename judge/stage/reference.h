/* How the problem's own solution grows, to be shown beside the candidate's growth.
 *
 * It is the first file of solutions/AC, by name, in the submission's language. It is measured once
 * per machine and kept in the cache folder, under a hash of all that the figures depend on:
 * problem, solution, language, toolchain, driver, meter.
 *
 *   cache/reference-<hash>/growth.json
 *
 * It is measured when a person asks for the comparison, and after the submission, so that nothing
 * is added to the measuring of a candidate; and a submission that is that very solution leaves its
 * own figures. Who may call: grade.c, shrink.c,
 * generated.c. */
#ifndef JUDGE_STAGE_REFERENCE_H
#define JUDGE_STAGE_REFERENCE_H

#include "judge/stage/engine.h"

/* Fills the references of @report, which has been measured. Without a solution, or when it cannot
 * be measured, they stay empty. The only error is ERR_INTR. */
int reference_add(struct engine *engine, const struct submission *submission, struct report *report,
                  struct err *err) __attribute__((warn_unused_result));

/* The text of that solution, owned by the caller. False: there is none. */
bool reference_source(const struct submission *submission, char **ret_source, size_t *ret_length);

/* A solution of the problem's own, of any language. Zeroed memory is none. */
struct reference_solution {
    char *name; /* "AC/list_and_map.cpp" */
    char *source;
    size_t length;
    struct language *language;
};

void reference_solution_fini(struct reference_solution *solution);

/* The first file of solutions/AC, by name, whose language is on this machine. ERR_FAULT: none is.
 */
int reference_first(const struct engine *engine, const struct problem *problem,
                    struct reference_solution *ret_solution, struct err *err)
    __attribute__((warn_unused_result));

#endif
