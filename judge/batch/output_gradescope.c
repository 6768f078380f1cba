/* What Gradescope's autograder shows of one candidate. It goes to candidates, so that nothing but
 * the public view of a report is in it. */
#include "judge/base/mem.h"
#include "judge/batch/outputs.h"

#include <stdlib.h>
#include <string.h>

static char *test_name(const struct batch *batch, size_t answer, const char *part)
{
    const struct answer *of = &batch->plan.answers[answer];

    return mem_printf("%s (%s)%s%s", batch->bank.problems[of->problem].title,
                      batch->bank.languages[of->language].id, part[0] != '\0' ? ": " : "", part);
}

static void add_test(json_t *tests, char *name, int score, int score_max, bool passed,
                     const char *output)
{
    json_array_append_new(tests, json_pack("{s:s, s:i, s:i, s:s, s:s, s:s}", "name", name, "score",
                                           score, "max_score", score_max, "status",
                                           passed ? "passed" : "failed", "output",
                                           output != NULL ? output : "", "visibility", "visible"));
    free(name);
}

static const char *text_of(const json_t *object, const char *key)
{
    return json_string_value(json_object_get(object, key));
}

/* The first cause is said at the group that it was found in. */
static void add_group(const struct batch *batch, size_t answer, const json_t *failure,
                      const json_t *group, json_t *tests)
{
    const char *name = text_of(group, "name"), *failed = text_of(failure, "group");
    const char *verdict = text_of(group, "verdict");
    bool passed = verdict != NULL && strcmp(verdict, "AC") == 0 &&
                  !json_is_true(json_object_get(group, "skipped"));
    bool told = failed != NULL && name != NULL && strcmp(failed, name) == 0;

    add_test(tests, test_name(batch, answer, name != NULL ? name : ""),
             (int)json_integer_value(json_object_get(group, "points")),
             (int)json_integer_value(json_object_get(group, "points_max")), passed,
             told ? text_of(failure, "reason") : NULL);
}

void output_gradescope_tests(const struct batch *batch, size_t answer, const json_t *line,
                             json_t *tests)
{
    const json_t *failure = json_object_get(line, "public_failure");
    const json_t *report = json_object_get(line, "report");
    const char *log = text_of(json_object_get(report, "compile"), "log");
    const char *verdict = text_of(report, "verdict");
    size_t i;
    json_t *group;

    json_array_foreach(json_object_get(report, "groups"), i, group)
    {
        add_group(batch, answer, failure, group, tests);
    }
    if (text_of(failure, "group") != NULL || (verdict != NULL && strcmp(verdict, "AC") == 0))
        return;
    /* No group is to blame: it was not graded, or not compiled. */
    if (verdict != NULL && strcmp(verdict, "CE") == 0)
        add_test(tests, test_name(batch, answer, "compiler"), 0, 0, false, log);
    else
        add_test(tests, test_name(batch, answer, ""), 0, 0, false,
                 verdict != NULL ? text_of(failure, "reason") : text_of(line, "message"));
}

json_t *output_gradescope(int score, const char *rules, json_t *tests)
{
    return json_pack("{s:i, s:s, s:s, s:o}", "score", score, "visibility", "visible", "output",
                     rules, "tests", tests);
}
