// Slow: a sorted vector; the binary search is fast, moving what lies behind is not.
class MedianStream {
    vector<int> all;

public:
    void add(int num) { all.insert(upper_bound(all.begin(), all.end(), num), num); }

    double median() {
        size_t n = all.size();
        return ((double)all[(n - 1) / 2] + all[n / 2]) / 2;
    }
};
