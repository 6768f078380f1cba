// Wrong: a product of primes in 64 bits, which overflows.
class Solution {
public:
    vector<vector<string>> groupAnagrams(vector<string>& strs) {
        const int primes[26] = {2,  3,  5,  7,  11, 13, 17, 19, 23, 29, 31, 37, 41,
                                43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 101};
        unordered_map<unsigned long long, vector<string>> groups;
        for (auto& word : strs) {
            unsigned long long key = 1;
            for (char c : word) key *= primes[c - 'a'];
            groups[key].push_back(word);
        }
        vector<vector<string>> result;
        for (auto& entry : groups) result.push_back(entry.second);
        return result;
    }
};
