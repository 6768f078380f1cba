/* Label (limiter): allow O(1), count O(log n). A ring of the last n times; count bisects it. */
typedef struct {
    int *ring, limit, window, first, size;
} Limiter;

Limiter *limiterCreate(int limit, int windowMs)
{
    Limiter *obj = malloc(sizeof(Limiter));
    *obj = (Limiter){malloc((limit + 1) * sizeof(int)), limit, windowMs, 0, 0};
    return obj;
}

static int at(Limiter *obj, int i)
{
    i += obj->first;
    return obj->ring[i >= obj->limit ? i - obj->limit : i];
}

bool limiterAllow(Limiter *obj, int timestampMs)
{
    if (obj->size == obj->limit) {
        if (timestampMs - at(obj, 0) < obj->window)
            return false;
        obj->first = (obj->first + 1) % obj->limit;
        obj->size--;
    }
    obj->ring[(obj->first + obj->size++) % obj->limit] = timestampMs;
    return true;
}

int limiterCount(Limiter *obj, int timestampMs)
{
    int low = 0, high = obj->size;
    while (low < high) {
        int mid = (low + high) / 2;
        if (timestampMs - at(obj, mid) < obj->window)
            high = mid;
        else
            low = mid + 1;
    }
    return obj->size - low;
}

void limiterFree(Limiter *obj)
{
    free(obj->ring);
    free(obj);
}
