// Label (min-heap): peek O(1), push O(n log n), pop O(1). std::sort after each push, of what is
// sorted but for one.
class MinHeap {
    vector<int> v;
public:
    MinHeap() {}
    void push(int value) {
        v.push_back(value);
        sort(v.begin(), v.end(), greater<int>());
    }
    int pop() {
        if (v.empty()) return -1;
        int r = v.back();
        v.pop_back();
        return r;
    }
    int peek() { return v.empty() ? -1 : v.back(); }
};
