#include "judge/stage/checker_wire.h"

#include "judge/base/mem.h"
#include "judge/base/printable.h"
#include "judge/core/limits.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#define SHOWN_LINE_BYTES_MAX 120
#define LONE_SURROGATE 0xdc00u

static const char *const words[CHECKER_WORD_COUNT] = {
    [CHECKER_ACCEPT] = "accept",
    [CHECKER_REJECT] = "reject",
    [CHECKER_FAIL] = "fail",
};

void checker_reply_fini(struct checker_reply *reply)
{
    free(reply->reason);
    *reply = (struct checker_reply){0};
}

/* Only what JSON needs, so that most texts are copied in few pieces. */
static bool is_plain(unsigned char byte)
{
    return byte >= 0x20 && byte < 0x7f && byte != '"' && byte != '\\';
}

static void add_string(struct buf *out, const char *data, size_t length)
{
    buf_add_text(out, "\"");
    for (size_t at = 0; at < length;) {
        size_t run = 0;
        uint32_t code;

        while (at + run < length && is_plain((unsigned char)data[at + run]))
            run++;
        buf_add(out, data + at, run);
        at += run;
        if (at == length)
            break;
        run = printable_next(data + at, length - at, &code);
        if (run == 0)
            buf_printf(out, "\\u%04x", LONE_SURROGATE + (unsigned char)data[at]);
        else if (code < 0x80)
            buf_printf(out, "\\u%04" PRIx32, code);
        else
            buf_add(out, data + at, run);
        at += run != 0 ? run : 1;
    }
    buf_add_text(out, "\"");
}

static void add_text(struct buf *out, const char *text)
{
    add_string(out, text, strlen(text));
}

static void add_value(struct buf *out, const struct value *value)
{
    if (value->kind == VALUE_STRING) {
        add_string(out, value->as.text.data, value->as.text.length);
    } else if (value->kind == VALUE_LIST) {
        buf_add_text(out, "[");
        for (size_t i = 0; i < value->as.list.count; i++) {
            if (i > 0)
                buf_add_text(out, ",");
            add_value(out, &value->as.list.items[i]);
        }
        buf_add_text(out, "]");
    } else {
        value_print(value, out, SIZE_MAX); /* What is typed has no other kinds than numbers. */
    }
}

/* The value that was given, or the answer that the argument refers to. */
static const struct value *argument(const struct operation *operation, size_t index,
                                    const struct value *answers)
{
    if (operation->answer_of == NULL || operation->answer_of[index] == ARGUMENT_GIVEN)
        return &operation->args[index];
    return &answers[operation->answer_of[index]];
}

static void add_args(struct buf *out, const struct operation *operation,
                     const struct value *answers)
{
    buf_add_text(out, "[");
    for (size_t i = 0; i < operation->arg_count; i++) {
        bool open = answers == NULL && operation->answer_of != NULL &&
                    operation->answer_of[i] != ARGUMENT_GIVEN;

        if (i > 0)
            buf_add_text(out, ",");
        if (open)
            buf_printf(out, "{\"answer\":%zu}", operation->answer_of[i]);
        else
            add_value(out, argument(operation, i, answers));
    }
    buf_add_text(out, "]");
}

static void begin(struct buf *out, uint32_t id, const struct test_case *test)
{
    buf_printf(out, "{\"id\":%" PRIu32 ",\"case\":{", id);
    if (test->name != NULL) {
        buf_add_text(out, "\"name\":");
        add_text(out, test->name);
        buf_add_text(out, ",");
    }
}

/* For each argument, the operation whose answer it was, or null. */
static void add_references(struct buf *out, const struct operation *operation)
{
    buf_add_text(out, "[");
    for (size_t i = 0; i < operation->arg_count; i++) {
        bool given = operation->answer_of == NULL || operation->answer_of[i] == ARGUMENT_GIVEN;

        if (i > 0)
            buf_add_text(out, ",");
        if (given)
            buf_add_text(out, "null");
        else
            buf_printf(out, "%zu", operation->answer_of[i]);
    }
    buf_add_text(out, "]");
}

static void add_class_case(struct buf *out, const struct problem *problem,
                           const struct test_case *test, const struct value *answers)
{
    buf_add_text(out, "\"ops\":[");
    for (size_t i = 0; i < test->operation_count; i++) {
        if (i > 0)
            buf_add_text(out, ",");
        add_text(out, problem->methods[test->operations[i].method].name);
    }
    buf_add_text(out, "],\"args\":[");
    for (size_t i = 0; i < test->operation_count; i++) {
        if (i > 0)
            buf_add_text(out, ",");
        add_args(out, &test->operations[i], answers);
    }
    buf_add_text(out, "]");
    if (test->refers) {
        buf_add_text(out, ",\"answer_of\":[");
        for (size_t i = 0; i < test->operation_count; i++) {
            if (i > 0)
                buf_add_text(out, ",");
            add_references(out, &test->operations[i]);
        }
        buf_add_text(out, "]");
    }
    if (!test->has_expected)
        return;
    buf_add_text(out, ",\"expect\":[");
    for (size_t i = 0; i < test->operation_count; i++) {
        if (i > 0)
            buf_add_text(out, ",");
        add_value(out, &test->operations[i].expected);
    }
    buf_add_text(out, "]");
}

