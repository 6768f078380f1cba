/* Does a box work on this machine at all? Runs /usr/bin/true in one.
 *
 * Who may call: judge/worker, judge/cli. */
#ifndef JUDGE_STAGE_BOX_TRY_H
#define JUDGE_STAGE_BOX_TRY_H

#include "judge/base/err.h"
#include "sandbox/box.h"

#include <stdbool.h>
#include <stdint.h>

/* On return 0, *@ret_result says how it went (free it with box_result_fini), and *@ret_start_ns how
 * long the box took to start; the keeper's own start is no part of that. Fails only when judge-box
 * itself can not be started. */
int box_try(const char *judge_box, const char *policies, bool cgroups,
            struct box_result *ret_result, uint64_t *ret_start_ns, struct err *err)
    __attribute__((warn_unused_result));

#endif
