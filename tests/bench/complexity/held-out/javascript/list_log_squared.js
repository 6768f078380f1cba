// Label (list-work): work O(n log^2 n). Divide and conquer with an insertion into a heap at each level.
const work = (nums) => {
    const halves = (low, high) => {
        if (high - low < 2)
            return 0;
        const middle = (low + high) >> 1;
        let sum = halves(low, middle) + halves(middle, high);
        for (let i = low; i < high; i++) {
            let a = low, b = high;
            while (a < b) {
                const m = (a + b) >> 1;
                if (m < i)
                    a = m + 1;
                else
                    b = m;
            }
            sum = (sum + nums[a]) % 1000003;
        }
        return sum;
    };
    return nums.length ? halves(0, nums.length) : 0;
};
