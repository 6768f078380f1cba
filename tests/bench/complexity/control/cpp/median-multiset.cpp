// Label (median-of-stream): add O(log n), median O(1). A multiset and an iterator at its middle.
class MedianStream {
    multiset<int> s;
    multiset<int>::iterator mid;
public:
    MedianStream() {}
    void add(int num) {
        size_t n = s.size();
        s.insert(num);
        if (n == 0) mid = s.begin();
        else if (num < *mid) mid = n & 1 ? prev(mid) : mid;
        else mid = n & 1 ? mid : next(mid);
    }
    double median() {
        if (s.size() & 1) return *mid;
        return ((double)*mid + *next(mid)) / 2;
    }
};
