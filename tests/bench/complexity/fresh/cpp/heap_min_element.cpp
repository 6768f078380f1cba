// Label (min-heap): peek O(n), push O(1), pop O(n). A bag, and min_element when it is asked.
class MinHeap {
    std::vector<int> bag;
public:
    MinHeap() {}
    void push(int value) { bag.emplace_back(value); }
    int peek() { return *std::min_element(bag.begin(), bag.end()); }
    int pop() {
        auto it = std::min_element(bag.begin(), bag.end());
        std::iter_swap(it, bag.end() - 1);
        int least = bag.back();
        bag.pop_back();
        return least;
    }
};
