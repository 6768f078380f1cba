#include "judge/cli/advice.h"

#include <check.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* A plain machine on which an ordinary user may do all that one can. */
static struct machine plain_machine(void)
{
    return (struct machine){
        .userns_clone = 1,
        .userns_max = 15000,
        .userns_apparmor = SETTING_ABSENT,
        .has_cgroup_v2 = true,
        .judge_box = "/opt/judge box/judge-box",
    };
}

static struct machine container_machine(enum container container)
{
    struct machine machine = plain_machine();

    machine.container = container;
    machine.is_root = true;
    machine.has_seccomp_filter = true;
    machine.is_apparmor_confined = true;
    machine.is_proc_masked = true;
    machine.is_cgroup_read_only = true;
    machine.user_namespace_error = EPERM;
    return machine;
}

static char *box_advice(const struct machine *machine, const char *reason)
{
    struct advice advice;
    char *joined;

    advice_for_box(machine, reason, &advice);
    ck_assert_uint_gt(advice.count, 0);
    joined = advice_join(&advice);
    advice_fini(&advice);
    return joined;
}

static char *layer_advice(const struct machine *machine, const char *layer)
{
    struct advice advice;
    char *joined;

    advice_for_layer(machine, layer, &advice);
    ck_assert_uint_gt(advice.count, 0);
    joined = advice_join(&advice);
    advice_fini(&advice);
    return joined;
}

/* Each text must be in @advice, which is freed; one that begins with '!' must not. */
static void check_texts(char *advice, const char *const *texts)
{
    for (; *texts != NULL; texts++) {
        if (**texts == '!')
            ck_assert_msg(strstr(advice, *texts + 1) == NULL, "has '%s': %s", *texts + 1, advice);
        else
            ck_assert_msg(strstr(advice, *texts) != NULL, "lacks '%s': %s", *texts, advice);
    }
    free(advice);
}

#define HAS(advice, ...) check_texts(advice, (const char *const[]){__VA_ARGS__, NULL})
#define CLONE "start the box's init: Operation not permitted"

START_TEST(sysctl_of_debian)
{
    struct machine machine = plain_machine();

    machine.userns_clone = 0;
    machine.user_namespace_error = EPERM;
    HAS(box_advice(&machine, CLONE), "sysctl -w kernel.unprivileged_userns_clone=1",
        "!max_user_namespaces", "!apparmor", "!docker");
    machine.userns_clone = SETTING_ABSENT;
    HAS(box_advice(&machine, CLONE), "!unprivileged_userns_clone");
}
END_TEST

START_TEST(sysctl_of_the_kernel)
{
    struct machine machine = plain_machine();

    machine.userns_max = 0;
    machine.user_namespace_error = ENOSPC;
    HAS(box_advice(&machine, "start the box's init: No space left on device"),
        "sysctl -w user.max_user_namespaces=15000", "!unprivileged_userns_clone");
    machine.userns_max = 1;
    HAS(box_advice(&machine, CLONE), "!max_user_namespaces");
}
END_TEST

START_TEST(root_needs_no_user_namespace)
{
    struct machine machine = plain_machine();

    machine.is_root = machine.has_capabilities = true;
    machine.userns_clone = machine.userns_max = 0;
    HAS(box_advice(&machine, "mount /work: Permission denied"), "!sysctl", "allow mounts");
}
END_TEST

START_TEST(apparmor_of_ubuntu)
{
    struct machine machine = plain_machine();

    machine.userns_apparmor = 1;
    HAS(box_advice(&machine, "mount the root: Permission denied"),
        "sysctl -w kernel.apparmor_restrict_unprivileged_userns=0",
        "profile judge-box \"/opt/judge box/judge-box\" flags=(unconfined) { userns, }",
        "apparmor_parser -r /etc/apparmor.d/judge-box", "!%s");
    machine.userns_apparmor = 0;
    HAS(box_advice(&machine, "mount the root: Permission denied"), "!apparmor_parser");
}
END_TEST

