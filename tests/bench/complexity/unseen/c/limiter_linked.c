/* Label (limiter): allow O(1), count O(n). A linked */
/* queue; count walks from the newest backwards. */
struct hit {
    int at;
    struct hit *older, *newer;
};

typedef struct {
    struct hit *oldest, *newest;
    int limit, window, size;
} Limiter;

Limiter *limiterCreate(int limit, int windowMs)
{
    Limiter *obj = calloc(1, sizeof(Limiter));
    obj->limit = limit;
    obj->window = windowMs;
    return obj;
}

bool limiterAllow(Limiter *obj, int timestampMs)
{
    while (obj->oldest && timestampMs - obj->oldest->at >= obj->window) {
        struct hit *gone = obj->oldest;
        obj->oldest = gone->newer;
        if (obj->oldest)
            obj->oldest->older = NULL;
        else
            obj->newest = NULL;
        free(gone);
        obj->size--;
    }
    if (obj->size == obj->limit)
        return false;
    struct hit *h = malloc(sizeof(*h));
    *h = (struct hit){timestampMs, obj->newest, NULL};
    if (obj->newest)
        obj->newest->newer = h;
    else
        obj->oldest = h;
    obj->newest = h;
    obj->size++;
    return true;
}

int limiterCount(Limiter *obj, int timestampMs)
{
    int n = 0;
    for (struct hit *h = obj->newest; h && timestampMs - h->at < obj->window; h = h->older)
        n++;
    return n;
}

void limiterFree(Limiter *obj)
{
    while (obj->oldest) {
        struct hit *gone = obj->oldest;
        obj->oldest = gone->newer;
        free(gone);
    }
    free(obj);
}
