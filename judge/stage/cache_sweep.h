/* Keeps the cache folder within its bound. Who may call: prepare.c, compile_cache.c. */
#ifndef JUDGE_STAGE_CACHE_SWEEP_H
#define JUDGE_STAGE_CACHE_SWEEP_H

#include <stdint.h>

/* Removes what broken-off preparations left, and the folders unused for longest while all together
 * take more than @bytes_max. What was prepared and used within the last hour stays: a judge may be
 * using it. Programs may go at any time: who runs one has it open. Never fails: what can not be
 * removed stays. */
void cache_sweep(const char *cache, uint64_t bytes_max);

/* Marks @folder as used now. */
void cache_touch(const char *folder);

#endif
