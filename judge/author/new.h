/* judge problem new: the folder of a problem that passes `judge problem check` as it is, for an
 * author to change into another.
 *
 * What is made are the files of judge/author/skeletons/<kind>, each a template that is rendered
 * (judge/catalog/template.h) and that knows:
 *   id, title             "word-count", "Word Count"
 *   class, function       names made of the id, in every casing (judge/catalog/signature.h)
 *
 * Who may call: judge/cli. */
#ifndef JUDGE_AUTHOR_NEW_H
#define JUDGE_AUTHOR_NEW_H

#include "judge/base/err.h"
#include "judge/catalog/problem.h"

#include <jansson.h>

struct new_problem {
    const char *id;
    enum problem_kind kind;
    const char *skeletons; /* Has a folder for each kind. */
    const char *where;     /* The folder in which that of the problem is made. */
};

/* Makes the folder @where/@id, whole or not at all. *@ret_files is a new reference: the paths of
 * its files, below it. ERR_INPUT for a bad id, a folder that exists already, and one that can not
 * be written. */
int new_problem_make(const struct new_problem *problem, json_t **ret_files, struct err *err)
    __attribute__((warn_unused_result));

/* What the templates know of the problem @id, which is one. A new reference. */
json_t *new_problem_names(const char *id);

#endif
