#include <iostream>
#include <unordered_map>
#include <vector>
using namespace std;
@ANSWER@
int main() {
    int cases, target, count;
    long sum = 0;
    ios::sync_with_stdio(false);
    cin >> cases;
    while (cases--) {
        cin >> target >> count;
        vector<int> nums(count);
        for (int &number : nums) cin >> number;
        for (int index : Solution().twoSum(nums, target)) sum += index;
    }
    cout << sum << "\n";
}
