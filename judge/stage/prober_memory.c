/* Memory of the box, and operations of which there may be any number. */
#include "judge/base/mem.h"
#include "judge/stage/files.h"
#include "judge/stage/prober.h"
#include "judge/stage/prober_internal.h"

#include <stdlib.h>

static int tidy(struct prober *prober, uint64_t n, struct err *err)
{
    int code = session_tidy(&prober->session, err);

    if (code == SESSION_FAILED)
        return prober_explain(prober, n, err);
    if (code < 0)
        prober_restart(prober);
    return code;
}

static uint64_t grown(uint64_t before, uint64_t after)
{
    return after > before ? after - before : 0;
}

static uint64_t printed_bytes(const struct session *session)
{
    return memory_file_bytes(session->stdout_fd) + memory_file_bytes(session->stderr_fd);
}

int prober_note_base(struct prober *prober, struct err *err)
{
    struct box_meter meter;
    int code = 0;

    prober->base_pages_bytes = BOX_PAGES_UNKNOWN;
    if (prober->weighs) /* Else the garbage of the start would be taken off the object. */
        code = session_tidy(&prober->session, err);
    if (code == 0)
        code = session_meter(&prober->session, &meter, err);
    if (code == 0 && prober->weighs)
        code = session_pages(&prober->session, &prober->base_pages_bytes, err);
    if (code == 0)
        prober->base_bytes = meter.memory_bytes, prober->base_cpu_ns = meter.cpu_ns;
    prober->base_told_bytes = prober->session.told_bytes;
    prober->base_printed_bytes = printed_bytes(&prober->session);
    return code;
}

static int read_pages(struct prober *prober, uint64_t n, uint64_t *ret_bytes, struct err *err)
{
    uint64_t bytes;
    int code = session_pages(&prober->session, &bytes, err);

    if (code == SESSION_FAILED)
        return prober_explain(prober, n, err);
    if (code < 0)
        prober_restart(prober);
    else if (bytes == BOX_PAGES_UNKNOWN || prober->base_pages_bytes == BOX_PAGES_UNKNOWN)
        *ret_bytes = BOX_PAGES_UNKNOWN;
    else
        *ret_bytes = grown(prober->base_pages_bytes, bytes);
    return code;
}

static uint64_t told_bytes(const struct prober *prober)
{
    uint64_t now = prober->session.told_bytes;

    return now == 0 || prober->base_told_bytes == 0 ? BOX_PAGES_UNKNOWN
                                                    : grown(prober->base_told_bytes, now);
}

int prober_use(struct prober *prober, uint64_t n, struct prober_use *ret_use, struct err *err)
{
    struct box_meter meter;
    uint64_t pages_bytes = BOX_PAGES_UNKNOWN;
    int code = tidy(prober, n, err);

    if (code == 0)
        code = prober_read_meter(prober, n, &meter, err);
    if (code == 0)
        code = read_pages(prober, n, &pages_bytes, err);
    if (code == 0)
        *ret_use = (struct prober_use){
            .memory_bytes = grown(prober->base_bytes, meter.memory_bytes),
            .pages_bytes = pages_bytes,
            .told_bytes = told_bytes(prober),
            .printed_bytes = grown(prober->base_printed_bytes, printed_bytes(&prober->session)),
            .cpu_ns = grown(prober->base_cpu_ns, meter.cpu_ns),
        };
    return code;
}

static double known_or_not(uint64_t bytes)
{
    return bytes != BOX_PAGES_UNKNOWN ? (double)bytes : MEMORY_UNKNOWN;
}

struct memory_point prober_weight(uint64_t n, const struct prober_use *use)
{
    return (struct memory_point){.n = n,
                                 .whole_bytes = (double)use->memory_bytes,
                                 .pages_bytes = known_or_not(use->pages_bytes),
                                 .told_bytes = known_or_not(use->told_bytes)};
}

int prober_steady(struct prober *prober, uint64_t n, uint64_t first, size_t count, struct err *err)
{
    struct pattern_call *calls = mem_alloc(count * sizeof *calls);
    size_t made = 0;
    int code = 0;

    while (made < count && code == 0) {
        code = pattern_steady_call(prober->set, (int64_t)n, (int64_t)(first + made), &calls[made],
                                   err);
        made += code == 0;
    }
    if (code == 0)
        code = prober_run_calls(prober, calls, count, n, NULL, err);
    prober_free_calls(calls, made);
    /* Else a collector lets its heap grow with the garbage. */
    return code == 0 ? tidy(prober, n, err) : code;
}
