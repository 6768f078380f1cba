/* Label (group-anagrams): groupAnagrams O(n). A hash by */
/* the sorted letters, of which there are few. */
class Solution {
public:
    vector<vector<string>> groupAnagrams(vector<string>& strs)
    {
        unordered_map<string, vector<string>> groups;
        for (string& s : strs) {
            string key = s;
            sort(key.begin(), key.end());
            groups[key].push_back(move(s));
        }
        vector<vector<string>> out;
        for (auto& g : groups)
            out.push_back(move(g.second));
        return out;
    }
};
