// Label (min-heap): peek O(1), push O(log n). std::multiset. (Taking its first out is constant in
// the long run: no label.)
class MinHeap {
    multiset<int> s;
public:
    MinHeap() {}
    void push(int value) { s.insert(value); }
    int pop() {
        if (s.empty()) return -1;
        int v = *s.begin();
        s.erase(s.begin());
        return v;
    }
    int peek() { return s.empty() ? -1 : *s.begin(); }
};
