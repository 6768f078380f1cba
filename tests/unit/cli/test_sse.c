#include "judge/cli/sse.h"

#include "tests/unit/complexity/suite.h"

#include <string.h>

static void collect(void *context, const struct sse_event *event)
{
    buf_printf(context, "<%s|%s|%s>", event->id, event->kind, event->data);
}

static const char stream[] = "retry: 1000\n\nid: 1\nevent: queued\ndata: {}\n\n: still here\n\n"
                             "event:position\r\ndata:{\"a\":1}\r\n\r\nid: 2\ndata: a\ndata: b\n\n"
                             "id: 3\nevent: cut";
static const char found[] = "<1|queued|{}><|position|{\"a\":1}><2||a\nb>";

/* In whatever pieces it comes. */
START_TEST(pieces)
{
    for (size_t step = 1; step <= sizeof stream; step++) {
        struct sse sse = {0};
        struct buf out = {0};

        for (size_t at = 0; at < sizeof stream - 1; at += step) {
            size_t left = sizeof stream - 1 - at;

            ck_assert(sse_feed(&sse, stream + at, left < step ? left : step, collect, &out));
        }
        ck_assert_str_eq(buf_text(&out), found);
        buf_fini(&out);
        sse_fini(&sse);
    }
}
END_TEST

START_TEST(too_long)
{
    static char block[1 << 16];
    struct sse sse = {0};
    struct buf out = {0};
    size_t fed = 0;

    memset(block, 'x', sizeof block);
    ck_assert(sse_feed(&sse, "data: ", 6, collect, &out));
    while (fed < SSE_EVENT_BYTES_MAX && sse_feed(&sse, block, sizeof block, collect, &out))
        fed += sizeof block;
    ck_assert_uint_lt(fed, SSE_EVENT_BYTES_MAX);
    ck_assert(!sse_feed(&sse, "\n\n", 2, collect, &out));
    ck_assert_uint_eq(out.length, 0);
    sse_fini(&sse);
}
END_TEST

RUN_SUITE("sse", pieces, too_long)
