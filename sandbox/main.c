/* judge-box: runs commands in boxes. Theory of operation.
 *
 *   judge ===control socket=== keeper --clone--> starter --clone--> init --clone--> command ...
 *                               |  ^           (root, filter)    (pid 1)         (pid 2 of the box)
 *                               |  |                               | |                |
 *                               |  +------------- report ----------+ +---- reaps -----+--> children
 *                               |  +------------- stdout, stderr pipes ---------------+
 *                               |  +------------- seccomp listener -------------------+
 *                               +--- reads the slot's cgroup; kills init
 *
 * The judge starts one keeper per worker and sends it one spec at a time (box_wire.h). The keeper
 * holds what boxes can share: a cgroup slot that it lives in itself (cgroup.h), network, IPC and
 * UTS namespaces that hold nothing, and starters, each with a root and under a filter (starter.h,
 * policy.h). Nothing of a run's price that can be paid once is paid twice.
 *
 * For a run the keeper first takes one of the machine's slots (slots.h) and waits while all are
 * taken. It sets the limits of its own cgroup slot, makes two pipes, and asks a starter for an init
 * in new pid and mount namespaces; keeper, starter and init share one memory. After the second of
 * two boxes that are alike, an init for the next is built before it is asked for, and waits.
 * Without root or where it can not be otherwise, init is a fork of the keeper, in all namespaces
 * anew, and does the starter's part too. Init (init.h) mounts the work folder (mounts.c) and gives
 * up every right (drop.c); this is where it may wait. It then lays the files (files.c), arranges
 * the descriptors, and starts the command (command.c), which enters Landlock and executes. Any step
 * that fails is named, and nothing is ever run with a layer missing.
 *
 *   init       set-up -> execution -STARTED-> reaping -> kill -ENDED-> collect -DONE-> exit
 *   keeper     SETTING_UP ------------------> RUNNING ---------------> COLLECTING -> OVER
 *                 |                              |
 *                 | FAILED: IE                   | limit passed, forbidden call, KILL
 *                 +------------------------------+--> kill init, and all dies: OVER
 *
 * The run loop (run.c) waits for all of these at once: the control socket, the report, the pipes,
 * the listener, the end of init, and the time of the next look at the meters. It keeps the limits:
 *
 *   CPU      the slot's CPU time, less the keeper's own, read more often the nearer the limit is
 *   wall     a time
 *   memory   the kernel's OOM kills in the slot, counted
 *   output   bytes through the pipes: the command never holds the caller's descriptors
 *   others   rlimits and the size of the work folder's tmpfs, seen by the signal or failure
 *
 * The first cause decides (run_verdict.c). The filter lets allowed calls through in the kernel;
 * every other call stops its thread and comes to the keeper, which answers it, or names it and ends
 * the box (notify.c). The calls of the set-up itself are let through by a key (sys.h). The run is
 * over when its first process ends; init kills the others first, and the end of init takes with it
 * whatever is left: processes by the pid namespace, mounts and files by the mount namespace. The
 * result is sent at DONE, when all but init are dead and all is counted; the keeper reaps init
 * before it takes the next box.
 *
 * If the judge dies, the control socket closes: the keeper kills its box and removes the slot. If
 * the keeper is killed, init dies by its parent-death signal and the box with it; the slot is swept
 * by the next keeper, or by judge-box --sweep. */
#include "sandbox/keeper.h"
#include "sandbox/options.h"

#include <stdio.h>

int main(int argc, char **argv)
{
    struct box_main_options options;
    char why[256];

    if (options_parse(argc, argv, &options, why, sizeof(why)) < 0) {
        if (why[0] != '\0')
            fprintf(stderr, "judge-box: %s\n", why);
        else
            fputs(options_usage, stderr);
        return 2;
    }
    if (options.help) {
        fputs(options_usage, stdout);
        return 0;
    }
    if (options.lint != NULL)
        return policy_lint(options.lint) == 0 ? 0 : 1;
    if (options.sweep) {
        cgroup_sweep();
        return 0;
    }
    return keeper_serve((int)options.control, options.policies, options.cgroups, options.slots);
}
