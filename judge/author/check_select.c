/* Which solutions are to be graded. */
#include "judge/author/check.h"
#include "judge/base/json_text.h"
#include "judge/base/mem.h"

#include <fnmatch.h>
#include <stdlib.h>

static bool is_wanted(const char *id, const char *file, const char *const *patterns, size_t count)
{
    char *whole = mem_printf("%s/%s", id, file);
    bool wanted = count == 0;

    for (size_t i = 0; i < count && !wanted; i++)
        wanted = fnmatch(patterns[i], file, 0) == 0 || fnmatch(patterns[i], whole, 0) == 0;
    free(whole);
    return wanted;
}

size_t check_select(json_t *problem, const char *const *patterns, size_t count)
{
    const json_t *all = json_object_get(problem, "solutions");
    json_t *wanted = json_array(), *solution;
    size_t i, kept;

    json_array_foreach(all, i, solution)
    {
        if (is_wanted(json_text(problem, "id"), json_text(solution, "file"), patterns, count))
            json_array_append(wanted, solution);
    }
    kept = json_array_size(wanted);
    json_object_set_new(problem, "solutions", wanted);
    return kept;
}
