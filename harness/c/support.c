/* See support.h. Linked with --wrap=free,realloc: a call of these in the candidate's source comes
 * here first, so that giving back an argument (which is not malloc's) does nothing. */
#include "support.h"

#include <stdio.h>
#include <string.h>

void __real_free(void *pointer);
void *__real_realloc(void *pointer, size_t size);
void *malloc(size_t size);

/* The image of the program: its constants and static arrays lie between these. */
extern char __executable_start[];
extern char _end[];

void __wrap_free(void *pointer)
{
    if (pointer && judge_arena_holds(&judge_kept, pointer))
        return;
    __real_free(pointer);
}

void *__wrap_realloc(void *pointer, size_t size)
{
    if (!pointer || !judge_arena_holds(&judge_kept, pointer))
        return __real_realloc(pointer, size);
    /* The old size is not known, but what follows an argument in its block can be read. */
    void *copy = malloc(size ? size : 1);
    size_t readable = judge_arena_after(&judge_kept, pointer);
    if (copy)
        memcpy(copy, pointer, size < readable ? size : readable);
    return copy;
}

static bool is_heap(const void *pointer)
{
    return pointer && !judge_arena_holds(&judge_kept, pointer) &&
           !((const char *)pointer >= __executable_start && (const char *)pointer < _end);
}

void judge_free_list(void *items)
{
    if (is_heap(items))
        __real_free(items);
}

void judge_free_table(void *rows, int size, int *columns)
{
    void **row = rows;
    const void *before = NULL;
    for (int i = 0; row && i < size; i++) {
        if (row[i] != before)
            judge_free_list(row[i]);
        before = row[i];
    }
    judge_free_list(rows);
    judge_free_list(columns);
}

judge_bool judge_get_bool(struct judge_reader *reader)
{
    return judge_read_bool(reader);
}

judge_int32 judge_get_int32(struct judge_reader *reader)
{
    return (judge_int32)judge_read_int(reader);
}

judge_int64 judge_get_int64(struct judge_reader *reader)
{
    return judge_read_int(reader);
}

judge_double judge_get_double(struct judge_reader *reader)
{
    return judge_read_double(reader);
}

judge_string judge_get_string(struct judge_reader *reader)
{
    if (judge_read_null(reader))
        return NULL;
    size_t length;
    const char *text = judge_read_text(reader, &length);
    char *copy = judge_arena_get(&judge_kept, length + 1); /* Zeroed: the NUL is there. */
    memcpy(copy, text, length);
    return copy;
}

void judge_set_bool(judge_bool value)
{
    judge_write_bool(value);
}

void judge_set_int32(judge_int32 value)
{
    judge_write_int(value);
}

void judge_set_int64(judge_int64 value)
{
    judge_write_int(value);
}

void judge_set_double(judge_double value)
{
    judge_write_double(value);
}

void judge_set_string(judge_string value)
{
    if (value)
        judge_write_text(value, strlen(value));
    else
        judge_write_null();
}

static void check_list(const void *items, int size, const char *what)
{
    char message[96];
    if (size < 0 || size > (1 << 24))
        snprintf(message, sizeof(message), "the returned %s size is %d", what, size);
    else if (size > 0 && !items)
        snprintf(message, sizeof(message), "NULL was returned with a %s size of %d", what, size);
    else
        return;
    judge_fail(JUDGE_ERROR_ANSWER, "wrong size", message, "");
}

#define DEFINE(T)                                                                                  \
    judge_##T *judge_get_##T##_option(struct judge_reader *reader)                                 \
    {                                                                                              \
        if (judge_read_null(reader))                                                               \
            return NULL;                                                                           \
        judge_##T *value = judge_arena_get(&judge_kept, sizeof(*value));                           \
        *value = judge_get_##T(reader);                                                            \
        return value;                                                                              \
    }                                                                                              \
                                                                                                   \
    judge_##T *judge_get_##T##_list(struct judge_reader *reader, int *ret_size)                    \
    {                                                                                              \
        *ret_size = 0;                                                                             \
        if (judge_read_null(reader))                                                               \
            return NULL;                                                                           \
        uint32_t count = judge_read_list(reader);                                                  \
        judge_##T *items = judge_arena_get(&judge_kept, count * sizeof(*items));                   \
        for (uint32_t i = 0; i < count; i++)                                                       \
            items[i] = judge_get_##T(reader);                                                      \
        *ret_size = (int)count;                                                                    \
        return items;                                                                              \
    }                                                                                              \
                                                                                                   \
    judge_##T **judge_get_##T##_table(struct judge_reader *reader, int *ret_size,                  \
                                      int **ret_columns)                                           \
    {                                                                                              \
        *ret_size = 0;                                                                             \
        *ret_columns = NULL;                                                                       \
        if (judge_read_null(reader))                                                               \
            return NULL;                                                                           \
        uint32_t count = judge_read_list(reader);                                                  \
        judge_##T **rows = judge_arena_get(&judge_kept, count * sizeof(*rows));                    \
        *ret_columns = judge_arena_get(&judge_kept, count * sizeof(**ret_columns));                \
        for (uint32_t i = 0; i < count; i++)                                                       \
            rows[i] = judge_get_##T##_list(reader, &(*ret_columns)[i]);                            \
        *ret_size = (int)count;                                                                    \
        return rows;                                                                               \
    }                                                                                              \
                                                                                                   \
    void judge_set_##T##_option(const judge_##T *value)                                            \
    {                                                                                              \
        if (value)                                                                                 \
            judge_set_##T(*value);                                                                 \
        else                                                                                       \
            judge_write_null();                                                                    \
    }                                                                                              \
                                                                                                   \
    void judge_set_##T##_list(judge_##T const *items, int size, bool nullable)                     \
    {                                                                                              \
        if (!items && nullable) {                                                                  \
            judge_write_null();                                                                    \
            return;                                                                                \
        }                                                                                          \
        check_list(items, size, "array");                                                          \
        judge_write_list((size_t)size);                                                            \
        for (int i = 0; i < size; i++)                                                             \
            judge_set_##T(items[i]);                                                               \
    }                                                                                              \
                                                                                                   \
    void judge_set_##T##_table(judge_##T *const *rows, int size, const int *columns,               \
                               bool nullable)                                                      \
    {                                                                                              \
        if (!rows && nullable) {                                                                   \
            judge_write_null();                                                                    \
            return;                                                                                \
        }                                                                                          \
        check_list(rows, size, "array");                                                           \
        check_list(columns, size, "column");                                                       \
        judge_write_list((size_t)size);                                                            \
        for (int i = 0; i < size; i++)                                                             \
            judge_set_##T##_list(rows[i], columns[i], false);                                      \
    }

JUDGE_TYPES(DEFINE)
