/* What can be said of a problem without running anything. */
#include "judge/author/check.h"

#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/base/nearest.h"
#include "judge/base/printable.h"
#include "judge/core/limits.h"
#include "judge/stage/measure_claims.h"
#include "judge/stage/run.h"

#include <dirent.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define TEXT_BYTES_MAX (1u << 20)

/* The folders of solutions/: a verdict, or right in its answers and too slow in its growth, or
 * losing memory. */
static const char *const expectations[] = {"AC",  "AC-slow", "AC-leak", "WA", "TLE", "MLE",
                                           "OLE", "RTE",     "SV",      "CE", "RJ"};
#define EXPECTATION_COUNT (sizeof expectations / sizeof *expectations)

void check_find(json_t *problem, const char *severity, const char *where, const char *format, ...)
{
    struct buf text = {0};
    va_list args;
    char *formatted = NULL;

    va_start(args, format);
    if (vasprintf(&formatted, format, args) >= 0)
        printable_add(&text, formatted, strlen(formatted), TEXT_BYTES_MAX);
    va_end(args);
    json_array_append_new(json_object_get(problem, "findings"),
                          json_pack("{s:s, s:s, s:s}", "severity", severity, "where", where, "text",
                                    buf_text(&text)));
    if (strcmp(severity, "error") == 0)
        json_object_set_new(problem, "ok", json_false());
    buf_fini(&text);
    free(formatted);
}

/* @message begins with the path of @file, which is relative to the problem's folder, and mostly
 * with a line: both are where it was found. */
static void find_message(json_t *found, const char *file, const char *message)
{
    const char *colon = strstr(message, ": "), *from = NULL;
    char *where;

    for (const char *at = strstr(message, file); at != NULL && at < colon;
         at = strstr(at + 1, file))
        from = at;
    if (from == NULL) {
        check_find(found, "error", file, "%s", message);
        return;
    }
    where = mem_printf("%.*s", (int)(colon - from), from);
    check_find(found, "error", where, "%s", colon + 2);
    free(where);
}

const char *check_below(const struct problem *problem, const char *file)
{
    size_t length = strlen(problem->folder);

    return strncmp(file, problem->folder, length) == 0 && file[length] == '/' ? file + length + 1
                                                                              : file_shown(file);
}

static void check_text(json_t *found, const struct problem *problem, const char *name,
                       const char *severity, const char *purpose)
{
    char *path = mem_printf("%s/%s", problem->folder, name);
    char *text = NULL;
    size_t length = 0;
    struct err err;

    if (file_read(path, TEXT_BYTES_MAX, &text, &length, &err) != 0)
        check_find(found, severity, name, "%s: %s", err.message, purpose);
    else if (length == 0)
        check_find(found, severity, name, "it is empty: %s", purpose);
    free(text);
    free(path);
}

static void check_groups(json_t *found, const struct problem *problem)
{
    size_t samples = 0, hidden = 0;
    int points = 0;
    bool loaded = true;

    for (size_t i = 0; i < problem->group_count; i++) {
        const struct group *group = &problem->groups[i];
        struct case_list cases;
        struct err err;

        points += group->points;
        if (group->generator.file != NULL) { /* Made where solutions are graded. */
            *(group->sample ? &samples : &hidden) += group->generator.count;
            continue;
        }
        if (group_load(problem, group, &cases, &err) != 0) {
            find_message(found, check_below(problem, group->file), err.message);
            json_object_set_new(found, "ungraded", json_true());
            loaded = false;
            continue;
        }
        *(group->sample ? &samples : &hidden) += cases.count;
        case_list_fini(&cases);
    }
    if (loaded && samples < CHECK_SAMPLES_MIN)
        check_find(found, "error", "problem.json",
                   "%zu visible samples: a candidate needs at least %d to understand the task",
                   samples, CHECK_SAMPLES_MIN);
    if (loaded && hidden == 0)
        check_find(found, "error", "problem.json",
                   "no hidden case: what is visible can be answered by a table");
    if (points != 100)
        check_find(found, "error", "problem.json", "the points of the groups add up to %d, not 100",
                   points);
}

