// Label (list-work): work O(n). A reduce().
const work = (nums) => nums.reduce((sum, x) => (sum + x) % 1000003, 0);
