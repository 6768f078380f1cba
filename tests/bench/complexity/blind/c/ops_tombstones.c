// Label (ops): find O(1), add O(1), remove O(1). Open addressing, tombstones, doubled when half is
// used.
typedef struct { int key, value; char state; } Slot;
typedef struct { Slot *s; unsigned size, used; } Ops;

static unsigned mix(unsigned x) { x ^= x >> 16; x *= 0x7feb352dU; x ^= x >> 15; return x; }
Ops* opsCreate(int capacity) {
    (void)capacity;
    Ops *o = malloc(sizeof(*o));
    o->size = 16; o->used = 0;
    o->s = calloc(o->size, sizeof(Slot));
    return o;
}
static Slot *find(Ops *o, int key) {
    unsigned i = mix(key) & (o->size - 1);
    while (o->s[i].state && !(o->s[i].state == 1 && o->s[i].key == key)) i = (i + 1) & (o->size - 1);
    return &o->s[i];
}
int opsFind(Ops* o, int key) { Slot *s = find(o, key); return s->state ? s->value : -1; }
void opsAdd(Ops* o, int key, int value) {
    if (o->used * 2 >= o->size) {
        Slot *old = o->s;
        unsigned size = o->size;
        o->size *= 2; o->used = 0;
        o->s = calloc(o->size, sizeof(Slot));
        for (unsigned i = 0; i < size; i++)
            if (old[i].state == 1) { *find(o, old[i].key) = old[i]; o->used++; }
        free(old);
    }
    Slot *s = find(o, key);
    if (!s->state) o->used++;
    *s = (Slot){key, value, 1};
}
int opsRemove(Ops* o, int key) {
    Slot *s = find(o, key);
    if (!s->state) return 0;
    s->state = 2;
    return 1;
}
void opsFree(Ops* o) { free(o->s); free(o); }
