#include "judge/cli/printer.h"

#include "judge/base/buf.h"
#include "judge/page/text_plot.h"
#include "judge/stage/report_json.h"

#include <stdlib.h>
#include <string.h>

#define PLOTS_IN_A_ROW 3
#define TITLE_BYTES_MAX 80

static const char *const colours[] = {
    [COLOUR_NONE] = "",          [COLOUR_GOOD] = "\033[32m", [COLOUR_BAD] = "\033[31m",
    [COLOUR_DOUBT] = "\033[33m", [COLOUR_FAINT] = "\033[2m", [COLOUR_STRONG] = "\033[1m",
};

void printer_paint(const struct printer *printer, enum colour colour, const char *text)
{
    if (printer->colour && colour != COLOUR_NONE)
        fprintf(printer->to, "%s%s\033[0m", colours[colour], text);
    else
        fputs(text, printer->to);
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

static void print_growth(const struct printer *printer, const struct growth_report *growth,
                         const char *prefix)
{
    const char *verdict = complexity_verdict_name(growth->verdict);
    char name[TITLE_BYTES_MAX];

    snprintf(name, sizeof name, "%s%s", prefix, growth->name);
    fprintf(printer->to, "  %-14s ", name);
    printer_paint(printer, complexity_colour(growth->verdict), verdict);
    fprintf(printer->to, "%*s %s (expected %s in %s)", (int)(13 - strlen(verdict)), "",
            growth->measured != NULL ? growth->measured : "-", growth->expected, growth->variable);
    if (growth->pattern != NULL && growth->measured != NULL)
        fprintf(printer->to, " · %s", growth->pattern);
    fputs("\n", printer->to);
    if (growth->note != NULL) {
        fprintf(printer->to, "  %-14s ", "");
        printer_paint(printer, COLOUR_FAINT, growth->note);
        fputs("\n", printer->to);
    }
}

struct titled_plot {
    struct plot plot;
    char title[TITLE_BYTES_MAX];
};

static size_t collect(json_t *growths, const char *prefix, struct titled_plot *plots, size_t count)
{
    const char *key;
    json_t *growth;

    json_object_foreach(growths, key, growth)
    {
        if (plot_make(growth, &plots[count].plot)) {
            snprintf(plots[count].title, sizeof plots[count].title, "%s%s", prefix, key);
            count++;
        }
    }
    return count;
}

static void print_leak(const struct printer *printer, const struct leak_report *leak)
{
    static const enum colour table[LEAK_VERDICT_COUNT] = {
        [LEAK_UNSURE] = COLOUR_DOUBT, [LEAK_NONE] = COLOUR_GOOD, [LEAK_FOUND] = COLOUR_BAD};
    const char *verdict = leak_verdict_name(leak->verdict);

    if (!leak->measured)
        return;
    fprintf(printer->to, "  %-14s ", "leak");
    printer_paint(printer, table[leak->verdict], verdict);
    if (leak->verdict != LEAK_UNSURE)
        fprintf(printer->to, "%*s %s%.3g bytes an operation at constant contents",
                (int)(13 - strlen(verdict)), "",
                leak->verdict == LEAK_FOUND ? "about " : "less than ", leak->bytes_per_operation);
    if (leak->note != NULL)
        fprintf(printer->to, " (%s)", leak->note);
    fputs("\n", printer->to);
}

static void print_row(const struct printer *printer, const struct titled_plot *plots, size_t count)
{
    for (size_t line = 0; line < TEXT_PLOT_LINES; line++) {
        struct buf text = {0};
        size_t length;

        for (size_t i = 0; i < count; i++)
            text_plot_line(&plots[i].plot, plots[i].title, printer->ascii, line, &text);
        length = text.length;
        while (length > 0 && text.data[length - 1] == ' ')
            length--;
        fprintf(printer->to, "%.*s\n", (int)length, buf_text(&text));
        buf_fini(&text);
    }
}

static void print_plots(const struct printer *printer, const struct report *report)
{
    size_t room = report->time_count + report->space_count, count = 0;
    struct titled_plot *plots = calloc(room > 0 ? room : 1, sizeof *plots);
    json_t *json = report_to_json(report);
    const json_t *complexity = json_object_get(json, "complexity");

    if (plots != NULL) {
        count = collect(json_object_get(complexity, "time"), "", plots, count);
        count = collect(json_object_get(complexity, "space"), "space ", plots, count);
    }
    for (size_t i = 0; i < count; i += PLOTS_IN_A_ROW) {
        fputs("\n", printer->to);
        print_row(printer, &plots[i], count - i < PLOTS_IN_A_ROW ? count - i : PLOTS_IN_A_ROW);
    }
    if (count > 0) {
        fputs("  ", printer->to);
        printer_paint(printer, COLOUR_FAINT,
                      text_plot_legend(printer->ascii, report->reference != NULL));
        fputs("\n", printer->to);
    }
    json_decref(json);
    free(plots);
}

void print_complexity(const struct printer *printer, const struct report *report)
{
    if (report->complexity_note != NULL && report->measured)
        fprintf(printer->to, "\n  %s\n", report->complexity_note);
    else if (report->complexity_note != NULL)
        fprintf(printer->to, "\n  complexity: not measured (%s)\n", report->complexity_note);
    if (report->time_count + report->space_count == 0)
        return;
    fprintf(printer->to, "\n  complexity, by the meter %s\n",
            report->meter != NULL ? report->meter : "clock");
    for (size_t i = 0; i < report->time_count; i++)
        print_growth(printer, &report->time[i], "");
    for (size_t i = 0; i < report->space_count; i++)
        print_growth(printer, &report->space[i], "space ");
    print_leak(printer, &report->leak);
    print_plots(printer, report);
}
