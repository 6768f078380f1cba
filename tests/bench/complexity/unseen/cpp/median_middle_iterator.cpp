/* Label (median-of-stream): add O(log n), median O(1). A multiset and an iterator to its middle. */
class MedianStream {
    multiset<int> all;
    multiset<int>::iterator mid;
    double now = 0;

public:
    MedianStream() {}

    void add(int num)
    {
        size_t n = all.size();
        all.insert(num);
        if (n == 0)
            mid = all.begin();
        else if (num < *mid)
            mid = n % 2 ? prev(mid) : mid;
        else
            mid = n % 2 ? mid : next(mid);
        now = n % 2 ? ((double)*mid + *next(mid)) / 2 : *mid;
    }

    double median()
    {
        return now;
    }
};
