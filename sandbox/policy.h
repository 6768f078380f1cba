/* seccomp policies: text files in, rules that can be asked, and a filter for the kernel, out.
 *
 * A policy is lines of words; '#' starts a comment.
 *
 *   include NAME                    the rules of NAME.policy, as if written here
 *   ACTION CALL[, CALL]... [if COND [and COND]...]
 *
 *   ACTION  allow                   the kernel lets it through
 *           errno NAME|0            the call does nothing and answers with this (0: with success)
 *           note                    let through, but the keeper takes note (notify.c: signals of
 * its own) first N                 the first N calls pass, the next one is forbidden forbid ends
 * the box with SV; also what happens to every call unnamed COND    argI OP VALUE           OP: ==
 * != < <= > >= argI & MASK == VALUE VALUE   decimal, 0x hexadecimal, or a name such as AF_UNIX;
 * names joined by '|'
 *
 * For one call the first rule that fits decides. The rules of the including file for a call replace
 * all rules of included files for that call. Arguments are compared as unsigned values of the width
 * that the kernel gives them (policy_arguments.c), each at most once in a rule; a call that fits no
 * rule is forbidden.
 *
 * How it becomes a filter: a call with one unconditional allow or errno is settled in the kernel,
 * and so are the conditional allows and errnos at the head of its rules, which therefore must not
 * overlap (a filter has no order). Everything else is SECCOMP_RET_USER_NOTIF: the keeper gets the
 * call and its registers, and policy_decide goes through the same rules in order. So calls that are
 * allowed cost nothing, and a forbidden one is known by name and arguments.
 *
 * Who may call: sandbox/, judge/cli/confine.c, tests. */
#ifndef SANDBOX_POLICY_H
#define SANDBOX_POLICY_H

#include <linux/filter.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define POLICY_CONDITIONS_MAX 6
#define POLICY_RULES_MAX 2048
#define POLICY_DEPTH_MAX 8
#define POLICY_BYTES_MAX (256u << 10)
#define POLICY_FILES_MAX 16

enum policy_action {
    POLICY_ALLOW,
    POLICY_ERRNO,
    POLICY_NOTE,
    POLICY_FIRST,
    POLICY_FORBID,
    POLICY_ACTION_COUNT,
};

enum policy_operator {
    POLICY_EQ,
    POLICY_NE,
    POLICY_LT,
    POLICY_LE,
    POLICY_GT,
    POLICY_GE,
    POLICY_MASKED,
    POLICY_OPERATOR_COUNT,
};

struct policy_condition {
    unsigned argument; /* 0 to 5. */
    unsigned bits;     /* 32 or 64: what the kernel looks at. */
    enum policy_operator op;
    uint64_t value;
    uint64_t mask; /* POLICY_MASKED only. */
};

struct policy_rule {
    int call; /* The native number. */
    enum policy_action action;
    uint32_t number; /* The errno, or N of first. */
    struct policy_condition conditions[POLICY_CONDITIONS_MAX];
    size_t condition_count;
    unsigned file; /* Index in policy.files. */
    unsigned line;
};

struct policy {
    char *name;
    char *files[POLICY_FILES_MAX]; /* Names of the files read, for messages. */
    size_t file_count;
    struct policy_rule *rules;
    size_t rule_count;
    struct sock_filter *filter; /* Ready for seccomp(2); NULL until policy_compile. */
    size_t filter_count;
    struct sock_filter *trace_filter; /* The same, with every call sent to the keeper. */
    size_t trace_filter_count;
    struct policy *next; /* In the keeper's cache. */
};

#define POLICY_WHY_MAX 256

/* Reads @folder/@name.policy and, unless NULL, lays the rules of @overlay over it: a second policy
 * whose rules replace those for the same calls. On failure returns NULL with "file:line: what" in
 * @ret_why. */
struct policy *policy_load(const char *folder, const char *name, const char *overlay,
                           char ret_why[POLICY_WHY_MAX]);
/* Parses text that is already in memory; includes are refused. For tests. */
struct policy *policy_parse(const char *name, const char *text, size_t length,
                            char ret_why[POLICY_WHY_MAX]);
void policy_destroy(struct policy *policy); /* Accepts NULL; not the ones after it. */

/* Fills the filters. Returns 0, or -1 with @ret_why. */
int policy_compile(struct policy *policy, char ret_why[POLICY_WHY_MAX])
    __attribute__((warn_unused_result));

/* Fills the filter alone, for a process that no keeper looks after: what no rule allows or answers
 * ends it. The kernel has to settle every rule by itself: no note, no first, and no rule behind one
 * that always fits. Returns 0, or -1 with @ret_why. */
int policy_compile_alone(struct policy *policy, char ret_why[POLICY_WHY_MAX])
    __attribute__((warn_unused_result));

/* Filters that are compiled from now on let the calls of a box's set-up pass, and execve among
 * them, when their sixth register, which none of these calls uses, holds @key. By that judge-box
 * sets up and starts the command under the filter without asking the keeper, whatever the policy
 * says; the start counts as the first execve. The key is random, known to judge-box's processes
 * only, and gone from the command's memory and registers when it begins. */
void policy_set_launch_key(uint64_t key);
bool policy_has_launch_key(void);

/* The rule that decides this call, or NULL when none fits: forbidden. */
const struct policy_rule *policy_decide(const struct policy *policy, int call,
                                        const uint64_t arguments[6]);

/* 32 or 64, or 0 for an argument that is not in the table. */
unsigned policy_argument_bits(int call, unsigned argument);

/* The value of a name such as AF_UNIX or EPERM. Returns false when unknown. */
bool policy_constant(const char *name, uint64_t *ret_value);
/* The name with this prefix that has the value, or NULL. */
const char *policy_constant_name(const char *prefix, uint64_t value);

/* Loads and compiles every policy in @folder, prints problems on stderr. Returns their number. */
int policy_lint(const char *folder);

#endif
