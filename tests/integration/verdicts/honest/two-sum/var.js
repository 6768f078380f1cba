/**
 * Correct: the stub of the sites.
 * @param {number[]} nums
 * @param {number} target
 * @return {number[]}
 */
var twoSum = function(nums, target) {
    var order = nums.map(function (n, i) { return i })
    order.sort(function (a, b) { return nums[a] - nums[b] })
    var low = 0, high = order.length - 1
    while (nums[order[low]] + nums[order[high]] != target) {
        if (nums[order[low]] + nums[order[high]] < target) low++
        else high--
    }
    return [order[low], order[high]]
};

if (require.main === module) {
    console.log(twoSum([2, 7, 11, 15], 9));
}
