// Correct: copies the others forward, and fills the rest.
void moveZeroes(int* nums, int numsSize) {
    int place = 0;
    for (int i = 0; i < numsSize; i++)
        if (nums[i] != 0)
            nums[place++] = nums[i];
    while (place < numsSize)
        nums[place++] = 0;
}
