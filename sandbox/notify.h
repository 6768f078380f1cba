/* The keeper's end of the seccomp filter: calls that the filter does not settle come here.
 * Who may include: sandbox/. */
#ifndef SANDBOX_NOTIFY_H
#define SANDBOX_NOTIFY_H

#include "sandbox/box.h"
#include "sandbox/policy.h"

#define NOTIFY_CALLS_MAX 1024

struct notifier {
    int fd;        /* The listener, or -1. */
    bool borrowed; /* It is a starter's, and stays open. */
    const struct policy *policy;
    bool trace;
    uint64_t signals_sent;    /* Bit n: the box sent itself signal n. */
    uint64_t signals_doubted; /* Bit n: it arranged that signal n may come without a limit
                                 passed. */
    uint64_t shared_bytes;    /* Shared memory without a name that was asked for, all of it. */
    bool file_refused;        /* A process failed with SIGXFSZ pending, which it had blocked. */
    char forbidden[BOX_REASON_MAX]; /* The call that ended the box; "" so far. */
    char *stopped;                  /* Trace: what would have been stopped, in lines. */
    size_t stopped_length;
    uint32_t first_counts[POLICY_RULES_MAX]; /* Uses of each `first N` rule. */
    uint32_t call_counts[NOTIFY_CALLS_MAX];  /* Trace: calls seen, by number. */
};

void notifier_init(struct notifier *notifier, const struct policy *policy, bool trace);
void notifier_fini(struct notifier *notifier);

/* Answers what is waiting. Returns false when a forbidden call was found: it stays unanswered, for
 * the box to be killed. */
bool notifier_serve(struct notifier *notifier) __attribute__((warn_unused_result));

/* The trace as text, owned by the caller; NULL when out of memory. */
char *notifier_trace(const struct notifier *notifier);

/* "socket(AF_INET, SOCK_STREAM, 0)". @pid 0: text arguments are shown as addresses. */
void call_describe(int call, const uint64_t arguments[6], pid_t pid, char *ret_text, size_t size);

#endif
