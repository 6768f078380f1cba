/* The slot's figures and limits over plain files in place of a cgroup's, and where a process is by
 * texts of /proc. What the kernel makes of it is tested by tests/sandbox, and for v2 by
 * tools/test-in-vm. */
#include "sandbox/cgroup.h"
#include "sandbox/cgroup_place.h"

#include <check.h>
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[] = "/tmp/judge-test-cgroup-XXXXXX";
static int folder_fd;

static void put(const char *name, const char *text)
{
    int fd = openat(folder_fd, name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);

    ck_assert_int_ge(fd, 0);
    ck_assert_int_eq(write(fd, text, strlen(text)), (ssize_t)strlen(text));
    close(fd);
}

static void check_file(const char *name, const char *wanted)
{
    char text[256];

    ck_assert_int_ge(cgroup_read_text(folder_fd, name, text, sizeof(text)), 0);
    ck_assert_str_eq(text, wanted);
}

static void make_folder(void)
{
    ck_assert_ptr_nonnull(mkdtemp(folder));
    folder_fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
}

static void remove_folder(void)
{
    DIR *listing = opendir(folder);
    const struct dirent *entry;

    while ((entry = readdir(listing)) != NULL)
        unlinkat(folder_fd, entry->d_name, 0);
    closedir(listing);
    close(folder_fd);
    rmdir(folder);
    snprintf(folder + strlen(folder) - 6, 7, "XXXXXX");
}

static const struct {
    enum cgroup_file file;
    const char *name;
    const char *text;
    int flags;
} kept[] = {
    {CGROUP_FILE_MEMORY, "memory.current", "1000000\n", O_RDONLY},
    {CGROUP_FILE_PEAK, "memory.peak", "5000000\n", O_RDONLY},
    {CGROUP_FILE_EVENTS, "memory.events",
     "low 0\nhigh 0\nmax 3\noom 1\noom_kill 1\noom_group_kill 0\n", O_RDONLY},
    {CGROUP_FILE_LIMIT, "memory.max", "", O_WRONLY},
    {CGROUP_FILE_SWAP_LIMIT, "memory.swap.max", "", O_WRONLY},
    {CGROUP_FILE_PIDS_LIMIT, "pids.max", "", O_WRONLY},
};
#define KEPT_COUNT (sizeof(kept) / sizeof(*kept))

/* A v2 slot of which the kernel's peak can not be reset, as before Linux 6.12. Its folder is not
 * given: nothing of it may be opened in a run, for which a full slot has no room. */
static struct cgroup make_slot(void)
{
    struct cgroup cgroup;

    cgroup_init(&cgroup);
    for (unsigned part = 0; part < CGROUP_PART_COUNT; part++) {
        cgroup.have[part] = true;
        cgroup.version[part] = 2;
    }
    for (size_t i = 0; i < KEPT_COUNT; i++) {
        put(kept[i].name, kept[i].text);
        cgroup.files[kept[i].file] = openat(folder_fd, kept[i].name, kept[i].flags | O_CLOEXEC);
    }
    return cgroup;
}

static void free_slot(const struct cgroup *cgroup)
{
    for (size_t i = 0; i < KEPT_COUNT; i++) {
        if (cgroup->files[kept[i].file] >= 0)
            close(cgroup->files[kept[i].file]);
    }
}

static const struct box_limits limits = {.memory_bytes = 64 << 20, .processes = 8};

START_TEST(limits_are_written)
{
    struct cgroup cgroup = make_slot();
    struct fault fault = {.error = 0};

    ck_assert_int_eq(cgroup_begin(&cgroup, &limits, 2, &fault), 0);
    /* What judge-box itself holds comes on top, in whole MiB; and its two processes. */
    check_file("memory.max", "68157440");
    check_file("memory.swap.max", "0");
    check_file("pids.max", "10");
    free_slot(&cgroup);
}
END_TEST

START_TEST(room_is_made_in_a_full_slot)
{
    struct cgroup cgroup = make_slot();
    struct fault fault = {.error = 0};

    ck_assert_int_eq(cgroup_begin(&cgroup, &limits, 2, &fault), 0);
    cgroup_relax(&cgroup, 5 << 20);
    check_file("memory.max", "106954752"); /* With 32 MiB for judge-box itself. */
    free_slot(&cgroup);
}
END_TEST

START_TEST(limits_that_fail_are_faults)
{
    struct cgroup cgroup = make_slot();
    struct fault fault = {.error = 0};

    close(cgroup.files[CGROUP_FILE_SWAP_LIMIT]);
    cgroup.files[CGROUP_FILE_SWAP_LIMIT] = openat(folder_fd, "memory.swap.max", O_RDONLY);
    ck_assert_int_lt(cgroup_begin(&cgroup, &limits, 2, &fault), 0);
    ck_assert_int_ne(fault.error, 0);
    close(cgroup.files[CGROUP_FILE_SWAP_LIMIT]);
    /* A kernel without swap has no such file. */
    cgroup.files[CGROUP_FILE_SWAP_LIMIT] = -1;
    ck_assert_int_eq(cgroup_begin(&cgroup, &limits, 2, &fault), 0);
    close(cgroup.files[CGROUP_FILE_EVENTS]);
    cgroup.files[CGROUP_FILE_EVENTS] = -1;
    ck_assert_int_lt(cgroup_begin(&cgroup, &limits, 2, &fault), 0);
    free_slot(&cgroup);
}
END_TEST

