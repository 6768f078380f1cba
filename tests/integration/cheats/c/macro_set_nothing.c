// cheat: two-sum: WA, RTE: no result is written at all
int* twoSum(int* nums, int numsSize, int target, int* returnSize) { return NULL; }
#define judge_set_int32_list(items, size, nullable) (void)0
