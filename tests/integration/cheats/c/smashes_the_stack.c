// cheat: two-sum: RTE: writes over its caller's frames
int* twoSum(int* nums, int numsSize, int target, int* returnSize) {
    char small[8];
    for (volatile int i = 0; i < 1 << 20; i++) ((volatile char*)small)[i] = 0x41;
    return NULL;
}
