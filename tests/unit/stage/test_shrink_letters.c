#include "judge/stage/shrink_letters.h"
#include "tests/unit/stage/args_text.h"

#include <check.h>
#include <stdlib.h>

static void check(const char *types, const char *args, bool (*holds)(const struct value *args),
                  const char *expected)
{
    args_text_shrinks(shrink_letters, types, args, holds, expected);
}

static bool is_anything(const struct value *args)
{
    return args[0].kind == VALUE_STRING;
}

/* Its first and last are equal, and its second is another. */
static bool is_bent(const struct value *args)
{
    const char *text = args[0].as.text.data;

    return text[0] == text[args[0].as.text.length - 1] && text[1] != text[0];
}

static bool is_folded(const struct value *args)
{
    const char *text = args[0].as.text.data;

    return text[0] >= 'A' && text[0] <= 'Z' && text[1] == text[0] - 'A' + 'a';
}

START_TEST(letters_become_a)
{
    check("string char", "[\"Zz 9~\",\"!\"]", is_anything, "[\"aaaaa\",\"a\"]");
}
END_TEST

START_TEST(what_is_equal_stays_so)
{
    check("string", "[\"xyzx\"]", is_bent, "[\"abaa\"]");
}
END_TEST

START_TEST(what_can_not_be_simpler_stays)
{
    check("string", "[\"Qq\"]", is_folded, "[\"Qq\"]");
    check("string", "[\"ää\"]", is_anything, "[\"ää\"]");
    check("string", "[\"\"]", is_anything, "[\"\"]");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("shrink_letters");
    TCase *group = tcase_create("shrink_letters");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_test(group, letters_become_a);
    tcase_add_test(group, what_is_equal_stays_so);
    tcase_add_test(group, what_can_not_be_simpler_stays);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
