#include "judge/api/service.h"

#include "judge/api/drop.h"
#include "judge/api/listen.h"
#include "judge/api/notify.h"
#include "judge/api/server.h"
#include "judge/api/stream.h"
#include "judge/base/interrupt.h"
#include "judge/base/log.h"
#include "judge/base/mem.h"
#include "judge/worker/launcher.h"

#include <sodium.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define DRAIN_MS 30000

static void on_change(void *data, const char *id)
{
    struct service *service = data;

    if (service->streams != NULL)
        streams_notify(service->streams, id);
}

static void broken_problem(const char *id, const char *why)
{
    log_write(LOG_ERROR, "problem_broken", "{s:s, s:s}", "problem", id, "error", why);
}

static void forget_document(void *data, const char *id)
{
    documents_forget(&((struct service *)data)->documents, id);
}

/* ---- the end: requests, workers and streams first, then what they stand on */

static void store_closed(void *data)
{
    log_write(LOG_INFO, "stopped", NULL);
    uv_stop(&((struct service *)data)->loop);
}

static void streams_closed(void *data)
{
    struct service *service = data;

    store_close(service->store, store_closed, service);
}

static void server_closed(void *data)
{
    struct service *service = data;

    streams_destroy(service->streams, streams_closed, service);
    service->streams = NULL;
}

static void try_to_stop(uv_timer_t *timer)
{
    struct service *service = timer->data;

    if (streams_count(service->streams) > 0 || store_pending(service->store) > 0)
        return;
    uv_close((uv_handle_t *)timer, NULL);
    server_stop(service->server, server_closed, service);
}

static void dispatch_closed(void *data)
{
    static uv_timer_t timer; /* Of the one service of a process. */
    struct service *service = data;

    service->dispatch = NULL;
    timer.data = service;
    uv_timer_init(&service->loop, &timer);
    uv_timer_start(&timer, try_to_stop, 0, 10);
}

static void drained(void *data)
{
    struct service *service = data;

    streams_end(service->streams);
    dispatch_destroy(service->dispatch, dispatch_closed, service);
}

static void terminate(struct service *service)
{
    if (service->draining)
        return;
    service->draining = true;
    notify_tell("STOPPING=1");
    retention_stop(&service->retention);
    requeue_stop(&service->requeue);
    dispatch_drain(service->dispatch, DRAIN_MS, drained, service);
}

static void on_terminate(uv_signal_t *signal, int number)
{
    struct service *service = signal->data;

    if (!service->draining)
        log_write(LOG_INFO, "draining", "{s:i}", "signal", number);
    terminate(service);
}

/* Without it no worker that dies can be replaced: whoever watches over us starts us anew. */
static void on_launcher(uv_poll_t *poll, int status, int events)
{
    struct service *service = poll->data;

    (void)status;
    (void)events;
    if (!launcher_is_gone(service->launcher))
        return;
    uv_poll_stop(poll);
    log_write(LOG_ERROR, "launcher_died", NULL);
    service->failed = true;
    terminate(service);
}

static void on_reload(uv_signal_t *signal, int number)
{
    struct service *service = signal->data;
    struct err err = {0};

    (void)number;
    if (catalogue_reload(&service->catalogue, broken_problem, &err) != 0)
        log_write(LOG_ERROR, "reload_failed", "{s:s}", "error", err.message);
    else
        log_write(LOG_INFO, "reloaded", "{s:I}", "problems",
                  (json_int_t)service->catalogue.problems.count);
}

static void watch_signals(struct service *service)
{
    const struct {
        uv_signal_t *signal;
        uv_signal_cb call;
        int number;
    } signals[] = {
        {&service->terminate, on_terminate, SIGTERM},
        {&service->interrupt, on_terminate, SIGINT},
        {&service->reload, on_reload, SIGHUP},
    };

    for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) {
        signals[i].signal->data = service;
        uv_signal_init(&service->loop, signals[i].signal);
        uv_signal_start(signals[i].signal, signals[i].call, signals[i].number);
    }
    service->launcher_poll.data = service;
    uv_poll_init(&service->loop, &service->launcher_poll, launcher_descriptor(service->launcher));
    uv_poll_start(&service->launcher_poll, UV_READABLE | UV_DISCONNECT, on_launcher);
}

/* What was told while it started, and only noted. */
static void catch_up(struct service *service)
{
    int number = interrupt_number();

    if (number == SIGHUP)
        on_reload(&service->reload, number);
    else if (number != 0)
        on_terminate(&service->terminate, number);
}

/* ---- the start: with the rights of root what needs them, and nothing else */

