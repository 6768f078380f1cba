/* Label (list-work): work O(n log^2 n). Each of log n levels sorts copies of its parts anew. */
static long long parts(const vector<int>& nums, int from, int to)
{
    if (to - from < 2)
        return 0;
    vector<int> part(nums.begin() + from, nums.begin() + to);
    sort(part.begin(), part.end());
    int mid = (from + to) / 2;
    return part[part.size() / 2] % 7 + parts(nums, from, mid) + parts(nums, mid, to);
}

long long work(vector<int>& nums)
{
    return parts(nums, 0, (int)nums.size());
}
