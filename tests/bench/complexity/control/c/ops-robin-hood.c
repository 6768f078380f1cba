/* Label (ops): find O(1), add O(1), remove O(1). Robin-hood hashing up to 7/8 full, removal shifts back, the table doubles. */
typedef struct { int key, value, dist; } Slot;
typedef struct { Slot *slots; unsigned mask; int used; } Ops;

static unsigned mix(int key) {
    unsigned long long x = (unsigned)key * 0x9E3779B97F4A7C15ull;
    return (unsigned)(x >> 32);
}

static void clear(Ops *obj, unsigned size) {
    obj->slots = malloc(size * sizeof(Slot));
    obj->mask = size - 1;
    obj->used = 0;
    for (unsigned i = 0; i < size; i++)
        obj->slots[i].dist = -1;
}

Ops *opsCreate(int capacity) {
    (void)capacity;
    Ops *obj = malloc(sizeof *obj);
    clear(obj, 16);
    return obj;
}

static int locate(Ops *obj, int key) {
    unsigned at = mix(key) & obj->mask;
    for (int d = 0; obj->slots[at].dist >= d; d++, at = (at + 1) & obj->mask)
        if (obj->slots[at].key == key)
            return (int)at;
    return -1;
}

static void place(Ops *obj, Slot s) {
    unsigned at = mix(s.key) & obj->mask;
    for (s.dist = 0; obj->slots[at].dist >= 0; at = (at + 1) & obj->mask, s.dist++)
        if (obj->slots[at].dist < s.dist) {
            Slot t = obj->slots[at];
            obj->slots[at] = s;
            s = t;
        }
    obj->slots[at] = s;
    obj->used++;
}

int opsFind(Ops *obj, int key) {
    int at = locate(obj, key);
    return at < 0 ? -1 : obj->slots[at].value;
}

void opsAdd(Ops *obj, int key, int value) {
    int at = locate(obj, key);
    if (at >= 0) {
        obj->slots[at].value = value;
        return;
    }
    if ((unsigned)obj->used * 8 >= (obj->mask + 1) * 7) {
        Slot *old = obj->slots;
        unsigned size = obj->mask + 1;
        clear(obj, size * 2);
        for (unsigned i = 0; i < size; i++)
            if (old[i].dist >= 0)
                place(obj, old[i]);
        free(old);
    }
    place(obj, (Slot){key, value, 0});
}

int opsRemove(Ops *obj, int key) {
    int found = locate(obj, key);
    if (found < 0)
        return 0;
    unsigned at = (unsigned)found, next = (at + 1) & obj->mask;
    while (obj->slots[next].dist > 0) {
        obj->slots[at] = obj->slots[next];
        obj->slots[at].dist--;
        at = next;
        next = (next + 1) & obj->mask;
    }
    obj->slots[at].dist = -1;
    obj->used--;
    return 1;
}

void opsFree(Ops *obj) {
    free(obj->slots);
    free(obj);
}
