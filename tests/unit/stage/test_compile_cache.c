#include "judge/stage/compile_cache.h"

#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/stage/cache_folder.h"
#include "judge/stage/cache_sweep.h"

#include <check.h>
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char cache[] = "/tmp/test-compile-cache-XXXXXX";
static struct engine engine;
static struct report report;
static struct file_set artifacts;

static char *argv[] = {"/usr/bin/true", NULL};
static char *other_argv[] = {"/usr/bin/false", NULL};
static char *names[] = {"answer", "part", NULL};
static struct language language = {
    .artifacts = names, .compile = {.argv = {argv, argv, argv}}, .version_argv = argv};
static struct problem problem = {.kind = PROBLEM_CLASS};
static struct submission submission = {.problem = &problem, .language = &language};

static void add(struct file_set *set, const char *name, const char *text)
{
    struct err err;

    ck_assert_int_eq(file_set_add_bytes(set, name, text, strlen(text), 0644, &err), 0);
}

static void set_up(void)
{
    ck_assert_ptr_nonnull(mkdtemp(cache));
    engine = (struct engine){.paths = {.cache = cache}};
    report = (struct report){.compile_log = mem_strdup("a warning\nof two lines"),
                             .compile_cpu_ns = 123456789};
    artifacts = (struct file_set){0};
    add(&artifacts, "answer", "the program");
    add(&artifacts, "part", "");
    language.document = json_pack("{s:s}", "flags", "-O2");
}

static void tear_down(void)
{
    json_decref(language.document);
    file_set_fini(&artifacts);
    free(report.compile_log);
    file_remove_tree(cache);
}

static struct compile_key key_of(const char *source, const char *driver, const char *folder)
{
    struct prepared prepared = {.folder = (char *)folder};
    struct file_set texts = {0};
    struct compile_key key;
    struct err err = {0};

    add(&texts, "answer.c", source);
    add(&texts, "driver.c", driver);
    ck_assert_int_eq(compile_cache_key(&submission, &prepared, &texts, &key, &err), 0);
    file_set_fini(&texts);
    return key;
}

START_TEST(everything_counts)
{
    struct compile_key keys[10];
    size_t count = 0;

    keys[count++] = key_of("source", "driver", "/cache/c-1");
    keys[count++] = key_of("sourc", "edriver", "/cache/c-1");
    keys[count++] = key_of("source!", "driver", "/cache/c-1");
    keys[count++] = key_of("source", "driver!", "/cache/c-1");
    keys[count++] = key_of("source", "driver", "/cache/c-2");
    keys[count++] = key_of("source", "driver", NULL);
    problem.kind = PROBLEM_FUNCTION;
    keys[count++] = key_of("source", "driver", "/cache/c-1");
    problem.kind = PROBLEM_CLASS;
    language.compile.argv[PROBLEM_CLASS] = other_argv;
    keys[count++] = key_of("source", "driver", "/cache/c-1");
    language.compile.argv[PROBLEM_CLASS] = argv;
    language.version_argv = other_argv;
    keys[count++] = key_of("source", "driver", "/cache/c-1");
    language.version_argv = argv;
    json_object_set_new(language.document, "flags", json_string("-O3"));
    keys[count++] = key_of("source", "driver", "/cache/c-1");
    json_object_set_new(language.document, "flags", json_string("-O2"));
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < i; k++)
            ck_assert_msg(strcmp(keys[i].hex, keys[k].hex) != 0, "%zu and %zu", i, k);
    /* Where the cache is does not. */
    struct compile_key again = key_of("source", "driver", "/elsewhere/c-1");
    ck_assert_str_eq(again.hex, keys[0].hex);
}
END_TEST

/* Is it there, with all that was kept? */
static bool load(const struct compile_key *key)
{
    struct file_set loaded = {0};
    struct report back = {.compile_log = mem_strdup("")};
    bool found = compile_cache_load(&engine, key, &language, &loaded, &back);

    if (found) {
        char text[32] = "";
        ck_assert_uint_eq(loaded.count, 2);
        ck_assert_str_eq(loaded.items[0].path, "answer");
        ck_assert_uint_eq(loaded.items[0].mode, 0755);
        ck_assert_int_eq(pread(loaded.items[0].fd, text, sizeof text - 1, 0), 11);
        ck_assert_str_eq(text, "the program");
        ck_assert_int_eq(pread(loaded.items[1].fd, text, sizeof text, 0), 0);
        ck_assert_str_eq(back.compile_log, "a warning\nof two lines");
        ck_assert_uint_eq(back.compile_cpu_ns, 123456789);
        ck_assert(back.compile_ok && back.compile_cached);
    } else {
        ck_assert_uint_eq(loaded.count, 0);
        ck_assert(!back.compile_cached);
    }
    file_set_fini(&loaded);
    free(back.compile_log);
    return found;
}

START_TEST(kept_and_found)
{
    struct compile_key key = key_of("source", "driver", NULL);
    struct compile_key other = key_of("other", "driver", NULL);

    ck_assert(!load(&key));
    compile_cache_keep(&engine, &key, &artifacts, &report);
    compile_cache_keep(&engine, &key, &artifacts, &report); /* By another judge, at once. */
    ck_assert(load(&key));
    ck_assert(!load(&other));
    ck_assert(load(&key));
}
END_TEST

START_TEST(for_its_owner_alone)
{
    struct compile_key key = key_of("source", "driver", NULL);
    char *folder = mem_printf("%s/compiled-%s", cache, key.hex);
    struct stat status;

    compile_cache_keep(&engine, &key, &artifacts, &report);
    ck_assert_int_eq(stat(folder, &status), 0);
    ck_assert_uint_eq(status.st_mode & 0777, 0700);
    free(folder);
}
END_TEST

