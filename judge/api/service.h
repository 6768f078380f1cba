/* The daemon as its parts see it, and how it is run.
 *
 *   uv loop ─┬─ server (libmicrohttpd's epoll descriptor)  ── request ── route ── handler
 *            ├─ store's writer (uv_async)                                        │
 *            ├─ dispatch: queue, pool of workers  ◀──────────────────────────────┘
 *            ├─ streams (server-sent events)
 *            └─ signals
 *
 * Who may call: judge/api; service_run also judge/cli. One thread. */
#ifndef JUDGE_API_SERVICE_H
#define JUDGE_API_SERVICE_H

#include "judge/api/catalogue.h"
#include "judge/api/dispatch.h"
#include "judge/api/documents.h"
#include "judge/api/listen.h"
#include "judge/api/metrics.h"
#include "judge/api/requeue.h"
#include "judge/api/retention.h"
#include "judge/store/store.h"

#include <stdbool.h>
#include <uv.h>

struct service_options {
    const char *listen;  /* "127.0.0.1:8080"; unless a socket is handed over. */
    const char *data;    /* Folder of the store. */
    const char *user;    /* Whom root becomes; NULL: it stays. */
    const char *program; /* The judge. */
    const char *bank;
    const char *harness;
    const char *openapi; /* Text of the description of the API. */
    unsigned workers;
    const char *policies; /* Of @confine. */
    int (*confine)(const char *policies,
                   struct err *err); /* NULL: any system call is let through. */
    bool cgroups;
    unsigned connections_max;
    unsigned connections_per_address_max;
    unsigned streams_max;
    unsigned queue_max;
    unsigned keep_days; /* Sources and reports are removed so long after the end; 0: never. */
};

struct server;
struct streams;

struct service {
    const struct service_options *options;
    uv_loop_t loop;
    struct catalogue catalogue;
    struct metrics metrics;
    struct documents documents;
    struct dispatch *dispatch;
    struct store *store;
    struct streams *streams;
    struct server *server;
    struct dispatch_calls dispatch_calls;
    struct retention retention;
    struct requeue requeue;
    struct listener listener;
    struct launcher *launcher;
    uv_poll_t launcher_poll;
    size_t large_answers_bytes; /* Of answers on their way that are large. */
    size_t submitting; /* New submissions on their way to the disk: each has its place already. */
    bool failed;       /* It ends since something that it needs is gone. */
    uv_signal_t terminate, interrupt, reload;
    bool loopback; /* What is listened on cannot be reached from elsewhere. */
    bool draining;
};

/* Serves until SIGTERM or SIGINT has drained it. 0, or an error of the start. */
int service_run(const struct service_options *options, struct err *err)
    __attribute__((warn_unused_result));

#endif
