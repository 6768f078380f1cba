/* Ctrl-C and its kin: a flag that long work looks at, and that ends a blocking poll early.
 *
 * Who may call: judge/cli installs it; judge/stage asks. */
#ifndef JUDGE_BASE_INTERRUPT_H
#define JUDGE_BASE_INTERRUPT_H

#include "judge/base/err.h"

#include <stdbool.h>

/* SIGINT, SIGTERM, SIGHUP and SIGQUIT set the flag; SIGPIPE is ignored. */
void interrupt_install(void);
/* For a loop that has taken over such a signal. */
void interrupt_note(int number);
bool interrupt_seen(void);
/* Which one it was; 0: none. */
int interrupt_number(void);
/* The exit status of a process that such a signal ended: 128 and its number. */
int interrupt_status(void);

/* 0, or ERR_INTR when the flag is set. */
int interrupt_check(struct err *err) __attribute__((warn_unused_result));

#endif
