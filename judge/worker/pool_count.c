/* What can be asked of a pool. */
#include "judge/worker/pool_internal.h"

static unsigned count_states(const struct pool *pool, enum worker_state first,
                             enum worker_state last)
{
    unsigned count = 0;

    for (unsigned i = 0; i < pool->count; i++)
        count += pool->workers[i].state >= first && pool->workers[i].state <= last;
    return count;
}

unsigned pool_free_count(const struct pool *pool)
{
    return count_states(pool, WORKER_FREE, WORKER_FREE);
}

const json_t *pool_condition(const struct pool *pool)
{
    return pool->condition;
}

unsigned pool_alive_count(const struct pool *pool)
{
    return count_states(pool, WORKER_FREE, WORKER_SETTLING);
}
