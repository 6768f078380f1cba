/* Label (ops): find O(log n), add O(log n), remove O(log n). A skip list of 20 levels, one node in four goes up. */
#define LEVELS 20
typedef struct SNode { int key, value, height; struct SNode *next[]; } SNode;
typedef struct { SNode *head; unsigned rng; int top; } Ops;

static SNode *make(int key, int value, int height) {
    SNode *s = calloc(1, sizeof *s + sizeof(SNode *) * (size_t)height);
    s->key = key;
    s->value = value;
    s->height = height;
    return s;
}

Ops *opsCreate(int capacity) {
    (void)capacity;
    Ops *o = malloc(sizeof *o);
    o->head = make(0, 0, LEVELS);
    o->rng = 2463534242u;
    o->top = 1;
    return o;
}

static SNode *walk(Ops *o, int key, SNode **before) {
    SNode *s = o->head;
    for (int l = o->top - 1; l >= 0; l--) {
        while (s->next[l] && s->next[l]->key < key)
            s = s->next[l];
        before[l] = s;
    }
    s = s->next[0];
    return s && s->key == key ? s : NULL;
}

int opsFind(Ops *o, int key) {
    SNode *before[LEVELS];
    SNode *s = walk(o, key, before);
    return s ? s->value : -1;
}

void opsAdd(Ops *o, int key, int value) {
    SNode *before[LEVELS];
    SNode *s = walk(o, key, before);
    if (s) {
        s->value = value;
        return;
    }
    o->rng ^= o->rng << 13;
    o->rng ^= o->rng >> 17;
    o->rng ^= o->rng << 5;
    int height = 1;
    for (unsigned r = o->rng; height < LEVELS && (r & 3) == 0; r >>= 2)
        if (++height > 14)
            break;
    while (o->top < height)
        before[o->top++] = o->head;
    s = make(key, value, height);
    for (int l = 0; l < height; l++) {
        s->next[l] = before[l]->next[l];
        before[l]->next[l] = s;
    }
}

int opsRemove(Ops *o, int key) {
    SNode *before[LEVELS];
    SNode *s = walk(o, key, before);
    if (!s)
        return 0;
    for (int l = 0; l < s->height; l++)
        before[l]->next[l] = s->next[l];
    free(s);
    return 1;
}

void opsFree(Ops *o) {
    for (SNode *s = o->head; s;) {
        SNode *next = s->next[0];
        free(s);
        s = next;
    }
    free(o);
}
