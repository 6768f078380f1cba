#include "judge/stage/measure_claims.h"

#include "judge/base/mem.h"
#include "judge/complexity/claim.h"

#include <stdlib.h>
#include <string.h>

int measure_load_patterns(const struct problem *problem, struct pattern_set **ret_set,
                          struct err *err)
{
    const struct pattern_interface interface = {
        .kind = problem->kind, .methods = problem->methods, .method_count = problem->method_count};
    char *file = mem_printf("%s/problem.json", problem->folder);
    int code = pattern_set_load(file, problem->complexity, &interface, ret_set, err);

    free(file);
    return code;
}

int measure_check_patterns(const struct problem *problem, struct err *err)
{
    struct pattern_set *set = NULL;
    int code = problem->complexity != NULL ? measure_load_patterns(problem, &set, err) : 0;

    pattern_set_destroy(set);
    return code;
}

/* The fit that a claim speaks of, and its row in the report; NULL when nothing was measured. */
static const struct fit *find(const struct claim *claim, const struct report *report,
                              const struct fit *fits, const struct growth_report **ret_row)
{
    size_t index = claim->operation;

    *ret_row = NULL;
    if (claim->operation == CLAIM_SPACE) {
        if (report->space_count == 0)
            return NULL;
        *ret_row = &report->space[0];
        index = report->time_count;
    } else if (index < report->time_count) {
        *ret_row = &report->time[index];
    }
    if (*ret_row == NULL || (*ret_row)->measured == NULL)
        return NULL;
    return &fits[index];
}

int measure_claims(const struct submission *submission, const struct pattern_set *set,
                   struct report *report, const struct fit *fits, struct err *err)
{
    struct claim_list list = {.count = 0};
    int code;

    if (submission->claims == NULL)
        return 0;
    code = claim_parse(submission->claims, set, &list, err);
    if (code != 0)
        return code;
    report->claims = mem_alloc(list.count * sizeof *report->claims);
    for (size_t i = 0; i < list.count; i++) {
        const struct claim *claim = &list.claims[i];
        const struct growth_report *row;
        const struct fit *fit = find(claim, report, fits, &row);

        report->claims[report->claim_count++] = (struct claim_report){
            .name = mem_strdup(claim->name),
            .claimed = mem_strdup(claim->text),
            .measured = fit != NULL ? mem_strdup(row->measured) : NULL,
            .verdict = claim_judge(&claim->growth, fit),
        };
    }
    claim_list_fini(&list);
    return 0;
}

int measure_check_claims(const struct submission *submission, struct err *err)
{
    struct pattern_set *set = NULL;
    struct claim_list list = {.count = 0};
    int code;

    if (submission->claims == NULL)
        return 0;
    if (submission->problem->complexity == NULL)
        return err_set(err, ERR_INPUT, "--claim: %s states no complexity that could be claimed",
                       submission->problem->id);
    code = measure_load_patterns(submission->problem, &set, err);
    if (code == 0)
        code = claim_parse(submission->claims, set, &list, err);
    if (code == 0)
        claim_list_fini(&list);
    pattern_set_destroy(set);
    return code;
}

int measure_claims_unmeasured(const struct submission *submission, struct report *report,
                              struct err *err)
{
    struct pattern_set *set = NULL;
    int code;

    if (submission->claims == NULL)
        return 0;
    code = measure_load_patterns(submission->problem, &set, err);
    if (code == 0)
        code = measure_claims(submission, set, report, NULL, err);
    pattern_set_destroy(set);
    return code;
}
