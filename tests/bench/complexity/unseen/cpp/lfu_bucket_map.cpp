/* Label (lfu-cache): get O(1), put O(1). A list of keys for each count, and the least count. */
class LFUCache {
    struct Entry {
        int value, uses;
        list<int>::iterator at;
    };
    int capacity, least = 0;
    unordered_map<int, Entry> entries;
    unordered_map<int, list<int>> buckets;

    void bump(Entry& e)
    {
        auto& from = buckets[e.uses];
        auto& to = buckets[e.uses + 1];
        to.splice(to.end(), from, e.at);
        if (from.empty()) {
            buckets.erase(e.uses);
            if (least == e.uses)
                least++;
        }
        e.uses++;
    }

public:
    LFUCache(int capacity) : capacity(capacity) {}

    int get(int key)
    {
        auto it = entries.find(key);
        if (it == entries.end())
            return -1;
        bump(it->second);
        return it->second.value;
    }

    void put(int key, int value)
    {
        if (!capacity)
            return;
        auto it = entries.find(key);
        if (it != entries.end()) {
            it->second.value = value;
            bump(it->second);
            return;
        }
        if ((int)entries.size() == capacity) {
            entries.erase(buckets[least].front());
            buckets[least].pop_front();
        }
        least = 1;
        buckets[1].push_back(key);
        entries[key] = {value, 1, prev(buckets[1].end())};
    }
};
