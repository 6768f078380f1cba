#include "judge/core/value.h"

#include "judge/base/mem.h"
#include "judge/base/printable.h"

#include <assert.h>
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ELLIPSIS "…"
#define TYPE_NAME_BYTES_MAX 80 /* Shown of a foreign type. */

static bool has_text(enum value_kind kind)
{
    return kind == VALUE_STRING || kind == VALUE_BIGINT || kind == VALUE_FOREIGN;
}

void value_fini(struct value *value)
{
    if (has_text(value->kind)) {
        free(value->as.text.data);
    } else if (value->kind == VALUE_LIST) {
        for (size_t i = 0; i < value->as.list.count; i++)
            value_fini(&value->as.list.items[i]);
        free(value->as.list.items);
    }
    *value = (struct value){.kind = VALUE_NULL};
}

struct value value_int(int64_t integer)
{
    return (struct value){.kind = VALUE_INT, .as.integer = integer};
}

struct value value_bool(bool boolean)
{
    return (struct value){.kind = VALUE_BOOL, .as.boolean = boolean};
}

struct value value_double(double number)
{
    return (struct value){.kind = VALUE_DOUBLE, .as.number = number};
}

struct value value_string(const char *data, size_t length)
{
    struct value value = {.kind = VALUE_STRING};

    assert(length < SIZE_MAX);
    value.as.text.data = mem_grow(NULL, length + 1, 1);
    value.as.text.length = length;
    if (length != 0)
        memcpy(value.as.text.data, data, length);
    value.as.text.data[length] = '\0';
    return value;
}

struct value value_list(size_t count)
{
    struct value value = {.kind = VALUE_LIST};

    assert(count <= SIZE_MAX / sizeof(struct value));
    value.as.list.count = count;
    if (count != 0)
        value.as.list.items = mem_alloc(count * sizeof(struct value));
    return value;
}

/* So that a NaN equals itself and -0.0 does not equal 0.0. */
static uint64_t double_bits(double number)
{
    uint64_t bits;

    memcpy(&bits, &number, sizeof bits);
    return bits;
}

struct value value_copy(const struct value *value)
{
    struct value copy = *value;

    if (has_text(value->kind)) {
        copy = value_string(value->as.text.data, value->as.text.length);
        copy.kind = value->kind;
    } else if (value->kind == VALUE_LIST) {
        copy = value_list(value->as.list.count);
        for (size_t i = 0; i < copy.as.list.count; i++)
            copy.as.list.items[i] = value_copy(&value->as.list.items[i]);
    }
    return copy;
}

bool value_equal(const struct value *a, const struct value *b)
{
    if (a->kind != b->kind)
        return false;
    switch (a->kind) {
    case VALUE_NULL:
        return true;
    case VALUE_BOOL:
        return a->as.boolean == b->as.boolean;
    case VALUE_INT:
        return a->as.integer == b->as.integer;
    case VALUE_DOUBLE:
        return double_bits(a->as.number) == double_bits(b->as.number);
    case VALUE_STRING:
    case VALUE_BIGINT:
    case VALUE_FOREIGN:
        return a->as.text.length == b->as.text.length &&
               memcmp(a->as.text.data, b->as.text.data, a->as.text.length) == 0;
    case VALUE_LIST:
        if (a->as.list.count != b->as.list.count)
            return false;
        for (size_t i = 0; i < a->as.list.count; i++) {
            if (!value_equal(&a->as.list.items[i], &b->as.list.items[i]))
                return false;
        }
        return true;
    case VALUE_KIND_COUNT:
        break;
    }
    return false;
}

/* Printing stops soon after @end, so that a huge value costs no more than what is shown of it. */
struct printer {
    struct buf *out;
    size_t end; /* Of the buffer's length. */
};

static bool is_full(const struct printer *printer)
{
    return printer->out->length > printer->end;
}

/* The shortest decimal that reads back as the same double, and never looks like a whole number. */
static void print_double(struct printer *printer, double number)
{
    char text[40];

    if (isnan(number)) {
        buf_add_text(printer->out, "NaN");
        return;
    }
    if (isinf(number)) {
        buf_add_text(printer->out, number < 0 ? "-Infinity" : "Infinity");
        return;
    }
    for (int digits = 15; digits <= 17; digits++) {
        snprintf(text, sizeof text, "%.*g", digits, number);
        if (strtod(text, NULL) == number)
            break;
    }
    buf_add_text(printer->out, text);
    if (strpbrk(text, ".e") == NULL)
        buf_add_text(printer->out, ".0");
}

