#include "judge/stage/compare_reason.h"

#include "judge/base/mem.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

/* What a driver sends: JSON, with {"foreign": NAME}. */
static struct value sent(const json_t *json)
{
    struct value value = {.kind = VALUE_NULL};
    const char *text = json_string_value(json);

    if (json_is_object(json))
        text = json_string_value(json_object_get(json, "foreign"));
    if (json_is_integer(json))
        value = value_int(json_integer_value(json));
    if (json_is_real(json))
        value = value_double(json_real_value(json));
    if (json_is_boolean(json))
        value = value_bool(json_is_true(json));
    if (text != NULL)
        value = value_string(text, strlen(text));
    if (json_is_object(json))
        value.kind = VALUE_FOREIGN;
    if (json_is_array(json)) {
        value = value_list(json_array_size(json));
        for (size_t i = 0; i < value.as.list.count; i++)
            value.as.list.items[i] = sent(json_array_get(json, i));
    }
    return value;
}

static const struct row {
    enum answer_mode mode;
    const char *type, *got, *reason;
} rows[] = {
    {ANSWER_RETURNED, "int32", "1", "f returned a wrong value"},
    {ANSWER_RETURNED, "int32", "1.5", "f returned the wrong type: double instead of int32"},
    {ANSWER_RETURNED, "list<int32>", "[1.5]",
     "f returned the wrong type: list instead of list<int32>"},
    {ANSWER_RETURNED, "char", "\"ab\"", "f returned the wrong type: string instead of char"},
    {ANSWER_RETURNED, "ListNode", "[1]", "f returned a wrong value"},
    {ANSWER_RETURNED, "ListNode", "null", "f returned the wrong type: null instead of ListNode"},
    {ANSWER_RETURNED, "ListNode", "{\"foreign\": \"Node\"}",
     "f returned the wrong type: foreign type Node instead of ListNode"},
    {ANSWER_RETURNED, "ListNode", "{\"foreign\": \"ListNode with a cycle\"}",
     "f returned a ListNode with a cycle"},
    {ANSWER_RETURNED, "TreeNode", "{\"foreign\": \"TreeNode with a shared node\"}",
     "f returned a TreeNode with a shared node"},
    {ANSWER_RETURNED, "ListNode", "{\"foreign\": \"ListNode 2 7 11 15\"}",
     "f returned a broken ListNode"},
    {ANSWER_RETURNED, "ListNode", "[1,\"2\"]", "f returned a ListNode whose val is string"},
    {ANSWER_RETURNED, "ListNode", "[true]", "f returned a ListNode whose val is bool"},
    {ANSWER_RETURNED, "ListNode", "[2147483648]",
     "f returned a ListNode whose val is beyond int32"},
    {ANSWER_RETURNED, "ListNode", "[{\"foreign\": \"None\"}]",
     "f returned a ListNode whose val is foreign type None"},
    {ANSWER_RETURNED, "ListNode", "[{\"foreign\": \"x2\"}]",
     "f returned a ListNode whose val is a foreign type"},
    {ANSWER_RETURNED, "TreeNode", "[1,null,0.5]", "f returned a TreeNode whose val is double"},
    {ANSWER_RETURNED, "TreeNode", "[null,1]",
     "f returned the wrong type: list instead of TreeNode"},
    {ANSWER_RETURNED, "list<ListNode>", "[[1],[\"a\"]]",
     "f returned a ListNode whose val is string"},
    {ANSWER_RETURNED, "list<ListNode>", "[[1],{\"foreign\": \"ListNode with a cycle\"}]",
     "f returned a ListNode with a cycle"},
    {ANSWER_RETURNED, "list<ListNode>", "[7]",
     "f returned the wrong type: list instead of list<ListNode>"},
    {ANSWER_RETURNED, "list<ListNode>", "null",
     "f returned the wrong type: null instead of list<ListNode>"},
    {ANSWER_IN_PLACE, "list<int32>", "[1]", "f left a wrong value in nums"},
    {ANSWER_IN_PLACE, "list<int32>", "[null]", "f left something else than list<int32> in nums"},
    {ANSWER_IN_PLACE, "ListNode", "{\"foreign\": \"ListNode with a cycle\"}",
     "f left a ListNode with a cycle in nums"},
    {ANSWER_PREFIX, "list<int32>", "[1]", "f left a wrong value in nums"},
    {ANSWER_PREFIX, "list<int32>", "7", "f returned a length that nums does not have"},
    {ANSWER_PREFIX, "list<int32>", "null", "f returned the wrong type: null instead of int32"},
};

START_TEST(reasons)
{
    const struct row *row = &rows[_i];
    struct method method = {.name = (char *)"f", .param_count = 1, .answer_mode = row->mode};
    json_t *json = json_loads(row->got, JSON_DECODE_ANY, NULL);
    struct value got = sent(json);
    struct err err;
    char *reason;

    method.params[0].name = (char *)"nums";
    ck_assert_int_eq(type_parse(row->type, &method.returns, &err), 0);
    reason = compare_reason(&method, &got);
    ck_assert_str_eq(reason, row->reason);
    free(reason);
    value_fini(&got);
    json_decref(json);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("compare_reason");
    TCase *group = tcase_create("compare_reason");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_loop_test(group, reasons, 0, sizeof rows / sizeof *rows);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
