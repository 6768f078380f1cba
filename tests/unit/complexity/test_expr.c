#include "judge/complexity/expr.h"
#include "tests/unit/complexity/suite.h"

#include <stdlib.h>
#include <string.h>

#define ALL (EXPR_ALLOW_N | EXPR_ALLOW_I | EXPR_ALLOW_K)

static int64_t value_of(const char *text, int64_t n, int64_t i, int64_t k)
{
    struct expr_context context = {.variables = {[EXPR_N] = n, [EXPR_I] = i, [EXPR_K] = k},
                                   .seed = 7};
    struct expr *expr = NULL;
    struct err err = {0};
    int64_t number = 0;

    ck_assert_msg(expr_parse(text, ALL, &expr, &err) == 0, "%s: %s", text, err.message);
    ck_assert_msg(expr_evaluate(expr, &context, &number, &err) == 0, "%s: %s", text, err.message);
    expr_destroy(expr);
    return number;
}

START_TEST(arithmetic)
{
    static const struct {
        const char *text;
        int64_t value;
    } rows[] = {
        {"1+2*3", 7},
        {"(1+2)*3", 9},
        {"10-3-2", 5},
        {"100/7/2", 7},
        {"7%4*2", 6},
        {"-7/2", -3},
        {"--3", 3},
        {"n-1-k%8", 97},
        {" i * 2 + 1 ", 11},
        {"1<2", 1},
        {"2<=1", 0},
        {"3==3", 1},
        {"3!=3", 0},
        {"4>=5", 0},
        {"5>4", 1},
        {"i==5 ? 10 : 20", 10},
        {"0 ? 1 : 0 ? 2 : 3", 3},
        {"1 ? 2 : 1/0", 2},
        {"min(3,max(1,2))", 2},
        {"true+false", 1},
        {"9223372036854775807", INT64_MAX},
    };

    for (size_t row = 0; row < sizeof rows / sizeof rows[0]; row++)
        ck_assert_msg(value_of(rows[row].text, 100, 5, 10) == rows[row].value, "%s",
                      rows[row].text);
}
END_TEST

START_TEST(syntax_errors_name_the_place)
{
    static const struct {
        const char *text;
        const char *said;
    } rows[] = {
        {"", "position 1: expected a number, a name or '(', found the end"},
        {"1+", "position 3: expected a number"},
        {"(1", "position 3: expected ')', found the end"},
        {"1 2", "position 3: expected an operator or the end, found '2'"},
        {"kay(1)", "position 1: unknown name \"kay\"; did you mean \"key\"?"},
        {"key 1", "position 5: expected '(' after the name of a function"},
        {"spread(1)", "position 9: expected ','"},
        {"1 ? 2", "position 6: expected ':'"},
        {"1<2<3", "position 4: expected an operator or the end"},
        {"9223372036854775808", "position 1: the number does not fit"},
        {"2x", "position 2: expected an operator"},
        {"1 & 2", "position 3: expected an operator or the end, found '&'"},
        {"\x01", "found byte 0x01"},
    };

    for (size_t row = 0; row < sizeof rows / sizeof rows[0]; row++) {
        struct expr *expr = NULL;
        struct err err = {0};

        ck_assert_int_eq(expr_parse(rows[row].text, ALL, &expr, &err), ERR_INPUT);
        ck_assert_msg(strstr(err.message, rows[row].said) != NULL, "%s: %s", rows[row].text,
                      err.message);
        ck_assert_ptr_null(expr);
    }
}
END_TEST

START_TEST(variables_need_a_meaning)
{
    struct expr *expr = NULL;
    struct err err = {0};

    ck_assert_int_eq(expr_parse("n+i", EXPR_ALLOW_N | EXPR_ALLOW_K, &expr, &err), ERR_INPUT);
    ck_assert_ptr_nonnull(strstr(err.message, "position 3: i has no meaning here"));
}
END_TEST

START_TEST(evaluation_errors)
{
    static const struct {
        const char *text;
        const char *said;
    } rows[] = {
        {"1/(n-n)", "position 2: division by zero"},
        {"1%0", "division by zero"},
        {"9223372036854775807+1", "does not fit in 64 bits"},
        {"(0-9223372036854775807-1)/-1", "does not fit in 64 bits"},
        {"-(0-9223372036854775807-1)", "does not fit in 64 bits"},
        {"n*9223372036854775807", "does not fit in 64 bits"},
        {"key(0-1)", "key() takes"},
        {"key(2147483647)", "key() takes"},
        {"spread(1,0)", "spread() needs"},
        {"rand(0)", "rand() needs"},
    };

    for (size_t row = 0; row < sizeof rows / sizeof rows[0]; row++) {
        struct expr_context context = {.variables = {[EXPR_N] = 4, [EXPR_I] = 5, [EXPR_K] = 6}};
        struct expr *expr = NULL;
        struct err err = {0};
        int64_t number = -9;

        ck_assert_int_eq(expr_parse(rows[row].text, ALL, &expr, &err), 0);
        ck_assert_int_eq(expr_evaluate(expr, &context, &number, &err), ERR_INPUT);
        ck_assert_msg(strstr(err.message, rows[row].said) != NULL, "%s", err.message);
        ck_assert_ptr_nonnull(strstr(err.message, "n = 4, i = 5, k = 6"));
        expr_destroy(expr);
    }
}
END_TEST