static int start_workers(struct service *service, struct err *err)
{
    const struct dispatch_options options = {
        .program = service->options->program,
        .catalogue = &service->catalogue,
        .launcher = service->launcher,
        .cgroups = service->options->cgroups,
        .workers = service->options->workers,
    };

    service->dispatch_calls = (struct dispatch_calls){service, on_change};
    return dispatch_create(&service->loop, &options, &service->metrics, &service->dispatch_calls,
                           &service->dispatch, err);
}

static int give_up_rights(const struct service *service, struct err *err)
{
    const char *name = service->options->user;
    struct drop_user user;
    int code = 0;

    if (geteuid() == 0 && name != NULL) {
        code = drop_find(name, &user, err);
        if (code == 0) /* Before it is taken away from another daemon. */
            code = store_check_free(service->options->data, err);
        if (code == 0)
            code = drop_give_folder(service->options->data, &user, err);
        if (code == 0)
            code = drop_to(&user, err);
    }
    if (code == 0)
        code = drop_privileges_for_good(err);
    if (code == 0 && service->options->confine != NULL)
        code = service->options->confine(service->options->policies, err);
    return code;
}

/* Without them gradings go on in the bank, where an edit can reach them. */
static void pin_problems(struct service *service)
{
    char *pins = mem_printf("%s/problems-%u", service->options->data, (unsigned)geteuid());
    struct err err = {0};

    if (catalogue_pin(&service->catalogue, pins, broken_problem, &err) != 0)
        log_write(LOG_WARNING, "not_pinned", "{s:s}", "error", err.message);
    free(pins);
}

static int check_problems(const struct service *service, struct err *err)
{
    if (service->catalogue.problems.count > 0)
        return 0;
    return err_set(err, ERR_INPUT, "%s: there is no problem that can be read",
                   service->options->bank);
}

static int check_tokens(const struct service *service, struct err *err)
{
    bool any = false;
    int code = service->loopback ? 0 : store_token_any(service->store, &any, err);

    if (code == 0 && !service->loopback && !any)
        code = err_set(err, ERR_INPUT,
                       "--listen %s can be reached from other machines, and there is no token yet: "
                       "make one first with judge token create, or listen on 127.0.0.1",
                       service->options->listen);
    return code;
}

static int start(struct service *service, struct err *err)
{
    int code = catalogue_open(&service->catalogue, service->options->bank,
                              service->options->harness, broken_problem, err);

    if (code == 0 && service->listener.fd < 0)
        code = listen_open(service->options->listen, &service->listener, err);
    if (code == 0)
        code = start_workers(service, err);
    if (code == 0)
        code = give_up_rights(service, err);
    if (code == 0)
        code = store_open(service->options->data, &service->loop, &service->store, err);
    service->loopback = service->listener.loopback;
    if (code == 0) {
        pin_problems(service); /* Which the store's lock makes ours. */
        store_watch(service->store, forget_document, service);
        code = check_problems(service, err);
    }
    if (code == 0)
        code = check_tokens(service, err);
    if (code == 0)
        code = dispatch_begin(service->dispatch, service->store, err);
    if (code == 0) {
        service->streams = streams_create(service);
        code = server_start(service, service->listener.fd, &service->server, err);
        retention_start(&service->retention, &service->loop, service->store,
                        service->options->keep_days);
    }
    if (code == 0)
        code = requeue_start(&service->requeue, service, err);
    if (code == 0)
        log_write(LOG_INFO, "listening", "{s:s, s:i, s:i}", "address", service->listener.address,
                  "workers", (int)service->options->workers, "pid", (int)getpid());
    return code;
}

int service_run(const struct service_options *options, struct err *err)
{
    static struct service service;
    bool inherited;
    int code;

    if (sodium_init() < 0)
        return err_set(err, ERR_FAULT, "libsodium cannot be used");
    service.options = options;
    service.listener.fd = -1;
    notify_open(); /* Before the fork: what the launcher starts gets no variable of it. */
    code = listen_inherit(&service.listener, &inherited, err);
    if (code == 0)
        code = launcher_start(options->program, options->cgroups, &service.launcher, err);
    if (code != 0)
        return code;
    uv_loop_init(&service.loop);
    code = start(&service, err);
    if (code != 0)
        return code;          /* The process ends, and its workers with it. */
    signal(SIGXFSZ, SIG_IGN); /* A file that may not grow is a full disk. */
    watch_signals(&service);
    catch_up(&service);
    if (!service.draining)
        notify_tell("READY=1");
    uv_run(&service.loop, UV_RUN_DEFAULT);
    documents_fini(&service.documents);
    metrics_fini(&service.metrics);
    catalogue_close(&service.catalogue);
    launcher_stop(service.launcher);
    if (service.failed)
        return err_set(err, ERR_FAULT, "the launcher of workers was ended from outside");
    return 0;
}
