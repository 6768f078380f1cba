/* What the files of the page share. Who may call: judge/page, judge/batch. */
#ifndef JUDGE_PAGE_PAGE_PARTS_H
#define JUDGE_PAGE_PAGE_PARTS_H

#include "judge/base/buf.h"

#include <jansson.h>

extern const char page_style[]; /* The style sheet: light, dark, print. */

const char *page_get(const json_t *object, const char *key); /* NULL: not a text. */
double page_number(const json_t *object, const char *key);   /* 0: not a number. */

/* "good", "bad", "doubt": the CSS class that a verdict has. */
const char *page_mood(const char *verdict);

/* <p class="…">verdict</p> with its mood. */
void page_chip(struct buf *out, const char *verdict);

/* page_complexity.c: sections of operations and of memory, or why there are none. */
void page_complexity(const json_t *complexity, struct buf *out);

#endif
