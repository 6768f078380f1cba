/* Label (ops): find O(1), add O(1), remove O(1). Linear probing, tombstones, rebuilt when 2/3 of the cells are not fresh; the new size is four times the living. */
enum { FRESH, LIVE, DEAD };
typedef struct { int key, value; char state; } Cell;
typedef struct { Cell *cells; unsigned size; int live, dirty; } Ops;

static unsigned hash(int key) {
    unsigned x = (unsigned)key;
    x ^= x >> 16; x *= 0x7feb352du; x ^= x >> 15; x *= 0x846ca68bu; x ^= x >> 16;
    return x;
}

Ops *opsCreate(int capacity) {
    (void)capacity;
    Ops *obj = calloc(1, sizeof *obj);
    obj->size = 8;
    obj->cells = calloc(obj->size, sizeof(Cell));
    return obj;
}

static Cell *look(Ops *obj, int key, Cell **hole) {
    Cell *free_cell = NULL;
    for (unsigned i = hash(key) % obj->size;; i = i + 1 == obj->size ? 0 : i + 1) {
        Cell *c = &obj->cells[i];
        if (c->state == LIVE && c->key == key)
            return c;
        if (c->state != LIVE && !free_cell)
            free_cell = c;
        if (c->state == FRESH) {
            if (hole)
                *hole = free_cell;
            return NULL;
        }
    }
}

static void rebuild(Ops *obj) {
    Cell *old = obj->cells;
    unsigned n = obj->size;
    obj->size = (unsigned)obj->live * 4 + 7;
    obj->cells = calloc(obj->size, sizeof(Cell));
    obj->dirty = obj->live;
    for (unsigned i = 0; i < n; i++)
        if (old[i].state == LIVE) {
            Cell *hole;
            look(obj, old[i].key, &hole);
            *hole = old[i];
        }
    free(old);
}

int opsFind(Ops *obj, int key) {
    Cell *c = look(obj, key, NULL);
    return c ? c->value : -1;
}

void opsAdd(Ops *obj, int key, int value) {
    Cell *hole, *c = look(obj, key, &hole);
    if (c) {
        c->value = value;
        return;
    }
    if (hole->state == FRESH)
        obj->dirty++;
    *hole = (Cell){key, value, LIVE};
    obj->live++;
    if ((unsigned)obj->dirty * 3 >= obj->size * 2)
        rebuild(obj);
}

int opsRemove(Ops *obj, int key) {
    Cell *c = look(obj, key, NULL);
    if (!c)
        return 0;
    c->state = DEAD;
    obj->live--;
    return 1;
}

void opsFree(Ops *obj) {
    free(obj->cells);
    free(obj);
}
