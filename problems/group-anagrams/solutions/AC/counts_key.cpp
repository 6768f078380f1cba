// Correct: 26 counts as the bytes of a key, and the groups' places in the result.
class Solution {
public:
    vector<vector<string>> groupAnagrams(vector<string>& strs) {
        unordered_map<string, size_t> places;
        vector<vector<string>> result;
        for (auto& word : strs) {
            string key(26, '\0');
            for (char c : word) key[c - 'a']++;
            auto [at, added] = places.try_emplace(key, result.size());
            if (added) result.emplace_back();
            result[at->second].push_back(word);
        }
        return result;
    }
};
