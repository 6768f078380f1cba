// Correct: uthash from value to index, one pass.
typedef struct {
    int value;
    int index;
    UT_hash_handle hh;
} Seen;

/**
 * Note: The returned array must be malloced, assume caller calls free().
 */
int* twoSum(int* nums, int numsSize, int target, int* returnSize) {
    Seen *seen = NULL, *found, *next;
    int* result = (int*)malloc(2 * sizeof(int));
    *returnSize = 0;
    for (int i = 0; i < numsSize; i++) {
        int want = target - nums[i];
        HASH_FIND_INT(seen, &want, found);
        if (found) {
            result[0] = found->index;
            result[1] = i;
            *returnSize = 2;
            break;
        }
        Seen* entry = (Seen*)malloc(sizeof(Seen));
        entry->value = nums[i];
        entry->index = i;
        HASH_ADD_INT(seen, value, entry);
    }
    HASH_ITER(hh, seen, found, next) {
        HASH_DEL(seen, found);
        free(found);
    }
    return result;
}
