#include "sandbox/notify.h"
#include "sandbox/policy.h"

#include <check.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/syscall.h>

#define ACTION(filter_return) ((filter_return)&SECCOMP_RET_ACTION_FULL)

static struct policy *parse(const char *text)
{
    char why[POLICY_WHY_MAX] = "";
    struct policy *policy = policy_parse("test", text, strlen(text), why);

    ck_assert_msg(policy != NULL, "%s", why);
    return policy;
}

static void refused(const char *text, const char *wanted)
{
    char why[POLICY_WHY_MAX] = "";

    ck_assert_ptr_null(policy_parse("test", text, strlen(text), why));
    ck_assert_str_eq(why, wanted);
}

START_TEST(first_rule_that_fits)
{
    struct policy *policy = parse("# comment\n"
                                  "allow read, write\n"
                                  "errno ENOSYS socket if arg0 == AF_UNIX and arg1 > 2\n"
                                  "note socket if arg0 & 0xf == 1\n"
                                  "first 2 execve # twice\n");
    uint64_t arguments[6] = {AF_UNIX, 3};

    ck_assert_int_eq(policy_decide(policy, SYS_read, arguments)->action, POLICY_ALLOW);
    ck_assert_ptr_null(policy_decide(policy, SYS_close, arguments));
    ck_assert_int_eq(policy_decide(policy, SYS_socket, arguments)->action, POLICY_ERRNO);
    ck_assert_uint_eq(policy_decide(policy, SYS_socket, arguments)->line, 3);
    arguments[1] = 2;
    ck_assert_int_eq(policy_decide(policy, SYS_socket, arguments)->action, POLICY_NOTE);
    arguments[0] = 2;
    ck_assert_ptr_null(policy_decide(policy, SYS_socket, arguments));
    ck_assert_uint_eq(policy_decide(policy, SYS_execve, arguments)->number, 2);
    policy_destroy(policy);
}
END_TEST

START_TEST(errors_name_the_line)
{
    refused("allow read\nallwo write\n",
            "test.policy:2: 'allwo' is no action: allow, errno, note, first, forbid or include");
    refused("allow nosuchcall", "test.policy:1: 'nosuchcall' is no system call");
    refused("allow", "test.policy:1: the name of a system call is missing");
    refused("allow read,", "test.policy:1: the name of a system call is missing");
    refused("allow read write",
            "test.policy:1: 'write' where 'if' or the end of the line is expected");
    refused("allow read if", "test.policy:1: '' where arg0 to arg5 is expected");
    refused("allow read if arg6 == 1", "test.policy:1: 'arg6' where arg0 to arg5 is expected");
    refused("allow read if arg0 = 1", "test.policy:1: '=' is no comparison");
    refused("allow read if arg0 == AF_NOPE", "test.policy:1: unknown name 'AF_NOPE'");
    refused("allow read if arg0 == 12x", "test.policy:1: '12x' is no number");
    refused("allow read if arg0 & 1 == 2",
            "test.policy:1: the value has bits outside the mask: it can never be equal");
    refused("allow read if arg0 == 1 and arg0 == 2",
            "test.policy:1: arg0 is compared twice in one rule");
    refused("errno 4096 read", "test.policy:1: 4096 is larger than 4095");
    refused("allow read\nnote read", "test.policy:2: read already has a rule without conditions on "
                                     "line 1");
    refused("allow kill if arg1 == 0x100000000",
            "test.policy:1: the value is too large for arg1 of kill, an int");
    refused("allow sethostname if arg1 == 1",
            "test.policy:1: the width of arg1 of sethostname is not known (policy_arguments.c)");
    refused("include common", "test.policy:1: include is not possible here");
    refused("allow \x01", "test.policy:1: a byte that is no printable ASCII");
}
END_TEST

/* A small machine for the filter's own language, to ask it as the kernel would. */
static uint32_t load(const struct seccomp_data *data, uint32_t offset)
{
    uint32_t word;

    ck_assert_uint_le(offset, sizeof(*data) - sizeof(word));
    memcpy(&word, (const char *)data + offset, sizeof(word));
    return word;
}

