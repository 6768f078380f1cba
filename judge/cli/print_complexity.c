#include "judge/cli/printer.h"

#include "judge/base/buf.h"
#include "judge/page/text_plot.h"

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

static const char *text_of(const json_t *object, const char *key)
{
    return json_string_value(json_object_get(object, key)); /* NULL: there is none. */
}

static enum colour complexity_colour(const char *verdict)
{
    if (strcmp(verdict, "met") == 0)
        return COLOUR_GOOD;
    return strcmp(verdict, "exceeded") == 0 ? COLOUR_BAD : COLOUR_DOUBT;
}

static const char *or_empty(const char *text)
{
    return text != NULL ? text : "";
}

static void print_growth(const struct printer *printer, const json_t *growth, const char *key,
                         const char *prefix)
{
    const char *verdict = or_empty(text_of(growth, "verdict")), *note = text_of(growth, "note");
    const char *measured = text_of(growth, "class"), *pattern = text_of(growth, "pattern");
    char name[TITLE_BYTES_MAX];

    snprintf(name, sizeof name, "%s%s", prefix, key);
    fprintf(printer->to, "  %-14s ", name);
    printer_paint(printer, complexity_colour(verdict), verdict);
    fprintf(printer->to, "%*s %s (expected %s in %s)", (int)(13 - strlen(verdict)), "",
            measured != NULL ? measured : "-", or_empty(text_of(growth, "expected")),
            or_empty(text_of(growth, "variable")));
    if (pattern != NULL && measured != NULL)
        fprintf(printer->to, " · %s", pattern);
    fputs("\n", printer->to);
    if (note != NULL) {
        fprintf(printer->to, "  %-14s ", "");
        printer_paint(printer, COLOUR_FAINT, note);
        fputs("\n", printer->to);
    }
}

static void print_growths(const struct printer *printer, const json_t *growths, const char *prefix)
{
    const char *key;
    const json_t *growth;

    json_object_foreach((json_t *)growths, key, growth)
    {
        print_growth(printer, growth, key, prefix);
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

static enum colour leak_colour(const char *verdict)
{
    if (strcmp(verdict, "none") == 0)
        return COLOUR_GOOD;
    return strcmp(verdict, "leak") == 0 ? COLOUR_BAD : COLOUR_DOUBT;
}

static void print_leak(const struct printer *printer, const json_t *leak)
{
    const char *verdict = or_empty(text_of(leak, "verdict")), *note = text_of(leak, "note");
    const json_t *bytes = json_object_get(leak, "bytes_per_operation");

    if (!json_is_object(leak))
        return;
    fprintf(printer->to, "  %-14s ", "leak");
    printer_paint(printer, leak_colour(verdict), verdict);
    if (json_is_number(bytes))
        fprintf(printer->to, "%*s %s%.3g bytes an operation at constant contents",
                (int)(13 - strlen(verdict)), "",
                strcmp(verdict, "leak") == 0 ? "about " : "less than ", json_number_value(bytes));
    if (note != NULL)
        fprintf(printer->to, " (%s)", note);
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

static void print_plots(const struct printer *printer, const json_t *complexity)
{
    json_t *time = json_object_get(complexity, "time");
    json_t *space = json_object_get(complexity, "space");
    size_t room = json_object_size(time) + json_object_size(space), count = 0;
    struct titled_plot *plots = calloc(room > 0 ? room : 1, sizeof *plots);

    if (plots != NULL) {
        count = collect(time, "", plots, count);
        count = collect(space, "space ", plots, count);
    }
    for (size_t i = 0; i < count; i += PLOTS_IN_A_ROW) {
        fputs("\n", printer->to);
        print_row(printer, &plots[i], count - i < PLOTS_IN_A_ROW ? count - i : PLOTS_IN_A_ROW);
    }
    if (count > 0) {
        fputs("  ", printer->to);
        printer_paint(printer, COLOUR_FAINT,
                      text_plot_legend(printer->ascii, text_of(complexity, "reference") != NULL));
        fputs("\n", printer->to);
    }
    free(plots);
}

void print_complexity(const struct printer *printer, const json_t *report)
{
    const json_t *complexity = json_object_get(report, "complexity");
    const json_t *time = json_object_get(complexity, "time");
    const json_t *space = json_object_get(complexity, "space");
    const char *note = text_of(complexity, "note"), *meter = text_of(complexity, "meter");

    if (note != NULL && meter != NULL)
        fprintf(printer->to, "\n  %s\n", note);
    else if (note != NULL)
        fprintf(printer->to, "\n  complexity: not measured (%s)\n", note);
    if (json_object_size(time) + json_object_size(space) == 0)
        return;
    fprintf(printer->to, "\n  complexity, by the meter %s\n", meter != NULL ? meter : "clock");
    print_growths(printer, time, "");
    print_growths(printer, space, "space ");
    print_leak(printer, json_object_get(complexity, "leak"));
    print_plots(printer, complexity);
}
