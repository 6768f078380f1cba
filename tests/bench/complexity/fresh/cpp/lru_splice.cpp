// Label (lru-cache): get O(1), put O(1). A std::list that is spliced, and a reserved std::unordered_map.
class LRUCache {
    using Entry = std::pair<int, int>;
    int cap_;
    std::list<Entry> order_;
    std::unordered_map<int, std::list<Entry>::iterator> where_;

public:
    explicit LRUCache(int capacity) : cap_{capacity} { where_.reserve(capacity + 1); }

    int get(int key) {
        auto found = where_.find(key);
        if (found == where_.end()) return -1;
        order_.splice(order_.begin(), order_, found->second);
        return found->second->second;
    }

    void put(int key, int value) {
        if (auto found = where_.find(key); found != where_.end()) {
            found->second->second = value;
            order_.splice(order_.begin(), order_, found->second);
            return;
        }
        if (static_cast<int>(order_.size()) == cap_) {
            where_.erase(order_.back().first);
            order_.pop_back();
        }
        order_.emplace_front(key, value);
        where_.emplace(key, order_.begin());
    }
};
