/* The generators of a problem, and its validator on every case. */
#include "judge/author/check.h"

#include "judge/base/file.h"
#include "judge/base/interrupt.h"
#include "judge/base/mem.h"
#include "judge/stage/checker.h"
#include "judge/stage/generated.h"

#include <stdlib.h>

#define CASES_SHOWN_MAX 10 /* Of a group: what is wrong with more is mostly the same. */

struct validating {
    json_t *found;
    const struct problem *problem;
    struct engine *engine;
    bool broken; /* The validator itself is at fault: there is no use in going on. */
};

static void find_case(struct validating *validating, const struct group *group,
                      const struct test_case *test, const struct failure *failure)
{
    bool generated = group->file == NULL;
    const char *file =
        check_below(validating->problem, generated ? group->generator.file : group->file);
    char *where = generated ? mem_strdup(file) : mem_printf("%s:%zu", file, test->line);
    char *what =
        generated ? mem_printf("case %zu of what it wrote", test->line) : mem_strdup("this case");
    char *last = check_last_line(failure->detail != NULL ? failure->detail : "");

    validating->broken = failure->verdict == VERDICT_IE;
    check_find(validating->found, "error", where, "%s%s%s%s",
               validating->broken ? failure->reason : "the validator rejects ",
               validating->broken ? "" : what, last[0] != '\0' ? ": " : "", last);
    free(last);
    free(what);
    free(where);
}

static int validate_group(struct validating *validating, const struct group *group, struct err *err)
{
    struct case_list cases = {0};
    struct err broken;
    size_t wrong = 0;
    int code = 0;

    if (generated_load(validating->engine, validating->problem, group, &cases, &broken) != 0)
        return 0; /* check_files has said so. */
    for (size_t i = 0; code == 0 && i < cases.count && !validating->broken; i++) {
        struct failure failure = {0};

        code = checker_validate(validating->engine, validating->problem, &cases.cases[i], &failure,
                                err);
        if (code == 0 && failure.verdict != VERDICT_AC) {
            find_case(validating, group, &cases.cases[i], &failure);
            wrong++;
        }
        failure_fini(&failure);
        if (wrong == CASES_SHOWN_MAX)
            break;
    }
    case_list_fini(&cases);
    return code;
}

/* What is the author's to mend, or the box's: an author can use either. */
static int found_fault(json_t *found, int code, const struct err *err)
{
    if (code != ERR_FAULT)
        return code;
    check_find(found, "error", "problem.json", "%s", err->message);
    return 0;
}

static int check_problem(json_t *found, const struct engine_paths *paths,
                         const struct check_options *options, const struct problem *problem,
                         struct err *err)
{
    struct engine engine = {.paths = *paths, .cgroups = options->cgroups};
    struct validating validating = {.found = found, .problem = problem, .engine = &engine};
    bool validates = options->validates && problem->validator.file != NULL;
    int code = generated_repeat(&engine, problem, err);

    if (code == 0)
        code = generated_prepare(&engine, problem, err);
    if (code == ERR_FAULT) {
        json_object_set_new(found, "ungraded", json_true());
        validates = false;
        code = found_fault(found, code, err);
    }
    for (size_t i = 0; code == 0 && validates && i < problem->group_count && !validating.broken;
         i++)
        code = found_fault(found, validate_group(&validating, &problem->groups[i], err), err);
    engine_fini(&engine);
    return code;
}

int check_cases(json_t *problems, const struct engine_paths *paths,
                const struct check_options *options, struct err *err)
{
    json_t *found;
    size_t i;
    int code = 0;

    json_array_foreach(problems, i, found)
    {
        struct problem *problem = NULL;
        struct err broken;

        if (code == 0 && json_array_size(json_object_get(found, "solutions")) > 0 &&
            problem_load(paths->bank, json_string_value(json_object_get(found, "id")), &problem,
                         &broken) == 0)
            code = check_problem(found, paths, options, problem, err);
        problem_destroy(problem);
    }
    return code != 0 && interrupt_seen() ? interrupt_check(err) : code;
}
