// Correct: groups by the sorted word with uthash.
typedef struct {
    char *key;
    int row;
    UT_hash_handle hh;
} Group;

static int compareChars(const void *a, const void *b) {
    return *(const char *)a - *(const char *)b;
}

char ***groupAnagrams(char **strs, int strsSize, int *returnSize, int **returnColumnSizes) {
    Group *groups = NULL, *group, *next;
    char ***result = malloc(strsSize * sizeof(char **));
    int *sizes = malloc(strsSize * sizeof(int));
    int *rooms = malloc(strsSize * sizeof(int));
    int rows = 0;
    for (int i = 0; i < strsSize; i++) {
        char *key = strdup(strs[i]);
        qsort(key, strlen(key), 1, compareChars);
        HASH_FIND_STR(groups, key, group);
        if (group == NULL) {
            group = malloc(sizeof *group);
            group->key = key;
            group->row = rows++;
            HASH_ADD_KEYPTR(hh, groups, group->key, strlen(group->key), group);
            sizes[group->row] = 0;
            rooms[group->row] = 2;
            result[group->row] = malloc(2 * sizeof(char *));
        } else {
            free(key);
        }
        int row = group->row;
        if (sizes[row] == rooms[row]) {
            rooms[row] *= 2;
            result[row] = realloc(result[row], rooms[row] * sizeof(char *));
        }
        result[row][sizes[row]++] = strdup(strs[i]);
    }
    HASH_ITER(hh, groups, group, next) {
        HASH_DEL(groups, group);
        free(group->key);
        free(group);
    }
    free(rooms);
    *returnSize = rows;
    *returnColumnSizes = sizes;
    return result;
}
