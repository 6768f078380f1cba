/* "scoring" of problem.json. */
#include "judge/catalog/problem_read.h"

#define FACTOR_DEFAULT 0.5

bool scoring_takes_growth(const struct problem_scoring *scoring)
{
    return scoring->growth != GROWTH_ASIDE;
}

static int read_growth(const struct json_at *scoring, struct problem *problem, struct err *err)
{
    static const char *const names[] = {"aside", "factor", "gate", NULL};
    struct json_at growth = json_at_key(scoring, "complexity");
    struct json_at factor = json_at_key(scoring, "factor");
    size_t index = GROWTH_ASIDE;
    int code = 0;

    if (json_at_has(&growth))
        code = json_get_name(&growth, names, &index, err);
    if (code != 0)
        return code;
    problem->scoring.growth = (enum scoring_growth)index;
    if (index != GROWTH_ASIDE && problem->complexity == NULL)
        return json_fail(&growth, err, "nothing is measured without a section \"complexity\"");
    if (!json_at_has(&factor))
        return 0;
    if (index != GROWTH_FACTOR)
        return json_fail(&factor, err, "only \"complexity\": \"factor\" has one");
    return json_get_number(&factor, 0, 1, &problem->scoring.factor, err);
}

int problem_read_scoring(const struct json_at *root, struct problem *problem, struct err *err)
{
    static const char *const known[] = {"cases", "complexity", "factor", NULL};
    static const char *const names[] = {"all", "each", NULL};
    struct json_at scoring = json_at_key(root, "scoring");
    struct json_at cases = json_at_key(&scoring, "cases");
    size_t index = 0;
    int code;

    problem->scoring.factor = FACTOR_DEFAULT;
    if (!json_at_has(&scoring))
        return 0;
    code = json_check_object(&scoring, known, err);
    if (code == 0 && json_at_has(&cases))
        code = json_get_name(&cases, names, &index, err);
    problem->scoring.each_case = index == 1;
    return code == 0 ? read_growth(&scoring, problem, err) : code;
}
