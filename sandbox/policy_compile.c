/* Rules to filters, the same rules asked one call at a time, and the linter. */
#include "sandbox/policy.h"

#include <dirent.h>
#include <errno.h>
#include <seccomp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define FILTER_MAX 4096 /* BPF_MAXINSNS: the kernel takes no more. */

static bool compare(const struct policy_condition *condition, uint64_t argument)
{
    if (condition->bits == 32)
        argument &= UINT32_MAX;
    switch (condition->op) {
    case POLICY_EQ:
        return argument == condition->value;
    case POLICY_NE:
        return argument != condition->value;
    case POLICY_LT:
        return argument < condition->value;
    case POLICY_LE:
        return argument <= condition->value;
    case POLICY_GT:
        return argument > condition->value;
    case POLICY_GE:
        return argument >= condition->value;
    case POLICY_MASKED:
        return (argument & condition->mask) == condition->value;
    case POLICY_OPERATOR_COUNT:
        break;
    }
    return false;
}

const struct policy_rule *policy_decide(const struct policy *policy, int call,
                                        const uint64_t arguments[6])
{
    for (size_t i = 0; i < policy->rule_count; i++) {
        const struct policy_rule *rule = &policy->rules[i];
        bool fits = rule->call == call;
        for (size_t k = 0; fits && k < rule->condition_count; k++)
            fits = compare(&rule->conditions[k], arguments[rule->conditions[k].argument]);
        if (fits)
            return rule;
    }
    return NULL;
}

/* True when the kernel can settle rule @index by itself: an allow or errno that no rule of the same
 * call before it leaves to the keeper, and that is not an "otherwise" after conditions. */
static bool in_kernel(const struct policy *policy, size_t index)
{
    const struct policy_rule *rule = &policy->rules[index];

    if (rule->action != POLICY_ALLOW && rule->action != POLICY_ERRNO)
        return false;
    for (size_t i = 0; i < index; i++) {
        const struct policy_rule *earlier = &policy->rules[i];
        if (earlier->call != rule->call)
            continue;
        if (rule->condition_count == 0 ||
            (earlier->action != POLICY_ALLOW && earlier->action != POLICY_ERRNO))
            return false;
    }
    return true;
}

/* A rule on its way into the filter, one comparison after another. */
struct adding {
    scmp_filter_ctx context;
    const struct policy_rule *rule;
    struct scmp_arg_cmp compares[POLICY_CONDITIONS_MAX];
};

static int add_from(struct adding *adding, size_t index);

static int add_masked(struct adding *adding, size_t index, uint64_t mask, uint64_t value)
{
    adding->compares[index] = (struct scmp_arg_cmp){
        .arg = adding->rule->conditions[index].argument,
        .op = SCMP_CMP_MASKED_EQ,
        .datum_a = mask,
        .datum_b = value,
    };
    return add_from(adding, index + 1);
}

/* libseccomp compares whole registers but for masks. So a range of ints, @first up to and without
 * @end, becomes the aligned blocks that it is made of, each a comparison under a mask. */
static int add_range(struct adding *adding, size_t index, uint64_t first, uint64_t end)
{
    int result = 0;

    while (result == 0 && first < end) {
        uint64_t size = 1;
        while ((first & size) == 0 && first + 2 * size <= end)
            size *= 2;
        result = add_masked(adding, index, UINT32_MAX & ~(size - 1), first);
        first += size;
    }
    return result;
}

static int add_int(struct adding *adding, size_t index)
{
    const struct policy_condition *condition = &adding->rule->conditions[index];
    const uint64_t value = condition->value, end = (uint64_t)UINT32_MAX + 1;
    int result;

    switch (condition->op) {
    case POLICY_NE:
        result = add_range(adding, index, 0, value);
        return result != 0 ? result : add_range(adding, index, value + 1, end);
    case POLICY_LT:
        return add_range(adding, index, 0, value);
    case POLICY_LE:
        return add_range(adding, index, 0, value + 1);
    case POLICY_GT:
        return add_range(adding, index, value + 1, end);
    case POLICY_GE:
        return add_range(adding, index, value, end);
    case POLICY_EQ:
    case POLICY_MASKED:
    case POLICY_OPERATOR_COUNT:
        break;
    }
    return add_masked(adding, index, condition->mask & UINT32_MAX, value);
}

