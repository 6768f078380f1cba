/* Templates: a subset of Mustache over jansson values, for driver sources, stubs and new problems.
 *
 *   {{name}} {{a.b}}     the value as text, never escaped; an unknown name is an error
 *   {{#list}}…{{/list}}  once for each element (its keys in front of the outer ones), or once when
 *                        the value is true, an object, or a non-empty string
 *   {{^name}}…{{/name}}  when it is false, null, missing, or empty
 *   {{@index}} {{@first}} {{@last}}  inside a list
 *   {{! comment}}        nothing
 * A tag that stands alone on its line takes the line with it. A brace around those of a tag is
 * text: {{{name}}} is the value in braces.
 *
 * Who may call: judge/stage, judge/author, judge/cli. */
#ifndef JUDGE_CATALOG_TEMPLATE_H
#define JUDGE_CATALOG_TEMPLATE_H

#include "judge/base/buf.h"
#include "judge/base/err.h"

#include <jansson.h>

/* Renders @text with @context into @out. ERR_INPUT names @name and the line. */
int template_render(const char *name, const char *text, json_t *context, struct buf *out,
                    struct err *err) __attribute__((warn_unused_result));

#endif
