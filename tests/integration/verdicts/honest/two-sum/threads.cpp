// Correct: futures and threads, joined; random numbers, clocks, files, streams to cerr.
#include <chrono>
#include <fstream>
#include <future>
#include <random>
#include <thread>

class Solution {
    static optional<pair<int, int>> look(const vector<int>& nums, int target, int first) {
        for (int i = first; i < (int)nums.size(); i += 2)
            for (int k = i + 1; k < (int)nums.size(); k++)
                if (nums[i] + nums[k] == target) return pair(i, k);
        return nullopt;
    }

public:
    vector<int> twoSum(vector<int>& nums, int target) {
        mt19937 random(random_device{}());
        auto odd = async(launch::async, look, cref(nums), target, 1);
        optional<pair<int, int>> found;
        thread even([&] { found = look(nums, target, 0); });
        even.join();
        auto other = odd.get();
        cerr << random() << ' ' << chrono::steady_clock::now().time_since_epoch().count() << '\n';
        cout << "looked" << endl;
        ofstream("note.txt") << "note";
        if (!found) found = other;
        return {found->first, found->second};
    }
};
