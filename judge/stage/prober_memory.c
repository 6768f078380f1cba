/* Memory of the box, and operations of which there may be any number. */
#include "judge/base/mem.h"
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

int prober_use(struct prober *prober, uint64_t n, struct prober_use *ret_use, struct err *err)
{
    struct box_meter meter;
    int code = tidy(prober, n, err);

    if (code == 0)
        code = prober_read_meter(prober, n, &meter, err);
    if (code == 0)
        *ret_use = (struct prober_use){
            .memory_bytes = grown(prober->base_bytes, meter.memory_bytes),
            .cpu_ns = grown(prober->base_cpu_ns, meter.cpu_ns),
        };
    return code;
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
