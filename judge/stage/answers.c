#include "judge/stage/answers.h"

#include "judge/base/mem.h"
#include "judge/core/limits.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

void answers_fini(struct answers *answers)
{
    for (size_t i = 0; i < answers->count; i++)
        value_fini(&answers->items[i]);
    free(answers->items);
    *answers = (struct answers){0};
}

static size_t size_of(const struct value *value)
{
    size_t size = sizeof *value;

    if (value->kind == VALUE_STRING)
        return size + value->as.text.length;
    for (size_t i = 0; value->kind == VALUE_LIST && i < value->as.list.count; i++)
        size += size_of(&value->as.list.items[i]);
    return size;
}

bool answers_take(struct answers *answers, struct value *value)
{
    if (answers->count == answers->capacity) {
        answers->capacity = answers->capacity != 0 ? 2 * answers->capacity : 64;
        answers->items = mem_grow(answers->items, answers->capacity, sizeof *answers->items);
    }
    answers->bytes += size_of(value);
    answers->items[answers->count++] = *value;
    *value = (struct value){.kind = VALUE_NULL};
    return answers->bytes <= CHECKED_ANSWERS_BYTES_MAX;
}

/* Does an argument refer to the answer of operation @first or a later one? */
static bool refers_from(const struct operation *operation, size_t first)
{
    for (size_t i = 0; operation->answer_of != NULL && i < operation->arg_count; i++) {
        if (operation->answer_of[i] != ARGUMENT_GIVEN && operation->answer_of[i] >= first)
            return true;
    }
    return false;
}

size_t answers_independent(const struct operation *operations, size_t first, size_t count)
{
    size_t length = count > 0 ? 1 : 0;

    while (length < count && !refers_from(&operations[length], first))
        length++;
    return length;
}

void answers_fill(const struct answers *answers, const struct operation *operations, size_t count,
                  struct operation *ret_filled)
{
    for (size_t i = 0; i < count; i++) {
        const struct operation *operation = &operations[i];
        struct value *args;

        ret_filled[i] = *operation;
        if (operation->answer_of == NULL)
            continue;
        args = mem_alloc(operation->arg_count * sizeof *args);
        for (size_t k = 0; k < operation->arg_count; k++) {
            size_t from = operation->answer_of[k];

            assert(from == ARGUMENT_GIVEN || from < answers->count);
            args[k] = from == ARGUMENT_GIVEN ? operation->args[k] : answers->items[from];
        }
        ret_filled[i].args = args;
        ret_filled[i].answer_of = NULL;
    }
}

void answers_unfill(const struct operation *operations, size_t count, struct operation *filled)
{
    for (size_t i = 0; i < count; i++) {
        if (filled[i].args != operations[i].args)
            free(filled[i].args);
    }
}
