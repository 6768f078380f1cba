/* Monotonic time. Who may call: judge/stage and above; judge/core gets times as numbers. */
#ifndef JUDGE_BASE_CLOCK_H
#define JUDGE_BASE_CLOCK_H

#include <stdint.h>

uint64_t clock_now_ns(void);
uint64_t clock_process_ns(void); /* CPU time of this process. */
uint64_t clock_wall_ms(void);    /* Since 1970: what a clock on the wall says. It may jump. */

#endif
