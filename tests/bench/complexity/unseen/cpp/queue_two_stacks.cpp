/* Label (queue): push O(1), pop O(1). Two stacks: each number is turned over once, amortised. */
class Queue {
    stack<int, vector<int>> in, out;

public:
    void push(int value)
    {
        in.push(value);
    }
    int pop()
    {
        if (out.empty()) {
            while (!in.empty()) {
                out.push(in.top());
                in.pop();
            }
        }
        int v = out.top();
        out.pop();
        return v;
    }
};
