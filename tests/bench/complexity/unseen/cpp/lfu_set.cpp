/* Label (lfu-cache): get O(log n), put O(log n). A std::set by uses and time beside a hash. */
class LFUCache {
    struct Item {
        int uses;
        long time;
        int key;
        bool operator<(const Item& o) const
        {
            return tie(uses, time) < tie(o.uses, o.time);
        }
    };
    size_t capacity;
    long clock = 0;
    set<Item> ranks;
    unordered_map<int, pair<int, Item>> items;

    void bump(pair<int, Item>& entry)
    {
        ranks.erase(entry.second);
        entry.second.uses++;
        entry.second.time = ++clock;
        ranks.insert(entry.second);
    }

public:
    LFUCache(int capacity) : capacity(capacity) {}

    int get(int key)
    {
        auto it = items.find(key);
        if (it == items.end())
            return -1;
        bump(it->second);
        return it->second.first;
    }

    void put(int key, int value)
    {
        if (capacity == 0)
            return;
        auto it = items.find(key);
        if (it == items.end()) {
            if (items.size() == capacity) {
                items.erase(ranks.begin()->key);
                ranks.erase(ranks.begin());
            }
            it = items.emplace(key, make_pair(value, Item{0, 0, key})).first;
        }
        it->second.first = value;
        bump(it->second);
    }
};