/* Lays out the comparisons from @index on; after the last one the rule goes to libseccomp. */
static int add_from(struct adding *adding, size_t index)
{
    static const enum scmp_compare operators[POLICY_OPERATOR_COUNT] = {
        [POLICY_EQ] = SCMP_CMP_EQ,
        [POLICY_NE] = SCMP_CMP_NE,
        [POLICY_LT] = SCMP_CMP_LT,
        [POLICY_LE] = SCMP_CMP_LE,
        [POLICY_GT] = SCMP_CMP_GT,
        [POLICY_GE] = SCMP_CMP_GE,
        [POLICY_MASKED] = SCMP_CMP_MASKED_EQ,
    };
    const struct policy_rule *rule = adding->rule;

    if (index == rule->condition_count) {
        uint32_t action =
            rule->action == POLICY_ALLOW ? SCMP_ACT_ALLOW : SCMP_ACT_ERRNO(rule->number);
        return seccomp_rule_add_array(adding->context, action, rule->call,
                                      (unsigned)rule->condition_count, adding->compares);
    }
    const struct policy_condition *condition = &rule->conditions[index];
    if (condition->bits == 32)
        return add_int(adding, index);
    bool masked = condition->op == POLICY_MASKED;
    adding->compares[index] = (struct scmp_arg_cmp){
        .arg = condition->argument,
        .op = operators[condition->op],
        .datum_a = masked ? condition->mask : condition->value,
        .datum_b = condition->value,
    };
    return add_from(adding, index + 1);
}

/* Takes the finished program out of libseccomp, through a memory file: 2.5 knows no other way. */
static int export_filter(scmp_filter_ctx context, struct sock_filter **ret_filter,
                         size_t *ret_count)
{
    int fd = memfd_create("filter", MFD_CLOEXEC);
    int result = fd < 0 ? -errno : seccomp_export_bpf(context, fd);
    off_t size = result == 0 ? lseek(fd, 0, SEEK_END) : 0;
    struct sock_filter *filter = NULL;

    if (result == 0 && (size <= 0 || size > (off_t)(FILTER_MAX * sizeof(*filter))))
        result = -E2BIG;
    if (result == 0 && (filter = malloc((size_t)size)) == NULL)
        result = -ENOMEM;
    if (result == 0 && pread(fd, filter, (size_t)size, 0) != size)
        result = -EIO;
    if (fd >= 0)
        close(fd);
    if (result != 0) {
        free(filter);
        return result;
    }
    *ret_filter = filter;
    *ret_count = (size_t)size / sizeof(*filter);
    return 0;
}

/* What starters wait with, and what must never block: the end of a thread, and the return from a
 * signal handler. */
static const char *const always_allowed[] = {"futex", "exit", "restart_syscall", "rt_sigreturn"};

/* What starter, init and command call after the filter is in place (sys.h). */
static const char *const set_up_calls[] = {
    "capset",
    "chdir",
    "clock_gettime",
    "clone3",
    "close",
    "close_range",
    "dup3",
    "execve",
    "exit_group",
    "fchmod",
    "fchmodat",
    "fcntl",
    "getdents64",
    "getrusage",
    "kill",
    "lseek",
    "mkdirat",
    "mount",
    "newfstatat",
    "openat",
    "personality",
    "ppoll",
    "prctl",
    "pread64",
    "prlimit64",
    "read",
    "recvmsg",
    "rt_sigprocmask",
    "sched_setaffinity",
    "sendfile",
    "sendmsg",
    "setresgid",
    "setresuid",
    "setsid",
    "unshare",
    "wait4",
    "write",
    "landlock_add_rule",
    "landlock_create_ruleset",
    "landlock_restrict_self",
};

static bool is_one_of(const char *const *names, size_t count, int call)
{
    for (size_t i = 0; i < count; i++) {
        if (seccomp_syscall_resolve_name(names[i]) == call)
            return true;
    }
    return false;
}

#define IS_ONE_OF(names, call) is_one_of(names, sizeof(names) / sizeof(*(names)), call)

static uint64_t launch_key;
static bool has_launch_key;

void policy_set_launch_key(uint64_t key)
{
    launch_key = key;
    has_launch_key = true;
}

bool policy_has_launch_key(void)
{
    return has_launch_key;
}

/* The rule without conditions that decides @call, or NULL. */
static const struct policy_rule *unconditional(const struct policy *policy, int call)
{
    for (size_t i = 0; i < policy->rule_count; i++) {
        if (policy->rules[i].call == call)
            return policy->rules[i].condition_count == 0 ? &policy->rules[i] : NULL;
    }
    return NULL;
}

static int add_set_up_call(scmp_filter_ctx context, const struct policy *policy, int call,
                           bool trace)
{
    const struct policy_rule *rule = trace ? NULL : unconditional(policy, call);

    if (rule != NULL && rule->action == POLICY_ALLOW)
        return 0;
    return seccomp_rule_add(context, SCMP_ACT_ALLOW, call, 1, SCMP_A5(SCMP_CMP_EQ, launch_key));
}

