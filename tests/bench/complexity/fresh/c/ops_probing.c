// Label (ops): find O(1), add O(1), remove O(1). Open addressing that starts with 16 slots, doubles at half full, and leaves tombstones.
enum { EMPTY, USED, GONE };
typedef struct { int key, value; char state; } cell;
typedef struct { cell *cells; unsigned mask; int taken; } Ops;

static unsigned mix(unsigned x) {
    x ^= x >> 16; x *= 0x7feb352du; x ^= x >> 15; x *= 0x846ca68bu; x ^= x >> 16;
    return x;
}
Ops *opsCreate(int capacity) {
    Ops *o = malloc(sizeof *o);
    o->mask = 15;
    o->taken = 0;
    o->cells = calloc(16, sizeof(cell));
    return o;
}
static cell *seek(Ops *o, int key) {
    for (unsigned i = mix(key) & o->mask;; i = (i + 1) & o->mask) {
        if (o->cells[i].state == EMPTY) return NULL;
        if (o->cells[i].state == USED && o->cells[i].key == key) return &o->cells[i];
    }
}
static void place(Ops *o, int key, int value) {
    unsigned i = mix(key) & o->mask;
    while (o->cells[i].state != EMPTY) i = (i + 1) & o->mask;
    o->cells[i] = (cell){key, value, USED};
    o->taken++;
}
int opsFind(Ops *o, int key) {
    cell *c = seek(o, key);
    return c ? c->value : -1;
}
void opsAdd(Ops *o, int key, int value) {
    cell *c = seek(o, key);
    if (c) { c->value = value; return; }
    if (2 * (unsigned)(o->taken + 1) > o->mask) {
        cell *old = o->cells;
        unsigned size = o->mask + 1;
        o->mask = 2 * size - 1;
        o->taken = 0;
        o->cells = calloc(2 * size, sizeof(cell));
        for (unsigned i = 0; i < size; i++)
            if (old[i].state == USED) place(o, old[i].key, old[i].value);
        free(old);
    }
    place(o, key, value);
}
int opsRemove(Ops *o, int key) {
    cell *c = seek(o, key);
    if (!c) return 0;
    c->state = GONE;
    return 1;
}
void opsFree(Ops *o) { free(o->cells); free(o); }
