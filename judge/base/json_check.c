#include "judge/base/json_check.h"

#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/base/nearest.h"
#include "judge/base/printable.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DESCRIBED_BYTES_MAX 40
#define MESSAGE_BYTES_MAX 700
#define TEXT_BYTES_MAX 4096

int json_parse(const char *file, bool one_line, const char *text, size_t length, json_t **ret_json,
               struct err *err)
{
    json_error_t error;
    json_t *json = json_loadb(text, length, JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL, &error);
    struct buf said = {0};
    int code;

    if (json != NULL) {
        *ret_json = json;
        return 0;
    }
    printable_add(&said, error.text, strlen(error.text), MESSAGE_BYTES_MAX);
    if (one_line)
        code = err_set(err, ERR_INPUT, "%s:%d: not JSON: %s", file, error.column, buf_text(&said));
    else
        code = err_set(err, ERR_INPUT, "%s:%d:%d: not JSON: %s", file, error.line, error.column,
                       buf_text(&said));
    buf_fini(&said);
    return code;
}

int json_load_path(const char *path, size_t length_max, json_t **ret_json, struct err *err)
{
    char *text;
    size_t length, mark;
    int code = file_read(path, length_max, &text, &length, err);

    if (code != 0)
        return code;
    mark = file_mark_bytes(text, length);
    code = json_parse(file_shown(path), false, text + mark, length - mark, ret_json, err);
    free(text);
    return code;
}

struct json_at json_at_root(const char *file, json_t *json)
{
    return (struct json_at){.file = file, .json = json};
}

struct json_at json_at_key(const struct json_at *object, const char *key)
{
    return (struct json_at){.file = object->file,
                            .parent = object,
                            .key = key,
                            .json = json_object_get(object->json, key)};
}

struct json_at json_at_index(const struct json_at *array, size_t index)
{
    return (struct json_at){.file = array->file,
                            .parent = array,
                            .index = index,
                            .json = json_array_get(array->json, index)};
}

bool json_at_has(const struct json_at *at)
{
    return at->json != NULL && !json_is_null(at->json);
}

static void add_path(const struct json_at *at, struct buf *out)
{
    if (at->parent == NULL)
        return;
    add_path(at->parent, out);
    if (at->key == NULL) {
        buf_printf(out, "[%zu]", at->index);
        return;
    }
    if (at->parent->parent != NULL)
        buf_add_text(out, ".");
    printable_add(out, at->key, strlen(at->key), DESCRIBED_BYTES_MAX);
}

int json_fail(const struct json_at *at, struct err *err, const char *format, ...)
{
    char message[MESSAGE_BYTES_MAX];
    struct buf path = {0};
    va_list args;
    int code;

    va_start(args, format);
    vsnprintf(message, sizeof message, format, args);
    va_end(args);
    add_path(at, &path);
    code = err_set(err, ERR_INPUT, "%s: %s%s%s", at->file, buf_text(&path),
                   path.length != 0 ? ": " : "", message);
    buf_fini(&path);
    return code;
}

static void describe_text(const char *text, size_t length, struct buf *out)
{
    size_t start = out->length;

    buf_add_text(out, "\"");
    printable_add(out, text, length, DESCRIBED_BYTES_MAX);
    buf_add_text(out, out->length - start < length ? "…\"" : "\"");
}

void json_describe(const json_t *json, struct buf *out)
{
    if (json == NULL) {
        buf_add_text(out, "nothing");
        return;
    }
    switch (json_typeof(json)) {
    case JSON_OBJECT:
        buf_add_text(out, json_object_size(json) == 0 ? "an empty object" : "an object");
        break;
    case JSON_ARRAY:
        buf_printf(out, "a list of %zu", json_array_size(json));
        break;
    case JSON_STRING:
        describe_text(json_string_value(json), json_string_length(json), out);
        break;
    case JSON_INTEGER:
        buf_printf(out, "%" JSON_INTEGER_FORMAT, json_integer_value(json));
        break;
    case JSON_REAL:
        buf_printf(out, "%#.10g", json_real_value(json));
        while (out->data[out->length - 1] == '0' && out->data[out->length - 2] != '.')
            out->data[--out->length] = '\0';
        break;
    default:
        buf_add_text(out, json_is_null(json) ? "null" : json_is_true(json) ? "true" : "false");
        break;
    }
}