static uint32_t run_filter(const struct policy *policy, const struct seccomp_data *data)
{
    uint32_t a = 0;

    for (size_t at = 0; at < policy->filter_count; at++) {
        const struct sock_filter *op = &policy->filter[at];
        bool taken = false;
        switch (op->code) {
        case BPF_LD | BPF_W | BPF_ABS:
            a = load(data, op->k);
            continue;
        case BPF_ALU | BPF_AND | BPF_K:
            a &= op->k;
            continue;
        case BPF_JMP | BPF_JA:
            at += op->k;
            continue;
        case BPF_JMP | BPF_JEQ | BPF_K:
            taken = a == op->k;
            break;
        case BPF_JMP | BPF_JGT | BPF_K:
            taken = a > op->k;
            break;
        case BPF_JMP | BPF_JGE | BPF_K:
            taken = a >= op->k;
            break;
        case BPF_RET | BPF_K:
            return op->k;
        default:
            ck_abort_msg("unknown instruction %x", op->code);
        }
        at += taken ? op->jt : op->jf;
    }
    ck_abort_msg("the filter has no end");
}

static uint32_t ask(const struct policy *policy, int call, uint64_t arg0, uint64_t arg1)
{
    struct seccomp_data data = {.nr = call, .arch = 0xc000003e, .args = {arg0, arg1}};

    return ACTION(run_filter(policy, &data));
}

static struct policy *load_shipped(const char *name, const char *overlay)
{
    char why[POLICY_WHY_MAX] = "";
    struct policy *policy = policy_load(POLICY_FOLDER, name, overlay, why);

    ck_assert_msg(policy != NULL && policy_compile(policy, why) == 0, "%s", why);
    return policy;
}

/* The virtual machine may look which sockets there are, and use none. */
START_TEST(sockets_of_the_jvm)
{
    static const char *const names[] = {"jvm", "jvm-tools"};

    for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
        struct policy *policy = load_shipped(names[i], NULL);

        ck_assert_uint_eq(ask(policy, SYS_socket, AF_INET6, SOCK_STREAM), SECCOMP_RET_ERRNO);
        ck_assert_uint_eq(ask(policy, SYS_socket, AF_INET6, SOCK_DGRAM), SECCOMP_RET_USER_NOTIF);
        ck_assert_uint_eq(ask(policy, SYS_socket, AF_INET, SOCK_RAW), SECCOMP_RET_USER_NOTIF);
        ck_assert_uint_eq(ask(policy, SYS_bind, 5, 0), SECCOMP_RET_USER_NOTIF);
        ck_assert_uint_eq(ask(policy, SYS_connect, 5, 0), SECCOMP_RET_USER_NOTIF);
        ck_assert_uint_eq(ask(policy, SYS_listen, 5, 0), SECCOMP_RET_USER_NOTIF);
        policy_destroy(policy);
    }
}
END_TEST

