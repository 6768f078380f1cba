// Label (list-work): work O(n log n). Heap sort.
class Solution {
public:
    long long work(vector<int> &nums) {
        priority_queue<int> heap(nums.begin(), nums.end());
        long long sum = 0;
        for (long long i = 0; !heap.empty(); i++) {
            sum ^= i * heap.top();
            heap.pop();
        }
        return sum;
    }
};
