#include "judge/catalog/template.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

struct row {
    const char *text;
    const char *expected; /* NULL: an error that holds @complaint. */
    const char *complaint;
};

static const char context_text[] =
    "{\"name\": \"twoSum\", \"count\": 2, \"yes\": true, \"no\": false, \"empty\": \"\", \"none\": "
    "null,"
    " \"half\": 0.5, \"class\": {\"name\": \"LRUCache\"}, \"nothing\": [],"
    " \"params\": [{\"name\": \"nums\"}, {\"name\": \"target\", \"last\": true}],"
    " \"words\": [\"a\", \"b\", \"c\"], \"rows\": [{\"cells\": [1, 2]}, {\"cells\": [3]}]}";

static const struct row rows[] = {
    {"plain { text } }}", "plain { text } }}", NULL},
    {"", "", NULL},
    {"{{name}}({{ count }})", "twoSum(2)", NULL},
    {"{{class.name}} {{yes}} {{no}} {{half}}", "LRUCache true false 0.5", NULL},
    {"{{empty}}", "", NULL},
    {"a{{! a comment }}b", "ab", NULL},
    {"{{{name}}} {{{{count}}", "{twoSum} {{2", NULL},
    {"{{#yes}}{{{/yes}}{{#yes}}{{{count}}{{{/yes}}", "{{2{", NULL},
    {"{{#params}}{{name}}{{^@last}}, {{/@last}}{{/params}}", "nums, target", NULL},
    {"{{#params}}{{#@first}}<{{/@first}}{{@index}}{{/params}}", "<01", NULL},
    {"{{#words}}{{.}}{{/words}}", "abc", NULL},
    {"{{#rows}}{{#cells}}{{.}}{{/cells}};{{/rows}}", "12;3;", NULL},
    {"{{#params}}{{count}}{{/params}}", "22", NULL},
    {"{{#class}}{{name}}{{/class}}{{name}}", "LRUCachetwoSum", NULL},
    {"{{#yes}}y{{/yes}}{{^yes}}n{{/yes}}", "y", NULL},
    {"{{#no}}y{{/no}}{{^no}}n{{/no}}", "n", NULL},
    {"{{#missing}}y{{/missing}}{{^missing}}n{{/missing}}", "n", NULL},
    {"{{^nothing}}n{{/nothing}}{{^none}}n{{/none}}{{^empty}}n{{/empty}}", "nnn", NULL},
    {"{{#yes}}{{#yes}}x{{/yes}}y{{/yes}}", "xy", NULL},
    {"a\n  {{#yes}}\nb\n  {{/yes}}\nc\n", "a\nb\nc\n", NULL},
    {"a\n{{! gone }}\nc", "a\nc", NULL},
    {"{{#params}}\n{{name}}\n{{/params}}\n", "nums\ntarget\n", NULL},
    {"{{#no}}\nx\n{{/no}}\n{{#yes}}\ny\n{{/yes}}", "y\n", NULL},
    {"{{#yes}}\n{{/yes}}\n", "", NULL},
    {"one\n{{unknown}}", NULL, "line 2: unknown name \"unknown\""},
    {"{{class.nothing}}", NULL, "unknown name \"class.nothing\""},
    {"{{class}}", NULL, "not a text or number \"class\""},
    {"{{@index}}", NULL, "unknown name \"@index\""},
    {"{{#yes}}", NULL, "section without an end \"yes\""},
    {"{{/yes}}", NULL, "end of no section \"yes\""},
    {"{{#yes}}{{#no}}{{/yes}}{{/no}}", NULL, "section without an end \"no\""},
    {"{{name", NULL, "tag without an end"},
    {"{{{name", NULL, "tag without an end"},
    {"{{}}", NULL, "tag with no name"},
};

START_TEST(test_rows)
{
    const struct row *row = &rows[_i];
    json_t *context = json_loads(context_text, 0, NULL);
    struct buf out = {0};
    struct err err = {0};
    ck_assert_ptr_nonnull(context);
    int code = template_render("t.in", row->text, context, &out, &err);
    if (row->expected) {
        ck_assert_msg(code == 0, "%s: %s", row->text, err.message);
        ck_assert_str_eq(buf_text(&out), row->expected);
    } else {
        ck_assert_int_eq(code, ERR_INPUT);
        ck_assert_msg(strstr(err.message, row->complaint) != NULL, "%s", err.message);
        ck_assert_msg(strncmp(err.message, "t.in line ", 10) == 0, "%s", err.message);
    }
    buf_fini(&out);
    json_decref(context);
}
END_TEST

/* 32 sections inside each other are rendered, one more is refused. */
START_TEST(test_nesting)
{
    json_t *context = json_pack("{s:b}", "a", 1);
    for (int depth = 31; depth <= 32; depth++) {
        struct buf text = {0};
        struct buf out = {0};
        struct err err = {0};
        for (int i = 0; i < depth; i++)
            buf_add_text(&text, "{{#a}}");
        buf_add_text(&text, "x");
        for (int i = 0; i < depth; i++)
            buf_add_text(&text, "{{/a}}");
        int code = template_render("t.in", buf_text(&text), context, &out, &err);
        ck_assert_int_eq(code, depth == 31 ? 0 : ERR_INPUT);
        buf_fini(&text);
        buf_fini(&out);
    }
    json_decref(context);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("template");
    TCase *tcase = tcase_create("template");
    SRunner *runner = srunner_create(suite);
    tcase_add_loop_test(tcase, test_rows, 0, sizeof(rows) / sizeof(rows[0]));
    tcase_add_test(tcase, test_nesting);
    suite_add_tcase(suite, tcase);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
