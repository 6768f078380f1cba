/* Label (ops): find O(sqrt n), add O(sqrt n), remove O(sqrt n). Sorted blocks of about sqrt n. */
/* The blocks' last keys are looked at one by one; then one block is bisected or shifted. A block */
/* that has reached twice sqrt n is halved; that is rare. The size is chosen from the capacity. */
typedef struct {
    int size;
    int *keys;
    int *values;
} Block;

typedef struct {
    Block *blocks;
    int count, room, width;
} Ops;

static Block fresh(int width)
{
    return (Block){0, malloc(2 * width * sizeof(int)), malloc(2 * width * sizeof(int))};
}

Ops *opsCreate(int capacity)
{
    Ops *obj = malloc(sizeof(Ops));
    obj->width = 4;
    while (obj->width * obj->width < capacity)
        obj->width++;
    obj->room = 8;
    obj->blocks = malloc(obj->room * sizeof(Block));
    obj->count = 1;
    obj->blocks[0] = fresh(obj->width);
    return obj;
}

static int block_of(Ops *obj, int key)
{
    int b = 0;
    while (b + 1 < obj->count && obj->blocks[b].keys[obj->blocks[b].size - 1] < key)
        b++;
    return b;
}

static int place(Block *b, int key)
{
    int i = 0;
    while (i < b->size && b->keys[i] < key)
        i++;
    return i;
}

int opsFind(Ops *obj, int key)
{
    Block *b = &obj->blocks[block_of(obj, key)];
    int i = place(b, key);
    return i < b->size && b->keys[i] == key ? b->values[i] : -1;
}

static void halve(Ops *obj, int at)
{
    if (obj->count == obj->room) {
        obj->room *= 2;
        obj->blocks = realloc(obj->blocks, obj->room * sizeof(Block));
    }
    memmove(&obj->blocks[at + 1], &obj->blocks[at], (obj->count - at) * sizeof(Block));
    obj->count++;
    Block *low = &obj->blocks[at];
    Block *high = &obj->blocks[at + 1];
    *high = fresh(obj->width);
    high->size = low->size / 2;
    low->size -= high->size;
    memcpy(high->keys, low->keys + low->size, high->size * sizeof(int));
    memcpy(high->values, low->values + low->size, high->size * sizeof(int));
}

void opsAdd(Ops *obj, int key, int value)
{
    int at = block_of(obj, key);
    if (obj->blocks[at].size == 2 * obj->width) {
        halve(obj, at);
        at = block_of(obj, key);
    }
    Block *b = &obj->blocks[at];
    int i = place(b, key);
    memmove(b->keys + i + 1, b->keys + i, (b->size - i) * sizeof(int));
    memmove(b->values + i + 1, b->values + i, (b->size - i) * sizeof(int));
    b->keys[i] = key;
    b->values[i] = value;
    b->size++;
}

int opsRemove(Ops *obj, int key)
{
    int at = block_of(obj, key);
    Block *b = &obj->blocks[at];
    int i = place(b, key);
    if (i == b->size || b->keys[i] != key)
        return 0;
    b->size--;
    memmove(b->keys + i, b->keys + i + 1, (b->size - i) * sizeof(int));
    memmove(b->values + i, b->values + i + 1, (b->size - i) * sizeof(int));
    if (b->size == 0 && obj->count > 1) {
        free(b->keys);
        free(b->values);
        memmove(b, b + 1, (obj->count - at - 1) * sizeof(Block));
        obj->count--;
    }
    return 1;
}

void opsFree(Ops *obj)
{
    for (int b = 0; b < obj->count; b++) {
        free(obj->blocks[b].keys);
        free(obj->blocks[b].values);
    }
    free(obj->blocks);
    free(obj);
}
