#include "judge/cli/print_report.h"

#include "judge/base/buf.h"
#include "judge/base/printable.h"
#include "judge/cli/printer.h"

#include <stdlib.h>
#include <string.h>

#define LOG_LINES_MAX 15

static enum colour verdict_colour(enum verdict verdict)
{
    if (verdict == VERDICT_AC)
        return COLOUR_GOOD;
    return verdict == VERDICT_IE ? COLOUR_DOUBT : COLOUR_BAD;
}

static void print_head(const struct printer *printer, const struct report *report)
{
    char text[160];

    snprintf(text, sizeof text, "%s  %s", verdict_code(report->verdict),
             verdict_name(report->verdict));
    printer_paint(printer, verdict_colour(report->verdict), text);
    fprintf(printer->to, "   score %d   %s · %s\n", report->score, report->problem_title,
            report->language);
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

static void print_small(const struct printer *printer, const struct small_case *small)
{
    fprintf(printer->to, "    smallest  %s\n", small->calls);
    if (small->expected != NULL)
        fprintf(printer->to, "    %-9s %s\n    %-9s %s\n", "expected", small->expected, "got",
                small->got);
    fprintf(printer->to, "    %-9s %zu of %zu operations of group %s, case %zu\n", "",
            small->operations, small->operations_before, small->group, small->case_index + 1);
}

static void print_failure(const struct printer *printer, const struct report *report)
{
    const struct failure *failure = &report->failure;

    fputs("\n  ", printer->to);
    if (failure->group != NULL && failure->has_case) {
        fprintf(printer->to, "group %s, case %zu", failure->group, failure->case_index + 1);
        if (failure->visible && failure->case_name != NULL)
            fprintf(printer->to, " (%s)", failure->case_name);
        if (failure->has_operation)
            fprintf(printer->to, ", operation %zu", failure->operation + 1);
        fputs(": ", printer->to);
    }
    fprintf(printer->to, "%s\n", failure->reason);
    if (failure->visible && failure->call != NULL) {
        fprintf(printer->to, "    %-9s %s\n", failure->has_operation ? "call" : "input",
                failure->call);
        if (failure->expected != NULL)
            fprintf(printer->to, "    %-9s %s\n    %-9s %s\n", "expected", failure->expected, "got",
                    failure->got);
        if (failure->history != NULL)
            fprintf(printer->to, "    %-9s %s\n", "before", failure->history);
    } else if (failure->has_case && !failure->visible) {
        printer_paint(printer, COLOUR_FAINT, "    (a hidden case; --reveal shows it to authors)\n");
    }
    if (failure->visible && failure->small.operations > 0)
        print_small(printer, &failure->small);
    if (failure->right_alone)
        fputs("    It fails only after other cases in the same process: something outlives its\n"
              "    object (static, global or class-level state).\n",
              printer->to);
    if (failure->visible && failure->detail != NULL)
        print_lines(printer, failure->detail, LOG_LINES_MAX);
    if (failure->visible && report->output != NULL && report->output[0] != '\0') {
        fputs("    it printed\n", printer->to);
        print_lines(printer, report->output, LOG_LINES_MAX);
    }
    if (failure->verdict == VERDICT_CE)
        print_lines(printer, report->compile_log, LOG_LINES_MAX);
}

static void print_groups(const struct printer *printer, const struct report *report)
{
    if (report->group_count == 0)
        return;
    fprintf(printer->to, "\n  %-14s %-7s %9s %8s %10s %10s\n", "group", "verdict", "cases",
            "points", "CPU", "memory");
    for (size_t i = 0; i < report->group_count; i++) {
        const struct group_report *group = &report->groups[i];
        char cases[32], points[32];

        fprintf(printer->to, "  %-14s ", group->name);
        if (group->skipped) {
            printer_paint(printer, COLOUR_FAINT, "not run\n");
            continue;
        }
        printer_paint(printer, verdict_colour(group->verdict), verdict_code(group->verdict));
        snprintf(cases, sizeof cases, "%zu/%zu", group->cases_passed, group->cases_total);
        snprintf(points, sizeof points, "%d/%d", group->points, group->points_max);
        fprintf(printer->to, "%*s %9s %8s %7.1f ms %6.1f MiB\n",
                (int)(7 - strlen(verdict_code(group->verdict))), "", cases,
                group->points_max > 0 ? points : "-", (double)group->cpu_ns / 1e6,
                (double)group->memory_peak_bytes / 1048576.0);
    }
}

static void print_claims(const struct printer *printer, const struct report *report)
{
    for (size_t i = 0; i < report->claim_count; i++) {
        const struct claim_report *claim = &report->claims[i];

        fprintf(printer->to, "%s  claim %s = %s: %s (measured %s)\n", i == 0 ? "\n" : "",
                claim->name, claim->claimed, claim_verdict_name(claim->verdict),
                claim->measured != NULL ? claim->measured : "-");
    }
}

static void print_all(const struct printer *printer, const struct report *report)
{
    print_head(printer, report);
    if (report->failure.verdict != VERDICT_AC)
        print_failure(printer, report);
    print_groups(printer, report);
    print_complexity(printer, report);
    print_claims(printer, report);
    fprintf(printer->to, "\n  compile %.0f ms · run %.0f ms · measure %.0f ms · total %.0f ms\n",
            (double)report->timings.compile_ns / 1e6, (double)report->timings.run_ns / 1e6,
            (double)report->timings.measure_ns / 1e6, (double)report->timings.total_ns / 1e6);
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

int print_report(const struct report *report, FILE *to, bool colour, bool ascii)
{
    char *text = NULL;
    size_t length = 0;
    struct printer printer = {.to = to, .colour = colour, .ascii = ascii};

    if (ascii)
        printer.to = open_memstream(&text, &length);
    if (printer.to == NULL)
        return -1;
    print_all(&printer, report);
    if (ascii) {
        if (fclose(printer.to) == 0)
            print_ascii(text, length, to);
        free(text);
    }
    return fflush(to) != 0 || ferror(to) ? -1 : 0;
}
