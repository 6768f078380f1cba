#include "judge/batch/bank.h"

#include "tests/unit/complexity/suite.h"

#include <jansson.h>
#include <string.h>

static const char problems_text[] =
    "{\"problems\":[{\"id\":\"two-sum\",\"title\":\"Two "
    "Sum\",\"hash\":\"aa\",\"kind\":\"function\"},"
    "{\"id\":\"lru-cache\",\"title\":\"LRU Cache\",\"hash\":\"bb\"}]}";
static const char languages_text[] =
    "{\"languages\":[{\"id\":\"c\",\"extensions\":[\".c\",7,\".h\"]},{\"id\":\"none\"}]}";

static int open_bank(const char *problems_json, const char *languages_json, struct bank *bank,
                     struct err *err)
{
    json_t *problems = json_loads(problems_json, 0, NULL);
    json_t *languages = json_loads(languages_json, 0, NULL);
    int code = bank_of_daemon(problems, languages, bank, err);

    json_decref(problems);
    json_decref(languages);
    return code;
}

/* What a daemon offers is found as what is here, and needs no folder. */
START_TEST(of_a_daemon)
{
    struct bank bank;
    struct err err = {0};
    size_t found;

    ck_assert_int_eq(open_bank(problems_text, languages_text, &bank, &err), 0);
    found = bank_problem_for(&bank, "LRU_Cache");
    ck_assert_uint_eq(found, 1);
    ck_assert_ptr_null(bank.problems[found].hash);
    ck_assert_int_eq(bank_load(&bank, found, &err), 0);
    ck_assert_int_eq(bank_load(&bank, found, &err), 0);
    ck_assert_str_eq(bank.problems[found].hash, "bb");
    ck_assert_str_eq(bank.problems[found].title, "LRU Cache");
    ck_assert_ptr_null(bank.problems[0].hash);
    ck_assert_uint_eq(bank_language_for(&bank, "a/b.h"), 0);
    ck_assert_uint_eq(bank_language_for(&bank, "a/b.py"), BANK_NONE);
    ck_assert_uint_eq(bank_language_named(&bank, "none"), 1);
    ck_assert_int_eq(bank_problem_named(&bank, "./two-sum", &found, &err), ERR_INPUT);
    ck_assert_ptr_nonnull(strstr(err.message, "./two-sum"));
    ck_assert_int_eq(bank_problem_named(&bank, "three-sum", &found, &err), ERR_INPUT);
    ck_assert_int_eq(bank_problem_named(&bank, "twoSum", &found, &err), 0);
    ck_assert_uint_eq(found, 0);
    bank_close(&bank);
}
END_TEST

/* Whatever else answers at that address. */
START_TEST(of_something_else)
{
    static const char *const lists[] = {
        "{\"problems\":[{\"id\":\"a\",\"title\":\"A\"}]}",
        "{\"problems\":[{\"title\":\"A\",\"hash\":\"aa\"}]}",
        "{\"problems\":[7]}",
        "{\"problems\":[{\"id\":\"a\",\"hash\":\"aa\"},{\"id\":\"b\",\"hash\":1}]}",
    };
    struct bank bank;

    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        struct err err = {0};

        ck_assert_int_eq(open_bank(lists[i], languages_text, &bank, &err), ERR_FAULT);
        ck_assert_ptr_nonnull(strstr(err.message, "no judge"));
    }
}
END_TEST

RUN_SUITE("bank", of_a_daemon, of_something_else)
