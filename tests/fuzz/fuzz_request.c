/* What strangers send to the daemon, and what a daemon sends to judge submit: any bytes give a
 * value or one message. The first byte chooses. */
#include "judge/api/origin.h"
#include "judge/api/post_body.h"
#include "judge/api/query.h"
#include "judge/api/round_body.h"
#include "judge/api/token.h"
#include "judge/base/time_text.h"
#include "judge/cli/sse.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool holds)
{
    if (!holds)
        abort();
}

static void try_body(const char *text, size_t length)
{
    struct post_body body = {0};
    struct err err = {0};
    unsigned status = 0;

    if (post_body_parse(text, length, &body, &status, &err) != 0) {
        must(err.code == ERR_INPUT && err.message[0] != '\0');
        must(status == 400 || status == 413 || status == 422);
        return;
    }
    must(body.problem != NULL && body.language != NULL && body.source[0] != '\0');
    must(body.round[0] == '\0' || query_is_name(body.round));
    post_body_fini(&body);
}

static void try_round(const char *text, size_t length)
{
    for (int is_new = 0; is_new < 2; is_new++) {
        struct round_body body = {0};
        struct err err = {0};
        unsigned status = 0;

        if (round_body_parse(text, length, is_new, &body, &status, &err) != 0) {
            must(err.code == ERR_INPUT && err.message[0] != '\0');
            must(status == 400 || status == 422);
            continue;
        }
        must(!is_new || (body.change.problems != NULL && body.change.problems[0] != NULL));
        must(!is_new || round_window_is_good(&body.change.window));
        must(body.change.window.closes_ms <= TIME_MS_MAX);
        round_body_fini(&body);
    }
}

static void try_moment(const char *text)
{
    char back[TIME_TEXT_MAX];
    uint64_t ms = 0, again = 1;
    struct err err = {0};

    if (time_text_parse("t", text, &ms, &err) != 0)
        return;
    time_text_format(ms, back);
    must(time_text_parse("t", back, &again, &err) == 0 && again == ms);
}

static void try_values(const char *text, size_t length)
{
    struct err err = {0};
    uint64_t number = 0;
    int64_t sequence = 0;
    char cursor[CURSOR_TEXT_MAX], id[TOKEN_ID_LENGTH + 1];
    unsigned char hash[STORE_HASH_BYTES];

    (void)length;
    if (query_whole("n", text, 3, 1000000, &number, &err) == 0)
        must(number >= 3 && number <= 1000000);
    if (query_event_id(text, &number, &err) == 0)
        must(number <= INT64_MAX);
    if (query_cursor_parse(text, &sequence, &err) == 0) {
        must(sequence > 0);
        query_cursor_format(sequence, cursor);
        must(strtoull(text + 1, NULL, 16) == strtoull(cursor + 1, NULL, 16));
    }
    try_moment(text);
    if (query_is_key(text))
        must(strlen(text) <= QUERY_KEY_BYTES_MAX);
    if (token_parse(text, id, hash))
        must(strlen(id) == TOKEN_ID_LENGTH);
    if (origin_host_is_loopback(text))
        must(strlen(text) <= 15);
    must(!origin_is_own(text, "example") || strlen(text) >= strlen("http://example"));
}

static void count(void *context, const struct sse_event *event)
{
    must(event->data[0] != '\0');
    ++*(size_t *)context;
}

/* All at once and byte by byte are the same. */
static void try_stream(const char *text, size_t length)
{
    struct sse whole = {0}, pieces = {0};
    size_t one = 0, other = 0;

    (void)sse_feed(&whole, text, length, count, &one);
    for (size_t i = 0; i < length; i++)
        (void)sse_feed(&pieces, text + i, 1, count, &other);
    must(one == other);
    sse_fini(&whole);
    sse_fini(&pieces);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static void (*const targets[])(const char *, size_t) = {try_body, try_values, try_stream,
                                                            try_round};
    char *text;

    if (size == 0)
        return 0;
    text = malloc(size);
    must(text != NULL);
    memcpy(text, data + 1, size - 1);
    text[size - 1] = '\0';
    targets[data[0] % 4](text, size - 1);
    free(text);
    return 0;
}
