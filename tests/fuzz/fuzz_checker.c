/* A line of an author's checker: an answer to the question 7 about a case of 5 operations. */
#include "judge/base/printable.h"
#include "judge/core/limits.h"
#include "judge/stage/checker_wire.h"

#include <stdlib.h>
#include <string.h>

#define ID 7
#define OPERATIONS 5

static void must(bool holds)
{
    if (!holds)
        abort();
}

static void must_be_safe(const char *text, size_t length_max)
{
    size_t bad;

    must(strlen(text) <= length_max && printable_check_utf8(text, strlen(text), &bad));
    must(strpbrk(text, "\n\033") == NULL);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t length);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t length)
{
    struct checker_reply reply;
    struct err err = {0};

    if (checker_reply_parse((const char *)data, length, ID, OPERATIONS, &reply, &err) != 0) {
        must(err.code == ERR_INPUT);
        must_be_safe(err.message, sizeof err.message);
        return 0;
    }
    must(reply.word < CHECKER_WORD_COUNT);
    must(reply.has_operation ? reply.operation < OPERATIONS : reply.operation == 0);
    must_be_safe(reply.reason, REASON_BYTES_MAX);
    checker_reply_fini(&reply);
    return 0;
}
