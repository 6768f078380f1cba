#include "judge/base/clock.h"

#include <time.h>

static uint64_t read_clock(clockid_t id)
{
    struct timespec now;

    clock_gettime(id, &now);
    return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

uint64_t clock_now_ns(void)
{
    return read_clock(CLOCK_MONOTONIC);
}

uint64_t clock_process_ns(void)
{
    return read_clock(CLOCK_PROCESS_CPUTIME_ID);
}

uint64_t clock_wall_ms(void)
{
    return read_clock(CLOCK_REALTIME) / 1000000u;
}

uint64_t clock_wall_since_ms(uint64_t then_ms)
{
    uint64_t now_ms = clock_wall_ms();

    return now_ms > then_ms ? now_ms - then_ms : 0;
}
