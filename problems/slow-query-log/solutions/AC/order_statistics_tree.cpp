// Correct: the order-statistics tree of the GNU library, keyed by slowness and then by number.
#include <ext/pb_ds/assoc_container.hpp>
#include <ext/pb_ds/tree_policy.hpp>

class SlowQueryLog {
    struct Record {
        long long time;
        pair<int, long long> key;
        string query;
    };
    using Tree = __gnu_pbds::tree<pair<int, long long>, string, less<pair<int, long long>>,
                                  __gnu_pbds::rb_tree_tag,
                                  __gnu_pbds::tree_order_statistics_node_update>;
    long long window, count = 0;
    deque<pair<long long, pair<int, long long>>> records;
    Tree tree;

    void expire(long long now) {
        while (!records.empty() && now - records.front().first >= window) {
            tree.erase(records.front().second);
            records.pop_front();
        }
    }

public:
    SlowQueryLog(long long windowMs) : window(windowMs) {}

    void record(long long nowMs, string query, int durationMs) {
        expire(nowMs);
        pair<int, long long> key{-durationMs, count++};
        records.push_back({nowMs, key});
        tree.insert({key, query});
    }

    vector<string> slowest(long long nowMs, int k) {
        expire(nowMs);
        vector<string> result;
        for (auto at = tree.begin(); at != tree.end() && (int)result.size() < k; ++at)
            result.push_back(at->second);
        return result;
    }

    int percentile(long long nowMs, int p) {
        expire(nowMs);
        size_t m = tree.size();
        if (m == 0) return -1;
        size_t rank = (p * m + 99) / 100;
        return -tree.find_by_order(m - rank)->first.first;
    }
};
