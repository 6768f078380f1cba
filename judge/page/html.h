/* Text from anywhere into HTML. Everything that a candidate can influence goes through these.
 *
 * Who may call: judge/page, judge/batch. */
#ifndef JUDGE_PAGE_HTML_H
#define JUDGE_PAGE_HTML_H

#include "judge/base/buf.h"

/* Escaped for text and for attributes in double quotes. Control characters, those that turn the
 * direction of text, and what is not UTF-8 become '?'; line ends and tabs stay. NULL adds nothing.
 */
void html_text(struct buf *out, const char *text);

/* <tag>text</tag>; @open may carry attributes: html_element(out, "th scope=\"row\"", text). */
void html_element(struct buf *out, const char *open, const char *text);

#endif
