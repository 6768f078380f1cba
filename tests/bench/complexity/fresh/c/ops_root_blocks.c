// Label (ops): find O(sqrt n), add O(sqrt n), remove O(sqrt n). Sorted blocks of about sqrt n pairs, looked through one by one.
typedef struct { int key, value; } pair;
typedef struct { pair *at; int size; } block;
typedef struct { block *blocks; int count, limit; } Ops;

Ops *opsCreate(int capacity) {
    Ops *o = malloc(sizeof *o);
    o->limit = 8;
    while (o->limit * o->limit < 4 * capacity) o->limit++;
    o->blocks = malloc(sizeof(block) * (2 * capacity / 3 + 16));
    o->blocks[0].at = malloc(sizeof(pair) * (o->limit + 1));
    o->blocks[0].size = 0;
    o->count = 1;
    return o;
}
static block *which(Ops *o, int key) {
    int i = 0;
    while (i + 1 < o->count && o->blocks[i + 1].at[0].key <= key) i++;
    return &o->blocks[i];
}
static int where(block *b, int key) {
    int i = 0;
    while (i < b->size && b->at[i].key < key) i++;
    return i;
}
int opsFind(Ops *o, int key) {
    block *b = which(o, key);
    int i = where(b, key);
    return i < b->size && b->at[i].key == key ? b->at[i].value : -1;
}
void opsAdd(Ops *o, int key, int value) {
    block *b = which(o, key);
    int i = where(b, key);
    if (i < b->size && b->at[i].key == key) { b->at[i].value = value; return; }
    for (int j = b->size; j > i; j--) b->at[j] = b->at[j - 1];
    b->at[i].key = key;
    b->at[i].value = value;
    if (++b->size <= o->limit) return;
    int half = b->size / 2, index = b - o->blocks;
    for (int j = o->count; j > index + 1; j--) o->blocks[j] = o->blocks[j - 1];
    o->count++;
    block *fresh = b + 1;
    fresh->at = malloc(sizeof(pair) * (o->limit + 1));
    fresh->size = b->size - half;
    memcpy(fresh->at, b->at + half, fresh->size * sizeof(pair));
    b->size = half;
}
int opsRemove(Ops *o, int key) {
    block *b = which(o, key);
    int i = where(b, key);
    if (i == b->size || b->at[i].key != key) return 0;
    b->size--;
    for (; i < b->size; i++) b->at[i] = b->at[i + 1];
    if (b->size == 0 && o->count > 1) {
        free(b->at);
        o->count--;
        for (int j = b - o->blocks; j < o->count; j++) o->blocks[j] = o->blocks[j + 1];
    }
    return 1;
}
void opsFree(Ops *o) {
    for (int i = 0; i < o->count; i++) free(o->blocks[i].at);
    free(o->blocks);
    free(o);
}