START_TEST(docker_by_default)
{
    struct machine machine = container_machine(CONTAINER_DOCKER);

    HAS(box_advice(&machine, CLONE), "docker run --cap-add SYS_ADMIN",
        "docker run --security-opt seccomp=unconfined",
        "docker run --security-opt apparmor=unconfined",
        "docker run --security-opt systempaths=unconfined", "!podman", "!securityContext",
        "!label=disable");
    HAS(layer_advice(&machine, "cgroup-memory"), "--cgroupns=private", "writable-cgroups=true",
        "!systemd-run");
}
END_TEST

/* What was given already is not asked for again. */
START_TEST(docker_with_rights)
{
    struct machine machine = container_machine(CONTAINER_DOCKER);

    machine.has_capabilities = true;
    machine.user_namespace_error = 0;
    HAS(box_advice(&machine, "mount /: Permission denied"), "apparmor=unconfined", "!cap-add",
        "!seccomp=unconfined", "!systempaths");
    machine.is_apparmor_confined = false;
    HAS(box_advice(&machine, "mount /: Permission denied"), "!docker");
}
END_TEST

START_TEST(podman)
{
    struct machine machine = container_machine(CONTAINER_PODMAN);

    machine.is_selinux_container = true;
    HAS(box_advice(&machine, CLONE), "podman run --security-opt unmask=ALL",
        "podman run --security-opt label=disable", "!docker");
    HAS(layer_advice(&machine, "cgroup-pids"), "unmask=/sys/fs/cgroup");
}
END_TEST

START_TEST(kubernetes)
{
    struct machine machine = container_machine(CONTAINER_KUBERNETES);

    HAS(box_advice(&machine, CLONE), "securityContext: {capabilities: {add: [SYS_ADMIN]}}",
        "seccompProfile: {type: Unconfined}", "procMount: Unmasked", "!docker");
    HAS(layer_advice(&machine, "cgroup-cpu"), "privileged: true");
}
END_TEST

/* A kind of container without options of its own gets the plain words. */
START_TEST(other_containers)
{
    struct machine machine = container_machine(CONTAINER_OTHER);

    HAS(box_advice(&machine, CLONE), "give the container CAP_SYS_ADMIN", "!docker");
    HAS(layer_advice(&machine, "cgroup-memory"), "mount -o remount,rw /sys/fs/cgroup");
}
END_TEST

START_TEST(cgroups_of_a_user)
{
    struct machine machine = plain_machine();

    machine.has_systemd = true;
    HAS(layer_advice(&machine, "cgroup-memory"), "systemd-run --user --scope -p Delegate=yes judge",
        "!chown");
    machine.has_systemd = false;
    HAS(layer_advice(&machine, "cgroup-memory"), "chown", "!systemd-run");
    machine.has_cgroup_v2 = false;
    machine.has_cgroup_v1 = true;
    HAS(layer_advice(&machine, "cgroup-memory"), "unified_cgroup_hierarchy=1", "!chown");
    machine.has_cgroup_v1 = false;
    HAS(layer_advice(&machine, "cgroup-memory"), "mount -t cgroup2 none /sys/fs/cgroup");
}
END_TEST

START_TEST(no_memory_controller)
{
    struct machine machine = plain_machine();

    machine.is_root = machine.has_capabilities = machine.lacks_memory_controller = true;
    HAS(layer_advice(&machine, "cgroup-memory"), "cgroup_disable=memory");
}
END_TEST

START_TEST(landlock)
{
    struct machine machine = plain_machine();

    machine.landlock_error = EOPNOTSUPP;
    HAS(layer_advice(&machine, "landlock"), "lsm=", "!5.13");
    machine.landlock_error = ENOSYS;
    HAS(layer_advice(&machine, "landlock"), "5.13", "!lsm=");
    machine = container_machine(CONTAINER_DOCKER);
    machine.landlock_error = EPERM;
    HAS(layer_advice(&machine, "landlock"), "seccomp=unconfined", "!lsm=", "!5.13");
}
END_TEST

