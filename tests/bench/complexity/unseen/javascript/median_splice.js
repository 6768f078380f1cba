// Label (median-of-stream): add O(n), median O(1). Bisected into a sorted array by splice.
class MedianStream {
    constructor() {
        this.nums = [];
    }

    add(num) {
        this.nums.splice(_.sortedIndex(this.nums, num), 0, num);
    }

    median() {
        const n = this.nums.length;
        return (this.nums[n >> 1] + this.nums[(n - 1) >> 1]) / 2;
    }
}
