// Correct: sorts the values, makes new nodes, and frees those that it got.
static int compare(const void* a, const void* b) {
    int x = *(const int*)a, y = *(const int*)b;
    return (x > y) - (x < y);
}

struct ListNode* mergeKLists(struct ListNode** lists, int listsSize) {
    int size = 0, room = 16, *values = malloc(room * sizeof(int));
    for (int i = 0; i < listsSize; i++) {
        struct ListNode* node = lists[i];
        while (node) {
            struct ListNode* next = node->next;
            if (size == room) values = realloc(values, (room *= 2) * sizeof(int));
            values[size++] = node->val;
            free(node);
            node = next;
        }
    }
    qsort(values, size, sizeof(int), compare);
    struct ListNode* head = NULL;
    while (size > 0) {
        struct ListNode* node = malloc(sizeof(struct ListNode));
        node->val = values[--size];
        node->next = head;
        head = node;
    }
    free(values);
    return head;
}
