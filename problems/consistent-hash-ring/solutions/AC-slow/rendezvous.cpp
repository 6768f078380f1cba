// Correct in its answers, slow: rendezvous hashing looks at every node for each key.
class HashRing {
    map<string, unsigned long long> nodes;

    static unsigned long long mix(unsigned long long hash) {
        hash = (hash ^ hash >> 33) * 0xff51afd7ed558ccdULL;
        hash = (hash ^ hash >> 33) * 0xc4ceb9fe1a85ec53ULL;
        return hash ^ hash >> 33;
    }

    static unsigned long long place(const string &text) {
        unsigned long long hash = 14695981039346656037ULL;
        for (unsigned char c : text)
            hash = (hash ^ c) * 1099511628211ULL;
        return mix(hash);
    }

public:
    HashRing() {}

    void addNode(string node) { nodes[node] = place(node); }

    void removeNode(string node) { nodes.erase(node); }

    optional<string> owner(string key) {
        unsigned long long at = place(key), best = 0;
        optional<string> result;
        for (auto &[node, hash] : nodes) {
            unsigned long long score = mix(at ^ hash * 0x9e3779b97f4a7c15ULL);
            if (!result || score > best) {
                best = score;
                result = node;
            }
        }
        return result;
    }
};
