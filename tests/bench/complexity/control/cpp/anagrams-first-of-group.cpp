// Label (group-anagrams): groupAnagrams O(n^2). Each word is compared with the first of each group.
class Solution {
    static array<int, 26> letters(const string& s) {
        array<int, 26> c{};
        for (char x : s) c[x - 'a']++;
        return c;
    }
public:
    vector<vector<string>> groupAnagrams(vector<string>& strs) {
        vector<vector<string>> groups;
        vector<array<int, 26>> sign;
        for (auto& s : strs) {
            auto c = letters(s);
            size_t g = 0;
            while (g < sign.size() && sign[g] != c) g++;
            if (g == sign.size()) {
                sign.push_back(c);
                groups.push_back({});
            }
            groups[g].push_back(s);
        }
        return groups;
    }
};