static int add_own_calls(scmp_filter_ctx context, const struct policy *policy, bool trace)
{
    int result = 0;

    for (size_t i = 0; result == 0 && i < sizeof(always_allowed) / sizeof(*always_allowed); i++)
        result = seccomp_rule_add(context, SCMP_ACT_ALLOW,
                                  seccomp_syscall_resolve_name(always_allowed[i]), 0);
    for (size_t i = 0;
         has_launch_key && result == 0 && i < sizeof(set_up_calls) / sizeof(*set_up_calls); i++)
        result =
            add_set_up_call(context, policy, seccomp_syscall_resolve_name(set_up_calls[i]), trace);
    return result;
}

/* A rule without conditions would swallow that of the set-up: it then is for calls without the key.
 */
static int add_to_filter(scmp_filter_ctx context, const struct policy_rule *rule)
{
    struct adding adding = {.context = context, .rule = rule};

    if (has_launch_key && rule->action == POLICY_ERRNO && rule->condition_count == 0 &&
        IS_ONE_OF(set_up_calls, rule->call))
        return seccomp_rule_add(context, SCMP_ACT_ERRNO(rule->number), rule->call, 1,
                                SCMP_A5(SCMP_CMP_NE, launch_key));
    return add_from(&adding, 0);
}

static int build(const struct policy *policy, bool trace, uint32_t otherwise,
                 struct sock_filter **ret_filter, size_t *ret_count)
{
    /* seccomp_init's action is for calls that no rule names; another entry point is fatal. */
    scmp_filter_ctx context = seccomp_init(otherwise);
    int result = context == NULL ? -ENOMEM : 0;

    if (result == 0)
        result = seccomp_attr_set(context, SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS);
    if (result == 0)
        result = seccomp_attr_set(context, SCMP_FLTATR_CTL_OPTIMIZE, 2);
    if (result == 0)
        result = add_own_calls(context, policy, trace);
    for (size_t i = 0; result == 0 && !trace && i < policy->rule_count; i++) {
        if (in_kernel(policy, i) && !IS_ONE_OF(always_allowed, policy->rules[i].call))
            result = add_to_filter(context, &policy->rules[i]);
    }
    if (result == 0)
        result = export_filter(context, ret_filter, ret_count);
    seccomp_release(context);
    return result;
}

static int fail_build(const struct policy *policy, int result, char *why)
{
    snprintf(why, POLICY_WHY_MAX, "%.60s: libseccomp can not build the filter: %s", policy->name,
             strerror(-result));
    return -1;
}

int policy_compile(struct policy *policy, char ret_why[POLICY_WHY_MAX])
{
    int result = build(policy, false, SCMP_ACT_NOTIFY, &policy->filter, &policy->filter_count);

    if (result == 0)
        result = build(policy, true, SCMP_ACT_NOTIFY, &policy->trace_filter,
                       &policy->trace_filter_count);
    return result == 0 ? 0 : fail_build(policy, result, ret_why);
}

int policy_compile_alone(struct policy *policy, char ret_why[POLICY_WHY_MAX])
{
    int result;

    for (size_t i = 0; i < policy->rule_count; i++) {
        const struct policy_rule *rule = &policy->rules[i];

        if (in_kernel(policy, i))
            continue;
        snprintf(ret_why, POLICY_WHY_MAX, "%.60s:%u: there is no keeper to decide this rule",
                 policy->files[rule->file], rule->line);
        return -1;
    }
    result = build(policy, false, SCMP_ACT_KILL_PROCESS, &policy->filter, &policy->filter_count);
    return result == 0 ? 0 : fail_build(policy, result, ret_why);
}

int policy_lint(const char *folder)
{
    DIR *listing = opendir(folder);
    const struct dirent *entry;
    int problems = 0;

    if (listing == NULL) {
        fprintf(stderr, "judge-box: %s: %s\n", folder, strerror(errno));
        return 1;
    }
    while ((entry = readdir(listing)) != NULL) {
        char name[256], why[POLICY_WHY_MAX];
        size_t length = strlen(entry->d_name);
        if (length < 8 || strcmp(entry->d_name + length - 7, ".policy") != 0)
            continue;
        snprintf(name, sizeof(name), "%.*s", (int)(length - 7), entry->d_name);
        struct policy *policy = policy_load(folder, name, NULL, why);
        if (policy == NULL || policy_compile(policy, why) < 0) {
            fprintf(stderr, "%s\n", why);
            problems++;
        } else {
            printf("%s: %zu rules, %zu instructions\n", name, policy->rule_count,
                   policy->filter_count);
        }
        policy_destroy(policy);
    }
    closedir(listing);
    return problems;
}
