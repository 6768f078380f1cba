/* What the store alone can do: the inserts that POST /submissions makes, without HTTP.
 *
 *   store_limit FOLDER AT-ONCE MS SOURCE-FILE
 *
 * As many as AT-ONCE wait for the disk at any time, as that many clients would. One line on stdout:
 * inserts, transactions, ns. */
#include "judge/base/clock.h"
#include "judge/base/file.h"
#include "judge/store/store.h"

#include <stdio.h>
#include <stdlib.h>
#include <uv.h>

#define SOURCE_BYTES_MAX (1u << 20)

static struct store *store;
static char *source;
static uint64_t begin_ns, run_ns, last_ns, inserts, numbers;
static unsigned waiting;

static void put(void);

static void on_written(void *data, const struct store_outcome *outcome)
{
    (void)data;
    waiting--;
    if (outcome->result != STORE_DONE) {
        fprintf(stderr, "store_limit: the store takes nothing\n");
        exit(3);
    }
    last_ns = clock_now_ns();
    inserts++; /* The first counts even where it took longer than it was to be. */
    if (last_ns - begin_ns >= run_ns)
        return;
    put();
}

static void put(void)
{
    unsigned long long spread = ++numbers * 0x9e3779b97f4a7c15u; /* As ids from random bytes are. */
    char id[32], answer[200];
    struct store_submission row = {
        .id = id,
        .owner = (char *)"local",
        .round = (char *)"",
        .problem = (char *)"two-sum",
        .language = (char *)"python",
        .source = source,
        .options = (char *)"{\"complexity\":false,\"samples\":false,\"meter\":\"auto\"}",
        .class = QUEUE_INTERACTIVE,
    };

    snprintf(id, sizeof id, "%020llx", spread);
    snprintf(answer, sizeof answer,
             "{\"id\":\"%s\",\"state\":\"queued\",\"self\":\"/api/v1/submissions/%s\","
             "\"events\":\"/api/v1/submissions/%s/events\"}",
             id, id, id);
    waiting++;
    store_put(store,
              &(struct store_write){.id = id,
                                    .submission = &row,
                                    .event = "queued",
                                    .event_data = "{}",
                                    .answer = answer,
                                    .now_ms = clock_wall_ms()},
              on_written, NULL);
}

int main(int argc, char **argv)
{
    uv_loop_t *loop = uv_default_loop();
    struct store_timing timing;
    struct err err = {0};
    unsigned long at_once = argc == 5 ? strtoul(argv[2], NULL, 10) : 0;
    size_t length;

    if (at_once < 1 || at_once > 10000) {
        fputs("usage: store_limit FOLDER AT-ONCE MS SOURCE-FILE\n", stderr);
        return 2;
    }
    run_ns = strtoull(argv[3], NULL, 10) * 1000000u;
    if (file_read(argv[4], SOURCE_BYTES_MAX, &source, &length, &err) != 0 ||
        store_open(argv[1], loop, &store, &err) != 0) {
        fprintf(stderr, "store_limit: %s\n", err.message);
        return 3;
    }
    begin_ns = clock_now_ns();
    for (unsigned long i = 0; i < at_once; i++)
        put();
    while (waiting > 0)
        uv_run(loop, UV_RUN_ONCE);
    timing = store_timing(store);
    printf("%llu\t%llu\t%llu\n", (unsigned long long)inserts,
           (unsigned long long)timing.transactions, (unsigned long long)(last_ns - begin_ns));
    store_close(store, NULL, NULL);
    uv_run(loop, UV_RUN_DEFAULT);
    free(source);
    return 0;
}
