// Label (list-work): work O(1). The sum of both ends.
long long work(int* nums, int n) {
    return n ? (long long)nums[0] + nums[n - 1] : 0;
}
