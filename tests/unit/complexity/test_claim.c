#include "judge/complexity/claim.h"
#include "tests/unit/complexity/suite.h"

#include <string.h>

static struct pattern_set *set;

/* A function problem with two operations' worth of variables is enough for names. */
static void set_up(void)
{
    static const char text[] =
        "{\"variables\": {\"capacity\": {\"log2_max\": 17}, \"users\": {\"log2_max\": 12}},"
        " \"operations\": {"
        "  \"get\": {\"variable\": \"capacity\", \"expected\": \"O(1)\","
        "            \"patterns\": {\"a\": [{\"args\": [\"n\"]}]}},"
        "  \"put\": {\"variable\": \"users\", \"expected\": \"O(n)\","
        "            \"patterns\": {\"a\": [{\"args\": [\"n\"]}]}}}}";
    static struct method method = {
        .name = (char *)"f", .param_count = 1, .params[0].type.base = TYPE_INT64};
    struct pattern_interface interface = {PROBLEM_FUNCTION, &method, 1};
    json_t *json = json_loads(text, 0, NULL);
    struct err err = {0};

    method.returns.base = TYPE_INT64;
    ck_assert_msg(pattern_set_load("p.json", json, &interface, &set, &err) == 0, "%s", err.message);
    json_decref(json);
}

START_TEST(growths)
{
    static const struct {
        const char *text;
        struct growth growth;
    } rows[] = {
        {"1", {false, 0, 0, false}},
        {"42", {false, 0, 0, false}},
        {"n", {false, 2, 0, false}},
        {"capacity", {false, 2, 0, false}},
        {"log n", {false, 0, 1, false}},
        {"log(capacity)", {false, 0, 1, false}},
        {"n log n", {false, 2, 1, false}},
        {"n*log(n)", {false, 2, 1, false}},
        {"sqrt n", {false, 1, 0, false}},
        {"n sqrt(n)", {false, 3, 0, false}},
        {"n^2 log n + n^3", {false, 6, 0, false}},
        {"3n^2 + 5n + 1", {false, 4, 0, false}},
        {"n**2", {false, 4, 0, false}},
        {"(n+1)*(n+log n)", {false, 4, 0, false}},
        {"log(n^2)", {false, 0, 1, false}},
        {"log(n)^2", {false, 0, 2, false}},
        {"log^2 n", {false, 0, 2, false}},
        {"n log**3(n)", {false, 2, 3, false}},
        {"log^2(2^n)", {false, 4, 0, false}},
        {"log(2^n)", {false, 2, 0, false}},
        {"2^n", {true, 0, 0, false}},
        {"users", {false, 0, 0, true}},
        {"n + users", {false, 2, 0, true}},
        {"sqrt(n^2)", {false, 2, 0, false}},
    };

    set_up();
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct growth growth;
        struct err err = {0};

        ck_assert_msg(claim_parse_growth(rows[i].text, "capacity", set, &growth, &err) == 0,
                      "%s: %s", rows[i].text, err.message);
        ck_assert_msg(growth.exponential == rows[i].growth.exponential &&
                          growth.halves == rows[i].growth.halves &&
                          growth.logs == rows[i].growth.logs &&
                          growth.others == rows[i].growth.others,
                      "%s", rows[i].text);
    }
    pattern_set_destroy(set);
}
END_TEST

