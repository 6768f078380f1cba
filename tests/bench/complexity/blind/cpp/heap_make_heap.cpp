// Label (min-heap): peek O(1), push O(n), pop O(log n). make_heap after each push.
class MinHeap {
    vector<int> v;
public:
    MinHeap() {}
    void push(int value) {
        v.push_back(value);
        make_heap(v.begin(), v.end(), greater<int>());
    }
    int pop() {
        if (v.empty()) return -1;
        pop_heap(v.begin(), v.end(), greater<int>());
        int r = v.back();
        v.pop_back();
        return r;
    }
    int peek() { return v.empty() ? -1 : v.front(); }
};
