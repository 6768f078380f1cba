// Correct: uthash finds the saga; texts are made on the heap.
typedef enum { DO, UNDO, STUCK, DONE, UNDONE } Place;

typedef struct {
    char* name;
    int steps, step, attempt;
    Place place;
    UT_hash_handle hh;
} Saga;

typedef struct {
    int limit, unfinished;
    Saga* sagas;
} SagaCoordinator;

SagaCoordinator* sagaCoordinatorCreate(int maxAttempts) {
    SagaCoordinator* obj = calloc(1, sizeof(*obj));
    obj->limit = maxAttempts;
    return obj;
}

static Saga* find(SagaCoordinator* obj, char* name) {
    Saga* s;
    HASH_FIND_STR(obj->sagas, name, s);
    return s;
}

static char* text(Saga* s) {
    char* out = malloc(48);
    out[0] = 0;
    if (!s) return out;
    switch (s->place) {
        case DO: sprintf(out, "do %d %d", s->step, s->attempt); break;
        case UNDO: sprintf(out, "undo %d %d", s->step, s->attempt); break;
        case STUCK: sprintf(out, "stuck %d", s->step); break;
        case DONE: strcpy(out, "done"); break;
        case UNDONE: strcpy(out, "undone"); break;
    }
    return out;
}

static void go(SagaCoordinator* obj, Saga* s, Place place, int step) {
    s->place = place;
    s->step = step;
    s->attempt = 1;
    if (place == DO && step > s->steps) s->place = DONE;
    if (place == UNDO && step == 0) s->place = UNDONE;
    if (s->place != place) obj->unfinished--;
}

char* sagaCoordinatorStart(SagaCoordinator* obj, char* saga, int steps) {
    Saga* s = find(obj, saga);
    if (!s) {
        s = calloc(1, sizeof(Saga));
        s->name = strdup(saga);
        s->steps = steps;
        s->step = s->attempt = 1;
        HASH_ADD_KEYPTR(hh, obj->sagas, s->name, strlen(s->name), s);
        obj->unfinished++;
    }
    return text(s);
}

char* sagaCoordinatorReport(SagaCoordinator* obj, char* saga, char* action, int step, int attempt,
                            char* outcome) {
    Saga* s = find(obj, saga);
    if (!s) return text(s);
    Place at = s->place == STUCK ? UNDO : s->place;
    Place asked = strcmp(action, "do") == 0 ? DO : UNDO;
    if (at != asked || s->step != step || attempt > s->attempt) return text(s);
    if (strcmp(outcome, "ok") == 0)
        go(obj, s, at, at == DO ? step + 1 : step - 1);
    else if (s->place == STUCK)
        ;
    else if (at == DO && strcmp(outcome, "failed") == 0)
        go(obj, s, UNDO, step - 1);
    else if (attempt == s->attempt && attempt < obj->limit)
        s->attempt++;
    else if (attempt == s->attempt && at == DO)
        go(obj, s, UNDO, step);
    else if (attempt == s->attempt)
        s->place = STUCK;
    return text(s);
}

char* sagaCoordinatorStatus(SagaCoordinator* obj, char* saga) {
    return text(find(obj, saga));
}

int sagaCoordinatorOpen(SagaCoordinator* obj) {
    return obj->unfinished;
}

void sagaCoordinatorFree(SagaCoordinator* obj) {
    Saga *s, *next;
    HASH_ITER(hh, obj->sagas, s, next) {
        HASH_DEL(obj->sagas, s);
        free(s->name);
        free(s);
    }
    free(obj);
}