START_TEST(bad_growths)
{
    static const struct {
        const char *text;
        const char *said;
    } rows[] = {
        {"", "position 1: expected a number"},
        {"capcity", "position 1: unknown name \"capcity\"; did you mean \"capacity\"?"},
        {"n +", "position 4: expected a number"},
        {"(n", "position 3: expected ')'"},
        {"log log n", "log log is no growth"},
        {"n^n", "only a number from 2 on"},
        {"n^10", "expected a power from 1 to 9"},
        {"log^n n", "position 5: expected a power from 1 to 9"},
        {"log^10 n", "expected a power from 1 to 9"},
        {"sqrt(log n)", "this root is no growth"},
        {"0", "0 is no growth"},
        {"n)", "position 2: expected '+', '*' or the end"},
        {"((((((((((((((((((n))))))))))))))))))", "nested too deeply"},
    };

    set_up();
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct growth growth;
        struct err err = {0};

        ck_assert_int_eq(claim_parse_growth(rows[i].text, "capacity", set, &growth, &err),
                         ERR_INPUT);
        ck_assert_msg(strstr(err.message, rows[i].said) != NULL, "%s: %s", rows[i].text,
                      err.message);
    }
    pattern_set_destroy(set);
}
END_TEST

START_TEST(lists)
{
    struct claim_list list;
    struct err err = {0};

    set_up();
    ck_assert_int_eq(claim_parse(" get = O(1) ,put=O(n log n),space=O(capacity)", set, &list, &err),
                     0);
    ck_assert_uint_eq(list.count, 3);
    ck_assert_str_eq(list.claims[0].name, "get");
    ck_assert_str_eq(list.claims[0].text, "O(1)");
    ck_assert_uint_eq(list.claims[1].operation, 1);
    ck_assert_int_eq(list.claims[1].growth.logs, 1);
    ck_assert_uint_eq(list.claims[2].operation, CLAIM_SPACE);
    ck_assert_int_eq(list.claims[2].growth.halves, 2);
    claim_list_fini(&list);
    pattern_set_destroy(set);
}
END_TEST

START_TEST(bad_lists)
{
    static const struct {
        const char *text;
        const char *said;
    } rows[] = {
        {"", "position 1: expected NAME=O"},
        {"get", "position 1: expected NAME=O"},
        {"get=O(1),", "position 10: expected NAME=O"},
        {"gte=O(1)", "no operation \"gte\"; did you mean \"get\"?"},
        {"get=O(1),get=O(n)", "position 10: this was claimed before"},
        {"get=1", "position 5: expected O("},
        {"get=", "position 5: expected O("},
        {"get=O(", "expected O("},
        {"get=O(x)", "claim get: \"x\", position 1: unknown name"},
    };

    set_up();
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct claim_list list;
        struct err err = {0};

        ck_assert_int_eq(claim_parse(rows[i].text, set, &list, &err), ERR_INPUT);
        ck_assert_msg(strstr(err.message, rows[i].said) != NULL, "%s: %s", rows[i].text,
                      err.message);
    }
    pattern_set_destroy(set);
}
END_TEST

START_TEST(judging)
{
    struct growth linear = {.halves = 2}, root = {.halves = 3}, other = {.others = true};
    struct fit settled = {.low = CLASS_LINEAR, .high = CLASS_LINEAR};
    struct fit open = {.low = CLASS_LINEAR, .high = CLASS_LINEARITHMIC};
    struct fit constant = {.low = CLASS_CONSTANT, .high = CLASS_LOG};
    struct fit between = {.low = CLASS_LINEARITHMIC, .high = CLASS_QUADRATIC};

    ck_assert_int_eq(claim_judge(&linear, &settled), CLAIM_RIGHT);
    ck_assert_int_eq(claim_judge(&linear, &open), CLAIM_UNVERIFIED);
    ck_assert_int_eq(claim_judge(&linear, &constant), CLAIM_WRONG);
    ck_assert_int_eq(claim_judge(&linear, &between), CLAIM_WRONG);
    ck_assert_int_eq(claim_judge(&root, &settled), CLAIM_WRONG);
    ck_assert_int_eq(claim_judge(&root, &between), CLAIM_UNVERIFIED);
    ck_assert_int_eq(claim_judge(&other, &settled), CLAIM_UNVERIFIED);
    ck_assert_int_eq(claim_judge(&linear, NULL), CLAIM_UNVERIFIED);
}
END_TEST

RUN_SUITE("claim", growths, bad_growths, lists, bad_lists, judging)
