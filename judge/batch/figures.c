#include "judge/batch/figures.h"

#include "judge/base/buf.h"
#include "judge/base/mem.h"

#include <stdlib.h>
#include <string.h>

static const char *const status_names[RESULT_STATUS_COUNT] = {
    [RESULT_MISSING] = "missing",
    [RESULT_GRADED] = "graded",
    [RESULT_REFUSED] = "refused",
    [RESULT_LOST] = "lost",
};

static enum result_status parse_status(const char *name)
{
    for (int i = 0; name != NULL && i < RESULT_STATUS_COUNT; i++)
        if (strcmp(name, status_names[i]) == 0)
            return (enum result_status)i;
    return RESULT_MISSING;
}

static const char *text_of(const json_t *object, const char *key)
{
    return json_string_value(json_object_get(object, key));
}

static char *copy(const char *text)
{
    return text != NULL ? mem_strdup(text) : NULL;
}

static void read_groups(const json_t *report, struct figures *figures)
{
    size_t i;
    json_t *group;

    json_array_foreach(json_object_get(report, "groups"), i, group)
    {
        uint64_t memory = (uint64_t)json_integer_value(json_object_get(group, "memory_peak_bytes"));

        figures->cpu_ns += (uint64_t)json_integer_value(json_object_get(group, "cpu_ns"));
        if (memory > figures->memory_peak_bytes)
            figures->memory_peak_bytes = memory;
    }
}

static void read_growths(json_t *growths, const char *prefix, struct figures *figures,
                         struct buf *text)
{
    const char *name;
    json_t *growth;

    json_object_foreach(growths, name, growth)
    {
        const char *class = text_of(growth, "class"), *verdict = text_of(growth, "verdict");

        if (verdict == NULL)
            continue;
        buf_printf(text, "%s%s%s %s %s", text->length > 0 ? ", " : "", prefix, name,
                   class != NULL ? class : "-", verdict);
        if (figures->first_class == NULL && class != NULL)
            figures->first_class = mem_strdup(class);
        figures->exceeded = figures->exceeded || strcmp(verdict, "exceeded") == 0;
    }
}

static void read_complexity(const json_t *report, struct figures *figures)
{
    const json_t *complexity = json_object_get(report, "complexity");
    struct buf text = {0};

    read_growths(json_object_get(complexity, "time"), "", figures, &text);
    read_growths(json_object_get(complexity, "space"), "space ", figures, &text);
    if (text.length > 0)
        figures->complexity = buf_steal(&text);
    buf_fini(&text);
}

static void read_report(const json_t *report, struct figures *figures)
{
    const char *verdict = text_of(report, "verdict");

    if (verdict == NULL || verdict_parse(verdict, &figures->verdict) != 0)
        figures->verdict = VERDICT_IE;
    figures->score = (int)json_integer_value(json_object_get(report, "score"));
    figures->reason = copy(text_of(json_object_get(report, "failure"), "reason"));
    read_groups(report, figures);
    read_complexity(report, figures);
}

void figures_read(const json_t *line, struct figures *ret_figures)
{
    struct figures figures = {.status = parse_status(text_of(line, "status"))};
    const char *graded_as = text_of(line, "graded_as"), *candidate = text_of(line, "candidate");

    if (figures.status == RESULT_GRADED)
        read_report(json_object_get(line, "report"), &figures);
    else
        figures.reason = copy(text_of(line, "message"));
    if (figures.status == RESULT_LOST)
        figures.verdict = VERDICT_IE;
    figures.alone = json_is_true(json_object_get(line, "alone"));
    figures.differs = json_is_true(json_object_get(line, "differs"));
    if (graded_as != NULL && candidate != NULL && strcmp(graded_as, candidate) != 0)
        figures.graded_as = mem_strdup(graded_as);
    *ret_figures = figures;
}

void figures_fini(struct figures *figures)
{
    free(figures->first_class);
    free(figures->complexity);
    free(figures->reason);
    free(figures->graded_as);
    *figures = (struct figures){.status = RESULT_MISSING};
}

const char *figures_word(const struct figures *figures)
{
    switch (figures->status) {
    case RESULT_GRADED:
    case RESULT_LOST:
        return verdict_code(figures->verdict);
    case RESULT_REFUSED:
        return "refused";
    default:
        return "-";
    }
}

bool figures_settled(const struct figures *figures)
{
    return figures->status == RESULT_REFUSED ||
           (figures->status == RESULT_GRADED && figures->verdict != VERDICT_IE);
}

int figures_score(const struct figures *figures)
{
    return figures->status == RESULT_GRADED ? figures->score : 0;
}
