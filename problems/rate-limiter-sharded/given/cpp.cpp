#include <map>
#include <string>
#include <unordered_map>
#include <vector>

/* Counters on several shards. Each call is atomic. */
class CounterStore {
    struct Counter {
        long long value = 0, before = 0;
    };
    std::vector<std::unordered_map<std::string, Counter>> shards_;
    std::vector<std::map<long long, std::vector<std::string>>> ends_;
    long long now_ = 0;

public:
    CounterStore(int shards) : shards_(shards), ends_(shards) {}

    /* The shard on which what belongs to this text is kept. */
    int shardOf(const std::string& text) const {
        unsigned value = 2166136261u;
        for (unsigned char byte : text) value = (value ^ byte) * 16777619u;
        return value % shards_.size();
    }

    /* Adds to a counter, made if it is not there, and returns its new value. */
    long long add(int shard, const std::string& key, long long amount, long long expiresAtMs) {
        auto [at, made] = shards_.at(shard).try_emplace(key);
        if (made) ends_[shard][expiresAtMs].push_back(key);
        at->second.before = at->second.value;
        return at->second.value += amount;
    }

    /* What a replica says: it may be behind by the last change. */
    long long read(int shard, const std::string& key) const {
        auto at = shards_.at(shard).find(key);
        return at == shards_[shard].end() ? 0 : at->second.before;
    }

    /* Counters that expire at nowMs or before are dropped. */
    void advance(long long nowMs) {
        if (nowMs <= now_) return;
        now_ = nowMs;
        for (std::size_t shard = 0; shard < shards_.size(); shard++) {
            auto& ends = ends_[shard];
            while (!ends.empty() && ends.begin()->first <= nowMs) {
                for (auto& key : ends.begin()->second) shards_[shard].erase(key);
                ends.erase(ends.begin());
            }
        }
    }

    /* The number of counters on a shard. */
    int size(int shard) const { return (int)shards_.at(shard).size(); }
};