/* What boxes read must not depend on how the judge was started. */
START_TEST(permissions_are_as_asked_for)
{
    const mode_t modes[] = {0644, 0755};
    char *making = NULL;
    mode_t mask = umask(0077);
    struct err err;

    ck_assert_int_eq(cache_folder_begin(cache, &making, &err), 0);
    for (size_t i = 0; i < sizeof modes / sizeof *modes; i++) {
        char name[] = {(char)('0' + i), '\0'}, *path = mem_printf("%s/%s", making, name);
        struct stat status;

        ck_assert_int_eq(cache_folder_add(making, name, artifacts.items[0].fd, modes[i], &err), 0);
        ck_assert_int_eq(stat(path, &status), 0);
        ck_assert_uint_eq(status.st_mode & 0777, modes[i]);
        free(path);
    }
    cache_folder_abandon(making);
    umask(mask);
}
END_TEST

static void write_file(const char *folder, const char *name, const char *text)
{
    char *path = mem_printf("%s/%s", folder, name);
    int fd = open(path, O_WRONLY | O_TRUNC | O_CREAT, 0644);

    ck_assert_int_ge(fd, 0);
    ck_assert_int_eq(write(fd, text, strlen(text)), (ssize_t)strlen(text));
    close(fd);
    free(path);
}

START_TEST(what_is_damaged_is_not_used_and_made_again)
{
    static const struct {
        const char *name, *text; /* NULL: it is removed. */
    } damages[] = {{"0", ""},   {"0", "the prograM"}, {"1", "x"},    {"log", ""},
                   {"0", NULL}, {"1", NULL},          {"log", NULL}, {"log", "0123 7\nlog"}};

    for (size_t i = 0; i < sizeof damages / sizeof *damages; i++) {
        struct compile_key key = key_of("source", "driver", NULL);
        char *folder = mem_printf("%s/compiled-%s", cache, key.hex);
        char *path = mem_printf("%s/%s", folder, damages[i].name);
        compile_cache_keep(&engine, &key, &artifacts, &report);
        ck_assert(load(&key));
        if (damages[i].text != NULL)
            write_file(folder, damages[i].name, damages[i].text);
        else
            ck_assert_int_eq(unlink(path), 0);
        ck_assert_msg(!load(&key), "damage %zu", i);
        compile_cache_keep(&engine, &key, &artifacts, &report);
        ck_assert_msg(load(&key), "after damage %zu", i);
        free(path);
        free(folder);
    }
}
END_TEST

/* Nothing is synced, so that a power cut may leave a part of anything. */
START_TEST(a_log_that_lost_its_end_is_damaged)
{
    struct compile_key key = key_of("source", "driver", NULL);
    char *path = mem_printf("%s/compiled-%s/log", cache, key.hex);
    struct stat status;

    compile_cache_keep(&engine, &key, &artifacts, &report);
    ck_assert_int_eq(stat(path, &status), 0);
    ck_assert_int_eq(truncate(path, status.st_size - 1), 0);
    ck_assert(!load(&key));
    free(path);
}
END_TEST

START_TEST(no_place_is_no_reason_to_fail)
{
    struct compile_key key = key_of("source", "driver", NULL);

    engine.paths.cache = "/proc/no/such/place";
    compile_cache_keep(&engine, &key, &artifacts, &report);
    ck_assert(!load(&key));
}
END_TEST

static size_t count_entries(void)
{
    DIR *folder = opendir(cache);
    size_t count = 0;

    while (readdir(folder) != NULL)
        count++;
    closedir(folder);
    return count - 2;
}

START_TEST(the_cache_has_a_bound)
{
    const size_t many = 400;

    for (size_t i = 0; i < many; i++) {
        char source[32];
        snprintf(source, sizeof source, "source %zu", i);
        struct compile_key key = key_of(source, "driver", NULL);
        compile_cache_keep(&engine, &key, &artifacts, &report);
        if (i == 0) { /* Prepared just now: it stays, however large. */
            char *prepared = mem_printf("%s/cpp-1", cache);
            ck_assert_int_eq(mkdir(prepared, 0755), 0);
            write_file(prepared, "header", "a header that is larger than programs are");
            free(prepared);
        }
    }
    ck_assert_uint_eq(count_entries(), many + 1);
    cache_sweep(cache, 1 << 20);
    ck_assert_uint_eq(count_entries(), many + 1);
    cache_sweep(cache, 2000); /* Less than a hundred bytes each. */
    ck_assert_uint_lt(count_entries(), 40);
    ck_assert_uint_gt(count_entries(), 10);
    cache_sweep(cache, 1);
    ck_assert_uint_eq(count_entries(), 1);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("compile_cache");
    TCase *group = tcase_create("compile_cache");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_checked_fixture(group, set_up, tear_down);
    tcase_set_timeout(group, 60);
    tcase_add_test(group, everything_counts);
    tcase_add_test(group, kept_and_found);
    tcase_add_test(group, for_its_owner_alone);
    tcase_add_test(group, permissions_are_as_asked_for);
    tcase_add_test(group, what_is_damaged_is_not_used_and_made_again);
    tcase_add_test(group, a_log_that_lost_its_end_is_damaged);
    tcase_add_test(group, no_place_is_no_reason_to_fail);
    tcase_add_test(group, the_cache_has_a_bound);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
