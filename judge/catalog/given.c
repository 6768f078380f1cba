#include "judge/catalog/given.h"

#include <stdlib.h>
#include <unistd.h>

int given_find(const struct problem *problem, const struct language *language, char **ret_path,
               struct err *err)
{
    char *path;
    int code = 0;

    *ret_path = NULL;
    if (!problem->gives)
        return 0;
    path = problem_given_path(problem, language->id, language->extensions[0]);
    if (language->given == NULL)
        code = err_set(err, ERR_INPUT, "%s gives code to answers, which %s cannot take yet",
                       problem->id, language->name);
    else if (access(path, F_OK) != 0)
        code = err_set(err, ERR_INPUT, "%s is not offered in %s: there is no given/%s%s",
                       problem->id, language->name, language->id, language->extensions[0]);
    if (code != 0) {
        free(path);
        return code;
    }
    *ret_path = path;
    return 0;
}
