// Answers nothing, after what a row of the table puts in.
@TOP@
int* twoSum(int* nums, int numsSize, int target, int* returnSize) {
    @BODY@
    *returnSize = 0;
    return NULL;
}
