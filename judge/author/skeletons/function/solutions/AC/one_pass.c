// One pass with a sum of 64 bits.
long long {{function.name}}(int* nums, int numsSize) {
    long long total = 0;
    for (int i = 0; i < numsSize; i++)
        total += nums[i];
    return total;
}
