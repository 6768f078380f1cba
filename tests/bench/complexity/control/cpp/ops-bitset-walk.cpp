// Label (ops): find O(n), add O(n), remove O(n). Slots are kept in a bitset; the key is found by walking over the words that have a bit: n / 64 words, but every bit of them.
class Ops {
    vector<uint64_t> used;
    vector<pair<int, int>> slot;
    long seek(int key) {
        for (size_t w = 0; w < used.size(); w++)
            for (uint64_t bits = used[w]; bits; bits &= bits - 1) {
                size_t i = w * 64 + (size_t)__builtin_ctzll(bits);
                if (slot[i].first == key) return (long)i;
            }
        return -1;
    }
public:
    Ops(int) {}
    int find(int key) {
        long i = seek(key);
        return i < 0 ? -1 : slot[(size_t)i].second;
    }
    void add(int key, int value) {
        long i = seek(key);
        if (i < 0) {
            size_t w = 0;
            while (w < used.size() && ~used[w] == 0) w++;
            if (w == used.size()) { used.push_back(0); slot.resize(used.size() * 64); }
            i = (long)(w * 64) + __builtin_ctzll(~used[w]);
            used[w] |= 1ull << (i % 64);
        }
        slot[(size_t)i] = {key, value};
    }
    int remove(int key) {
        long i = seek(key);
        if (i < 0) return 0;
        used[(size_t)i / 64] &= ~(1ull << (i % 64));
        return 1;
    }
};
