#include "judge/stage/compare.h"

#include "judge/base/mem.h"
#include "judge/core/limits.h"

#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

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

static int order(const void *a, const void *b)
{
    struct buf left = {0}, right = {0};
    int result;

    value_encode(a, &left);
    value_encode(b, &right);
    result = left.length != right.length ? (left.length < right.length ? -1 : 1)
                                         : memcmp(buf_text(&left), buf_text(&right), left.length);
    buf_fini(&left);
    buf_fini(&right);
    return result;
}

/* Both lists in one order. The structs are copied and sorted; what they point to stays in place. */
static bool same_unordered(const struct value *expected, const struct value *got, double tolerance)
{
    size_t count;
    struct value *left, *right;
    bool result = true;

    if (expected->kind != VALUE_LIST || got->kind != VALUE_LIST)
        return same(expected, got, tolerance);
    count = expected->as.list.count;
    if (count != got->as.list.count)
        return false;
    left = mem_alloc(count * sizeof *left);
    right = mem_alloc(count * sizeof *right);
    if (count > 0) {
        memcpy(left, expected->as.list.items, count * sizeof *left);
        memcpy(right, got->as.list.items, count * sizeof *right);
        qsort(left, count, sizeof *left, order);
        qsort(right, count, sizeof *right, order);
    }
    for (size_t i = 0; i < count && result; i++)
        result = same(&left[i], &right[i], tolerance);
    free(left);
    free(right);
    return result;
}

static char *show(const struct value *value)
{
    struct buf text = {0};

    value_print(value, &text, SHOWN_VALUE_BYTES_MAX);
    return buf_steal(&text);
}

bool compare_result(const struct problem *problem, const struct operation *operation,
                    const struct value *got, struct failure *failure)
{
    const struct method *method = &problem->methods[operation->method];
    bool typed = type_accepts(method->returns, got);
    bool right;

    if (method->returns.base == TYPE_VOID && method->returns.depth == 0)
        return true; /* A driver sends null for these whatever the method gave. */
    right = typed && (problem->compare == COMPARE_UNORDERED
                          ? same_unordered(&operation->expected, got, problem->tolerance)
                          : same(&operation->expected, got, problem->tolerance));
    if (right)
        return true;
    failure->verdict = VERDICT_WA;
    failure->expected = show(&operation->expected);
    failure->got = show(got);
    if (typed) {
        failure->reason = mem_printf("%s returned a wrong value", method->name);
    } else {
        char wanted[TYPE_TEXT_MAX];
        struct buf kind = {0};

        value_describe_kind(got, &kind);
        failure->reason = mem_printf("%s returned the wrong type: %s instead of %s", method->name,
                                     buf_text(&kind), type_format(method->returns, wanted));
        buf_fini(&kind);
    }
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

static bool show_difference(struct failure *failure, const char *unit, size_t number,
                            struct text expected, struct text got)
{
    size_t expected_length = (size_t)(expected.end - expected.at);
    size_t got_length = (size_t)(got.end - got.at);

    failure->verdict = VERDICT_WA;
    failure->reason = mem_printf("the output differs at %s %zu", unit, number);
    failure->expected = expected_length == 0
                            ? mem_strdup("(nothing)")
                            : mem_strndup(expected.at, expected_length > SHOWN_VALUE_BYTES_MAX
                                                           ? SHOWN_VALUE_BYTES_MAX
                                                           : expected_length);
    failure->got = got_length == 0 ? mem_strdup("(nothing)")
                                   : mem_strndup(got.at, got_length > SHOWN_VALUE_BYTES_MAX
                                                             ? SHOWN_VALUE_BYTES_MAX
                                                             : got_length);
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

bool compare_output(enum compare_mode mode, double tolerance, const char *expected,
                    size_t expected_length, const char *got, size_t got_length,
                    struct failure *failure)
{
    struct text left = {expected, expected + expected_length};
    struct text right = {got, got + got_length};

    if (mode == COMPARE_TOKENS)
        return compare_tokens(left, right, tolerance, failure);
    if (mode == COMPARE_LINES)
        return compare_lines(left, right, failure);
    if (expected_length == got_length && memcmp(expected, got, got_length) == 0)
        return true;
    return show_difference(failure, "byte", 1, left, right);
}

char *format_call(const struct problem *problem, const struct operation *operation)
{
    struct buf text = {0};

    buf_printf(&text, "%s(", problem->methods[operation->method].name);
    for (size_t i = 0; i < operation->arg_count && text.length < SHOWN_VALUE_BYTES_MAX; i++) {
        if (i > 0)
            buf_add_text(&text, ", ");
        value_print(&operation->args[i], &text, SHOWN_VALUE_BYTES_MAX);
    }
    buf_add_text(&text, ")");
    return buf_steal(&text);
}
