/* The judge's side of judge-box: start a keeper, have it run one box at a time, read its meter.
 *
 * All calls block for as short as the keeper needs; only keeper_wait waits for the box. A keeper
 * that died makes every call fail with ERR_FAULT. Nothing here ever changes a verdict.
 *
 * Who may call: judge/stage, judge/cli. Not thread safe; one keeper belongs to one thread. */
#ifndef JUDGE_STAGE_BOX_CLIENT_H
#define JUDGE_STAGE_BOX_CLIENT_H

#include "judge/base/err.h"
#include "sandbox/box.h"

#include <string.h>

struct keeper;

/* How many boxes run at once on this machine: an environment variable for operators, since it is
 * about the machine and not about one command. 0: any number. */
#define BOX_SLOTS_VARIABLE "JUDGE_SLOTS"

/* Starts judge-box found at @program with the policies in @policy_folder. @cgroups false makes it
 * work without cgroups (for tests and for users who ask). @queued false: its boxes take no slot;
 * for a second keeper of an engine, whose box and the other's never work at the same time. */
int keeper_start(const char *program, const char *policy_folder, bool cgroups, bool queued,
                 struct keeper **ret_keeper, struct err *err) __attribute__((warn_unused_result));

/* The same in two steps, with other work in between: a keeper that was begun is used, or waited for
 * again, only after keeper_await; it is stopped in any case. */
int keeper_begin(const char *program, const char *policy_folder, bool cgroups, bool queued,
                 struct keeper **ret_keeper, struct err *err) __attribute__((warn_unused_result));
int keeper_await(struct keeper *keeper, struct err *err) __attribute__((warn_unused_result));

/* Ends the box that may run and the keeper, and waits for it. Accepts NULL. */
void keeper_stop(struct keeper *keeper);

/* Readable when keeper_wait has something to say. */
int keeper_fd(const struct keeper *keeper);

/* Starts a box. Descriptors in @spec stay the caller's and may be closed on return. */
int keeper_run(struct keeper *keeper, const struct box_spec *spec, struct err *err)
    __attribute__((warn_unused_result));

/* Cost of the running box so far. Fails with ERR_INPUT if it has ended. */
int keeper_meter(struct keeper *keeper, struct box_meter *ret_meter, struct err *err)
    __attribute__((warn_unused_result));

/* What its processes hold in pages of their own, exact to a page where the meter's memory is
 * counted in bulk; BOX_PAGES_UNKNOWN where the kernel does not tell. What no process has mapped is
 * not in it. Fails as keeper_meter. */
int keeper_pages(struct keeper *keeper, uint64_t *ret_bytes, struct err *err)
    __attribute__((warn_unused_result));

/* From now on the box may use @cpu_ns more CPU time and @wall_ns more wall time. */
int keeper_arm(struct keeper *keeper, uint64_t cpu_ns, uint64_t wall_ns, struct err *err)
    __attribute__((warn_unused_result));

/* Ends the box; keeper_wait then gives its result, with the verdict that it has by then. */
int keeper_kill(struct keeper *keeper, struct err *err) __attribute__((warn_unused_result));

/* Waits at most @timeout_ms (-1: for ever) for the result. Returns 1 with it, 0 on time-out. */
int keeper_wait(struct keeper *keeper, int timeout_ms, struct box_result *ret_result,
                struct err *err) __attribute__((warn_unused_result));

#define NOT_STARTED "the kernel refuses to start the program that was compiled"

/* Did the kernel refuse to execute a program that was laid into the box, such as one that names a
 * loader that is not there? An answer's source can have that written into it: no fault of ours. */
static inline bool box_program_is_refused(const struct box_result *result)
{
    static const char step[] = "execute ./";

    return result->verdict == BOX_IE && strncmp(result->step, step, sizeof(step) - 1) == 0;
}

#endif
