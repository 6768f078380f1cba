/* Monotonic time. Who may call: judge/stage and above; judge/core gets times as numbers. */
#ifndef JUDGE_BASE_CLOCK_H
#define JUDGE_BASE_CLOCK_H

#include <stdint.h>

uint64_t clock_now_ns(void);
uint64_t clock_process_ns(void); /* CPU time of this process. */
uint64_t clock_wall_ms(void);    /* Since 1970: what a clock on the wall says. It may jump. */

/* How long ago @then_ms was by the clock on the wall; 0 when that was set back meanwhile. */
uint64_t clock_wall_since_ms(uint64_t then_ms);

#endif
