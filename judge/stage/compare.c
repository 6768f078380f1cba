#include "judge/stage/compare.h"

#include "judge/base/mem.h"
#include "judge/base/printable.h"
#include "judge/core/limits.h"
#include "judge/stage/compare_reason.h"

#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define UNORDERED_REACH 64 /* How far rounding moves an element of an unordered list. */

static bool close_enough(double expected, double got, double tolerance)
{
    double scale = fmax(1.0, fabs(expected));

    if (isnan(expected) || isnan(got))
        return isnan(expected) && isnan(got);
    if (expected == got) /* Infinities too. */
        return true;
    return fabs(expected - got) <= tolerance * scale;
}

static bool same(const struct value *expected, const struct value *got, double tolerance)
{
    if (expected->kind == VALUE_DOUBLE && got->kind == VALUE_INT)
        return close_enough(expected->as.number, (double)got->as.integer, tolerance);
    if (expected->kind == VALUE_DOUBLE && got->kind == VALUE_DOUBLE)
        return close_enough(expected->as.number, got->as.number, tolerance);
    if (expected->kind != VALUE_LIST || got->kind != VALUE_LIST)
        return value_equal(expected, got);
    if (expected->as.list.count != got->as.list.count)
        return false;
    for (size_t i = 0; i < expected->as.list.count; i++) {
        if (!same(&expected->as.list.items[i], &got->as.list.items[i], tolerance))
            return false;
    }
    return true;
}

static int order_numbers(double a, double b)
{
    if (isnan(a) || isnan(b))
        return (isnan(a) != 0) - (isnan(b) != 0);
    return (a > b) - (a < b);
}

static int order_sizes(size_t a, size_t b)
{
    return (a > b) - (a < b);
}

static double as_number(const struct value *value)
{
    return value->kind == VALUE_INT ? (double)value->as.integer : value->as.number;
}

static int order_texts(const struct value *a, const struct value *b)
{
    size_t shorter = a->as.text.length < b->as.text.length ? a->as.text.length : b->as.text.length;
    int result = memcmp(a->as.text.data, b->as.text.data, shorter);

    return result != 0 ? result : order_sizes(a->as.text.length, b->as.text.length);
}

/* An order in which values that same() takes for equal stand at the same place: a whole number lies
 * among the doubles, and doubles that differ by a rounding stay neighbours. */
static int order(const void *left, const void *right)
{
    const struct value *a = left, *b = right;
    int result;

    if (a->kind == VALUE_INT && b->kind == VALUE_INT)
        return (a->as.integer > b->as.integer) - (a->as.integer < b->as.integer);
    if ((a->kind == VALUE_INT || a->kind == VALUE_DOUBLE) &&
        (b->kind == VALUE_INT || b->kind == VALUE_DOUBLE))
        return order_numbers(as_number(a), as_number(b));
    if (a->kind != b->kind)
        return a->kind < b->kind ? -1 : 1;
    switch (a->kind) {
    case VALUE_BOOL:
        return a->as.boolean - b->as.boolean;
    case VALUE_STRING:
    case VALUE_BIGINT:
    case VALUE_FOREIGN:
        return order_texts(a, b);
    case VALUE_LIST:
        result = order_sizes(a->as.list.count, b->as.list.count);
        for (size_t i = 0; result == 0 && i < a->as.list.count; i++)
            result = order(&a->as.list.items[i], &b->as.list.items[i]);
        return result;
    default:
        return 0;
    }
}

/* Lists of doubles can change places by a rounding in their first elements: each of @left takes the
 * first of @right that is close enough and was not taken. They are near, so that a list made to
 * hold us up costs little. */
static bool same_in_some_order(const struct value *left, struct value *right, size_t count,
                               double tolerance)
{
    size_t reach = tolerance > 0 ? UNORDERED_REACH : 1;

    for (size_t i = 0; i < count; i++) {
        size_t end = count - i < reach ? count : i + reach;
        size_t found = i;
        struct value taken;

        while (found < end && !same(&left[i], &right[found], tolerance))
            found++;
        if (found == end)
            return false;
        taken = right[found];
        memmove(&right[i + 1], &right[i], (found - i) * sizeof *right);
        right[i] = taken;
    }
    return true;
}

