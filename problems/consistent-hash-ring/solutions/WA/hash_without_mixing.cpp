// Wrong: a polynomial hash without mixing leaves keys that are alike side by side.
class HashRing {
    static constexpr int points = 200;

    map<unsigned long long, set<string>> ring; // Two nodes may meet in a place: the first by name has it.
    set<string> nodes;

    static unsigned long long place(const string &text) {
        unsigned hash = 0;
        for (unsigned char c : text)
            hash = hash * 31 + c;
        return hash;
    }

public:
    HashRing() {}

    void addNode(string node) {
        if (!nodes.insert(node).second)
            return;
        for (int i = 0; i < points; i++)
            ring[place(node + "#" + to_string(i))].insert(node);
    }

    void removeNode(string node) {
        if (nodes.erase(node) == 0)
            return;
        for (int i = 0; i < points; i++) {
            auto found = ring.find(place(node + "#" + to_string(i)));
            found->second.erase(node);
            if (found->second.empty())
                ring.erase(found);
        }
    }

    optional<string> owner(string key) {
        if (ring.empty())
            return nullopt;
        auto found = ring.lower_bound(place(key));
        return *(found == ring.end() ? ring.begin() : found)->second.begin();
    }
};
