// Label (limiter): allow O(log n), count O(log n). An array of all times and two binary searches.
typedef struct {
    int limit, window, count, room;
    int *times;
} Limiter;
Limiter *limiterCreate(int limit, int windowMs) {
    Limiter *obj = calloc(1, sizeof *obj);
    obj->limit = limit;
    obj->window = windowMs;
    return obj;
}
int limiterCount(Limiter *obj, int timestampMs) {
    int low = 0, high = obj->count;
    while (low < high) {
        int middle = (low + high) / 2;
        if (obj->times[middle] <= timestampMs - obj->window)
            low = middle + 1;
        else
            high = middle;
    }
    return obj->count - low;
}
bool limiterAllow(Limiter *obj, int timestampMs) {
    if (limiterCount(obj, timestampMs) >= obj->limit)
        return false;
    if (obj->count == obj->room) {
        obj->room = obj->room * 2 + 8;
        obj->times = realloc(obj->times, obj->room * sizeof(int));
    }
    obj->times[obj->count++] = timestampMs;
    return true;
}
void limiterFree(Limiter *obj) { free(obj); }
