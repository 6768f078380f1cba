/* See support.h. Linked with --wrap=free,realloc: a call of these in the candidate's source comes
 * here first, so that giving back an argument (which is not malloc's) does nothing. */
#include "support.h"
#include "native.h"

#include <stdio.h>
#include <string.h>

#define NODE_CHUNK_BYTES 32 /* What malloc takes for a ListNode, and for a TreeNode. */

struct list {
    void *items;
    int size;
};

struct table {
    void **rows;
    int size;
    int *columns;
};

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

static void free_heap(void *pointer)
{
    bool is_image = (const char *)pointer >= __executable_start && (const char *)pointer < _end;
    if (pointer && !is_image && !judge_arena_holds(&judge_kept, pointer))
        __real_free(pointer);
}

/* A right answer that returns memory of its object must not fail on the sites' promise to free it,
 * so nothing is freed while answers are judged; while cost is measured, all is. */
static void drop_list(const struct judge_type *type, void *place, bool measured)
{
    (void)type;
    if (measured)
        free_heap(((struct list *)place)->items);
}

static void drop_table(const struct judge_type *type, void *place, bool measured)
{
    (void)type;
    const struct table *table = place;
    const void *before = NULL;
    if (!measured)
        return;
    for (int i = 0; table->rows && i < table->size; i++) {
        if (table->rows[i] != before)
            free_heap(table->rows[i]);
        before = table->rows[i];
    }
    free_heap(table->rows);
    free_heap(table->columns);
}

/* Nodes that are malloc's, one by one: of a chunk of no other size, and so of no array of them. */
static void free_node(void *node)
{
    size_t chunk = ((const size_t *)node)[-1] & ~(size_t)7;
    if (chunk == NODE_CHUNK_BYTES)
        free_heap(node);
}

/* An object may go on using its nodes. */
static void drop_ListNode(const struct judge_type *type, void *place, bool measured)
{
    (void)type;
    if (measured && !judge_glue_is_class)
        judge_drop_list_node(*(void **)place, free_node);
}

static void drop_TreeNode(const struct judge_type *type, void *place, bool measured)
{
    (void)type;
    if (measured && !judge_glue_is_class)
        judge_drop_tree_node(*(void **)place, free_node);
}

static void read_bool(const struct judge_type *type, struct judge_reader *reader, void *place)
{
    (void)type;
    *(judge_bool *)place = judge_read_bool(reader);
}

static void write_bool(const struct judge_type *type, const void *place)
{
    (void)type;
    judge_write_bool(*(const uint8_t *)place != 0); /* Any byte may lie there. */
}

static void read_int32(const struct judge_type *type, struct judge_reader *reader, void *place)
{
    (void)type;
    *(judge_int32 *)place = (judge_int32)judge_read_int(reader);
}

static void write_int32(const struct judge_type *type, const void *place)
{
    (void)type;
    judge_write_int(*(const judge_int32 *)place);
}

static void read_int64(const struct judge_type *type, struct judge_reader *reader, void *place)
{
    (void)type;
    *(judge_int64 *)place = judge_read_int(reader);
}

static void write_int64(const struct judge_type *type, const void *place)
{
    (void)type;
    judge_write_int(*(const judge_int64 *)place);
}

static void read_double(const struct judge_type *type, struct judge_reader *reader, void *place)
{
    (void)type;
    *(judge_double *)place = judge_read_double(reader);
}

static void write_double(const struct judge_type *type, const void *place)
{
    (void)type;
    judge_write_double(*(const judge_double *)place);
}

static void read_string(const struct judge_type *type, struct judge_reader *reader, void *place)
{
    (void)type;
    if (judge_read_null(reader))
        return;
    size_t length;
    const char *text = judge_read_text(reader, &length);
    char *copy = judge_arena_get(&judge_kept, length + 1); /* Zeroed: the NUL is there. */
    memcpy(copy, text, length);
    *(judge_string *)place = copy;
}

static void write_string(const struct judge_type *type, const void *place)
{
    (void)type;
    const char *text = *(const judge_string *)place;
    if (text)
        judge_write_text(text, strlen(text));
    else
        judge_write_null();
}

static void read_char(const struct judge_type *type, struct judge_reader *reader, void *place)
{
    (void)type;
    *(judge_char *)place = judge_read_char(reader);
}

static void write_char(const struct judge_type *type, const void *place)
{
    (void)type;
    judge_write_char(*(const judge_char *)place);
}

static void read_ListNode(const struct judge_type *type, struct judge_reader *reader, void *place)
{
    (void)type;
    *(judge_ListNode *)place = judge_read_list_node(reader);
}

static void write_ListNode(const struct judge_type *type, const void *place)
{
    (void)type;
    judge_write_list_node(*(const judge_ListNode *)place);
}

static void read_TreeNode(const struct judge_type *type, struct judge_reader *reader, void *place)
{
    (void)type;
    *(judge_TreeNode *)place = judge_read_tree_node(reader);
}

static void write_TreeNode(const struct judge_type *type, const void *place)
{
    (void)type;
    judge_write_tree_node(*(const judge_TreeNode *)place);
}

