// Wrong: the table of seen numbers is static and still holds those of the call before.
typedef struct {
    int value;
    int index;
    UT_hash_handle hh;
} Seen;

static Seen* seen = NULL;

int* twoSum(int* nums, int numsSize, int target, int* returnSize) {
    int* result = malloc(2 * sizeof(int));
    for (int i = 0; i < numsSize; i++) {
        int want = target - nums[i];
        Seen* found = NULL;
        HASH_FIND_INT(seen, &want, found);
        if (found) {
            result[0] = found->index;
            result[1] = i;
            *returnSize = 2;
            return result;
        }
        HASH_FIND_INT(seen, &nums[i], found);
        if (!found) {
            found = malloc(sizeof(Seen));
            found->value = nums[i];
            HASH_ADD_INT(seen, value, found);
        }
        found->index = i;
    }
    *returnSize = 0;
    return result;
}
