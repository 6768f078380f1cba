#include "judge/cli/paths.h"

#include "judge/base/mem.h"

#include <limits.h>
#include <pwd.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define FULL_PROGRAM "judge-full"

/* The first of @candidates (each below @base unless absolute) that exists; or NULL. */
static char *first_existing(const char *base, const char *const *candidates)
{
    for (size_t i = 0; candidates[i] != NULL; i++) {
        char *joined = candidates[i][0] == '/' ? mem_strdup(candidates[i])
                                               : mem_printf("%s/%s", base, candidates[i]);
        char *real = realpath(joined, NULL);

        free(joined);
        if (real != NULL)
            return real;
    }
    return NULL;
}

/* Cuts the name off. */
static char *folder_of(char *path)
{
    if (path == NULL)
        return mem_strdup(".");
    *strrchr(path, '/') = '\0';
    return path;
}

char *paths_program(void)
{
    static const char *const beside[] = {"judge", "../../bin/judge", NULL};
    char *path = realpath("/proc/self/exe", NULL), *found;

    if (path == NULL || strcmp(strrchr(path, '/'), "/" FULL_PROGRAM) != 0)
        return path;
    path = folder_of(path);
    found = first_existing(path, beside);
    free(path);
    return found;
}

static char *program_folder(void)
{
    return folder_of(paths_program());
}

char *paths_full_program(void)
{
    static const char *const programs[] = {FULL_PROGRAM, "../libexec/judge/" FULL_PROGRAM, NULL};
    char *folder = program_folder();
    char *found = first_existing(folder, programs);

    free(folder);
    return found;
}

static char *cache_folder(void)
{
    const char *set = getenv("JUDGE_CACHE");
    const char *xdg = getenv("XDG_CACHE_HOME");
    const char *home = getenv("HOME");

    if (set != NULL && set[0] == '/')
        return mem_strdup(set);
    if (geteuid() == 0)
        return mem_strdup("/var/cache/judge");
    if (xdg != NULL && xdg[0] == '/')
        return mem_printf("%s/judge", xdg);
    if (home == NULL || home[0] != '/') {
        const struct passwd *user = getpwuid(geteuid()); /* Not /tmp, where others plant files. */

        home = user != NULL ? user->pw_dir : "/nonexistent";
    }
    return mem_printf("%s/.cache/judge", home);
}

/* Installed, the data are in share/judge; in a build folder, in the source tree that it was made
 * of. */
static char *data_folder(const char *folder, const char *name)
{
    const char *home = getenv("JUDGE_HOME");
    char *installed = mem_printf("../share/judge/%s", name);
    char *source = mem_printf("%s/%s", JUDGE_SOURCE_ROOT, name);
    const char *const candidates[] = {installed, source, NULL};
    char *found;

    if (home != NULL && home[0] != '\0')
        found = first_existing(home, (const char *const[]){name, NULL});
    else
        found = first_existing(folder, candidates);
    free(installed);
    free(source);
    return found;
}

int paths_find(struct engine_paths *ret_paths, struct err *err)
{
    static const char *const programs[] = {"judge-box", "../sandbox/judge-box",
                                           "../libexec/judge/judge-box", NULL};
    static const char *const plugins[] = {"judge-count.so", "meter/judge-count.so",
                                          "../libexec/judge/judge-count.so", NULL};
    char *folder = program_folder();
    struct engine_paths paths = {
        .bank = data_folder(folder, "problems"),
        .harness = data_folder(folder, "harness"),
        .judge_box = first_existing(folder, programs),
        .policies = data_folder(folder, "sandbox/policies"),
        .count_plugin = first_existing(folder, plugins),
        .cache = cache_folder(),
    };
    const char *missing = paths.bank == NULL        ? "the folder problems"
                          : paths.harness == NULL   ? "the folder harness"
                          : paths.judge_box == NULL ? "the program judge-box"
                          : paths.policies == NULL  ? "the folder sandbox/policies"
                                                    : NULL;

    free(folder);
    if (missing != NULL) {
        paths_fini(&paths);
        return err_set(err, ERR_FAULT,
                       "%s of this installation is missing; set JUDGE_HOME to the folder that has "
                       "problems/, harness/ and sandbox/, or install again",
                       missing);
    }
    *ret_paths = paths;
    return 0;
}

int paths_find_document(const char *name, char **ret_path, struct err *err)
{
    char *folder = program_folder(), *place = mem_printf("docs/%s", name);
    char *installed = mem_printf("../share/judge/%s", place);
    char *source = mem_printf("%s/%s", JUDGE_SOURCE_ROOT, place);
    const char *const candidates[] = {installed, source, NULL};

    *ret_path = first_existing(folder, candidates);
    free(folder);
    free(installed);
    free(source);
    if (*ret_path == NULL)
        err_set(err, ERR_FAULT, "%s of this installation is missing; install again", place);
    free(place);
    return *ret_path != NULL ? 0 : ERR_FAULT;
}

char *paths_store(void)
{
    const char *xdg = getenv("XDG_DATA_HOME"), *home = getenv("HOME");

    if (geteuid() == 0)
        return mem_strdup("/var/lib/judge");
    if (xdg != NULL && xdg[0] == '/')
        return mem_printf("%s/judge", xdg);
    return mem_printf("%s/.local/share/judge", home != NULL ? home : "");
}

int paths_find_skeletons(char **ret_path, struct err *err)
{
    char *folder = program_folder();
    char *found = data_folder(folder, "judge/author/skeletons");

    free(folder);
    if (found == NULL)
        return err_set(
            err, ERR_FAULT,
            "the folder judge/author/skeletons of this installation is missing; install again");
    *ret_path = found;
    return 0;
}

void paths_fini(struct engine_paths *paths)
{
    free(paths->bank);
    free(paths->harness);
    free(paths->judge_box);
    free(paths->policies);
    free(paths->count_plugin);
    free(paths->cache);
    *paths = (struct engine_paths){0};
}
