// cheat: two-sum: MLE: touches two gigabytes
int* twoSum(int* nums, int numsSize, int target, int* returnSize) {
    for (int i = 0; i < 128; i++) {
        char* block = malloc(16 << 20);
        memset(block, i + 1, 16 << 20);
    }
    *returnSize = 2;
    return calloc(2, sizeof(int));
}