static void print_character(struct buf *out, uint32_t code, const char *data, size_t length)
{
    static const char *const short_forms[128] = {
        ['"'] = "\\\"", ['\\'] = "\\\\", ['\n'] = "\\n", ['\t'] = "\\t",
        ['\r'] = "\\r", ['\b'] = "\\b",  ['\f'] = "\\f",
    };

    if (code < 128 && short_forms[code] != NULL)
        buf_add_text(out, short_forms[code]);
    else if (!printable_is(code))
        buf_printf(out, "\\u%04" PRIx32, code);
    else
        buf_add(out, data, length);
}

/* What is not UTF-8 is shown as U+FFFD: the result is always JSON and safe on a terminal. */
static void print_string(struct printer *printer, const char *data, size_t length)
{
    buf_add_text(printer->out, "\"");
    for (size_t at = 0; at < length && !is_full(printer);) {
        uint32_t code;
        size_t used = printable_next(data + at, length - at, &code);

        if (used == 0)
            buf_add_text(printer->out, "\\ufffd");
        else
            print_character(printer->out, code, data + at, used);
        at += used != 0 ? used : 1;
    }
    buf_add_text(printer->out, "\"");
}

static void print(struct printer *printer, const struct value *value)
{
    switch (value->kind) {
    case VALUE_NULL:
    case VALUE_KIND_COUNT:
        buf_add_text(printer->out, "null");
        break;
    case VALUE_BOOL:
        buf_add_text(printer->out, value->as.boolean ? "true" : "false");
        break;
    case VALUE_INT:
        buf_printf(printer->out, "%" PRId64, value->as.integer);
        break;
    case VALUE_DOUBLE:
        print_double(printer, value->as.number);
        break;
    case VALUE_STRING:
        print_string(printer, value->as.text.data, value->as.text.length);
        break;
    case VALUE_BIGINT:
        printable_add(printer->out, value->as.text.data, value->as.text.length,
                      printer->end - printer->out->length + 1);
        break;
    case VALUE_FOREIGN:
        buf_add_text(printer->out, "<");
        value_describe_kind(value, printer->out);
        buf_add_text(printer->out, ">");
        break;
    case VALUE_LIST:
        buf_add_text(printer->out, "[");
        for (size_t i = 0; i < value->as.list.count && !is_full(printer); i++) {
            if (i != 0)
                buf_add_text(printer->out, ",");
            if (!is_full(printer))
                print(printer, &value->as.list.items[i]);
        }
        buf_add_text(printer->out, "]");
        break;
    }
}

/* Drops the end of @out so that the mark fits in front of @end, but no half character. */
static void cut(struct buf *out, size_t start, size_t end)
{
    size_t at = end - start > strlen(ELLIPSIS) ? end - strlen(ELLIPSIS) : start;

    while (at > start && ((uint8_t)out->data[at] & 0xc0) == 0x80)
        at--;
    out->length = at;
    buf_add_text(out, ELLIPSIS);
}

void value_print(const struct value *value, struct buf *out, size_t length_max)
{
    size_t start = out->length;
    struct printer printer = {.out = out};

    printer.end = length_max < SIZE_MAX / 2 - start ? start + length_max : SIZE_MAX / 2;
    print(&printer, value);
    if (is_full(&printer))
        cut(out, start, printer.end);
}

void value_describe_kind(const struct value *value, struct buf *out)
{
    static const char *const names[VALUE_KIND_COUNT] = {
        [VALUE_NULL] = "null",
        [VALUE_BOOL] = "bool",
        [VALUE_INT] = "int",
        [VALUE_DOUBLE] = "double",
        [VALUE_STRING] = "string",
        [VALUE_LIST] = "list",
        [VALUE_BIGINT] = "int beyond 64 bits",
        [VALUE_FOREIGN] = "foreign type ",
    };

    assert(value->kind < VALUE_KIND_COUNT);
    buf_add_text(out, names[value->kind]);
    if (value->kind == VALUE_FOREIGN)
        printable_add(out, value->as.text.data, value->as.text.length, TYPE_NAME_BYTES_MAX);
}
