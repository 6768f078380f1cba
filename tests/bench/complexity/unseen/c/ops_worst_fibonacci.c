/* Label (ops-worst): find O(1), add O(1), remove O(1). Multiplied by */
/* the golden ratio, high bits. So multiples of a power of two spread */
/* evenly. Linear probing; what is behind a hole moves up. */
typedef struct {
    int *key, *value;
    char *full;
    int size, bits;
} Ops;

static void tables(Ops *obj, int bits)
{
    obj->bits = bits;
    obj->key = malloc(sizeof(int) << bits);
    obj->value = malloc(sizeof(int) << bits);
    obj->full = calloc(1, (size_t)1 << bits);
}

Ops *opsCreate(int capacity)
{
    (void)capacity;
    Ops *obj = malloc(sizeof(Ops));
    obj->size = 0;
    tables(obj, 4);
    return obj;
}

static int home(Ops *obj, int key)
{
    return (int)(((unsigned)key * 0x9E3779B97F4A7C15ull) >> (64 - obj->bits));
}

static int seek(Ops *obj, int key)
{
    int i = home(obj, key);
    while (obj->full[i] && obj->key[i] != key)
        i = (i + 1) & ((1 << obj->bits) - 1);
    return i;
}

int opsFind(Ops *obj, int key)
{
    int i = seek(obj, key);
    return obj->full[i] ? obj->value[i] : -1;
}

static void set(Ops *obj, int key, int value)
{
    int i = seek(obj, key);
    obj->full[i] = 1;
    obj->key[i] = key;
    obj->value[i] = value;
}

void opsAdd(Ops *obj, int key, int value)
{
    if (2 * ++obj->size > 1 << obj->bits) {
        Ops old = *obj;
        tables(obj, old.bits + 1);
        for (int i = 0; i < 1 << old.bits; i++)
            if (old.full[i])
                set(obj, old.key[i], old.value[i]);
        free(old.key);
        free(old.value);
        free(old.full);
    }
    set(obj, key, value);
}

int opsRemove(Ops *obj, int key)
{
    int mask = (1 << obj->bits) - 1;
    int i = seek(obj, key);
    if (!obj->full[i])
        return 0;
    for (int j = (i + 1) & mask; obj->full[j]; j = (j + 1) & mask) {
        if (((j - home(obj, obj->key[j])) & mask) >= ((j - i) & mask)) {
            obj->key[i] = obj->key[j];
            obj->value[i] = obj->value[j];
            i = j;
        }
    }
    obj->full[i] = 0;
    obj->size--;
    return 1;
}

void opsFree(Ops *obj)
{
    free(obj->key);
    free(obj->value);
    free(obj->full);
    free(obj);
}
