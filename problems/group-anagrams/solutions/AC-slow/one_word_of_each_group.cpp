// Slow: compares each word with the first one of each group.
class Solution {
public:
    vector<vector<string>> groupAnagrams(vector<string>& strs) {
        vector<string> keys;
        vector<vector<string>> result;
        for (auto& word : strs) {
            string key = word;
            sort(key.begin(), key.end());
            size_t at = find(keys.begin(), keys.end(), key) - keys.begin();
            if (at == keys.size()) {
                keys.push_back(key);
                result.emplace_back();
            }
            result[at].push_back(word);
        }
        return result;
    }
};