static int fail_found(const struct json_at *at, struct err *err, const char *expected)
{
    struct buf found = {0};

    json_describe(at->json, &found);
    json_fail(at, err, "expected %s, found %s", expected, buf_text(&found));
    buf_fini(&found);
    return err->code;
}

static size_t count_names(const char *const *names)
{
    size_t count = 0;

    while (names[count] != NULL)
        count++;
    return count;
}

/* "unknown key "x"; did you mean "y"?", or all of them where there are few and none is near. */
static int fail_unknown(const struct json_at *at, struct err *err, const char *what,
                        const char *word, const char *const *names)
{
    struct buf text = {0};
    size_t length, count = count_names(names);

    buf_printf(&text, "%s ", what);
    describe_text(word, strlen(word), &text);
    length = text.length;
    nearest_add(&text, word, names, count);
    if (text.length == length) {
        for (size_t i = 0; i < count; i++)
            buf_printf(&text, "%s%s", i == 0 ? "; known: " : ", ", names[i]);
    }
    json_fail(at, err, "%s", buf_text(&text));
    buf_fini(&text);
    return err->code;
}

int json_check_object(const struct json_at *at, const char *const *known, struct err *err)
{
    const char *key;
    json_t *value;

    if (!json_is_object(at->json))
        return fail_found(at, err, "an object");
    json_object_foreach(at->json, key, value)
    {
        size_t i = 0;

        while (known[i] != NULL && strcmp(known[i], key) != 0)
            i++;
        if (known[i] == NULL)
            return fail_unknown(at, err, "unknown key", key, known);
    }
    return 0;
}

int json_check_list(const struct json_at *at, size_t count_min, size_t count_max, struct err *err)
{
    char expected[80];
    size_t count = json_array_size(at->json);

    if (json_is_array(at->json) && count >= count_min && count <= count_max)
        return 0;
    if (count_min == count_max)
        snprintf(expected, sizeof expected, "a list of %zu", count_min);
    else
        snprintf(expected, sizeof expected, "a list of %zu to %zu", count_min, count_max);
    return fail_found(at, err, expected);
}

int json_get_text(const struct json_at *at, size_t length_max, const char **ret_text,
                  struct err *err)
{
    const char *text = json_string_value(at->json);
    size_t length = json_string_length(at->json);

    if (text == NULL || length == 0)
        return fail_found(at, err, "a text");
    if (length > length_max)
        return json_fail(at, err, "expected at most %zu bytes of text, found %zu", length_max,
                         length);
    if (strlen(text) != length)
        return json_fail(at, err, "a text may not hold \\u0000 here");
    *ret_text = text;
    return 0;
}

int json_get_name(const struct json_at *at, const char *const *names, size_t *ret_index,
                  struct err *err)
{
    const char *text;
    struct buf expected = {0};

    for (size_t i = 0; names[i] != NULL; i++)
        buf_printf(&expected, "%s\"%s\"", i == 0 ? "one of " : ", ", names[i]);
    if (!json_is_string(at->json)) {
        fail_found(at, err, buf_text(&expected));
        buf_fini(&expected);
        return err->code;
    }
    buf_fini(&expected);
    text = json_string_value(at->json);
    for (size_t i = 0; names[i] != NULL; i++) {
        if (strcmp(text, names[i]) == 0) {
            *ret_index = i;
            return 0;
        }
    }
    return fail_unknown(at, err, "unknown name", text, names);
}

int json_get_whole(const struct json_at *at, int64_t min, int64_t max, int64_t *ret_number,
                   struct err *err)
{
    char expected[80];
    int64_t number = json_integer_value(at->json);

