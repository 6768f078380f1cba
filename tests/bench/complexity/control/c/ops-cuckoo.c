/* Label (ops): find O(1), add O(1), remove O(1). Cuckoo hashing with two halves and four cells a nest; new seeds and twice the size when an eviction runs too long. */
#define NEST 4
typedef struct { int key, value; } Egg;
typedef struct { Egg *eggs; unsigned char *count; unsigned nests; unsigned seed[2]; int total; } Ops;

static unsigned nest(Ops *o, int which, int key) {
    unsigned x = (unsigned)key + o->seed[which];
    x ^= x >> 16; x *= 0x7feb352du; x ^= x >> 15; x *= 0x846ca68bu; x ^= x >> 16;
    return (unsigned)which * o->nests + x % o->nests;
}

static void setup(Ops *o, unsigned nests) {
    o->nests = nests;
    o->eggs = malloc(sizeof(Egg) * 2 * nests * NEST);
    o->count = calloc(2 * nests, 1);
    o->seed[0] = o->seed[0] * 1664525u + 1013904223u;
    o->seed[1] = o->seed[0] ^ 0xdeadbeefu;
}

Ops *opsCreate(int capacity) {
    (void)capacity;
    Ops *o = calloc(1, sizeof *o);
    o->seed[0] = 12345;
    setup(o, 8);
    return o;
}

static Egg *look(Ops *o, int key, unsigned *where) {
    for (int w = 0; w < 2; w++) {
        unsigned at = nest(o, w, key);
        for (int i = 0; i < o->count[at]; i++)
            if (o->eggs[at * NEST + i].key == key) {
                if (where)
                    *where = at;
                return &o->eggs[at * NEST + i];
            }
    }
    return NULL;
}

static void lay(Ops *o, Egg egg) {
    for (;;) {
        int w = 0;
        for (int tries = 0; tries < 200; tries++) {
            for (int s = 0; s < 2; s++) {
                unsigned at = nest(o, s, egg.key);
                if (o->count[at] < NEST) {
                    o->eggs[at * NEST + o->count[at]++] = egg;
                    return;
                }
            }
            unsigned at = nest(o, w, egg.key);
            Egg *victim = &o->eggs[at * NEST + tries % NEST];
            Egg t = *victim;
            *victim = egg;
            egg = t;
            w ^= 1;
        }
        Egg *old = o->eggs;
        unsigned char *count = o->count;
        unsigned n = 2 * o->nests;
        setup(o, o->nests * 2);
        for (unsigned i = 0; i < n; i++)
            for (int j = 0; j < count[i]; j++)
                lay(o, old[i * NEST + j]);
        free(old);
        free(count);
    }
}

int opsFind(Ops *o, int key) {
    Egg *e = look(o, key, NULL);
    return e ? e->value : -1;
}

void opsAdd(Ops *o, int key, int value) {
    Egg *e = look(o, key, NULL);
    if (e)
        e->value = value;
    else
        lay(o, (Egg){key, value});
}

int opsRemove(Ops *o, int key) {
    unsigned at;
    Egg *e = look(o, key, &at);
    if (!e)
        return 0;
    *e = o->eggs[at * NEST + --o->count[at]];
    return 1;
}

void opsFree(Ops *o) {
    free(o->eggs);
    free(o->count);
    free(o);
}
