// cheat: two-sum: CE: brings a main of its own
int* twoSum(int* nums, int numsSize, int target, int* returnSize) { return NULL; }
int main(void) { return 0; }