/* Can it be written in that language? That it compiles is seen when it is asked. */
static void check_checker(json_t *found, const struct engine_paths *paths,
                          const struct problem *problem)
{
    struct language *language = NULL;
    size_t before = json_array_size(json_object_get(found, "findings"));
    struct err err;

    if (problem->compare != COMPARE_CHECKER)
        return;
    if (language_for_file(paths->harness, problem->checker.file, &language, &err) != 0)
        check_find(found, "error", "problem.json", "compare.file: %s", err.message);
    else if (language->checker.input == NULL)
        check_find(found, "error", "problem.json",
                   "compare.file: no checker can be written in %s; in C++ and Python they can",
                   language->name);
    if (json_array_size(json_object_get(found, "findings")) > before)
        json_object_set_new(found, "ungraded", json_true());
    language_destroy(language);
}

/* What is loaded only where growth is measured. */
static void check_complexity(json_t *found, const struct problem *problem)
{
    struct err err;

    if (measure_check_patterns(problem, &err) != 0) {
        find_message(found, "problem.json", err.message);
        json_object_set_new(found, "unmeasured", json_true());
    }
}

/* A rule for a language that is misspelt would be for none. */
static void check_rules(json_t *found, const struct engine_paths *paths,
                        const struct problem *problem)
{
    char **ids = NULL;
    size_t count = 0;
    struct err err;

    if (language_ids(paths->harness, &ids, &err) != 0)
        return; /* Whatever is graded says so. */
    while (ids[count] != NULL)
        count++;
    for (size_t i = 0; i < problem->rule_count; i++) {
        char **languages = problem->rules[i].languages;

        for (size_t k = 0; languages != NULL && languages[k] != NULL; k++) {
            struct buf hint = {0};
            size_t known = 0;

            while (known < count && strcmp(ids[known], languages[k]) != 0)
                known++;
            nearest_add(&hint, languages[k], (const char *const *)ids, count);
            if (known == count)
                check_find(found, "error", "problem.json",
                           "policy[%zu].languages[%zu]: there is no language \"%s\"%s", i, k,
                           languages[k], buf_text(&hint));
            buf_fini(&hint);
        }
    }
    for (size_t i = 0; i < count; i++)
        free(ids[i]);
    free(ids);
}

static void add_solution(json_t *found, const struct engine_paths *paths,
                         const struct problem *problem, const char *expected, const char *name)
{
    char *file = mem_printf("solutions/%s/%s", expected, name);
    struct language *language = NULL;
    struct err err;

    if (language_for_file(paths->harness, name, &language, &err) != 0)
        check_find(found, "error", file, "%s", err.message);
    else
        json_array_append_new(
            json_object_get(found, "solutions"),
            json_pack("{s:s, s:s, s:s, s:n, s:b, s:n, s:n, s:n, s:I, s:I}", "file", file,
                      "language", language->id, "expected", expected, "verdict", "ok", 0, "text",
                      "score", "reason", "cpu_limit_ns",
                      (json_int_t)run_scale(language, problem->limits.cpu_ns), "memory_limit_bytes",
                      (json_int_t)problem->limits.memory_bytes +
                          (json_int_t)language->memory_extra_bytes));
    language_destroy(language);
    free(file);
}

/* What is given to answers: a file named after its language, and nothing else, since what no answer
 * gets was named wrong. */
static void check_given(json_t *found, const struct engine_paths *paths,
                        const struct problem *problem, const char *name)
{
    char *file = mem_printf("given/%s", name);
    struct language *language = NULL;
    struct err err;

    if (language_for_file(paths->harness, name, &language, &err) != 0) {
        check_find(found, "error", file, "%s", err.message);
    } else {
        char *path = problem_given_path(problem, language->id, language->extensions[0]);

        if (strcmp(strrchr(path, '/') + 1, name) != 0)
            check_find(found, "error", file, "no answer gets it: call it %s",
                       strrchr(path, '/') + 1);
        else if (language->given == NULL)
            check_find(found, "error", file, "%s cannot take given code yet", language->name);
        free(path);
    }
    language_destroy(language);
    free(file);
}