    if (json_is_integer(at->json) && number >= min && number <= max) {
        *ret_number = number;
        return 0;
    }
    if (min == max)
        snprintf(expected, sizeof expected, "%" PRId64, min);
    else
        snprintf(expected, sizeof expected, "a whole number from %" PRId64 " to %" PRId64, min,
                 max);
    return fail_found(at, err, expected);
}

int json_get_number(const struct json_at *at, double min, double max, double *ret_number,
                    struct err *err)
{
    char expected[80];
    double number = json_number_value(at->json);

    if (json_is_number(at->json) && number >= min && number <= max) {
        *ret_number = number;
        return 0;
    }
    snprintf(expected, sizeof expected, "a number from %g to %g", min, max);
    return fail_found(at, err, expected);
}

int json_get_bool(const struct json_at *at, bool *ret_boolean, struct err *err)
{
    if (!json_is_boolean(at->json))
        return fail_found(at, err, "true or false");
    *ret_boolean = json_is_true(at->json);
    return 0;
}

/* Digits and at most one of the letters. */
static int parse_size(const char *text, uint64_t *ret_bytes)
{
    static const char letters[] = "KMG";
    const char *letter;
    uint64_t bytes;
    char *end;

    if (text[0] < '0' || text[0] > '9' || strlen(text) > 15)
        return -1;
    bytes = strtoull(text, &end, 10);
    if (end[0] == '\0') {
        *ret_bytes = bytes;
        return 0;
    }
    letter = strchr(letters, end[0]);
    if (letter == NULL || end[1] != '\0')
        return -1;
    for (const char *at = letters; at <= letter; at++) {
        if (__builtin_mul_overflow(bytes, 1024u, &bytes))
            return -1;
    }
    *ret_bytes = bytes;
    return 0;
}

static void format_size(uint64_t bytes, char text[32])
{
    static const char *const letters[] = {"", "K", "M", "G"};
    size_t i = 0;

    while (i < 3 && bytes != 0 && bytes % 1024 == 0) {
        bytes /= 1024;
        i++;
    }
    snprintf(text, 32, "%" PRIu64 "%s", bytes, letters[i]);
}

int json_get_size(const struct json_at *at, uint64_t min, uint64_t max, uint64_t *ret_bytes,
                  struct err *err)
{
    char expected[120], min_text[32], max_text[32];
    uint64_t bytes = 0;
    bool good = false;

    if (json_is_integer(at->json) && json_integer_value(at->json) >= 0) {
        bytes = (uint64_t)json_integer_value(at->json);
        good = true;
    } else if (json_is_string(at->json)) {
        good = parse_size(json_string_value(at->json), &bytes) == 0;
    }
    if (good && bytes >= min && bytes <= max) {
        *ret_bytes = bytes;
        return 0;
    }
    format_size(min, min_text);
    format_size(max, max_text);
    snprintf(expected, sizeof expected, "a size from %s to %s bytes (a number, or \"64K\", \"1G\")",
             min_text, max_text);
    return fail_found(at, err, expected);
}

int json_get_texts(const struct json_at *at, size_t count_min, size_t count_max, char ***ret_texts,
                   struct err *err)
{
    size_t count = json_array_size(at->json);
    int code = json_check_list(at, count_min, count_max, err);
    char **texts;

    if (code != 0)
        return code;
    texts = mem_alloc((count + 1) * sizeof *texts);
    for (size_t i = 0; i < count && code == 0; i++) {
        struct json_at item = json_at_index(at, i);
        const char *text = "";

        code = json_get_text(&item, TEXT_BYTES_MAX, &text, err);
        if (code == 0)
            texts[i] = mem_strdup(text);
    }
    if (code != 0) {
        json_texts_free(texts);
        return code;
    }
    *ret_texts = texts;
    return 0;
}

void json_texts_free(char **texts)
{
    for (size_t i = 0; texts != NULL && texts[i] != NULL; i++)
        free(texts[i]);
    free(texts);
}
