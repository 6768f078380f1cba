// Label (min-heap): peek O(1), push O(log n), pop O(log n). std::priority_queue.
class MinHeap {
    priority_queue<int, vector<int>, greater<int>> all;
public:
    MinHeap() {}
    void push(int value) { all.push(value); }
    int pop() {
        int top = all.top();
        all.pop();
        return top;
    }
    int peek() { return all.top(); }
};