START_TEST(shipped_policies_hold)
{
    static const char *const names[] = {"general", "native", "interpreter",
                                        "jit",     "jvm",    "compiler"};
    static const int forbidden[] = {SYS_mount,
                                    SYS_ptrace,
                                    SYS_bpf,
                                    SYS_keyctl,
                                    SYS_unshare,
                                    SYS_setns,
                                    SYS_pivot_root,
                                    SYS_chroot,
                                    SYS_process_vm_readv,
                                    SYS_kcmp,
                                    SYS_clock_settime,
                                    SYS_open_by_handle_at,
                                    SYS_add_key,
                                    SYS_init_module,
                                    SYS_modify_ldt,
                                    SYS_connect,
                                    SYS_seccomp,
                                    SYS_syslog,
                                    SYS_perf_event_open,
                                    SYS_timer_create};

    for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
        struct policy *policy = load_shipped(names[i], NULL);
        for (size_t k = 0; k < sizeof(forbidden) / sizeof(*forbidden); k++)
            ck_assert_uint_eq(ask(policy, forbidden[k], 0, 0), SECCOMP_RET_USER_NOTIF);
        ck_assert_uint_eq(ask(policy, SYS_read, 0, 0), SECCOMP_RET_ALLOW);
        ck_assert_uint_eq(ask(policy, SYS_clone3, 0, 0), SECCOMP_RET_ERRNO);
        ck_assert_uint_eq(ask(policy, SYS_socket, AF_INET, SOCK_STREAM), SECCOMP_RET_USER_NOTIF);
        ck_assert_uint_eq(ask(policy, SYS_clone, CLONE_NEWUSER | 17, 0), SECCOMP_RET_USER_NOTIF);
        ck_assert_uint_eq(ask(policy, SYS_clone, 0x3d0f00, 0), SECCOMP_RET_ALLOW);
        ck_assert_uint_eq(ask(policy, SYS_read | 0x40000000, 0, 0), SECCOMP_RET_KILL_PROCESS);
        ck_assert_uint_eq(ask(policy, SYS_rt_sigaction, 25, 0), SECCOMP_RET_ERRNO);
        ck_assert_uint_eq(ask(policy, SYS_rt_sigaction, 24, 0), SECCOMP_RET_ALLOW);
        ck_assert_uint_eq(ask(policy, SYS_rt_sigaction, 1ull << 32 | 25, 0), SECCOMP_RET_ERRNO);
        ck_assert_uint_eq(ask(policy, SYS_kill, 1, 1ull << 32 | 24), SECCOMP_RET_USER_NOTIF);
        ck_assert_uint_eq(ask(policy, SYS_prctl, 22, 0), SECCOMP_RET_USER_NOTIF);
        ck_assert_uint_eq(ask(policy, SYS_fcntl, 0, 0x406), SECCOMP_RET_ALLOW);
        struct seccomp_data foreign = {.nr = 3, .arch = 0x40000003};
        ck_assert_uint_eq(ACTION(run_filter(policy, &foreign)), SECCOMP_RET_KILL_PROCESS);
        policy_destroy(policy);
    }
}
END_TEST

START_TEST(classes_differ)
{
    struct policy *native = load_shipped("native", NULL);
    struct policy *compiler = load_shipped("compiler", NULL);
    struct policy *network = load_shipped("general", "network");

    ck_assert_uint_eq(ask(native, SYS_execve, 0, 0), SECCOMP_RET_USER_NOTIF);
    ck_assert_uint_eq(ask(native, SYS_fork, 0, 0), SECCOMP_RET_USER_NOTIF);
    ck_assert_uint_eq(ask(native, SYS_clone, 17, 0), SECCOMP_RET_USER_NOTIF);
    ck_assert_uint_eq(ask(compiler, SYS_execve, 0, 0), SECCOMP_RET_ALLOW);
    ck_assert_uint_eq(ask(compiler, SYS_clone, 17, 0), SECCOMP_RET_ALLOW);
    ck_assert_uint_eq(ask(network, SYS_socket, AF_INET, SOCK_STREAM), SECCOMP_RET_ALLOW);
    ck_assert_uint_eq(ask(network, SYS_socket, AF_PACKET, SOCK_RAW), SECCOMP_RET_USER_NOTIF);
    policy_destroy(native);
    policy_destroy(compiler);
    policy_destroy(network);
}
END_TEST

/* An int is its low half, in every comparison and in both halves of a policy. */
START_TEST(ints_have_32_bits)
{
    struct policy *policy = parse("allow kill if arg1 < 24\n"
                                  "errno EPERM socket if arg0 == 1 and arg1 > 2\n"
                                  "allow socket if arg0 == 2 and arg1 != 5\n"
                                  "allow prctl if arg0 >= 7 and arg1 > 7\n"
                                  "allow fcntl if arg1 <= 7\n"
                                  "allow personality if arg0 & 0xff == 3\n");
    static const int calls[] = {SYS_kill, SYS_socket, SYS_prctl, SYS_fcntl, SYS_personality};
    static const uint64_t lows[] = {0, 1, 2, 3, 5, 6, 7, 8, 23, 24, 0x103, 0x7fffffff, UINT32_MAX};
    const size_t count = sizeof(lows) / sizeof(*lows);
    char why[POLICY_WHY_MAX];

    ck_assert_int_eq(policy_compile(policy, why), 0);
    for (size_t i = 0; i < sizeof(calls) / sizeof(*calls); i++) {
        for (size_t k = 0; k < count * count * 4; k++) {
            uint64_t arguments[6] = {lows[k % count] | (uint64_t)(k / count / count % 2) << 32,
                                     lows[k / count % count] | (uint64_t)(k / count / count / 2)
                                                                   << 63};
            const struct policy_rule *rule = policy_decide(policy, calls[i], arguments);
            uint32_t wanted = rule == NULL                   ? SECCOMP_RET_USER_NOTIF
                              : rule->action == POLICY_ALLOW ? SECCOMP_RET_ALLOW
                                                             : SECCOMP_RET_ERRNO;
            ck_assert_msg(ask(policy, calls[i], arguments[0], arguments[1]) == wanted,
                          "call %d %llx %llx", calls[i], (unsigned long long)arguments[0],
                          (unsigned long long)arguments[1]);
        }
    }
    ck_assert_ptr_nonnull(policy_decide(policy, SYS_kill, (const uint64_t[6]){1, 1ull << 32 | 23}));
    ck_assert_ptr_null(policy_decide(policy, SYS_kill, (const uint64_t[6]){1, 1ull << 32 | 24}));
    policy_destroy(policy);
}
END_TEST

