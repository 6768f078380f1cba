/* Label (min-heap): push O(n), pop O(log n), peek O(1). */
/* make_heap where push_heap would have done. */
class MinHeap {
    vector<int> h;

public:
    void push(int value)
    {
        h.push_back(value);
        make_heap(h.begin(), h.end(), greater<int>());
    }
    int pop()
    {
        pop_heap(h.begin(), h.end(), greater<int>());
        int v = h.back();
        h.pop_back();
        return v;
    }
    int peek()
    {
        return h[0];
    }
};
