/* A report of made-up figures, the same every time, for what is drawn from reports. */
#ifndef TESTS_UNIT_PAGE_SAMPLE_REPORT_H
#define TESTS_UNIT_PAGE_SAMPLE_REPORT_H

#include "judge/core/report.h"

#define HOSTILE "</script><img src=x onerror=\"alert('1')\"> & \033[31m\xe2\x80\xae"

/* An accepted cache: get is O(1) as expected, put O(n) with a reference, memory O(n). */
struct report *sample_accepted(void);

/* An exception on a sample; every text that a candidate can influence is HOSTILE. */
struct report *sample_hostile(void);

/* @text holds what lies in golden/@name; with JUDGE_GOLDEN_WRITE set the file is written instead.
 */
void golden_check(const char *name, const char *text, size_t length);

#endif
