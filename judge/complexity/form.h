/* One argument or expected result of a pattern: how its value is made at (n, i, k).
 *
 *   "key(i)"  4  true                      an expression or a constant
 *   {"list": "n", "of": FORM in i}         as many elements, in which j is the i around it
 *   {"text": "user-", "of": "key(i)"}      a prefix and a decimal number
 *   {"chars": "n", "of": "97+i%26"}        as many characters, by their codes, 32 to 126
 *   {"bool": "k%2"}   {"double": "n"}   {"char": "97+i%26"}
 *   {"null": EXPR, "of": FORM}             null where the expression is not 0, FORM elsewhere
 *
 * A ListNode or a TreeNode is made by "list", as tests have them: see core/type.h.
 *
 * Who may call: judge/complexity/pattern*.c. */
#ifndef JUDGE_COMPLEXITY_FORM_H
#define JUDGE_COMPLEXITY_FORM_H

#include "judge/base/err.h"
#include "judge/base/json_check.h"
#include "judge/complexity/expr.h"
#include "judge/core/type.h"

enum form_kind {
    FORM_INT,
    FORM_BOOL,
    FORM_DOUBLE,
    FORM_CHAR,
    FORM_TEXT,
    FORM_CHARS,
    FORM_LIST,
    FORM_NULL,
    FORM_MAYBE, /* Null, or another form. */
};

/* Zeroed memory is an empty form, which form_fini accepts. */
struct form {
    enum form_kind kind;
    struct expr *value; /* All but FORM_LIST and FORM_NULL. */
    struct expr *count; /* FORM_LIST, FORM_CHARS */
    struct form *of;    /* FORM_LIST, FORM_MAYBE */
    char *prefix;       /* FORM_TEXT */
};

/* A form whose values are of @type; @allowed as in expr_parse. */
int form_load(const struct json_at *at, struct type type, unsigned allowed, struct form *ret_form,
              struct err *err) __attribute__((warn_unused_result));
void form_fini(struct form *form);

/* An expression: a string, a whole number or a boolean. */
int form_load_expr(const struct json_at *at, unsigned allowed, struct expr **ret_expr,
                   struct err *err) __attribute__((warn_unused_result));

int form_evaluate(const struct form *form, struct expr_context *context, struct value *ret_value,
                  struct err *err) __attribute__((warn_unused_result));

/* A number of elements, 0 to @max. */
int form_count(const struct expr *expr, struct expr_context *context, uint64_t max,
               uint64_t *ret_count, struct err *err) __attribute__((warn_unused_result));

#endif
