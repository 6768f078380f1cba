/* The validator of a problem on every case, generated ones included. */
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
    char *where = mem_printf("%s:%zu", file_shown(generated ? group->generator.file : group->file),
                             test->line);

    validating->broken = failure->verdict == VERDICT_IE;
    check_find(validating->found, "error", where, "%s%s%s%s",
               validating->broken ? failure->reason : "the validator rejects this case",
               generated ? " (of what the generator wrote)" : "",
               failure->detail != NULL ? ": " : "", failure->detail != NULL ? failure->detail : "");
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

static int validate(json_t *found, const struct engine_paths *paths, bool cgroups,
                    const struct problem *problem, struct err *err)
{
    struct engine engine = {.paths = *paths, .cgroups = cgroups};
    struct validating validating = {.found = found, .problem = problem, .engine = &engine};
    int code = generated_prepare(&engine, problem, err);

    if (code == ERR_FAULT) { /* The generator's, or the box's: an author can use either. */
        check_find(found, "error", "problem.json", "%s", err->message);
        code = 0;
    }
    for (size_t i = 0; code == 0 && i < problem->group_count && !validating.broken; i++)
        code = validate_group(&validating, &problem->groups[i], err);
    if (code == ERR_FAULT) {
        check_find(found, "error", "problem.json", "%s", err->message);
        code = 0;
    }
    engine_fini(&engine);
    return code;
}

int check_cases(json_t *problems, const struct engine_paths *paths, bool cgroups, struct err *err)
{
    json_t *found;
    size_t i;
    int code = 0;

    json_array_foreach(problems, i, found)
    {
        struct problem *problem = NULL;
        struct err broken;

        if (code == 0 &&
            problem_load(paths->bank, json_string_value(json_object_get(found, "id")), &problem,
                         &broken) == 0 &&
            problem->validator.file != NULL)
            code = validate(found, paths, cgroups, problem, err);
        problem_destroy(problem);
    }
    return code != 0 && interrupt_seen() ? interrupt_check(err) : code;
}
