// cheat: two-sum: SV, RTE, WA: makes a call through the 32 bit gate
int* twoSum(int* nums, int numsSize, int target, int* returnSize) {
    int result = 20;
    __asm__ volatile("int $0x80" : "+a"(result));
    *returnSize = 2;
    return calloc(2, sizeof(int));
}
