/* The returned array is malloc'ed; its length goes to *returnSize. */
int* twoSum(int* nums, int numsSize, int target, int* returnSize) {

}
