// Wrong: copies the others forward, and leaves what was at the end.
void moveZeroes(int* nums, int numsSize) {
    for (int i = 0, place = 0; i < numsSize; i++)
        if (nums[i] != 0)
            nums[place++] = nums[i];
}