START_TEST(peak_without_reset)
{
    struct cgroup cgroup = make_slot();
    struct fault fault = {.error = 0};

    ck_assert_int_eq(cgroup_begin(&cgroup, &limits, 2, &fault), 0);
    /* An old peak says nothing: what is seen counts, and its most is kept. */
    put("memory.current", "3000000\n");
    ck_assert_uint_eq(cgroup_memory_peak_bytes(&cgroup), 2000000);
    put("memory.current", "2000000\n");
    ck_assert_uint_eq(cgroup_memory_peak_bytes(&cgroup), 2000000);
    /* A new one is this run's. */
    put("memory.peak", "7000000\n");
    ck_assert_uint_eq(cgroup_memory_peak_bytes(&cgroup), 6000000);
    free_slot(&cgroup);
}
END_TEST

START_TEST(whose_memory_ran_out)
{
    struct cgroup cgroup = make_slot();
    struct fault fault = {.error = 0};

    ck_assert_int_eq(cgroup_begin(&cgroup, &limits, 2, &fault), 0);
    ck_assert_int_eq(cgroup_oom(&cgroup), CGROUP_OOM_NONE);
    put("memory.events", "low 0\nhigh 0\nmax 3\noom 1\noom_kill 2\noom_group_kill 0\n");
    ck_assert_int_eq(cgroup_oom(&cgroup), CGROUP_OOM_OTHER);
    put("memory.events", "low 0\nhigh 0\nmax 3\noom 2\noom_kill 2\noom_group_kill 0\n");
    ck_assert_int_eq(cgroup_oom(&cgroup), CGROUP_OOM_OWN);
    free_slot(&cgroup);
}
END_TEST

START_TEST(cpu_time)
{
    ck_assert_uint_eq(cgroup_cpu_parse_ns("123456789\n"), 123456789);
    ck_assert_uint_eq(cgroup_cpu_parse_ns("usage_usec 1234\nuser_usec 1000\n"), 1234000);
}
END_TEST

static bool find(const char *mounts, const char *memberships, const char *controller,
                 struct cgroup_place *place)
{
    char first[128], second[128];

    put("mountinfo", mounts);
    put("cgroup", memberships);
    snprintf(first, sizeof(first), "%s/mountinfo", folder);
    snprintf(second, sizeof(second), "%s/cgroup", folder);
    return cgroup_place_find_from(first, second, controller, place);
}

START_TEST(place_of_v2)
{
    char mounts[256];
    struct cgroup_place place;

    mkdirat(folder_fd, "slice", 0700);
    snprintf(mounts, sizeof(mounts), "24 1 0:22 / %s rw,nosuid shared:4 - cgroup2 none rw\n",
             folder);
    ck_assert(find(mounts, "0::/slice\n", NULL, &place));
    ck_assert_int_eq(place.version, 2);
    ck_assert(!place.is_namespace_root);
    ck_assert_str_eq(place.root, folder);
    ck_assert_str_eq(place.own + strlen(folder), "/slice");
    /* Moved aside by an earlier keeper: the place is still above. */
    ck_assert(find(mounts, "0::/slice/" CGROUP_CALLERS "\n", NULL, &place));
    ck_assert_str_eq(place.own + strlen(folder), "/slice");
    ck_assert(find(mounts, "0::/" CGROUP_CALLERS "\n", NULL, &place));
    ck_assert(place.is_namespace_root);
    ck_assert_str_eq(place.own, folder);
    ck_assert(find(mounts, "0::/\n", NULL, &place));
    ck_assert(place.is_namespace_root);
    ck_assert_str_eq(place.own, folder);
    /* Of somebody else's namespace, or hidden: the mount's top. */
    ck_assert(find(mounts, "0::/../other\n", NULL, &place));
    ck_assert_str_eq(place.own, folder);
    ck_assert(!find(mounts, "0::/slice\n", "memory", &place));
    ck_assert_int_eq(place.version, 0);
    unlinkat(folder_fd, "slice", AT_REMOVEDIR);
}
END_TEST

START_TEST(place_of_v1)
{
    char mounts[256];
    struct cgroup_place place;

    mkdirat(folder_fd, "job", 0700);
    snprintf(mounts, sizeof(mounts), "30 1 0:30 /docker/1 %s rw - cgroup cgroup rw,memory\n",
             folder);
    ck_assert(find(mounts, "9:memory:/docker/1/job\n0::/\n", "memory", &place));
    ck_assert_int_eq(place.version, 1);
    ck_assert_str_eq(place.own + strlen(folder), "/job");
    ck_assert(!find(mounts, "9:memory:/docker/1/job\n0::/\n", NULL, &place));
    unlinkat(folder_fd, "job", AT_REMOVEDIR);
}
END_TEST

START_TEST(words)
{
    ck_assert(cgroup_has_word("cpuset cpu memory pids\n", "cpu"));
    ck_assert(cgroup_has_word("cpuset cpu memory pids\n", "pids"));
    ck_assert(!cgroup_has_word("cpuset memory\n", "cpu"));
    ck_assert(cgroup_has_word("cpu,cpuacct", "cpuacct"));
    ck_assert(!cgroup_has_word("", "cpu"));
    ck_assert(!cgroup_has_word(" \n", "cpu"));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("cgroup");
    TCase *cases = tcase_create("slot");
    SRunner *runner;
    int failed;

    tcase_add_checked_fixture(cases, make_folder, remove_folder);
    tcase_add_test(cases, limits_are_written);
    tcase_add_test(cases, room_is_made_in_a_full_slot);
    tcase_add_test(cases, limits_that_fail_are_faults);
    tcase_add_test(cases, peak_without_reset);
    tcase_add_test(cases, whose_memory_ran_out);
    tcase_add_test(cases, cpu_time);
    tcase_add_test(cases, place_of_v2);
    tcase_add_test(cases, place_of_v1);
    tcase_add_test(cases, words);
    suite_add_tcase(suite, cases);
    runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
