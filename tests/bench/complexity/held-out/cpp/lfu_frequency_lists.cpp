// Label (lfu-cache): get O(1), put O(1). A list for each frequency and two hash maps.
class LFUCache {
    struct Entry {
        int value, count;
        list<int>::iterator place;
    };
    unordered_map<int, Entry> entries;
    unordered_map<int, list<int>> lists;
    int capacity, least = 0;
    void touch(int key, Entry &entry) {
        lists[entry.count].erase(entry.place);
        if (lists[entry.count].empty()) {
            lists.erase(entry.count);
            if (least == entry.count)
                least++;
        }
        auto &to = lists[++entry.count];
        to.push_back(key);
        entry.place = prev(to.end());
    }
public:
    LFUCache(int capacity) : capacity(capacity) {}
    int get(int key) {
        auto it = entries.find(key);
        if (it == entries.end())
            return -1;
        touch(key, it->second);
        return it->second.value;
    }
    void put(int key, int value) {
        if (capacity == 0)
            return;
        auto it = entries.find(key);
        if (it != entries.end()) {
            it->second.value = value;
            touch(key, it->second);
            return;
        }
        if ((int)entries.size() == capacity) {
            auto &from = lists[least];
            entries.erase(from.front());
            from.pop_front();
        }
        least = 1;
        lists[1].push_back(key);
        entries[key] = {value, 1, prev(lists[1].end())};
    }
};
