// Label (min-heap): push O(log n), pop O(log n), peek O(1). priority_queue with greater.
class MinHeap {
    priority_queue<int, vector<int>, greater<int>> q;
public:
    void push(int value) { q.push(value); }
    int pop() { int v = q.top(); q.pop(); return v; }
    int peek() { return q.top(); }
};
