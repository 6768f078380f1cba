// Label (queue): push O(1), pop O(n). One stack, emptied into a vector and filled again at each pop.
class Queue {
    std::stack<int> s;
public:
    Queue() {}
    void push(int value) { s.push(value); }
    int pop() {
        std::vector<int> held;
        while (s.size() > 1) { held.push_back(s.top()); s.pop(); }
        int v = s.top();
        s.pop();
        while (!held.empty()) { s.push(held.back()); held.pop_back(); }
        return v;
    }
};
