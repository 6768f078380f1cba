/* The part of the C and C++ drivers that does not depend on the problem: frames, values, crashes.
 *
 * It is compiled once per machine (language.json, "prepare") and linked to the glue, which is
 * rendered for each problem and includes the candidate's source. The protocol is drawn in
 * judge/core/wire.h. Nothing here calls a library function that a candidate's own function of the
 * same name would replace: `int read(void)` is an honest thing to write in an answer.
 *
 * Every name starts with judge_, so that the candidate has all others. */
#ifndef JUDGE_NATIVE_H
#define JUDGE_NATIVE_H

#include "glue.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

enum judge_error {
    JUDGE_ERROR_LOAD = 2,
    JUDGE_ERROR_EXCEPTION = 3,
    JUDGE_ERROR_SIGNAL = 4,
    JUDGE_ERROR_EXIT = 5,
    JUDGE_ERROR_ANSWER = 6,
};

/* The operations of a CALLS that are not yet decoded. Reading past the end ends the program. */
struct judge_reader {
    const uint8_t *at;
    const uint8_t *end;
};

bool judge_read_null(struct judge_reader *reader); /* Takes the value only if it is null. */
bool judge_read_bool(struct judge_reader *reader);
int64_t judge_read_int(struct judge_reader *reader);
double judge_read_double(struct judge_reader *reader); /* A whole number is taken as well. */
uint32_t judge_read_list(struct judge_reader *reader); /* The count; the values follow. */
const char *judge_read_text(struct judge_reader *reader,
                            size_t *ret_length); /* No NUL at the end. */

void judge_write_null(void);
void judge_write_bool(bool value);
void judge_write_int(int64_t value);
void judge_write_double(double value);
void judge_write_list(size_t count);
void judge_write_text(const char *text,
                      size_t length); /* Bytes that are no UTF-8 become foreign. */
void judge_write_foreign(const char *name);

char judge_read_char(struct judge_reader *reader);
void judge_write_char(char value); /* What is not ASCII becomes foreign. */

/* struct ListNode and struct TreeNode, as C and C++ lay them out: judge_kept has those of
 * arguments. None is reached by recursion. What is written is checked first: a cycle, or a node
 * that has two parents, becomes foreign. NULL is the empty list. */
void *judge_read_list_node(struct judge_reader *reader);
void *judge_read_tree_node(struct judge_reader *reader);
void judge_write_list_node(const void *node);
void judge_write_tree_node(const void *node);

/* Gives the nodes of a result to @give_back, but for those of arguments. They were written, so that
 * there is no cycle among them. */
void judge_drop_list_node(void *node, void (*give_back)(void *node));
void judge_drop_tree_node(void *node, void (*give_back)(void *node));

/* Memory of the driver, not of the candidate's allocator. `kept` memory lasts until the next
 * judge_arena_reset, which happens at CASE (and at each CALLS of a function problem); that of
 * frames until judge_arena_rewind, at each CALLS. */
struct judge_arena {
    struct judge_block *block;
    size_t used;
};

void *judge_arena_get(struct judge_arena *arena, size_t size); /* Zeroed, aligned to 16. */
void judge_arena_reset(struct judge_arena *arena);
void judge_arena_rewind(struct judge_arena *arena);
bool judge_arena_holds(const struct judge_arena *arena, const void *pointer);
/* The bytes from @pointer to the end of its block; 0 when it is in none. */
size_t judge_arena_after(const struct judge_arena *arena, const void *pointer);

extern struct judge_arena judge_kept;   /* Arguments. */
extern struct judge_arena judge_frames; /* The operations of one CALLS. */

/* Sends an ERROR for the current operation and leaves with status 1. */
void judge_fail(enum judge_error kind, const char *type, const char *message, const char *function)
    __attribute__((noreturn));

/* The return addresses of the callers, as the messages of crashes have them. */
const char *judge_trace(void);

/* How values of one type are read, written and given back. A place lies in a frame, whose bytes are
 * zero at first. */
struct judge_type {
    void (*make)(void *place); /* NULL: zero bytes are a value. */
    void (*read)(const struct judge_type *type, struct judge_reader *reader, void *place);
    void (*write)(const struct judge_type *type, const void *place);
    /* Of a list, its first @count entries; as a number if it has not so many. NULL: of no list. */
    void (*write_prefix)(const struct judge_type *type, const void *place, int64_t count);
    void (*drop_argument)(const struct judge_type *type, void *place);              /* Or NULL. */
    void (*drop_result)(const struct judge_type *type, void *place, bool measured); /* Or NULL. */
    const struct judge_type *element; /* For the language's own use, as the next two. */
    uint32_t size;
    bool nullable;
};

void judge_flush(void); /* The language's standard output, before the program leaves. */

#ifdef __cplusplus
}
#endif
#endif