/* The items of @list in the order of order(), and of the lists inside of it too if @nested. The
 * structs are copied and sorted; what they point to stays in place. */
static struct value *sorted_items(const struct value *list, bool nested)
{
    size_t count = list->as.list.count;
    struct value *items = mem_alloc(count * sizeof *items);

    if (count == 0)
        return items;
    memcpy(items, list->as.list.items, count * sizeof *items);
    for (size_t i = 0; nested && i < count; i++) {
        if (items[i].kind == VALUE_LIST)
            items[i].as.list.items = sorted_items(&items[i], false);
    }
    qsort(items, count, sizeof *items, order);
    return items;
}

static void sorted_items_free(struct value *items, size_t count, bool nested)
{
    for (size_t i = 0; nested && i < count; i++) {
        if (items[i].kind == VALUE_LIST)
            free(items[i].as.list.items);
    }
    free(items);
}

static bool same_unordered(const struct value *expected, const struct value *got, bool nested,
                           double tolerance)
{
    size_t count;
    struct value *left, *right;
    bool result;

    if (expected->kind != VALUE_LIST || got->kind != VALUE_LIST)
        return same(expected, got, tolerance);
    count = expected->as.list.count;
    if (count != got->as.list.count)
        return false;
    left = sorted_items(expected, nested);
    right = sorted_items(got, nested);
    result = same_in_some_order(left, right, count, tolerance);
    sorted_items_free(left, count, nested);
    sorted_items_free(right, count, nested);
    return result;
}

static bool same_by_mode(enum compare_mode mode, const struct value *expected,
                         const struct value *got, double tolerance)
{
    if (mode == COMPARE_EXACT)
        return same(expected, got, tolerance);
    return same_unordered(expected, got, mode == COMPARE_UNORDERED_NESTED, tolerance);
}

char *format_value(const struct value *value)
{
    struct buf text = {0};

    value_print(value, &text, SHOWN_VALUE_BYTES_MAX);
    return buf_steal(&text);
}

static bool gives_nothing(const struct method *method)
{
    return method->returns.base == TYPE_VOID && method->returns.depth == 0;
}

bool compare_type(const struct problem *problem, const struct operation *operation,
                  const struct value *got, struct failure *failure)
{
    const struct method *method = &problem->methods[operation->method];

    if (gives_nothing(method) || type_accepts(method->returns, got))
        return true;
    failure->verdict = VERDICT_WA;
    failure->got = format_value(got);
    failure->reason = compare_reason(method, got);
    return false;
}

bool compare_result(const struct problem *problem, const struct operation *operation,
                    const struct value *got, struct failure *failure)
{
    const struct method *method = &problem->methods[operation->method];
    bool typed = type_accepts(method->returns, got);
    bool right;

    if (gives_nothing(method))
        return true; /* A driver sends null for these whatever the method gave. */
    right = typed && same_by_mode(problem->compare, &operation->expected, got, problem->tolerance);
    if (right)
        return true;
    failure->verdict = VERDICT_WA;
    failure->expected = format_value(&operation->expected);
    failure->got = format_value(got);
    failure->reason = compare_reason(method, got);
    return false;
}

struct text {
    const char *at;
    const char *end;
};

static struct text next_token(struct text *from)
{
    struct text token;

    while (from->at < from->end && isspace((unsigned char)*from->at))
        from->at++;
    token.at = from->at;
    while (from->at < from->end && !isspace((unsigned char)*from->at))
        from->at++;
    token.end = from->at;
    return token;
}

/* A line without its trailing blanks. @ret_more is false when there was none left. */
static struct text next_line(struct text *from, bool *ret_more)
{
    struct text line = {.at = from->at, .end = from->at};

    *ret_more = from->at < from->end;
    while (line.end < from->end && *line.end != '\n')
        line.end++;
    from->at = line.end < from->end ? line.end + 1 : line.end;
    while (line.end > line.at && isspace((unsigned char)line.end[-1]))
        line.end--;
    return line;
}