/* @count times @open, then 1, then as often @close. */
static char *nested(const char *open, const char *close, size_t count)
{
    char *text = calloc(1, count * 2 + 2);

    for (size_t i = 0; i < count; i++)
        text[i] = open[0];
    text[count] = '1';
    for (size_t i = 0; close[0] != '\0' && i < count; i++)
        text[count + 1 + i] = close[0];
    return text;
}

static int parses(char *text)
{
    struct expr *expr = NULL;
    struct err err;
    int code = expr_parse(text, ALL, &expr, &err);

    expr_destroy(expr);
    free(text);
    return code;
}

START_TEST(limits_and_one_past)
{
    ck_assert_int_eq(parses(nested("(", ")", EXPR_DEPTH_MAX - 1)), 0);
    ck_assert_int_eq(parses(nested("(", ")", EXPR_DEPTH_MAX)), ERR_INPUT);
    ck_assert_int_eq(parses(nested("-", "", EXPR_DEPTH_MAX - 1)), 0);
    ck_assert_int_eq(parses(nested("-", "", EXPR_DEPTH_MAX)), ERR_INPUT);
    ck_assert_int_eq(parses(nested(" ", "", EXPR_LENGTH_MAX - 1)), 0);
    ck_assert_int_eq(parses(nested(" ", "", EXPR_LENGTH_MAX)), ERR_INPUT);
}
END_TEST

START_TEST(keys_differ)
{
    enum { COUNT = 1 << 16 };
    unsigned char *seen = calloc(1, (size_t)1 << 28);

    for (int64_t x = 0; x < COUNT; x++) {
        int64_t key = expr_key(x);

        ck_assert(key >= 1 && key <= EXPR_KEYS);
        ck_assert((seen[key >> 3] & 1u << (key & 7)) == 0);
        seen[key >> 3] |= (unsigned char)(1u << (key & 7));
    }
    free(seen);
    ck_assert_int_ge(expr_key(EXPR_KEYS - 1), 1);
}
END_TEST

/* As many in a row as there are, from anywhere. */
START_TEST(few_keys_differ)
{
    static const int64_t ends[] = {EXPR_KEYS_LEAST, EXPR_KEYS_LEAST + 1, 10001, 100001};

    for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++) {
        const int64_t end = ends[i];
        unsigned char *seen = calloc(1, (size_t)end);

        for (int64_t x = 77; x < 77 + end - 1; x++) {
            int64_t key = expr_key_below(x, end);

            ck_assert(key >= 1 && key < end && !seen[key]);
            seen[key] = 1;
        }
        ck_assert_int_eq(expr_key_below(5, end), expr_key_below(5 + end - 1, end));
        free(seen);
    }
}
END_TEST

/* Any eight in a row are spread over the keys, and any few hundred fill buckets as chance does. */
START_TEST(keys_are_spread)
{
    for (int64_t x = 0; x < 100000; x += 997) {
        unsigned buckets[64] = {0}, empty = 0;
        int64_t sum = 0;

        for (int64_t i = x; i < x + 8; i++)
            sum += expr_key(i) / 8;
        ck_assert_int_ge(sum, (int64_t)EXPR_KEYS * 2 / 5);
        ck_assert_int_le(sum, (int64_t)EXPR_KEYS * 3 / 5);
        for (int64_t i = x; i < x + 64; i++)
            buckets[expr_key(i) % 64]++;
        for (size_t i = 0; i < 64; i++)
            empty += buckets[i] == 0;
        ck_assert_uint_ge(empty, 12); /* 23.5 by chance, none with a counter. */
        ck_assert_uint_le(empty, 36);
    }
}
END_TEST

START_TEST(walks_come_by_every_region)
{
    for (int64_t begin = 0; begin < 1000; begin += 37) {
        unsigned regions = 0;

        for (int64_t k = begin; k < begin + 32; k++) {
            int64_t at = expr_spread(k, 100000);

            ck_assert(at >= 0 && at < 100000);
            regions |= 1u << at / 12500;
        }
        ck_assert_uint_eq(regions, 0xff);
    }
    for (int64_t k = 0; k < 100; k++)
        ck_assert_int_eq(expr_spread(k, 1), 0);
}
END_TEST

START_TEST(draws_repeat_and_stay_in_range)
{
    uint64_t a = 5, b = 5;

    for (int64_t m = 1; m < 2000; m++) {
        int64_t drawn = expr_rand(&a, m);

        ck_assert(drawn >= 0 && drawn < m);
        ck_assert_int_eq(drawn, expr_rand(&b, m));
    }
}
END_TEST

RUN_SUITE("expr", arithmetic, syntax_errors_name_the_place, variables_need_a_meaning,
          evaluation_errors, limits_and_one_past, keys_differ, few_keys_differ, keys_are_spread,
          walks_come_by_every_region, draws_repeat_and_stay_in_range)
