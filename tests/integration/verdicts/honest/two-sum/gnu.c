// Correct: nested functions, statement expressions, typeof, case ranges and arrays of variable length.
int* twoSum(int* nums, int numsSize, int target, int* returnSize) {
    int order[numsSize];
    int before(const void* a, const void* b) {
        typeof(*nums) x = nums[*(int*)a], y = nums[*(int*)b];
        return (x > y) - (x < y);
    }
    for (int i = 0; i < numsSize; i++) order[i] = i;
    qsort(order, numsSize, sizeof *order, before);
    int low = 0, high = numsSize - 1;
    for (;;) {
        long long sum = ({ long long s = nums[order[low]]; s + nums[order[high]]; }) - target;
        switch (sum < -1 ? -1 : sum > 1 ? 1 : (int)sum) {
        case -1 ... -1: low++; continue;
        case 1: high--; continue;
        }
        break;
    }
    int* answer = (int*)malloc(sizeof(int[2]));
    *returnSize = 2;
    return memcpy(answer, (int[]){order[low], order[high]}, sizeof(int[2]));
}
