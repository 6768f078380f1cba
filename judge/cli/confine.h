/* The daemon's own list of system calls. Who may call: judge/cli/cmd_serve.c. */
#ifndef JUDGE_CLI_CONFINE_H
#define JUDGE_CLI_CONFINE_H

#include "judge/base/err.h"

/* From here on this process and all its threads may call what @policies/daemon.policy allows;
 * anything else ends it. Needs no_new_privs, and cannot be taken back. ERR_FAULT. */
int confine(const char *policies, struct err *err) __attribute__((warn_unused_result));

#endif
