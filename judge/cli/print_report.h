/* The report for a person: one screen, which says what the report's JSON says, whoever made it.
 * Who may call: judge/cli. */
#ifndef JUDGE_CLI_PRINT_REPORT_H
#define JUDGE_CLI_PRINT_REPORT_H

#include <jansson.h>
#include <stdbool.h>
#include <stdio.h>

/* @title: of the problem. @ascii: nothing beyond ASCII, for terminals that cannot show it. Returns
 * 0, or -1 when @to could not be written. */
int print_report(const json_t *report, const char *title, FILE *to, bool colour, bool ascii);

#endif
