#include "judge/cli/print_report.h"

#include <inttypes.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define PLOT_LEVELS 8
#define LOG_LINES_MAX 15

enum colour { COLOUR_NONE, COLOUR_GOOD, COLOUR_BAD, COLOUR_DOUBT, COLOUR_FAINT, COLOUR_STRONG };

static const char *const colours[] = {
    [COLOUR_NONE] = "",          [COLOUR_GOOD] = "\033[32m", [COLOUR_BAD] = "\033[31m",
    [COLOUR_DOUBT] = "\033[33m", [COLOUR_FAINT] = "\033[2m", [COLOUR_STRONG] = "\033[1m",
};

struct printer {
    FILE *to;
    bool colour;
};

static void paint(const struct printer *printer, enum colour colour, const char *text)
{
    if (printer->colour && colour != COLOUR_NONE)
        fprintf(printer->to, "%s%s\033[0m", colours[colour], text);
    else
        fputs(text, printer->to);
}

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
    paint(printer, verdict_colour(report->verdict), text);
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
        paint(printer, COLOUR_FAINT, "    (a hidden case; --reveal shows it to authors)\n");
    }
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
            paint(printer, COLOUR_FAINT, "not run\n");
            continue;
        }
        paint(printer, verdict_colour(group->verdict), verdict_code(group->verdict));
        snprintf(cases, sizeof cases, "%zu/%zu", group->cases_passed, group->cases_total);
        snprintf(points, sizeof points, "%d/%d", group->points, group->points_max);
        fprintf(printer->to, "%*s %9s %8s %7.1f ms %6.1f MiB\n",
                (int)(7 - strlen(verdict_code(group->verdict))), "", cases,
                group->points_max > 0 ? points : "-", (double)group->cpu_ns / 1e6,
                (double)group->memory_peak_bytes / 1048576.0);
    }
}

static enum colour complexity_colour(enum complexity_verdict verdict)
{
    static const enum colour table[COMPLEXITY_VERDICT_COUNT] = {
        [COMPLEXITY_MET] = COLOUR_GOOD,
        [COMPLEXITY_EXCEEDED] = COLOUR_BAD,
        [COMPLEXITY_INCONCLUSIVE] = COLOUR_DOUBT,
        [COMPLEXITY_NOT_MEASURED] = COLOUR_DOUBT,
    };

    return table[verdict];
}

/* A bar for each point, the height being the logarithm of the cost: a flat row is O(1), and a
 * straight rise from end to end is a power of n. A span of at least 2^8 keeps noise flat. */
static void print_plot(const struct printer *printer, const struct growth_report *growth)
{
    static const char *const bars[PLOT_LEVELS] = {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
    double low = INFINITY, high = 0;

    for (size_t i = 0; i < growth->point_count; i++) {
        low = fmin(low, growth->points[i].cost);
        high = fmax(high, growth->points[i].cost);
    }
    if (growth->point_count < 2 || low <= 0)
        return;
    for (size_t i = 0; i < growth->point_count; i++) {
        double span = fmax(log2(high / low), PLOT_LEVELS);
        double level = log2(growth->points[i].cost / low) / span * PLOT_LEVELS;

        fputs(bars[level >= PLOT_LEVELS ? PLOT_LEVELS - 1 : (int)level], printer->to);
    }
    fprintf(printer->to, "  n %" PRIu64 "…%" PRIu64 ": %.3g…%.3g %s", growth->points[0].n,
            growth->points[growth->point_count - 1].n, growth->points[0].cost,
            growth->points[growth->point_count - 1].cost, growth->unit);
}

static void print_growth(const struct printer *printer, const struct growth_report *growth)
{
    fprintf(printer->to, "  %-14s ", growth->name);
    paint(printer, complexity_colour(growth->verdict), complexity_verdict_name(growth->verdict));
    fprintf(printer->to, "%*s %s (expected %s in %s)\n",
            (int)(13 - strlen(complexity_verdict_name(growth->verdict))), "",
            growth->measured != NULL ? growth->measured : "-", growth->expected, growth->variable);
    if (growth->point_count > 1) {
        fprintf(printer->to, "  %-14s ", "");
        print_plot(printer, growth);
        fputs("\n", printer->to);
    }
    if (growth->note != NULL) {
        fprintf(printer->to, "  %-14s ", "");
        paint(printer, COLOUR_FAINT, growth->note);
        fputs("\n", printer->to);
    }
}

static void print_complexity(const struct printer *printer, const struct report *report)
{
    if (report->complexity_note != NULL && report->measured)
        fprintf(printer->to, "  %s\n", report->complexity_note);
    else if (report->complexity_note != NULL)
        fprintf(printer->to, "\n  complexity: not measured (%s)\n", report->complexity_note);
    if (report->time_count + report->space_count == 0)
        return;
    fprintf(printer->to, "\n  complexity, by the %s\n",
            report->meter != NULL ? report->meter : "clock");
    for (size_t i = 0; i < report->time_count; i++)
        print_growth(printer, &report->time[i]);
    for (size_t i = 0; i < report->space_count; i++) {
        fputs("  space\n", printer->to);
        print_growth(printer, &report->space[i]);
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

int print_report(const struct report *report, FILE *to, bool colour)
{
    const struct printer printer = {.to = to, .colour = colour};

    print_head(&printer, report);
    if (report->failure.verdict != VERDICT_AC)
        print_failure(&printer, report);
    print_groups(&printer, report);
    print_complexity(&printer, report);
    print_claims(&printer, report);
    fprintf(to, "\n  compile %.0f ms · run %.0f ms · measure %.0f ms · total %.0f ms\n",
            (double)report->timings.compile_ns / 1e6, (double)report->timings.run_ns / 1e6,
            (double)report->timings.measure_ns / 1e6, (double)report->timings.total_ns / 1e6);
    return fflush(to) != 0 || ferror(to) ? -1 : 0;
}
