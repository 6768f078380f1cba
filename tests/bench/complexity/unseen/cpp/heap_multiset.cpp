/* Label (min-heap): push O(log n), pop O(1), peek O(1). A */
/* multiset: erasing begin() is amortised O(1). */
class MinHeap {
    multiset<int> s;

public:
    void push(int value)
    {
        s.insert(value);
    }
    int pop()
    {
        auto first = s.begin();
        int v = *first;
        s.erase(first);
        return v;
    }
    int peek()
    {
        return *s.begin();
    }
};
