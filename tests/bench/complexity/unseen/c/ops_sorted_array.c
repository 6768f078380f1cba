/* Label (ops): find O(log n), add O(n), remove O(n). Bisected, and shifted by memmove. */
struct pair {
    int key, value;
};

typedef struct {
    struct pair *pairs;
    int size, room;
} Ops;

Ops *opsCreate(int capacity)
{
    (void)capacity;
    return calloc(1, sizeof(Ops));
}

static int place(Ops *obj, int key)
{
    int low = 0, high = obj->size;
    while (low < high) {
        int mid = low + (high - low) / 2;
        if (obj->pairs[mid].key < key)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

int opsFind(Ops *obj, int key)
{
    int i = place(obj, key);
    return i < obj->size && obj->pairs[i].key == key ? obj->pairs[i].value : -1;
}

void opsAdd(Ops *obj, int key, int value)
{
    if (obj->size == obj->room) {
        obj->room = obj->room ? obj->room * 2 : 8;
        obj->pairs = realloc(obj->pairs, obj->room * sizeof(struct pair));
    }
    int i = place(obj, key);
    memmove(obj->pairs + i + 1, obj->pairs + i, (obj->size - i) * sizeof(struct pair));
    obj->pairs[i] = (struct pair){key, value};
    obj->size++;
}

int opsRemove(Ops *obj, int key)
{
    int i = place(obj, key);
    if (i == obj->size || obj->pairs[i].key != key)
        return 0;
    obj->size--;
    memmove(obj->pairs + i, obj->pairs + i + 1, (obj->size - i) * sizeof(struct pair));
    return 1;
}

void opsFree(Ops *obj)
{
    free(obj->pairs);
    free(obj);
}