static int by_name(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

static int is_visible(const struct dirent *entry)
{
    return entry->d_name[0] != '.';
}

static void add_folder(json_t *found, const struct engine_paths *paths,
                       const struct problem *problem, const char *expected)
{
    char *path = mem_printf("%s/solutions/%s", problem->folder, expected);
    struct dirent **entries;
    int count = scandir(path, &entries, is_visible, by_name);

    if (count < 0)
        check_find(found, "error", file_shown(path), "it is no folder of solutions");
    for (int i = 0; i < count; i++) {
        add_solution(found, paths, problem, expected, entries[i]->d_name);
        free(entries[i]);
    }
    if (count >= 0)
        free(entries);
    free(path);
}

static bool is_expectation(const char *name)
{
    for (size_t i = 0; i < EXPECTATION_COUNT; i++)
        if (strcmp(expectations[i], name) == 0)
            return true;
    return false;
}

static void list_solutions(json_t *found, const struct engine_paths *paths,
                           const struct problem *problem)
{
    char *path = mem_printf("%s/solutions", problem->folder);
    struct dirent **entries;
    int count = scandir(path, &entries, is_visible, by_name);

    for (int i = 0; i < count; i++) {
        const char *name = entries[i]->d_name;
        struct buf hint = {0};

        if (is_expectation(name)) {
            add_folder(found, paths, problem, name);
        } else {
            nearest_add(&hint, name, expectations, EXPECTATION_COUNT);
            check_find(found, "error", "solutions",
                       "\"%s\" is no verdict%s: AC, AC-slow, AC-leak, WA, TLE, MLE, OLE, RTE, SV, "
                       "CE or RJ",
                       name, buf_text(&hint));
        }
        buf_fini(&hint);
        free(entries[i]);
    }
    if (count >= 0)
        free(entries);
    free(path);
}

/* What must come back of generated cases is what one right solution answers. One in another
 * language has to agree, as grading it against those answers shows. */
static void check_second_language(json_t *found, const struct problem *problem)
{
    const char *language, *first = NULL;
    const json_t *solution;
    size_t i, generators = 0, others = 0;

    for (i = 0; i < problem->group_count; i++)
        generators += problem->groups[i].generator.file != NULL;
    json_array_foreach(json_object_get(found, "solutions"), i, solution)
    {
        if (strcmp(json_string_value(json_object_get(solution, "expected")), "AC") != 0)
            continue;
        language = json_string_value(json_object_get(solution, "language"));
        first = first == NULL ? language : first;
        others += strcmp(language, first) != 0;
    }
    if (generators > 0 && problem->compare != COMPARE_CHECKER && others == 0)
        check_find(found, "error", "solutions/AC",
                   "a right solution says what must come back of generated cases: one in a second "
                   "language must agree, and there is none");
}

static void list_given(json_t *found, const struct engine_paths *paths,
                       const struct problem *problem)
{
    char *path = mem_printf("%s/given", problem->folder);
    struct dirent **entries;
    int count = problem->gives ? scandir(path, &entries, is_visible, by_name) : -1;

    if (problem->gives && count <= 0)
        check_find(found, "error", "given", "it is no folder with files: no answer could be right");
    for (int i = 0; i < count; i++) {
        check_given(found, paths, problem, entries[i]->d_name);
        free(entries[i]);
    }
    if (count >= 0)
        free(entries);
    free(path);
}

static void count_solutions(json_t *found)
{
    size_t right = 0, wrong = 0, i;
    const json_t *solution;

    json_array_foreach(json_object_get(found, "solutions"), i, solution)
    {
        if (strcmp(json_string_value(json_object_get(solution, "expected")), "AC") == 0)
            right++;
        else
            wrong++;
    }
    if (right == 0)
        check_find(found, "error", "solutions/AC",
                   "no right solution: nothing shows that the problem can be solved");
    if (wrong == 0)
        check_find(found, "error", "solutions",
                   "no wrong solution: nothing shows that the tests find mistakes");
    else if (wrong < CHECK_WRONG_MIN)
        check_find(found, "note", "solutions",
                   "%zu wrong or slow solutions; with %d or more the tests are tried well", wrong,
                   CHECK_WRONG_MIN);
}

json_t *check_files(const struct engine_paths *paths, const char *id)
{
    json_t *found = json_pack("{s:s, s:b, s:[], s:[]}", "id", id, "ok", 1, "findings", "solutions");
    struct problem *problem = NULL;
    struct err err;

    if (problem_load(paths->bank, id, &problem, &err) != 0) {
        find_message(found, "problem.json", err.message);
        return found;
    }
    check_text(found, problem, "statement.md", "error", "candidates read it");
    check_text(found, problem, "answer.md", "note", "graders read in it what a strong answer has");
    check_groups(found, problem);
    check_checker(found, paths, problem);
    check_complexity(found, problem);
    check_rules(found, paths, problem);
    list_given(found, paths, problem);
    list_solutions(found, paths, problem);
    count_solutions(found);
    check_second_language(found, problem);
    problem_destroy(problem);
    return found;
}
