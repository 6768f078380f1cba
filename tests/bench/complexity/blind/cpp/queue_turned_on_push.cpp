// Label (queue): push O(n), pop O(1). Two stacks, turned over and back at each push.
class Queue {
    stack<int> a, b;
public:
    Queue() {}
    void push(int value) {
        while (!a.empty()) { b.push(a.top()); a.pop(); }
        a.push(value);
        while (!b.empty()) { a.push(b.top()); b.pop(); }
    }
    int pop() {
        if (a.empty()) return -1;
        int r = a.top();
        a.pop();
        return r;
    }
};
