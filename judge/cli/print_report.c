#include "judge/cli/print_report.h"
#include "judge/base/json_text.h"

#include "judge/base/buf.h"
#include "judge/base/printable.h"
#include "judge/cli/printer.h"
#include "judge/core/verdict.h"

#include <stdlib.h>
#include <string.h>

#define LOG_LINES_MAX 15

/* What a report has no text for is shown as "". */
static double number_of(const json_t *object, const char *key)
{
    return json_number_value(json_object_get(object, key));
}

static long long whole_of(const json_t *object, const char *key)
{
    return json_integer_value(json_object_get(object, key));
}

static bool has(const json_t *object, const char *key)
{
    const json_t *value = json_object_get(object, key);

    return value != NULL && !json_is_null(value);
}

static enum colour verdict_colour(const char *verdict)
{
    if (strcmp(verdict, "AC") == 0)
        return COLOUR_GOOD;
    return strcmp(verdict, "IE") == 0 ? COLOUR_DOUBT : COLOUR_BAD;
}

static const char *name_of(const char *code)
{
    enum verdict verdict;

    return verdict_parse(code, &verdict) == 0 ? verdict_name(verdict) : "";
}

static void print_head(const struct printer *printer, const json_t *report, const char *title)
{
    const char *verdict = json_text(report, "verdict");
    char text[160];

    snprintf(text, sizeof text, "%s  %s", verdict, name_of(verdict));
    printer_paint(printer, verdict_colour(verdict), text);
    fprintf(printer->to, "   score %lld   %s · %s\n", whole_of(report, "score"), title,
            json_text(report, "language"));
}

static void print_lines(const struct printer *printer, const char *text, int lines_max)
{
    int lines = 0;

    while (*text != '\0' && lines++ < lines_max) {
        size_t length = strcspn(text, "\n");

        fprintf(printer->to, "    %.*s\n", (int)length, text);
        text += length + (text[length] == '\n');
    }
    if (*text != '\0')
        fputs("    …\n", printer->to);
}

/* Is it a case that may be shown, or does the report tell of it anyway? */
static bool is_visible(const json_t *report, const json_t *failure)
{
    const json_t *group;
    size_t i;

    if (has(failure, "counterexample") || has(failure, "detail") || has(failure, "case_name"))
        return true;
    json_array_foreach(json_object_get(report, "groups"), i, group)
    {
        if (strcmp(json_text(group, "name"), json_text(failure, "group")) == 0)
            return strcmp(json_text(group, "visibility"), "sample") == 0;
    }
    return false;
}

static void print_place(const struct printer *printer, const json_t *failure)
{
    if (!has(failure, "group") || !has(failure, "case"))
        return;
    fprintf(printer->to, "group %s, case %lld", json_text(failure, "group"),
            whole_of(failure, "case") + 1);
    if (has(failure, "case_name"))
        fprintf(printer->to, " (%s)", json_text(failure, "case_name"));
    if (has(failure, "operation"))
        fprintf(printer->to, ", operation %lld", whole_of(failure, "operation") + 1);
    fputs(": ", printer->to);
}

static void print_counterexample(const struct printer *printer, const json_t *example)
{
    const char *what = has(example, "operation") ? "call"
                       : has(example, "before")  ? "last call" /* A checker says not which. */
                                                 : "input";

    fprintf(printer->to, "    %-9s %s\n", what, json_text(example, "call"));
    if (has(example, "expected"))
        fprintf(printer->to, "    %-9s %s\n", "expected", json_text(example, "expected"));
    if (has(example, "got"))
        fprintf(printer->to, "    %-9s %s\n", "got", json_text(example, "got"));
    if (has(example, "before"))
        fprintf(printer->to, "    %-9s %s\n", "before", json_text(example, "before"));
}

static void print_small(const struct printer *printer, const json_t *small)
{
    fprintf(printer->to, "    smallest  %s\n", json_text(small, "calls"));
    if (has(small, "expected"))
        fprintf(printer->to, "    %-9s %s\n", "expected", json_text(small, "expected"));
    if (has(small, "got"))
        fprintf(printer->to, "    %-9s %s\n", "got", json_text(small, "got"));
    fprintf(printer->to, "    %-9s %lld of %lld operations of group %s, case %lld\n", "",
            whole_of(small, "operations"), whole_of(small, "operations_before"),
            json_text(small, "group"), whole_of(small, "case") + 1);
    if (has(small, "note"))
        fprintf(printer->to, "    %-9s %s\n", "", json_text(small, "note"));
}

