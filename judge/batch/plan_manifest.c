/* A plan from a list that the grader wrote. What is wrong in it is an error, except for files that
 * can not be read: one missing answer of many should not keep the others. */
#include "judge/base/file.h"
#include "judge/base/interrupt.h"
#include "judge/base/mem.h"
#include "judge/batch/manifest.h"
#include "judge/batch/plan.h"
#include "judge/core/limits.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

static char *file_path(const char *list, const char *file)
{
    const char *slash = strrchr(list, '/');

    if (file[0] == '/' || slash == NULL)
        return mem_strdup(file);
    return mem_printf("%.*s/%s", (int)(slash - list), list, file);
}

static int find_names(const struct plan_wish *wish, struct bank *bank, size_t problem,
                      const struct manifest_row *row, struct answer *answer, struct err *err)
{
    const char *shown = file_shown(wish->input);

    answer->problem = row->problem != NULL ? bank_problem_for(bank, row->problem) : problem;
    if (answer->problem == BANK_NONE && row->problem != NULL)
        return err_set(err, ERR_INPUT, "%s:%zu: there is no problem \"%.80s\"", shown, row->line,
                       row->problem);
    if (answer->problem == BANK_NONE)
        return err_set(err, ERR_INPUT, "%s:%zu: no problem, and no --problem", shown, row->line);
    answer->language = row->language != NULL ? bank_language_named(bank, row->language)
                                             : bank_language_for(bank, row->file);
    if (answer->language == BANK_NONE)
        return err_set(err, ERR_INPUT, "%s:%zu: %s \"%.80s\"", shown, row->line,
                       row->language != NULL ? "there is no language"
                                             : "no language by the ending of",
                       row->language != NULL ? row->language : row->file);
    return 0;
}

static int add_row(const struct plan_wish *wish, struct bank *bank, size_t problem,
                   const struct manifest_row *row, struct plan *plan, struct err *err)
{
    struct answer answer = {.candidate = NULL};
    char *path, *bytes = NULL;
    size_t length = 0;
    int code = find_names(wish, bank, problem, row, &answer, err);

    if (code != 0)
        return code;
    path = file_path(wish->input, row->file);
    if (file_read(path, SOURCE_BYTES_MAX, &bytes, &length, err) == 0) {
        code = plan_keep(wish, &answer, bytes, length, err);
        if (code == 0) {
            answer.candidate = mem_strdup(row->candidate);
            answer.name = mem_strdup(row->file);
            plan_add(plan, &answer);
        }
    } else {
        plan_skip(plan, row->file, "line %zu: %s", row->line, err->message);
        *err = (struct err){.code = 0};
    }
    free(bytes);
    free(path);
    return code;
}

int plan_from_manifest(const struct plan_wish *wish, struct bank *bank, size_t problem,
                       struct plan *plan, struct err *err)
{
    struct manifest manifest = {.rows = NULL};
    char *text = NULL;
    size_t length = 0;
    int code = file_read(wish->input, MANIFEST_BYTES_MAX, &text, &length, err);

    if (code == 0)
        code = manifest_parse(wish->input, text, length, &manifest, err);
    for (size_t i = 0; code == 0 && i < manifest.count; i++) {
        code = add_row(wish, bank, problem, &manifest.rows[i], plan, err);
        if (code == 0)
            code = interrupt_check(err);
    }
    manifest_fini(&manifest);
    free(text);
    return code;
}
