// Correct: a multiset with an iterator to the lower middle.
class MedianStream {
    multiset<int> all;
    multiset<int>::iterator mid;

public:
    void add(int num) {
        if (all.empty()) {
            mid = all.insert(num);
            return;
        }
        bool odd = all.size() % 2;
        all.insert(num); // Equal numbers go behind those that are there.
        if (num < *mid) {
            if (odd) --mid;
        } else {
            if (!odd) ++mid;
        }
    }

    double median() {
        if (all.size() % 2) return *mid;
        return (double(*mid) + *next(mid)) / 2;
    }
};
