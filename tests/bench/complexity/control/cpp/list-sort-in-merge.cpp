// Label (list-work): work O(n log^2 n). Divide and conquer that sorts the whole range anew at each level by a heap.
long long rec(vector<int>& a, size_t lo, size_t hi) {
    if (hi - lo < 2) return 0;
    size_t mid = (lo + hi) / 2;
    long long r = rec(a, lo, mid) + rec(a, mid, hi);
    auto b = a.begin() + (ptrdiff_t)lo, e = a.begin() + (ptrdiff_t)hi;
    make_heap(b, e);
    sort_heap(b, e);
    return r + a[mid] - a[lo];
}
long long work(vector<int>& nums) {
    vector<int> a = nums;
    return rec(a, 0, a.size());
}
