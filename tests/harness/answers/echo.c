// Gives back what it gets, in every type, and fails in every way.
typedef struct {
    char **names;
    int count;
} Echo;

Echo *echoCreate(char **names, int namesSize)
{
    Echo *obj = malloc(sizeof(Echo));
    obj->names = names;
    obj->count = namesSize;
    return obj;
}

static int deep(volatile int n)
{
    char room[1000];
    room[n % 1000] = 1;
    return deep(n + 1) + room[n % 7];
}

bool echoEcho_b(Echo *obj, bool value) { return value; }
int echoEcho_i(Echo *obj, int value) { return value; }
long long echoEcho_l(Echo *obj, long long value) { return value; }
double echoEcho_d(Echo *obj, double value) { return value; }
char* echoEcho_s(Echo *obj, char* value) { return value; }
bool* echoList_b(Echo *obj, bool* value, int size, int *returnSize)
{
    *returnSize = size;
    return value;
}
int* echoList_i(Echo *obj, int* value, int size, int *returnSize)
{
    *returnSize = size;
    return value;
}
long long* echoList_l(Echo *obj, long long* value, int size, int *returnSize)
{
    *returnSize = size;
    return value;
}
double* echoList_d(Echo *obj, double* value, int size, int *returnSize)
{
    *returnSize = size;
    return value;
}
char** echoList_s(Echo *obj, char** value, int size, int *returnSize)
{
    *returnSize = size;
    return value;
}
bool** echoTable_b(Echo *obj, bool** value, int size, int *columns, int *returnSize, int **returnColumnSizes)
{
    *returnSize = size;
    *returnColumnSizes = columns;
    return value;
}
int** echoTable_i(Echo *obj, int** value, int size, int *columns, int *returnSize, int **returnColumnSizes)
{
    *returnSize = size;
    *returnColumnSizes = columns;
    return value;
}
long long** echoTable_l(Echo *obj, long long** value, int size, int *columns, int *returnSize, int **returnColumnSizes)
{
    *returnSize = size;
    *returnColumnSizes = columns;
    return value;
}
double** echoTable_d(Echo *obj, double** value, int size, int *columns, int *returnSize, int **returnColumnSizes)
{
    *returnSize = size;
    *returnColumnSizes = columns;
    return value;
}
char*** echoTable_s(Echo *obj, char*** value, int size, int *columns, int *returnSize, int **returnColumnSizes)
{
    *returnSize = size;
    *returnColumnSizes = columns;
    return value;
}
int *echoMaybe_i(Echo *obj, int *value) { return value; }
char *echoMaybe_s(Echo *obj, char *value) { return value; }
int *echoMaybe_list(Echo *obj, int *value, int size, int *returnSize)
{
    *returnSize = size;
    if (!value)
        return NULL;
    int *copy = malloc((size + 1) * sizeof(int));
    memcpy(copy, value, size * sizeof(int));
    free(value);
    return copy;
}
int echoFail(Echo *obj, char *how)
{
    if (!strcmp(how, "exit"))
        exit(0);
    if (!strcmp(how, "quit"))
        _Exit(0);
    if (!strcmp(how, "overflow"))
        return deep(0);
    if (!strcmp(how, "null"))
        return *(volatile int *)NULL;
    if (!strcmp(how, "abort"))
        abort();
    if (!strcmp(how, "divide")) {
        volatile int zero = 0;
        return 7 / zero;
    }
    if (!strcmp(how, "smash")) {
        volatile char small[8];
        for (int i = 0; i < 4096; i++)
            ((volatile char *)small)[i] = 0x41;
    }
    if (!strcmp(how, "print"))
        printf("hello from the answer\n");
    return 0;
}
void echoNothing(Echo *obj) {}
int echoName_count(Echo *obj) { return obj->count; }
void echoFree(Echo *obj) { free(obj); }
