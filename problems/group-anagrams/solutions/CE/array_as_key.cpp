// Does not compile: an array of counts has no hash.
class Solution {
public:
    vector<vector<string>> groupAnagrams(vector<string>& strs) {
        unordered_map<array<int, 26>, vector<string>> groups;
        for (auto& word : strs) {
            array<int, 26> key{};
            for (char c : word) key[c - 'a']++;
            groups[key].push_back(word);
        }
        vector<vector<string>> result;
        for (auto& entry : groups) result.push_back(entry.second);
        return result;
    }
};
