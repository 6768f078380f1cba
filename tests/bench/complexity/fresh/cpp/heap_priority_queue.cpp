// Label (min-heap): peek O(1), push O(log n), pop O(log n). std::priority_queue of negated values.
class MinHeap {
    std::priority_queue<long long> pq;
public:
    MinHeap() {}
    void push(int value) { pq.push(-(long long)value); }
    int pop() { long long v = pq.top(); pq.pop(); return (int)-v; }
    int peek() { return (int)-pq.top(); }
};
