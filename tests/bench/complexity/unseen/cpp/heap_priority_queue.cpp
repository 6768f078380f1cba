/* Label (min-heap): push O(log n), pop O(log n), peek O(1). priority_queue of negated numbers. */
class MinHeap {
    priority_queue<long> q;

public:
    MinHeap() {}
    void push(int value)
    {
        q.push(-(long)value);
    }
    int pop()
    {
        int v = (int)-q.top();
        q.pop();
        return v;
    }
    int peek()
    {
        return (int)-q.top();
    }
};
