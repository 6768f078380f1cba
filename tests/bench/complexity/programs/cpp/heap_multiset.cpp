// Label (min-heap): peek O(1), push O(log n), pop O(1). A multiset: its first is at hand, and taking it is amortised constant.
class MinHeap {
    multiset<int> all;
public:
    MinHeap() {}
    void push(int value) { all.insert(value); }
    int pop() {
        int least = *all.begin();
        all.erase(all.begin());
        return least;
    }
    int peek() { return *all.begin(); }
};
