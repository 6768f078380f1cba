// Wrong: among equal counts the most recently used entry leaves.
class LFUCache {
    int capacity, lowest = 0;
    unordered_map<int, pair<int, int>> entries;
    unordered_map<int, list<int>> lists;
    unordered_map<int, list<int>::iterator> place;

    void touch(int key) {
        int& count = entries[key].second;
        lists[count].erase(place[key]);
        if (lists[count].empty() && lowest == count) lowest++;
        count++;
        lists[count].push_front(key);
        place[key] = lists[count].begin();
    }

public:
    LFUCache(int capacity) : capacity(capacity) {}

    int get(int key) {
        if (!entries.count(key)) return -1;
        touch(key);
        return entries[key].first;
    }

    void put(int key, int value) {
        if (entries.count(key)) {
            entries[key].first = value;
            touch(key);
            return;
        }
        if ((int)entries.size() == capacity) {
            int victim = lists[lowest].front();
            lists[lowest].pop_front();
            entries.erase(victim);
            place.erase(victim);
        }
        entries[key] = {value, 1};
        lists[1].push_front(key);
        place[key] = lists[1].begin();
        lowest = 1;
    }
};
