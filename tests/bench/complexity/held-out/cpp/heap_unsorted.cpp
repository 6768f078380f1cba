// Label (min-heap): peek O(n), push O(1), pop O(n). An unsorted vector, searched for its least.
class MinHeap {
    vector<int> all;
public:
    MinHeap() {}
    void push(int value) { all.push_back(value); }
    int pop() {
        auto it = min_element(all.begin(), all.end());
        int least = *it;
        swap(*it, all.back());
        all.pop_back();
        return least;
    }
    int peek() { return *min_element(all.begin(), all.end()); }
};
