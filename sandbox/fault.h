/* What went wrong, and at which step: filled where it happens, carried up unchanged.
 * Who may include: sandbox/. */
#ifndef SANDBOX_FAULT_H
#define SANDBOX_FAULT_H

#include "sandbox/box.h"

struct fault {
    int error;                 /* An errno, or 0 when the text says all. */
    char step[BOX_REASON_MAX]; /* "mount tmpfs on /work"; always terminated. */
};

/* Both return -1, for `return fault_set(…)`. The first fault is kept. */
int fault_set(struct fault *fault, int error, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
/* "step: text of the error". */
void fault_text(const struct fault *fault, char *ret_text, size_t size);

#endif
