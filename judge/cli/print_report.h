/* The report for a person: one screen. Who may call: judge/cli. */
#ifndef JUDGE_CLI_PRINT_REPORT_H
#define JUDGE_CLI_PRINT_REPORT_H

#include "judge/core/report.h"

#include <stdbool.h>
#include <stdio.h>

/* @ascii: nothing beyond ASCII, for terminals that cannot show it. Returns 0, or -1 when @to could
 * not be written. */
int print_report(const struct report *report, FILE *to, bool colour, bool ascii);

#endif
