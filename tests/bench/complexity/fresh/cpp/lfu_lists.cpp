// Label (lfu-cache): get O(1), put O(1). A hash map of lists by the number of uses, as in the well-known answer.
class LFUCache {
    int cap, least;
    unordered_map<int, pair<int, int>> vals;
    unordered_map<int, list<int>> freqs;
    unordered_map<int, list<int>::iterator> iters;
public:
    LFUCache(int capacity) { cap = capacity; least = 0; }
    int get(int key) {
        if (vals.find(key) == vals.end()) return -1;
        int f = vals[key].second++;
        freqs[f].erase(iters[key]);
        freqs[f + 1].push_back(key);
        iters[key] = --freqs[f + 1].end();
        if (freqs[least].empty()) least++;
        return vals[key].first;
    }
    void put(int key, int value) {
        if (cap <= 0) return;
        if (get(key) != -1) { vals[key].first = value; return; }
        if ((int)vals.size() >= cap) {
            int evict = freqs[least].front();
            freqs[least].pop_front();
            vals.erase(evict);
            iters.erase(evict);
        }
        least = 1;
        vals[key] = {value, 1};
        freqs[1].push_back(key);
        iters[key] = --freqs[1].end();
    }
};
