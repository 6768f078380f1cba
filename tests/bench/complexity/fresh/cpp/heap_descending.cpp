// Label (min-heap): peek O(1), push O(n), pop O(1). A vector in falling order: the least is its last.
class MinHeap {
    vector<int> v;
public:
    MinHeap() = default;
    void push(int value) { v.insert(upper_bound(v.begin(), v.end(), value, greater<int>()), value); }
    int pop() { int x = v.back(); v.pop_back(); return x; }
    int peek() { return v.back(); }
};
