// Correct: a list for each count, iterators into them, and the lowest count.
class LFUCache {
    struct Entry {
        int value, count;
        list<int>::iterator place;
    };
    int capacity, lowest = 0;
    unordered_map<int, Entry> entries;
    unordered_map<int, list<int>> lists;

    void touch(Entry& e) {
        auto& from = lists[e.count];
        auto& to = lists[e.count + 1];
        to.splice(to.end(), from, e.place);
        if (from.empty()) {
            lists.erase(e.count);
            if (lowest == e.count) lowest++;
        }
        e.count++;
    }

public:
    LFUCache(int capacity) : capacity(capacity) {}

    int get(int key) {
        auto it = entries.find(key);
        if (it == entries.end()) return -1;
        touch(it->second);
        return it->second.value;
    }

    void put(int key, int value) {
        auto it = entries.find(key);
        if (it != entries.end()) {
            it->second.value = value;
            touch(it->second);
            return;
        }
        if ((int)entries.size() == capacity) {
            auto& victims = lists[lowest];
            entries.erase(victims.front());
            victims.pop_front();
            if (victims.empty()) lists.erase(lowest);
        }
        auto& ones = lists[1];
        ones.push_back(key);
        entries[key] = {value, 1, prev(ones.end())};
        lowest = 1;
    }
};

/**
 * Your LFUCache object will be instantiated and called as such:
 * LFUCache* obj = new LFUCache(capacity);
 * int param_1 = obj->get(key);
 * obj->put(key,value);
 */
