/* Part filter: what the kernel does with each system call under a policy's filter.
 *
 *   filter POLICY
 *
 * When a filter is installed, the kernel (5.11 and later) tries it on every call's number: one that
 * is allowed before an argument is looked at is noted in a bitmap, and the filter is never run for
 * it again. This part does the same. Prints for each call that the policy names: its name, what
 * becomes of it (cached: by the bitmap; allowed: after a look at arguments, at least for some;
 * answered: with an errno; asked: the keeper decides) and how many instructions run until the
 * filter has its answer or first looks at an argument. */
#include "tests/bench/box/box_bench.h"

#include "sandbox/policy.h"

#include <errno.h>
#include <linux/audit.h>
#include <linux/seccomp.h>
#include <seccomp.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CALLS_MAX 1024

struct walk {
    const char *result;
    unsigned steps;
};

static bool jumps(const struct sock_filter *step, uint32_t value)
{
    switch (BPF_OP(step->code)) {
    case BPF_JEQ:
        return value == step->k;
    case BPF_JGT:
        return value > step->k;
    case BPF_JGE:
        return value >= step->k;
    case BPF_JSET:
        return (value & step->k) != 0;
    default:
        fail("filter", "it has a jump that is not known here");
    }
}

static const char *result_name(uint32_t answer)
{
    switch (answer & SECCOMP_RET_ACTION_FULL) {
    case SECCOMP_RET_ALLOW:
        return "cached";
    case SECCOMP_RET_ERRNO:
        return "answered";
    case SECCOMP_RET_USER_NOTIF:
        return "asked";
    default:
        return "fatal";
    }
}

/* Follows the filter for a native call up to its answer, or to the first look at an argument. */
static struct walk walk_filter(const struct sock_filter *filter, size_t count, int call)
{
    uint32_t value = 0;
    struct walk walk = {.steps = 0};

    for (size_t at = 0; at < count; at++) {
        const struct sock_filter *step = &filter[at];
        walk.steps++;
        if (BPF_CLASS(step->code) == BPF_RET) {
            walk.result = result_name(step->k);
            return walk;
        }
        if (BPF_CLASS(step->code) == BPF_LD) {
            if (step->k != offsetof(struct seccomp_data, nr) &&
                step->k != offsetof(struct seccomp_data, arch)) {
                walk.result = "allowed";
                return walk;
            }
            value = step->k == offsetof(struct seccomp_data, nr) ? (uint32_t)call
                                                                 : seccomp_arch_native();
        } else if (BPF_CLASS(step->code) == BPF_JMP) {
            if (BPF_OP(step->code) == BPF_JA)
                at += step->k;
            else
                at += jumps(step, value) ? step->jt : step->jf;
        } else {
            fail("filter", "it has an instruction that is not known here");
        }
    }
    fail("filter", "it has no end");
}

int part_filter(int argc, char **argv)
{
    char why[POLICY_WHY_MAX] = "";
    struct policy *policy = policy_load(bench.policies, argv[0], NULL, why);
    bool seen[CALLS_MAX] = {false};
    size_t count;

    (void)argc;
    if (policy == NULL)
        fail("policy", why);
    struct sock_filter *filter = load_filter(argv[0], &count);
    for (size_t i = 0; i < policy->rule_count; i++) {
        int call = policy->rules[i].call;
        if (call < 0 || call >= CALLS_MAX || seen[call])
            continue;
        seen[call] = true;
        struct walk walk = walk_filter(filter, count, call);
        char *name = seccomp_syscall_resolve_num_arch(SCMP_ARCH_NATIVE, call);
        printf("%s\t%s\t%u\n", name != NULL ? name : "?", walk.result, walk.steps);
        free(name);
    }
    printf("filter\tlength\t%zu\n", count);
    free(filter);
    policy_destroy(policy);
    return 0;
}
