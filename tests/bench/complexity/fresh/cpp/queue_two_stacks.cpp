// Label (queue): push O(1), pop O(1). Two stacks: the first pop turns one over, the rest are constant.
class Queue {
    stack<int> in, out;
public:
    Queue() {}
    void push(int value) { in.push(value); }
    int pop() {
        if (out.empty())
            while (!in.empty()) { out.push(in.top()); in.pop(); }
        int v = out.top();
        out.pop();
        return v;
    }
};
