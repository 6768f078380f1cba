// Label (list-work): work O(n^2). Bubble sort.
const work = (nums) => {
    const all = nums.slice();
    for (let i = 0; i < all.length; i++)
        for (let j = 1; j < all.length - i; j++)
            if (all[j - 1] > all[j]) {
                const t = all[j];
                all[j] = all[j - 1];
                all[j - 1] = t;
            }
    return all.length ? all[0] : 0;
};