START_TEST(unknown_reasons_have_a_line)
{
    struct machine machine = plain_machine();

    HAS(box_advice(&machine, "something new"), "see the reason");
    HAS(layer_advice(&machine, "no such layer"), "docs/operators.md");
}
END_TEST

START_TEST(mounts)
{
    static const char plain[] =
        "22 1 0:20 / /proc rw,nosuid - proc proc rw\n"
        "23 22 0:21 / /proc/sys/fs/binfmt_misc rw - autofs systemd-1 rw,fd=29\n"
        "24 1 0:22 / /sys/fs/cgroup rw,nosuid shared:4 - cgroup2 cgroup2 rw,nsdelegate\n";
    static const char docker[] =
        "22 1 0:20 / /proc rw,nosuid - proc proc rw\n"
        "23 22 0:20 /sys /proc/sys ro,nosuid - proc proc rw\n"
        "24 1 0:22 / /sys/fs/cgroup ro,nosuid - cgroup2 cgroup rw,nsdelegate\n";
    static const char first[] =
        "30 1 0:30 / /sys/fs/cgroup/memory rw - cgroup cgroup rw,memory\n"
        "31 1 0:31 / /sys/fs/cgroup/cpu rw - cgroup cgroup rw,cpu,cpuacct\n";
    struct machine machine = {0};

    machine_parse_mounts(plain, &machine);
    ck_assert(machine.has_cgroup_v2 && !machine.has_cgroup_v1);
    ck_assert(!machine.is_cgroup_read_only && !machine.is_proc_masked);
    machine = (struct machine){0};
    machine_parse_mounts(docker, &machine);
    ck_assert(machine.has_cgroup_v2 && machine.is_cgroup_read_only && machine.is_proc_masked);
    machine = (struct machine){0};
    machine_parse_mounts(first, &machine);
    ck_assert(machine.has_cgroup_v1 && !machine.has_cgroup_v2 && !machine.is_cgroup_read_only);
    machine = (struct machine){0};
    machine_parse_mounts("no line of mountinfo\n\n - \n", &machine);
    ck_assert(!machine.has_cgroup_v1 && !machine.has_cgroup_v2 && !machine.is_proc_masked);
}
END_TEST

START_TEST(status)
{
    struct machine machine = {.is_root = true};

    machine_parse_status("Name:\tjudge\nCapEff:\t000001ffffffffff\nSeccomp:\t0\n", &machine);
    ck_assert(machine.has_capabilities && !machine.has_seccomp_filter);
    /* Docker's usual set has no CAP_SYS_ADMIN. */
    machine_parse_status("Name:\tjudge\nCapEff:\t00000000a80425fb\nSeccomp:\t2\n", &machine);
    ck_assert(!machine.has_capabilities && machine.has_seccomp_filter);
    machine.is_root = false;
    machine_parse_status("Name:\tjudge\nCapEff:\t000001ffffffffff\n", &machine);
    ck_assert(!machine.has_capabilities);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("advice");
    TCase *texts = tcase_create("texts");
    TCase *facts = tcase_create("facts");
    SRunner *runner;
    int failed;

    tcase_add_test(texts, sysctl_of_debian);
    tcase_add_test(texts, sysctl_of_the_kernel);
    tcase_add_test(texts, root_needs_no_user_namespace);
    tcase_add_test(texts, apparmor_of_ubuntu);
    tcase_add_test(texts, docker_by_default);
    tcase_add_test(texts, docker_with_rights);
    tcase_add_test(texts, podman);
    tcase_add_test(texts, kubernetes);
    tcase_add_test(texts, other_containers);
    tcase_add_test(texts, cgroups_of_a_user);
    tcase_add_test(texts, no_memory_controller);
    tcase_add_test(texts, landlock);
    tcase_add_test(texts, unknown_reasons_have_a_line);
    tcase_add_test(facts, mounts);
    tcase_add_test(facts, status);
    suite_add_tcase(suite, texts);
    suite_add_tcase(suite, facts);
    runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
