#include "judge/batch/status.h"

#define NS_PER_S 1e9
#define BAR_CELLS_MIN 8u
#define BAR_CELLS_MAX 30u
#define BAR_COLUMNS_MIN 72u /* Below that the figures need the room. */
#define ESTIMATE_UNITS_MIN 3

static void add_bar(const struct status *status, unsigned columns, bool ascii, struct buf *out)
{
    unsigned room = columns - BAR_COLUMNS_MIN + BAR_CELLS_MIN;
    unsigned cells = room < BAR_CELLS_MAX ? room : BAR_CELLS_MAX;
    unsigned full = (unsigned)(status->total != 0 ? cells * status->done / status->total : 0);

    buf_add_text(out, "[");
    for (unsigned i = 0; i < cells; i++)
        buf_add_text(out, i < full ? (ascii ? "#" : "█") : (ascii ? "." : "░"));
    buf_add_text(out, "] ");
}

static void add_duration(double seconds, struct buf *out)
{
    unsigned long whole = (unsigned long)(seconds + 0.5);

    if (whole >= 3600)
        buf_printf(out, "%lu:%02lu:%02lu", whole / 3600, whole / 60 % 60, whole % 60);
    else
        buf_printf(out, "%lu:%02lu", whole / 60, whole % 60);
}

static void add_speed(const struct status *status, uint64_t now_ns, struct buf *out)
{
    double seconds = (double)(now_ns - status->started_ns) / NS_PER_S;
    double rate = seconds > 0 ? (double)(status->done - status->before) / seconds : 0;
    size_t left = status->units_total - status->units_done;

    buf_printf(out, rate >= 10 ? "  %.0f/s" : "  %.1f/s", rate);
    if (status->units_done >= ESTIMATE_UNITS_MIN && left > 0) {
        buf_add_text(out, "  ");
        add_duration(seconds / (double)status->units_done * (double)left, out);
        buf_add_text(out, " left");
    }
}

void status_line(const struct status *status, uint64_t now_ns, unsigned columns, bool ascii,
                 struct buf *out)
{
    if (columns >= BAR_COLUMNS_MIN)
        add_bar(status, columns, ascii, out);
    buf_printf(out, "%zu/%zu", status->done, status->total);
    add_speed(status, now_ns, out);
    buf_add_text(out, " ");
    for (int i = 0; i < VERDICT_COUNT; i++)
        if (status->verdicts[i] > 0)
            buf_printf(out, " %s %zu", verdict_code((enum verdict)i), status->verdicts[i]);
    if (status->refused > 0)
        buf_printf(out, " refused %zu", status->refused);
    if (status->alone)
        buf_add_text(out, "  (repeating time limits, one by one)");
}
