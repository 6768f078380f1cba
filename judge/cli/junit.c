#include "judge/cli/junit.h"
#include "judge/base/json_text.h"

#include "judge/page/html.h" /* Its escapes are XML's. */

#include <stdbool.h>
#include <string.h>

static void add_case(struct buf *out, const char *problem, const char *name, const char *failure)
{
    buf_add_text(out, "    <testcase classname=\"");
    html_text(out, problem);
    buf_add_text(out, "\" name=\"");
    html_text(out, name);
    if (failure == NULL) {
        buf_add_text(out, "\"/>\n");
        return;
    }
    buf_add_text(out, "\">\n      <failure message=\"");
    html_text(out, failure);
    buf_add_text(out, "\"/>\n    </testcase>\n");
}

static void add_skipped(struct buf *out, const char *problem, const char *name)
{
    buf_add_text(out, "    <testcase classname=\"");
    html_text(out, problem);
    buf_add_text(out, "\" name=\"");
    html_text(out, name);
    buf_add_text(out, "\"><skipped/></testcase>\n");
}

/* Errors that are of no solution belong to the folder. */
static bool is_of_solution(const json_t *problem, const char *where)
{
    const json_t *solution;
    size_t i;

    json_array_foreach(json_object_get(problem, "solutions"), i, solution)
    {
        if (strcmp(json_text(solution, "file"), where) == 0)
            return true;
    }
    return false;
}

static void add_folder(struct buf *out, const json_t *problem)
{
    struct buf failure = {0};
    const json_t *finding;
    size_t i;

    json_array_foreach(json_object_get(problem, "findings"), i, finding)
    {
        if (strcmp(json_text(finding, "severity"), "error") != 0 ||
            is_of_solution(problem, json_text(finding, "where")))
            continue;
        buf_printf(&failure, "%s%s: %s", failure.length > 0 ? "; " : "",
                   json_text(finding, "where"), json_text(finding, "text"));
    }
    add_case(out, json_text(problem, "id"), "folder",
             failure.length > 0 ? buf_text(&failure) : NULL);
    buf_fini(&failure);
}

static void add_errors(struct buf *out, const json_t *problem, const json_t *solution)
{
    const char *file = json_text(solution, "file");
    struct buf failure = {0};
    const json_t *finding;
    size_t i;

    json_array_foreach(json_object_get(problem, "findings"), i, finding)
    {
        if (strcmp(json_text(finding, "severity"), "error") == 0 &&
            strcmp(json_text(finding, "where"), file) == 0)
            buf_printf(&failure, "%s%s", failure.length > 0 ? "; " : "",
                       json_text(finding, "text"));
    }
    if (failure.length == 0 && json_is_false(json_object_get(solution, "ok")))
        buf_add_text(&failure, "the problem is at fault: see \"folder\" and the other solutions");
    if (json_is_true(json_object_get(problem, "ungraded")))
        add_skipped(out, json_text(problem, "id"), file);
    else
        add_case(out, json_text(problem, "id"), file,
                 failure.length > 0 ? buf_text(&failure) : NULL);
    buf_fini(&failure);
}

void junit_format(const json_t *problems, struct buf *out)
{
    const json_t *problem, *solution;
    size_t i, k;

    buf_add_text(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n");
    json_array_foreach(problems, i, problem)
    {
        buf_add_text(out, "  <testsuite name=\"");
        html_text(out, json_text(problem, "id"));
        buf_add_text(out, "\">\n");
        add_folder(out, problem);
        json_array_foreach(json_object_get(problem, "solutions"), k, solution)
        {
            add_errors(out, problem, solution);
        }
        buf_add_text(out, "  </testsuite>\n");
    }
    buf_add_text(out, "</testsuites>\n");
}
