/* For those who watch over it. */
#include "judge/api/routes.h"
#include "judge/api/stream.h"

#include <unistd.h>

#define METRICS_TYPE "text/plain; version=0.0.4; charset=utf-8"

void handle_health(struct request *request)
{
    request_answer_json(request, 200, json_pack("{s:s}", "status", "alive"));
}

/* Each must hold: one that does not is named. */
void handle_ready(struct request *request)
{
    const struct service *service = request->service;
    const json_t *condition = dispatch_condition(service->dispatch);
    json_t *languages = json_object_get(condition, "languages");
    bool store = store_is_writable(service->store);
    bool workers = dispatch_workers(service->dispatch) > 0;
    bool boxes = json_is_true(json_object_get(condition, "boxes"));
    bool ready = store && workers && boxes && json_array_size(languages) > 0 && !service->draining;

    request_answer_json(request, ready ? 200 : 503,
                        json_pack("{s:s, s:b, s:b, s:b, s:O*, s:b}", "status",
                                  ready ? "ready" : "not ready", "store", store, "workers", workers,
                                  "boxes", boxes, "languages", languages, "draining",
                                  service->draining));
}

static double resident_bytes(void)
{
    FILE *file = fopen("/proc/self/statm", "re");
    unsigned long pages = 0;

    if (file == NULL)
        return 0;
    if (fscanf(file, "%*u %lu", &pages) != 1) /* NOLINT(cert-err34-c): the kernel wrote it. */
        pages = 0;
    fclose(file);
    return (double)pages * (double)sysconf(_SC_PAGESIZE);
}

void handle_metrics(struct request *request)
{
    struct service *service = request->service;
    struct store_timing timing = store_timing(service->store);
    const struct metrics_gauge gauges[] = {
        {"queue_depth", "Submissions that wait.", (double)dispatch_queued(service->dispatch),
         "gauge"},
        {"queue_age_seconds", "How long the oldest one has been waiting.",
         (double)dispatch_oldest_ms(service->dispatch) / 1000, "gauge"},
        {"running", "Submissions in a worker.", (double)dispatch_running(service->dispatch),
         "gauge"},
        {"workers", "Workers that are alive.", (double)dispatch_workers(service->dispatch),
         "gauge"},
        {"box_start_seconds", "What the start of a box took when a worker started last.",
         json_number_value(json_object_get(dispatch_condition(service->dispatch), "box_start_ns")) /
             1e9,
         "gauge"},
        {"streams", "Open event streams.", (double)streams_count(service->streams), "gauge"},
        {"store_pending", "Writes that wait for the disk.", (double)store_pending(service->store),
         "gauge"},
        {"store_writable", "1 when the last transaction reached the disk.",
         store_is_writable(service->store), "gauge"},
        {"store_transactions_total", "Transactions.", (double)timing.transactions, "counter"},
        {"store_writes_total", "Writes in them.", (double)timing.writes, "counter"},
        {"store_seconds_total", "Time spent in transactions.", (double)timing.busy_ns / 1e9,
         "counter"},
        {"resident_bytes", "Memory of the daemon itself.", resident_bytes(), "gauge"},
    };
    struct buf text = {0};

    metrics_format(&service->metrics, gauges, sizeof gauges / sizeof *gauges, &text);
    request_answer_buf(request, 200, METRICS_TYPE, &text);
}
