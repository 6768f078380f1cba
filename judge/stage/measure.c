/* Stage 5: measured complexity. */
#include "judge/base/mem.h"
#include "judge/stage/engine.h"

int stage_measure(struct engine *engine, const struct submission *submission,
                  const struct file_set *artifacts, struct report *report, struct err *err)
{
    (void)engine;
    (void)submission;
    (void)artifacts;
    (void)err;
    report->complexity_note = mem_strdup("not measured");
    return 0;
}