static bool same_token(struct text a, struct text b, double tolerance)
{
    size_t length = (size_t)(a.end - a.at);
    char *left, *right, *left_end, *right_end;
    double x, y;
    bool numbers;

    if (length == (size_t)(b.end - b.at) && memcmp(a.at, b.at, length) == 0)
        return true;
    if (tolerance <= 0)
        return false;
    left = mem_strndup(a.at, length);
    right = mem_strndup(b.at, (size_t)(b.end - b.at));
    x = strtod(left, &left_end);
    y = strtod(right, &right_end);
    numbers = left[0] != '\0' && right[0] != '\0' && *left_end == '\0' && *right_end == '\0';
    free(left);
    free(right);
    return numbers && close_enough(x, y, tolerance);
}

/* Safe for a terminal whatever the program printed. */
static char *show_text(struct text text)
{
    struct buf shown = {0};

    if (text.at == text.end)
        return mem_strdup("(nothing)");
    printable_add(&shown, text.at, (size_t)(text.end - text.at), SHOWN_VALUE_BYTES_MAX);
    return buf_steal(&shown);
}

static bool show_difference(struct failure *failure, const char *unit, size_t number,
                            struct text expected, struct text got)
{
    failure->verdict = VERDICT_WA;
    failure->reason = mem_printf("the output differs at %s %zu", unit, number);
    failure->expected = show_text(expected);
    failure->got = show_text(got);
    return false;
}

static bool compare_tokens(struct text expected, struct text got, double tolerance,
                           struct failure *failure)
{
    for (size_t number = 1;; number++) {
        struct text a = next_token(&expected);
        struct text b = next_token(&got);

        if (a.at == a.end && b.at == b.end)
            return true;
        if (!same_token(a, b, tolerance))
            return show_difference(failure, "word", number, a, b);
    }
}

static bool compare_lines(struct text expected, struct text got, struct failure *failure)
{
    for (size_t number = 1;; number++) {
        bool more_expected, more_got;
        struct text a = next_line(&expected, &more_expected);
        struct text b = next_line(&got, &more_got);

        if (!more_expected && !more_got)
            return true;
        if (!same_token(a, b, 0))
            return show_difference(failure, "line", number, a, b);
    }
}

static bool compare_bytes(struct text expected, struct text got, struct failure *failure)
{
    const char *start = expected.at;

    while (expected.at < expected.end && got.at < got.end && *expected.at == *got.at) {
        expected.at++;
        got.at++;
    }
    if (expected.at == expected.end && got.at == got.end)
        return true;
    return show_difference(failure, "byte", (size_t)(expected.at - start) + 1, expected, got);
}

bool compare_output(enum compare_mode mode, double tolerance, const char *expected,
                    size_t expected_length, const char *got, size_t got_length,
                    struct failure *failure)
{
    struct text left = {expected, expected + expected_length};
    struct text right = {got, got + got_length};

    if (mode == COMPARE_TOKENS || mode == COMPARE_CHECKER)
        return compare_tokens(left, right, tolerance, failure);
    if (mode == COMPARE_LINES)
        return compare_lines(left, right, failure);
    return compare_bytes(left, right, failure);
}

char *format_call(const struct problem *problem, const struct operation *operation)
{
    struct buf text = {0};

    buf_printf(&text, "%s(", problem->methods[operation->method].name);
    for (size_t i = 0; i < operation->arg_count && text.length < SHOWN_VALUE_BYTES_MAX; i++) {
        if (i > 0)
            buf_add_text(&text, ", ");
        if (operation->answer_of != NULL && operation->answer_of[i] != ARGUMENT_GIVEN)
            buf_printf(&text, "answer %zu", operation->answer_of[i] + 1); /* Shown from 1. */
        else
            value_print(&operation->args[i], &text, SHOWN_VALUE_BYTES_MAX);
    }
    buf_add_text(&text, ")");
    return buf_steal(&text);
}
