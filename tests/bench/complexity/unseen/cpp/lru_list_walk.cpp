/* Label (lru-cache): get O(n), put O(n). One std::list without any index: walked for each key. */
class LRUCache {
    list<pair<int, int>> entries;
    int capacity;

    list<pair<int, int>>::iterator look(int key)
    {
        return find_if(entries.begin(), entries.end(), [key](auto& e) { return e.first == key; });
    }

public:
    LRUCache(int capacity) : capacity(capacity) {}

    int get(int key)
    {
        auto it = look(key);
        if (it == entries.end())
            return -1;
        entries.splice(entries.begin(), entries, it);
        return it->second;
    }

    void put(int key, int value)
    {
        auto it = look(key);
        if (it != entries.end())
            entries.erase(it);
        else if ((int)entries.size() == capacity)
            entries.pop_back();
        entries.push_front({key, value});
    }
};