static void read_option(const struct judge_type *type, struct judge_reader *reader, void *place)
{
    if (judge_read_null(reader))
        return;
    void *value = judge_arena_get(&judge_kept, type->element->size);
    type->element->read(type->element, reader, value);
    *(void **)place = value;
}

static void write_option(const struct judge_type *type, const void *place)
{
    const void *value = *(void *const *)place;
    if (value)
        type->element->write(type->element, value);
    else
        judge_write_null();
}

static void read_list(const struct judge_type *type, struct judge_reader *reader, void *place)
{
    const struct judge_type *element = type->element;
    struct list *list = place;
    if (judge_read_null(reader))
        return;
    uint32_t count = judge_read_list(reader);
    uint8_t *items = judge_arena_get(&judge_kept, (size_t)count * element->size);
    for (uint32_t i = 0; i < count; i++)
        element->read(element, reader, items + (size_t)i * element->size);
    *list = (struct list){items, (int)count};
}

static void read_table(const struct judge_type *type, struct judge_reader *reader, void *place)
{
    struct table *table = place;
    if (judge_read_null(reader))
        return;
    uint32_t count = judge_read_list(reader);
    table->rows = judge_arena_get(&judge_kept, count * sizeof(*table->rows));
    table->columns = judge_arena_get(&judge_kept, count * sizeof(*table->columns));
    table->size = (int)count;
    for (uint32_t i = 0; i < count; i++) {
        struct list row = {NULL, 0};
        read_list(type, reader, &row);
        table->rows[i] = row.items;
        table->columns[i] = row.size;
    }
}

static void check_list(const void *items, int size, const char *what)
{
    char message[96];
    if (size < 0 || size > (1 << 24))
        snprintf(message, sizeof(message), "the returned %s size is %d", what, size);
    else if (size > 0 && !items)
        snprintf(message, sizeof(message), "NULL was returned, and the %s size is %d", what, size);
    else
        return;
    judge_fail(JUDGE_ERROR_ANSWER, "wrong size", message, "");
}

static void write_items(const struct judge_type *element, const void *items, int size)
{
    check_list(items, size, "array");
    judge_write_list((size_t)size);
    for (int i = 0; i < size; i++)
        element->write(element, (const uint8_t *)items + (size_t)i * element->size);
}

static void write_list(const struct judge_type *type, const void *place)
{
    const struct list *list = place;
    if (!list->items && type->nullable)
        judge_write_null();
    else
        write_items(type->element, list->items, list->size);
}

static void write_table(const struct judge_type *type, const void *place)
{
    const struct table *table = place;
    if (!table->rows && type->nullable) {
        judge_write_null();
        return;
    }
    check_list(table->rows, table->size, "array");
    check_list(table->columns, table->size, "column");
    judge_write_list((size_t)table->size);
    for (int i = 0; i < table->size; i++)
        write_items(type->element, table->rows[i], table->columns[i]);
}

static void write_list_prefix(const struct judge_type *type, const void *place, int64_t count)
{
    const struct list *list = place;
    if (count < 0 || count > list->size)
        judge_write_int(count);
    else
        write_items(type->element, list->items, (int)count);
}

static void write_table_prefix(const struct judge_type *type, const void *place, int64_t count)
{
    struct table table = *(const struct table *)place;
    if (count < 0 || count > table.size) {
        judge_write_int(count);
        return;
    }
    table.size = (int)count;
    write_table(type, &table);
}

#define SHAPE(item, shape, may_be_null)                                                            \
    {                                                                                              \
        .read = read_##shape, .write = write_##shape, .write_prefix = write_##shape##_prefix,      \
        .drop_result = drop_##shape, .element = item, .nullable = may_be_null                      \
    }

#define DEFINE_SHAPES(T)                                                                           \
    const struct judge_type judge_type_##T##_option = {                                            \
        .read = read_option, .write = write_option, .element = &judge_type_##T};                   \
    const struct judge_type judge_type_##T##_list = SHAPE(&judge_type_##T, list, false);           \
    const struct judge_type judge_type_##T##_list_or_null = SHAPE(&judge_type_##T, list, true);    \
    const struct judge_type judge_type_##T##_table = SHAPE(&judge_type_##T, table, false);         \
    const struct judge_type judge_type_##T##_table_or_null = SHAPE(&judge_type_##T, table, true);

#define DEFINE(T)                                                                                  \
    const struct judge_type judge_type_##T = {                                                     \
        .read = read_##T, .write = write_##T, .size = sizeof(judge_##T)};

#define DEFINE_NODE(T)                                                                             \
    const struct judge_type judge_type_##T = {                                                     \
        .read = read_##T, .write = write_##T, .drop_result = drop_##T, .size = sizeof(judge_##T)};

JUDGE_SCALARS(DEFINE)
JUDGE_SCALARS(DEFINE_SHAPES)
JUDGE_NODES(DEFINE_NODE)
JUDGE_NODES(DEFINE_SHAPES)

void judge_flush(void)
{
    fflush(stdout);
    fflush(stderr);
}
