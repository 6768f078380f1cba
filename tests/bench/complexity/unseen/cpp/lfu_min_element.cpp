/* Label (lfu-cache): get O(n), put O(n). A vector of */
/* structs: find_if to look, min_element to evict. */
struct Slot {
    int key, value, uses;
    long time;
};

class LFUCache {
    vector<Slot> slots;
    size_t capacity;
    long now = 0;

    Slot* look(int key)
    {
        auto it = find_if(slots.begin(), slots.end(), [&](const Slot& s) { return s.key == key; });
        return it == slots.end() ? nullptr : &*it;
    }

public:
    LFUCache(int capacity) : capacity(capacity) {}

    int get(int key)
    {
        Slot* s = look(key);
        if (!s)
            return -1;
        s->uses++;
        s->time = now++;
        return s->value;
    }

    void put(int key, int value)
    {
        if (Slot* s = look(key)) {
            *s = {key, value, s->uses + 1, now++};
        } else if (slots.size() < capacity) {
            slots.push_back({key, value, 1, now++});
        } else if (capacity > 0) {
            auto victim = min_element(slots.begin(), slots.end(), [](const Slot& a, const Slot& b) {
                return a.uses != b.uses ? a.uses < b.uses : a.time < b.time;
            });
            *victim = {key, value, 1, now++};
        }
    }
};