/* Kernel and keeper must agree: what the filter settles, policy_decide says as well. */
START_TEST(filter_agrees_with_rules)
{
    static const uint64_t values[] = {
        0,  1,     2,      8,          17,      24,         25,         26,
        31, 0x409, 0x5401, 0x7e020000, 0x10000, 1ull << 32, 0xffffffff, UINT64_MAX};
    struct policy *policy = load_shipped("native", NULL);

    for (int call = 0; call < 462; call++) {
        for (size_t i = 0; i < 256; i++) {
            uint64_t arguments[6] = {values[i / 16], values[i % 16]};
            uint32_t action = ask(policy, call, arguments[0], arguments[1]);
            const struct policy_rule *rule = policy_decide(policy, call, arguments);
            if (action == SECCOMP_RET_ALLOW)
                ck_assert_msg(rule == NULL ? false : rule->action == POLICY_ALLOW,
                              "call %d %llx %llx", call, (unsigned long long)arguments[0],
                              (unsigned long long)arguments[1]);
            else if (action == SECCOMP_RET_ERRNO)
                ck_assert(rule != NULL && rule->action == POLICY_ERRNO);
        }
    }
    policy_destroy(policy);
}
END_TEST

START_TEST(bad_names)
{
    char why[POLICY_WHY_MAX];

    ck_assert_ptr_null(policy_load(POLICY_FOLDER, "../policies/general", NULL, why));
    ck_assert_ptr_null(policy_load(POLICY_FOLDER, "", NULL, why));
    ck_assert_ptr_null(policy_load(POLICY_FOLDER, "absent", NULL, why));
    ck_assert_ptr_nonnull(strstr(why, "absent.policy: No such file"));
}
END_TEST

START_TEST(calls_as_text)
{
    static const struct {
        int call;
        uint64_t arguments[6];
        const char *text;
    } cases[] = {
        {SYS_socket, {AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0}, "socket(AF_INET, SOCK_STREAM, 0)"},
        {SYS_unshare, {CLONE_NEWUSER | CLONE_NEWNS}, "unshare(CLONE_NEWNS|CLONE_NEWUSER)"},
        {SYS_fork, {1, 2}, "fork()"},
        {SYS_kill, {(uint64_t)-1, 9}, "kill(-1, SIGKILL)"},
        {SYS_mount, {0, 0x10, 0, 2}, "mount(NULL, 0x10, NULL, 0x2)"},
        {9999, {1}, "number 9999(0x1, 0x0, 0x0)"},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
        char text[128], small[8];
        call_describe(cases[i].call, cases[i].arguments, 0, text, sizeof(text));
        ck_assert_str_eq(text, cases[i].text);
        call_describe(cases[i].call, cases[i].arguments, 0, small, sizeof(small));
        ck_assert_uint_lt(strlen(small), sizeof(small));
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("policy");
    TCase *group = tcase_create("policy");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_test(group, first_rule_that_fits);
    tcase_add_test(group, errors_name_the_line);
    tcase_add_test(group, sockets_of_the_jvm);
    tcase_add_test(group, shipped_policies_hold);
    tcase_add_test(group, classes_differ);
    tcase_add_test(group, ints_have_32_bits);
    tcase_add_test(group, filter_agrees_with_rules);
    tcase_add_test(group, bad_names);
    tcase_add_test(group, calls_as_text);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
