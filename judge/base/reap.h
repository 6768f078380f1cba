/* The end of a child process.
 *
 * Who may call: everybody, for children of their own. */
#ifndef JUDGE_BASE_REAP_H
#define JUDGE_BASE_REAP_H

#include <sys/types.h>

#define REAP_FOR_EVER (-1)

/* Waits until @pid has ended, and returns its wait status; 0 where it is no child. One that takes
 * longer than @patience_ms is killed by SIGKILL. Signals that come meanwhile do not end it. */
int reap(pid_t pid, int patience_ms);

#endif
