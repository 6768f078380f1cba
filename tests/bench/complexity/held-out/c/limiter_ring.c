// Label (limiter): allow O(1), count O(log n). A ring of times; count halves its way to the first one in the window.
typedef struct {
    int limit, window, first, count;
    int *times;
} Limiter;
Limiter *limiterCreate(int limit, int windowMs) {
    Limiter *obj = calloc(1, sizeof *obj);
    obj->limit = limit;
    obj->window = windowMs;
    obj->times = malloc((limit + 1) * sizeof(int));
    return obj;
}
bool limiterAllow(Limiter *obj, int timestampMs) {
    while (obj->count && obj->times[obj->first] <= timestampMs - obj->window) {
        obj->first = (obj->first + 1) % obj->limit;
        obj->count--;
    }
    if (obj->count == obj->limit)
        return false;
    obj->times[(obj->first + obj->count++) % obj->limit] = timestampMs;
    return true;
}
int limiterCount(Limiter *obj, int timestampMs) {
    int low = 0, high = obj->count;
    while (low < high) {
        int middle = (low + high) / 2;
        if (obj->times[(obj->first + middle) % obj->limit] <= timestampMs - obj->window)
            low = middle + 1;
        else
            high = middle;
    }
    return obj->count - low;
}
void limiterFree(Limiter *obj) { free(obj); }
