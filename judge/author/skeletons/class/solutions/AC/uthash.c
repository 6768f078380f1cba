// A hash table of uthash from key to count.
typedef struct {
    int key;
    int count;
    UT_hash_handle hh;
} Entry;

typedef struct {
    int limit;
    Entry* entries;
} {{class.name}};

{{class.name}}* {{class.lower_first}}Create(int limit) {
    {{class.name}}* obj = calloc(1, sizeof *obj);
    obj->limit = limit;
    return obj;
}

bool {{class.lower_first}}Add({{class.name}}* obj, int key) {
    Entry* entry;
    HASH_FIND_INT(obj->entries, &key, entry);
    if ((entry ? entry->count : 0) >= obj->limit)
        return false;
    if (!entry) {
        entry = calloc(1, sizeof *entry);
        entry->key = key;
        HASH_ADD_INT(obj->entries, key, entry);
    }
    entry->count++;
    return true;
}

int {{class.lower_first}}Count({{class.name}}* obj, int key) {
    Entry* entry;
    HASH_FIND_INT(obj->entries, &key, entry);
    return entry ? entry->count : 0;
}

void {{class.lower_first}}Free({{class.name}}* obj) {
    Entry *entry, *next;
    HASH_ITER(hh, obj->entries, entry, next) {
        HASH_DEL(obj->entries, entry);
        free(entry);
    }
    free(obj);
}
