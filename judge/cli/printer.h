/* What the parts of the report for a person share. Who may call: judge/cli/print_*.c. */
#ifndef JUDGE_CLI_PRINTER_H
#define JUDGE_CLI_PRINTER_H

#include <jansson.h>
#include <stdbool.h>
#include <stdio.h>

enum colour { COLOUR_NONE, COLOUR_GOOD, COLOUR_BAD, COLOUR_DOUBT, COLOUR_FAINT, COLOUR_STRONG };

struct printer {
    FILE *to;
    bool colour;
    bool ascii; /* Plots without braille; letters are turned afterwards. */
};

void printer_paint(const struct printer *printer, enum colour colour, const char *text);

/* print_complexity.c: a line for each growth, then their plots side by side. */
void print_complexity(const struct printer *printer, const json_t *report);

#endif
