// Label (min-heap): peek O(1), push O(1), pop O(log n). Pushes wait in a vector until somebody
// asks; then into a heap.
class MinHeap {
    vector<int> waiting;
    priority_queue<int, vector<int>, greater<int>> q;
    void settle() {
        for (int v : waiting) q.push(v);
        waiting.clear();
    }
public:
    MinHeap() {}
    void push(int value) { waiting.push_back(value); }
    int pop() {
        settle();
        if (q.empty()) return -1;
        int r = q.top();
        q.pop();
        return r;
    }
    int peek() {
        settle();
        return q.empty() ? -1 : q.top();
    }
};