void checker_ask_values(struct buf *out, uint32_t id, const struct problem *problem,
                        const struct test_case *test, const struct value *answers)
{
    begin(out, id, test);
    if (problem->kind == PROBLEM_CLASS) {
        add_class_case(out, problem, test, answers);
    } else {
        buf_add_text(out, "\"args\":");
        add_args(out, &test->operations[0], answers);
        if (test->has_expected) {
            buf_add_text(out, ",\"expect\":");
            add_value(out, &test->operations[0].expected);
        }
    }
    buf_add_text(out, "},\"answers\":");
    if (answers == NULL) {
        buf_add_text(out, "null}\n");
        return;
    }
    if (problem->kind == PROBLEM_CLASS)
        buf_add_text(out, "[");
    for (size_t i = 0; i < test->operation_count; i++) {
        if (i > 0)
            buf_add_text(out, ",");
        add_value(out, &answers[i]);
    }
    buf_add_text(out, problem->kind == PROBLEM_CLASS ? "]}\n" : "}\n");
}

void checker_ask_output(struct buf *out, uint32_t id, const struct test_case *test,
                        const char *output, size_t length)
{
    begin(out, id, test);
    buf_add_text(out, "\"stdin\":");
    add_string(out, test->input, test->input_length);
    if (test->has_expected) {
        buf_add_text(out, ",\"stdout\":");
        add_string(out, test->output, test->output_length);
    }
    buf_add_text(out, "},\"answers\":");
    if (output != NULL)
        add_string(out, output, length);
    else
        buf_add_text(out, "null");
    buf_add_text(out, "}\n");
}

static int fail_line(const char *line, size_t length, const char *what, struct err *err)
{
    struct buf shown = {0};
    int code;

    printable_add(&shown, line, length, SHOWN_LINE_BYTES_MAX);
    code = err_set(err, ERR_INPUT, "%s: %s", what, buf_text(&shown));
    buf_fini(&shown);
    return code;
}

static bool is_known(const char *key)
{
    static const char *const keys[] = {"id", "verdict", "reason", "operation"};

    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        if (strcmp(key, keys[i]) == 0)
            return true;
    }
    return false;
}

/* NULL, or what is wrong. */
static const char *read_reply(const json_t *json, uint32_t id, size_t operations,
                              struct checker_reply *reply)
{
    const json_t *verdict = json_object_get(json, "verdict");
    const json_t *reason = json_object_get(json, "reason");
    const json_t *operation = json_object_get(json, "operation");
    const char *key;
    const json_t *value;
    size_t word = 0;

    json_object_foreach((json_t *)json, key, value)
    {
        if (!is_known(key))
            return "it has a key that there is not";
    }
    if (!json_is_integer(json_object_get(json, "id")) ||
        json_integer_value(json_object_get(json, "id")) != (json_int_t)id)
        return "it does not answer the question";
    while (word < CHECKER_WORD_COUNT &&
           (!json_is_string(verdict) || strcmp(json_string_value(verdict), words[word]) != 0))
        word++;
    if (word == CHECKER_WORD_COUNT)
        return "its verdict is none of accept, reject and fail";
    reply->word = (enum checker_word)word;
    if (reason != NULL && !json_is_string(reason))
        return "its reason is no text";
    if (operation == NULL || json_is_null(operation))
        return NULL;
    if (!json_is_integer(operation) || json_integer_value(operation) < 0 ||
        (uint64_t)json_integer_value(operation) >= operations)
        return "there is no such operation";
    reply->has_operation = true;
    reply->operation = (size_t)json_integer_value(operation);
    return NULL;
}

int checker_reply_parse(const char *line, size_t length, uint32_t id, size_t operations,
                        struct checker_reply *ret_reply, struct err *err)
{
    json_t *json = json_loadb(line, length, JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL, NULL);
    struct checker_reply reply = {0};
    const json_t *reason = json_object_get(json, "reason");
    const char *wrong =
        json_is_object(json) ? read_reply(json, id, operations, &reply) : "it is no JSON object";
    struct buf shown = {0};

    if (wrong != NULL) {
        json_decref(json);
        return fail_line(line, length, wrong, err);
    }
    if (reason != NULL)
        printable_add(&shown, json_string_value(reason), json_string_length(reason),
                      REASON_BYTES_MAX);
    json_decref(json);
    reply.reason = mem_strdup(buf_text(&shown));
    buf_fini(&shown);
    *ret_reply = reply;
    return 0;
}
