// Label (queue): push O(1), pop O(1). A vector and an index; closed up when half of it is gone.
class Queue {
    vector<int> v;
    size_t head = 0;
public:
    Queue() {}
    void push(int value) { v.push_back(value); }
    int pop() {
        if (head == v.size()) return -1;
        int r = v[head++];
        if (head * 2 > v.size()) {
            v.erase(v.begin(), v.begin() + head);
            head = 0;
        }
        return r;
    }
};
