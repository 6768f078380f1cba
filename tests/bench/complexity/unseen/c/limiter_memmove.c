/* Label (limiter): allow O(n), count O(n). The front */
/* goes by memmove; count looks at all of them. */
typedef struct {
    int *times, limit, window, size;
} Limiter;

Limiter *limiterCreate(int limit, int windowMs)
{
    Limiter *obj = malloc(sizeof(Limiter));
    obj->times = malloc((limit + 1) * sizeof(int));
    obj->limit = limit;
    obj->window = windowMs;
    obj->size = 0;
    return obj;
}

bool limiterAllow(Limiter *obj, int timestampMs)
{
    while (obj->size > 0 && timestampMs - obj->times[0] >= obj->window)
        memmove(obj->times, obj->times + 1, --obj->size * sizeof(int));
    if (obj->size >= obj->limit)
        return false;
    obj->times[obj->size++] = timestampMs;
    return true;
}

int limiterCount(Limiter *obj, int timestampMs)
{
    int live = 0;
    for (int i = 0; i < obj->size; i++)
        live += timestampMs - obj->times[i] < obj->window;
    return live;
}

void limiterFree(Limiter *obj)
{
    free(obj->times);
    free(obj);
}
