// Correct: its own include of uthash, which is loaded already, and its own macros.
#include <stdio.h>
#include <stdlib.h>
#include <uthash.h>

#define MAX(a, b) ((a) > (b) ? (a) : (b))
#define min(a, b) ((a) < (b) ? (a) : (b))
#define N 10

struct hash_entry {
    int key;
    int index;
    UT_hash_handle hh;
};

int* twoSum(int* nums, int numsSize, int target, int* returnSize) {
    struct hash_entry *table = NULL, *entry, *next;
    int* answer = malloc(2 * sizeof(int));
    *returnSize = 0;
    for (int i = 0; i < numsSize && *returnSize == 0; i++) {
        int wanted = target - nums[i];
        HASH_FIND_INT(table, &wanted, entry);
        if (entry) {
            answer[0] = min(entry->index, i);
            answer[1] = MAX(entry->index, i);
            *returnSize = 2;
        } else {
            entry = malloc(sizeof *entry);
            entry->key = nums[i];
            entry->index = i;
            HASH_ADD_INT(table, key, entry);
        }
    }
    HASH_ITER(hh, table, entry, next) {
        HASH_DEL(table, entry);
        free(entry);
    }
    return answer;
}
