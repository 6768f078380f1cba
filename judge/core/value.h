/* A typed value that goes into a candidate's method or comes out of it.
 *
 * Values are trees owned by their root: value_fini frees all that is below. The wire form is drawn
 * in wire.h. Who may call: everything in judge/. */
#ifndef JUDGE_CORE_VALUE_H
#define JUDGE_CORE_VALUE_H

#include "judge/base/buf.h"
#include "judge/base/err.h"

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum value_kind {
    VALUE_NULL,
    VALUE_BOOL,
    VALUE_INT, /* A whole number that fits in 64 bits. */
    VALUE_DOUBLE,
    VALUE_STRING, /* UTF-8, may hold NUL bytes. */
    VALUE_LIST,
    VALUE_BIGINT,  /* A whole number beyond 64 bits, as decimal text. */
    VALUE_FOREIGN, /* Something that no interface type describes: the text names its type. */
    VALUE_KIND_COUNT,
};

struct value {
    enum value_kind kind;
    union {
        bool boolean;
        int64_t integer;
        double number;
        struct {
            char *data; /* length bytes and a NUL. */
            size_t length;
        } text; /* STRING, BIGINT, FOREIGN */
        struct {
            struct value *items;
            size_t count;
        } list;
    } as;
};

#define VALUE_DEPTH_MAX 8

void value_fini(struct value *value);
struct value value_int(int64_t integer);
struct value value_bool(bool boolean);
struct value value_double(double number);
struct value value_string(const char *data, size_t length); /* Copies. */
struct value value_list(size_t count);                      /* count nulls. */

struct value value_copy(const struct value *value); /* All that is below, too. */

/* Same kind and same content, doubles bit for bit. */
bool value_equal(const struct value *a, const struct value *b);

/* JSON text and back; @type decides what a JSON number is (see type.h). */
void value_print(const struct value *value, struct buf *out, size_t length_max);

/* What a candidate would call it: "int", "bool", "list", "foreign type Foo". Into @out. */
void value_describe_kind(const struct value *value, struct buf *out);

/* Appends the wire form. */
void value_encode(const struct value *value, struct buf *out);

/* Reads one value at *@offset of @data, and moves *@offset behind it. Returns 0, or -1 when the
 * bytes are cut short, nested deeper than VALUE_DEPTH_MAX, or have an unknown tag; then nothing is
 * kept and @ret_value is untouched. Never allocates more than about 24 times the bytes it reads. */
int value_decode(const uint8_t *data, size_t length, size_t *offset, struct value *ret_value)
    __attribute__((warn_unused_result));

#endif