static void print_failure(const struct printer *printer, const json_t *report)
{
    const json_t *failure = json_object_get(report, "failure");
    bool visible = is_visible(report, failure);

    fputs("\n  ", printer->to);
    print_place(printer, failure);
    fprintf(printer->to, "%s\n", json_text(failure, "reason"));
    if (has(failure, "counterexample"))
        print_counterexample(printer, json_object_get(failure, "counterexample"));
    else if (has(failure, "case") && !visible)
        printer_paint(printer, COLOUR_FAINT, "    (a hidden case; --reveal shows it to authors)\n");
    if (has(failure, "small"))
        print_small(printer, json_object_get(failure, "small"));
    if (json_is_true(json_object_get(failure, "right_alone")))
        fputs("    It fails only after other cases in the same process: something outlives its\n"
              "    object (static, global or class-level state).\n",
              printer->to);
    if (has(failure, "detail"))
        print_lines(printer, json_text(failure, "detail"), LOG_LINES_MAX);
    if (visible && json_text(report, "output")[0] != '\0') {
        fputs("    it printed\n", printer->to);
        print_lines(printer, json_text(report, "output"), LOG_LINES_MAX);
    }
    if (strcmp(json_text(failure, "verdict"), "CE") == 0)
        print_lines(printer, json_text(json_object_get(report, "compile"), "log"), LOG_LINES_MAX);
}

static void print_group(const struct printer *printer, const json_t *group)
{
    const char *verdict = json_text(group, "verdict");
    char cases[48], points[48];

    fprintf(printer->to, "  %-14s ", json_text(group, "name"));
    if (json_is_true(json_object_get(group, "skipped"))) {
        printer_paint(printer, COLOUR_FAINT, "not run\n");
        return;
    }
    printer_paint(printer, verdict_colour(verdict), verdict);
    snprintf(cases, sizeof cases, "%lld/%lld", whole_of(group, "cases_passed"),
             whole_of(group, "cases_total"));
    snprintf(points, sizeof points, "%lld/%lld", whole_of(group, "points"),
             whole_of(group, "points_max"));
    fprintf(printer->to, "%*s %9s %8s %7.1f ms %6.1f MiB\n", (int)(7 - strlen(verdict)), "", cases,
            whole_of(group, "points_max") > 0 ? points : "-", number_of(group, "cpu_ns") / 1e6,
            number_of(group, "memory_peak_bytes") / 1048576.0);
}

static void print_groups(const struct printer *printer, const json_t *report)
{
    const json_t *groups = json_object_get(report, "groups"), *group;
    size_t i;

    if (json_array_size(groups) == 0)
        return;
    fprintf(printer->to, "\n  %-14s %-7s %9s %8s %10s %10s\n", "group", "verdict", "cases",
            "points", "CPU", "memory");
    json_array_foreach(groups, i, group)
    {
        print_group(printer, group);
    }
    if (has(report, "score_rule"))
        fprintf(printer->to, "  %s\n", json_text(report, "score_rule"));
}

static void print_claims(const struct printer *printer, const json_t *report)
{
    const char *name, *start = "\n";
    const json_t *claim;

    json_object_foreach(json_object_get(report, "claims"), name, claim)
    {
        fprintf(printer->to, "%s  claim %s = %s: %s (measured %s)\n", start, name,
                json_text(claim, "claimed"), json_text(claim, "verdict"),
                has(claim, "measured") ? json_text(claim, "measured") : "-");
        start = "";
    }
}

static void print_all(const struct printer *printer, const json_t *report, const char *title)
{
    const json_t *timings = json_object_get(report, "timings");

    print_head(printer, report, title);
    if (has(report, "failure"))
        print_failure(printer, report);
    print_groups(printer, report);
    print_complexity(printer, report);
    print_claims(printer, report);
    fprintf(printer->to, "\n  compile %.0f ms · run %.0f ms · measure %.0f ms · total %.0f ms\n",
            number_of(timings, "compile_ns") / 1e6, number_of(timings, "run_ns") / 1e6,
            number_of(timings, "measure_ns") / 1e6, number_of(timings, "total_ns") / 1e6);
}

/* One character beyond ASCII, as near to it as a terminal without it can show. */
static const char *ascii_of(uint32_t code)
{
    switch (code) {
    case 0xb7: /* A dot in the middle, between words. */
        return "-";
    case 0x2026:
        return "...";
    default:
        return "?";
    }
}

static void print_ascii(const char *text, size_t length, FILE *to)
{
    for (size_t at = 0; at < length;) {
        uint32_t code = 0;
        size_t bytes = printable_next(text + at, length - at, &code);

        if (bytes == 1)
            fputc(text[at], to);
        else
            fputs(ascii_of(code), to);
        at += bytes > 0 ? bytes : 1;
    }
}

int print_report(const json_t *report, const char *title, FILE *to, bool colour, bool ascii)
{
    char *text = NULL;
    size_t length = 0;
    struct printer printer = {.to = to, .colour = colour, .ascii = ascii};

    if (ascii)
        printer.to = open_memstream(&text, &length);
    if (printer.to == NULL)
        return -1;
    print_all(&printer, report, title);
    if (ascii) {
        if (fclose(printer.to) == 0)
            print_ascii(text, length, to);
        free(text);
    }
    return fflush(to) != 0 || ferror(to) ? -1 : 0;
}
