// Correct: a priority queue with the newest fitting post of each list.
class NewsFeed {
    using Post = pair<long long, int>;
    unordered_map<int, vector<Post>> posts;
    unordered_map<int, unordered_set<int>> followees;

    struct Candidate {
        const Post* post;
        const Post* first;
        bool operator<(const Candidate& other) const { return *post < *other.post; }
    };

    void addNewest(vector<Candidate>& candidates, int author, long long before) {
        auto it = posts.find(author);
        if (it == posts.end()) return;
        auto& list = it->second;
        auto end = lower_bound(list.begin(), list.end(), Post(before, 0));
        if (end != list.begin()) candidates.push_back({&*prev(end), list.data()});
    }

public:
    NewsFeed() {}

    void post(int user, int postId, long long timeMs) { posts[user].push_back({timeMs, postId}); }

    bool follow(int follower, int followee) {
        return follower != followee && followees[follower].insert(followee).second;
    }

    bool unfollow(int follower, int followee) { return followees[follower].erase(followee) > 0; }

    vector<int> feed(int user, int limit, long long before) {
        vector<Candidate> candidates;
        addNewest(candidates, user, before);
        auto it = followees.find(user);
        if (it != followees.end())
            for (int author : it->second) addNewest(candidates, author, before);
        priority_queue<Candidate> heap({}, move(candidates));
        vector<int> result;
        while (!heap.empty() && (int)result.size() < limit) {
            Candidate c = heap.top();
            heap.pop();
            result.push_back(c.post->second);
            if (c.post != c.first) heap.push({c.post - 1, c.first});
        }
        return result;
    }
};
